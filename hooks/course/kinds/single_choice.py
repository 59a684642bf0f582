"""Pick the one right answer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from course.kinds.base import Kind
from course.kinds.choices import ChoicesSchema, build_choices, check_choices, correct_places
from course.located import Document, Step
from course.problems import Problem


class SingleChoiceSchema(ChoicesSchema):
    """Choices of which exactly one is marked `correct: true`."""

    kind: Literal["single-choice"]


def _check(schema: SingleChoiceSchema, document: Document, path: tuple[Step, ...]) -> Iterable[Problem]:
    yield from check_choices(schema, document, path)
    for place in correct_places(schema, document, path)[1:]:
        yield Problem(place, "two-correct-choices", {"question": schema.id})


SINGLE_CHOICE = Kind("single-choice", SingleChoiceSchema, build_choices, _check)
