"""What the kinds answered by picking share; most of it, for single-choice and multiple-choice, which list choices."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from course.digest import shuffled
from course.kinds.base import QuestionSchema, Written, repeated
from course.kinds.items import ItemSchema
from course.model import Fact, Place, Question, Text
from course.problems import Problem
from course.schemas.base import AuthoredText, said


class ChoiceSchema(ItemSchema):
    """A choice, whether it is right, and what picking it deserves to hear."""

    correct: Annotated[bool, said("true pour un bon choix.", "true for a right choice.")] = False
    feedback: Annotated[
        AuthoredText, said("Ce qu’on dit à qui l’a choisi, et pourquoi.", "What those who picked it are told, and why.")
    ]


class ChoicesSchema(QuestionSchema):
    """A question answered by picking among choices."""

    choices: Annotated[list[ChoiceSchema], said("Les choix.", "The choices.", min_length=2, max_length=12)]
    shuffle: Annotated[
        bool,
        said(
            "Montrer les choix dans un autre ordre, le même dans toutes les langues.",
            "Show the choices in another order, the same in every language.",
        ),
    ] = False


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """One answer a learner can pick, and what they are told when they pick it."""

    id: str
    feedback: Text
    correct: bool


@dataclass(frozen=True, kw_only=True)
class Choice(Verdict):
    """The same, in the author's words."""

    text: Text


@dataclass(frozen=True, kw_only=True)
class PickedQuestion(Question):
    """A question answered by picking among its `choices`."""

    choices: tuple[Verdict, ...]

    @property
    def parts(self) -> tuple[str, ...]:
        return tuple(choice.id for choice in self.choices)

    @property
    def key(self) -> tuple[str, ...]:
        return tuple(choice.id for choice in self.choices if choice.correct)


@dataclass(frozen=True, kw_only=True)
class ChoiceQuestion(PickedQuestion):
    """A question whose choices are written by its author."""

    choices: tuple[Choice, ...]

    @property
    def texts(self) -> tuple[tuple[str, Text], ...]:
        own = [(f"choices.{n}", choice.text) for n, choice in enumerate(self.choices)]
        said = [(f"choices.{n}.feedback", choice.feedback) for n, choice in enumerate(self.choices)]
        return (*super().texts, *own, *said)


def build_choices(schema: ChoicesSchema, facts: Mapping[str, Fact], **fields: Any) -> ChoiceQuestion:
    """The question a validated schema describes."""
    choices = tuple(
        Choice(id=choice.id, text=choice.text, feedback=choice.feedback, correct=choice.correct)
        for choice in schema.choices
    )
    return ChoiceQuestion(choices=shuffled(choices, fields["id"]) if schema.shuffle else choices, **fields)


def check_choices(schema: ChoicesSchema, written: Written) -> Iterator[Problem]:
    """Problems of any list of choices: an id used twice, nothing correct."""
    yield from repeated((choice.id for choice in schema.choices), written, "choices")
    if not any(choice.correct for choice in schema.choices):
        yield Problem(written.key_place("choices"), "no-correct-choice", {"question": schema.id})


def correct_places(schema: ChoicesSchema, written: Written) -> list[Place]:
    """Where each choice marked correct says so."""
    return [written.key_place("choices", n, "correct") for n, choice in enumerate(schema.choices) if choice.correct]
