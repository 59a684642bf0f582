"""Give a number: an amount, a year, a share. The key may be a sum over facts, so that a changed fact changes it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from course import quantities
from course.arithmetic import ExpressionError, names_in, numbers_of
from course.kinds.base import FeedbackSchema, Kind, QuestionSchema, Written, repeated
from course.kinds.typed import Miss, TypedQuestion
from course.model import Fact
from course.problems import Problem, nearest
from course.registers import evaluate
from course.schemas.base import Authored, AuthoredText, Id, said


def _number_or_sum(value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise PydanticCustomError("number_or_sum", "number or sum")
    return str(value)


Sum = Annotated[str, BeforeValidator(_number_or_sum), Field(min_length=1)]


class MissSchema(Authored):
    """A wrong number that people give for a reason, and the reason."""

    id: Annotated[Id, said("Un nom court, unique dans cette liste.", "A short name, unique in this list.")]
    answer: Annotated[Sum, said("Le nombre que l’on donne à tort.", "The number people give by mistake.")]
    feedback: Annotated[AuthoredText, said("Ce qu’il révèle.", "What it reveals.")]


class NumericSchema(QuestionSchema):
    """A question answered by a number."""

    kind: Annotated[Literal["numeric"], said("La sorte de question.", "The kind of question.")]
    answer: Annotated[
        Sum,
        said(
            'Un nombre, ou un calcul sur des faits : "120 * budget".',
            'A number, or a sum over facts: "120 * budget".',
        ),
    ]
    tolerance: Annotated[float, said("L’écart encore accepté.", "How far from the answer is still right.", ge=0)] = 0
    unit: Annotated[
        Literal["CAD", "CAD-millions", "percent", "count", "year"], said("Ce que l’on compte.", "What is counted.")
    ] = "count"
    misses: Annotated[
        list[MissSchema],
        said("Les erreurs que l’on reconnaît et explique.", "The misses that are recognized and explained."),
    ] = []
    feedback: Annotated[FeedbackSchema, said("Ce qu’on dit après la réponse.", "What is said after the answer.")]


@dataclass(frozen=True, kw_only=True)
class WrongNumber(Miss):
    """A known wrong number."""

    answer: float


@dataclass(frozen=True, kw_only=True)
class NumericQuestion(TypedQuestion):
    """A question whose answer is a number, right within `tolerance`, in `unit` (as for facts).

    `operands` are the numbers written in its sums, such as the size of a fictional bureau.
    """

    answer: float
    tolerance: float
    unit: str
    misses: tuple[WrongNumber, ...]
    operands: tuple[str, ...]

    @property
    def scale(self) -> int:
        """How many ordinary units one of ours holds: a million for millions of dollars."""
        return 1_000_000 if self.unit == "CAD-millions" else 1

    def printed(self, value: float, language: str) -> str:
        """A number in the unit of the question, as a sentence of this language writes it."""
        return quantities.amount(value, self.unit, language)

    @property
    def key(self) -> tuple[str, ...]:
        return (f"{self.answer:.10g}",)

    @property
    def demand(self) -> tuple[str, ...]:
        return (*self.key, f"{self.tolerance:g}")


def _build(schema: NumericSchema, facts: Mapping[str, Fact], **fields: Any) -> NumericQuestion:
    return NumericQuestion(
        answer=evaluate(schema.answer, facts),
        tolerance=schema.tolerance,
        unit=schema.unit,
        misses=tuple(
            WrongNumber(id=miss.id, answer=evaluate(miss.answer, facts), feedback=miss.feedback)
            for miss in schema.misses
        ),
        operands=tuple(
            number
            for formula in (schema.answer, *(miss.answer for miss in schema.misses))
            for number in numbers_of(formula)
        ),
        correct=schema.feedback.correct,
        incorrect=schema.feedback.incorrect,
        **fields,
    )


def _check(schema: NumericSchema, written: Written, facts: Mapping[str, Fact]) -> Iterator[Problem]:
    yield from repeated((miss.id for miss in schema.misses), written, "misses")
    sums = [(schema.answer, ("answer",)), *((m.answer, ("misses", n, "answer")) for n, m in enumerate(schema.misses))]
    broken = False
    for formula, path in sums:
        problem = _sum_problem(formula, facts)
        if problem:
            broken = True
            yield Problem(written.place(*path), *problem)
    if broken:
        return
    answer = evaluate(schema.answer, facts)
    for n, miss in enumerate(schema.misses):
        if abs(evaluate(miss.answer, facts) - answer) <= schema.tolerance:
            yield Problem(written.place("misses", n, "answer"), "miss-is-right", {"id": miss.id})


def _sum_problem(formula: str, facts: Mapping[str, Fact]) -> tuple[str, dict[str, Any]] | None:
    try:
        for name in names_in(formula):
            if name not in facts:
                return "unknown-fact", {"found": name, "nearest": nearest(name, facts)}
        evaluate(formula, facts)
    except ExpressionError as error:
        return "bad-formula", {"formula": formula, "found": error.found}
    return None


NUMERIC = Kind("numeric", NumericSchema, _build, _check)
