"""Pick every right answer, and only those."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from course.kinds.base import Kind, Written
from course.kinds.choices import ChoicesSchema, build_choices, check_choices, correct_places
from course.model import Fact
from course.problems import Problem


class MultipleChoiceSchema(ChoicesSchema):
    """Choices of which several may be marked `correct: true`, but not all."""

    kind: Literal["multiple-choice"]


def _check(schema: MultipleChoiceSchema, written: Written, facts: Mapping[str, Fact]) -> Iterator[Problem]:
    yield from check_choices(schema, written)
    places = correct_places(schema, written)
    if len(places) == len(schema.choices):
        yield Problem(places[-1], "every-choice-correct", {"question": schema.id})


MULTIPLE_CHOICE = Kind("multiple-choice", MultipleChoiceSchema, build_choices, _check)
