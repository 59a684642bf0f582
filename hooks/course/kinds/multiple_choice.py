"""Pick every right answer, and only those."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from course.kinds.base import Kind
from course.kinds.choices import ChoicesSchema, build_choices, check_choices, correct_places
from course.located import Document, Step
from course.problems import Problem


class MultipleChoiceSchema(ChoicesSchema):
    """Choices of which several may be marked `correct: true`, but not all."""

    kind: Literal["multiple-choice"]


def _check(schema: MultipleChoiceSchema, document: Document, path: tuple[Step, ...]) -> Iterable[Problem]:
    yield from check_choices(schema, document, path)
    places = correct_places(schema, document, path)
    if len(places) == len(schema.choices):
        yield Problem(places[-1], "every-choice-correct", {"question": schema.id})


MULTIPLE_CHOICE = Kind("multiple-choice", MultipleChoiceSchema, build_choices, _check)
