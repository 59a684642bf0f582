"""What single-choice and multiple-choice share: a list of choices, each with its own feedback."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from course.kinds.base import QuestionSchema
from course.located import Document, Step
from course.model import Choice, Question, Text
from course.problems import Problem
from course.schemas.base import LANGUAGE, Authored, AuthoredText, Id, Words


class ChoiceSchema(Authored):
    """A choice: its text sits beside its id, one key per language."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Words]

    id: Id
    correct: bool = False
    feedback: AuthoredText

    @model_validator(mode="before")
    @classmethod
    def _only_languages_beside_fields(cls, value: Any) -> Any:
        if isinstance(value, dict):
            for key in value:
                if key not in cls.model_fields and not LANGUAGE.match(key):
                    raise PydanticCustomError("unknown_field", "unknown field", {"key": key})
        return value

    @property
    def text(self) -> Text:
        """The choice in every language written."""
        return dict(self.__pydantic_extra__)


class ChoicesSchema(QuestionSchema):
    """A question answered by picking among choices."""

    choices: Annotated[list[ChoiceSchema], Field(min_length=2, max_length=12)]


@dataclass(frozen=True, kw_only=True)
class ChoiceQuestion(Question):
    """A question answered by picking among its `choices`."""

    choices: tuple[Choice, ...]

    @property
    def parts(self) -> tuple[str, ...]:
        return tuple(choice.id for choice in self.choices)

    @property
    def key(self) -> tuple[str, ...]:
        return tuple(choice.id for choice in self.choices if choice.correct)

    @property
    def texts(self) -> tuple[tuple[str, Text], ...]:
        own = [(f"choices.{n}", choice.text) for n, choice in enumerate(self.choices)]
        said = [(f"choices.{n}.feedback", choice.feedback) for n, choice in enumerate(self.choices)]
        return (*super().texts, *own, *said)


def build_choices(schema: ChoicesSchema, **fields: Any) -> ChoiceQuestion:
    """The question a validated schema describes."""
    choices = tuple(
        Choice(id=choice.id, text=choice.text, feedback=choice.feedback, correct=choice.correct)
        for choice in schema.choices
    )
    return ChoiceQuestion(choices=choices, **fields)


def check_choices(schema: ChoicesSchema, document: Document, path: tuple[Step, ...]) -> Iterable[Problem]:
    """Problems of any list of choices: an id used twice, nothing correct."""
    first_line: dict[str, int] = {}
    for index, choice in enumerate(schema.choices):
        place = document.place(*path, "choices", index, "id")
        if choice.id in first_line:
            yield Problem(place, "duplicate-choice", {"id": choice.id, "first": first_line[choice.id]})
        first_line.setdefault(choice.id, place.line)
    if not any(choice.correct for choice in schema.choices):
        yield Problem(document.key_place(*path, "choices"), "no-correct-choice", {"question": schema.id})


def correct_places(schema: ChoicesSchema, document: Document, path: tuple[Step, ...]) -> list[Any]:
    """Where each choice marked correct says so."""
    return [
        document.key_place(*path, "choices", index, "correct")
        for index, choice in enumerate(schema.choices)
        if choice.correct
    ]
