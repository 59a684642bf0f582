"""Pick the one right answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal

from course.kinds.base import Kind, Written
from course.kinds.choices import ChoicesSchema, build_choices, check_choices, correct_places
from course.model import Fact
from course.problems import Problem
from course.schemas.base import said


class SingleChoiceSchema(ChoicesSchema):
    """Choices of which exactly one is marked `correct: true`."""

    kind: Annotated[Literal["single-choice"], said("La sorte de question.", "The kind of question.")]


def _check(schema: SingleChoiceSchema, written: Written, facts: Mapping[str, Fact]) -> Iterator[Problem]:
    yield from check_choices(schema, written)
    for place in correct_places(schema, written)[1:]:
        yield Problem(place, "two-correct-choices", {"question": schema.id})


SINGLE_CHOICE = Kind("single-choice", SingleChoiceSchema, build_choices, _check)
