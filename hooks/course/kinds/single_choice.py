"""Pick the one right answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from course.kinds.base import Kind, Written
from course.kinds.choices import ChoicesSchema, build_choices, check_choices, correct_places
from course.model import Fact
from course.problems import Problem


class SingleChoiceSchema(ChoicesSchema):
    """Choices of which exactly one is marked `correct: true`."""

    kind: Literal["single-choice"]


def _check(schema: SingleChoiceSchema, written: Written, facts: Mapping[str, Fact]) -> Iterator[Problem]:
    yield from check_choices(schema, written)
    for place in correct_places(schema, written)[1:]:
        yield Problem(place, "two-correct-choices", {"question": schema.id})


SINGLE_CHOICE = Kind("single-choice", SingleChoiceSchema, build_choices, _check)
