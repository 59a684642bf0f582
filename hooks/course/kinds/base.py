"""What a kind of question has to say for itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from course.located import Document, Step
from course.model import Fact, Place, Question
from course.problems import Problem
from course.schemas.base import Authored, AuthoredText, Id, said


class QuestionSchema(Authored):
    """The fields every kind of question shares."""

    id: Annotated[
        Id,
        said(
            "Un nom court, unique dans le quiz, qui ne change plus une fois publié.",
            "A short name, unique in the quiz, that never changes once published.",
        ),
    ]
    prompt: Annotated[AuthoredText, said("Ce qu’on demande, dans chaque langue.", "What is asked, in each language.")]
    review: Annotated[
        Id | None,
        said("L’identifiant du titre à relire après une erreur.", "Id of the heading to reread after a miss."),
    ] = None
    objective: Annotated[
        int | None,
        said(
            "Le numéro de l’objectif que la question vérifie, dans la liste de la leçon; sans ce champ, aucun.",
            "Number of the objective that the question checks, in the lesson’s list; none without this field.",
            ge=1,
        ),
    ] = None
    sources: Annotated[
        list[Id], said("Les sources sur lesquelles repose la réponse.", "The sources the answer rests on.")
    ] = []
    hint: Annotated[AuthoredText | None, said("Un indice que l’on peut ouvrir.", "A nudge the learner may open.")] = (
        None
    )
    hints: Annotated[
        list[AuthoredText],
        said("Plusieurs indices, à ouvrir l’un après l’autre.", "Several nudges, to open one after the other."),
    ] = []
    difficulty: Annotated[
        int, said("1 se rappeler, 2 appliquer, 3 juger.", "1 recall, 2 apply, 3 judge.", ge=1, le=3)
    ] = 1
    points: Annotated[
        int, said("Ce que la question pèse dans le quiz.", "What the question weighs in the quiz.", ge=1, le=10)
    ] = 1
    kind: str  # each kind declares its own literal


@dataclass(frozen=True)
class Written:
    """Where a question was written: its document, and its path inside it."""

    document: Document
    path: tuple[Step, ...]

    def place(self, *steps: Step) -> Place:
        """Where the value of one of its fields begins."""
        return self.document.place(*self.path, *steps)

    def key_place(self, *steps: Step) -> Place:
        """Where one of its fields is named."""
        return self.document.key_place(*self.path, *steps)


@dataclass(frozen=True)
class Kind:
    """A kind of question: how it is written, what it becomes, and what can be wrong with it beyond its shape.

    `build` receives the validated schema, the facts of the course and the keyword arguments every Question takes.
    `check` receives the schema, where it was written and the facts; `build` is called only when it finds nothing.
    """

    name: str
    schema: type[QuestionSchema]
    build: Callable[..., Question]
    check: Callable[[Any, Written, Mapping[str, Fact]], Iterable[Problem]]


class FeedbackSchema(Authored):
    """What is said to a learner who is right, and to one who is not."""

    correct: Annotated[AuthoredText, said("À qui a bien répondu.", "To those who are right.")]
    incorrect: Annotated[AuthoredText, said("À qui s’est trompé.", "To those who are not.")]


def repeated(ids: Iterable[str], written: Written, field: str) -> Iterator[Problem]:
    """Problems for the ids of a list that were already used in it."""
    first_line: dict[str, int] = {}
    for index, id in enumerate(ids):
        place = written.place(field, index, "id")
        if id in first_line:
            yield Problem(place, "duplicate-id", {"id": id, "first": first_line[id]})
        first_line.setdefault(id, place.line)


def shared_fields(schema: QuestionSchema, quiz: str, place: Place) -> dict[str, Any]:
    """The keyword arguments of Question that do not depend on the kind."""
    return {
        "id": f"{quiz}/{schema.id}",
        "kind": schema.kind,
        "prompt": schema.prompt,
        "review": schema.review,
        "objective": schema.objective,
        "sources": tuple(schema.sources),
        "hints": ((schema.hint,) if schema.hint else ()) + tuple(schema.hints),
        "difficulty": schema.difficulty,
        "points": schema.points,
        "place": place,
    }
