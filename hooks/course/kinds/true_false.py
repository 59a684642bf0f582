"""Say whether a statement is true."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from course.kinds.base import Kind, QuestionSchema, Written
from course.kinds.choices import PickedQuestion, Verdict
from course.model import Fact, Text
from course.problems import Problem
from course.schemas.base import Authored, AuthoredText, said


class VerdictsSchema(Authored):
    """What is said to those who answered true, and to those who answered false."""

    true: Annotated[AuthoredText, said("À qui a répondu vrai.", "To those who answered true.")]
    false: Annotated[AuthoredText, said("À qui a répondu faux.", "To those who answered false.")]


class TrueFalseSchema(QuestionSchema):
    """A statement, whether it is true, and why."""

    kind: Annotated[Literal["true-false"], said("La sorte de question.", "The kind of question.")]
    answer: Annotated[
        bool, said("true si l’énoncé est vrai, false sinon.", "true if the statement is true, else false.")
    ]
    feedback: Annotated[VerdictsSchema, said("Ce qu’on dit après la réponse.", "What is said after the answer.")]


@dataclass(frozen=True, kw_only=True)
class TrueFalseQuestion(PickedQuestion):
    """A question with two choices, "true" and "false"; their words ("Vrai", "Faux") belong to the interface."""

    @property
    def texts(self) -> tuple[tuple[str, Text], ...]:
        return (*super().texts, *((f"feedback.{choice.id}", choice.feedback) for choice in self.choices))


def _build(schema: TrueFalseSchema, facts: Mapping[str, Fact], **fields: Any) -> TrueFalseQuestion:
    choices = (
        Verdict(id="true", feedback=schema.feedback.true, correct=schema.answer),
        Verdict(id="false", feedback=schema.feedback.false, correct=not schema.answer),
    )
    return TrueFalseQuestion(choices=choices, **fields)


def _check(schema: TrueFalseSchema, written: Written, facts: Mapping[str, Fact]) -> Iterable[Problem]:
    return ()


TRUE_FALSE = Kind("true-false", TrueFalseSchema, _build, _check)
