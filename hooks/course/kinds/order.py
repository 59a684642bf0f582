"""Put things in order. They are written in the right one, and shown in another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from course.digest import shuffled
from course.kinds.base import FeedbackSchema, Kind, QuestionSchema, Written, repeated
from course.kinds.items import Item, ItemSchema
from course.model import Fact, Question, Text
from course.problems import Problem
from course.schemas.base import said


class OrderSchema(QuestionSchema):
    """Things to put in order."""

    kind: Annotated[Literal["order"], said("La sorte de question.", "The kind of question.")]
    items: Annotated[
        list[ItemSchema],
        said(
            "Les éléments, écrits dans le bon ordre.",
            "The items, written in the right order.",
            min_length=3,
            max_length=9,
        ),
    ]
    feedback: Annotated[FeedbackSchema, said("Ce qu’on dit après la réponse.", "What is said after the answer.")]


@dataclass(frozen=True, kw_only=True)
class OrderQuestion(Question):
    """`items` are in the right order, `shown` in the order the learner first sees."""

    items: tuple[Item, ...]
    correct: Text
    incorrect: Text

    @property
    def shown(self) -> tuple[Item, ...]:
        """The items in an order that is not the right one."""
        return shuffled(self.items, self.id)

    @property
    def parts(self) -> tuple[str, ...]:
        return tuple(item.id for item in self.items)

    @property
    def key(self) -> tuple[str, ...]:
        return self.parts

    @property
    def demand(self) -> tuple[str, ...]:
        return self.key

    @property
    def texts(self) -> tuple[tuple[str, Text], ...]:
        return (
            *super().texts,
            *((f"items.{n}", item.text) for n, item in enumerate(self.items)),
            ("feedback.correct", self.correct),
            ("feedback.incorrect", self.incorrect),
        )


def _build(schema: OrderSchema, facts: Mapping[str, Fact], **fields: Any) -> OrderQuestion:
    return OrderQuestion(
        items=tuple(Item(id=item.id, text=item.text) for item in schema.items),
        correct=schema.feedback.correct,
        incorrect=schema.feedback.incorrect,
        **fields,
    )


def _check(schema: OrderSchema, written: Written, facts: Mapping[str, Fact]) -> Iterator[Problem]:
    yield from repeated((item.id for item in schema.items), written, "items")


ORDER = Kind("order", OrderSchema, _build, _check)
