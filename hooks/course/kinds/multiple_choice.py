"""Pick every right answer, and only those."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal

from course.kinds.base import Kind, Written
from course.kinds.choices import ChoicesSchema, build_choices, check_choices, correct_places
from course.model import Fact
from course.problems import Problem
from course.schemas.base import said


class MultipleChoiceSchema(ChoicesSchema):
    """Choices of which several may be marked `correct: true`, but not all."""

    kind: Annotated[Literal["multiple-choice"], said("La sorte de question.", "The kind of question.")]


def _check(schema: MultipleChoiceSchema, written: Written, facts: Mapping[str, Fact]) -> Iterator[Problem]:
    yield from check_choices(schema, written)
    places = correct_places(schema, written)
    if len(places) == len(schema.choices):
        yield Problem(places[-1], "every-choice-correct", {"question": schema.id})


MULTIPLE_CHOICE = Kind("multiple-choice", MultipleChoiceSchema, build_choices, _check)
