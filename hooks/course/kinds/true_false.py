"""Say whether a statement is true."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from course.kinds.base import Kind, QuestionSchema
from course.located import Document, Step
from course.model import Question, Text
from course.problems import Problem
from course.schemas.base import Authored, AuthoredText


class VerdictsSchema(Authored):
    """What is said to those who answered true, and to those who answered false."""

    true: AuthoredText
    false: AuthoredText


class TrueFalseSchema(QuestionSchema):
    """A statement, whether it is true, and why."""

    kind: Literal["true-false"]
    answer: bool
    feedback: VerdictsSchema


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """One of the two answers; its words ("Vrai", "True") belong to the interface."""

    id: str
    feedback: Text
    correct: bool


@dataclass(frozen=True, kw_only=True)
class TrueFalseQuestion(Question):
    """A question with two `choices`, "true" and "false"."""

    choices: tuple[Verdict, ...]

    @property
    def parts(self) -> tuple[str, ...]:
        return tuple(choice.id for choice in self.choices)

    @property
    def key(self) -> tuple[str, ...]:
        return tuple(choice.id for choice in self.choices if choice.correct)

    @property
    def texts(self) -> tuple[tuple[str, Text], ...]:
        return (*super().texts, *((f"feedback.{choice.id}", choice.feedback) for choice in self.choices))


def _build(schema: TrueFalseSchema, **fields: Any) -> TrueFalseQuestion:
    choices = (
        Verdict(id="true", feedback=schema.feedback.true, correct=schema.answer),
        Verdict(id="false", feedback=schema.feedback.false, correct=not schema.answer),
    )
    return TrueFalseQuestion(choices=choices, **fields)


def _check(schema: TrueFalseSchema, document: Document, path: tuple[Step, ...]) -> Iterable[Problem]:
    return ()


TRUE_FALSE = Kind("true-false", TrueFalseSchema, _build, _check)
