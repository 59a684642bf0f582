"""What a kind of question has to say for itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field

from course.located import Document, Step
from course.model import Place, Question
from course.problems import Problem
from course.schemas.base import Authored, AuthoredText, Id


class QuestionSchema(Authored):
    """The fields every kind of question shares."""

    id: Annotated[Id, Field(description="A short name, unique in the quiz, that never changes once published.")]
    prompt: Annotated[AuthoredText, Field(description="What the learner is asked.")]
    review: Annotated[Id | None, Field(description="Id of the heading to reread after a miss.")] = None
    sources: Annotated[list[Id], Field(description="Ids of the sources the answer rests on.")] = []
    hint: Annotated[AuthoredText | None, Field(description="A nudge the learner may open.")] = None
    difficulty: Annotated[int, Field(ge=1, le=3, description="1 recall, 2 apply, 3 judge.")] = 1
    points: Annotated[int, Field(ge=1, le=10, description="What the question weighs in the quiz.")] = 1


@dataclass(frozen=True)
class Kind:
    """A kind of question: how it is written, what it becomes, and what can be wrong with it beyond its shape.

    `build` receives the validated schema and the keyword arguments every Question takes.
    `check` receives the schema, the document it came from and the path of the question inside it.
    """

    name: str
    schema: type[QuestionSchema]
    build: Callable[..., Question]
    check: Callable[[Any, Document, tuple[Step, ...]], Iterable[Problem]]


def shared_fields(schema: QuestionSchema, quiz: str, place: Place) -> dict[str, Any]:
    """The keyword arguments of Question that do not depend on the kind."""
    return {
        "id": f"{quiz}/{schema.id}",
        "kind": schema.kind,  # type: ignore[attr-defined]  # each kind declares its own literal
        "prompt": schema.prompt,
        "review": schema.review,
        "sources": tuple(schema.sources),
        "hint": schema.hint,
        "difficulty": schema.difficulty,
        "points": schema.points,
        "place": place,
    }
