"""A case with branches: steps, choices with consequences, and endings, some of them good."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from course.kinds.base import Kind, QuestionSchema, Written, repeated
from course.kinds.items import ItemSchema
from course.model import Fact, Question, Text
from course.problems import Problem, nearest
from course.schemas.base import Authored, AuthoredText, Id, said


class TurnSchema(ItemSchema):
    """A choice at a step: what follows from it (`feedback`), and the step or ending it leads to."""

    feedback: Annotated[AuthoredText, said("Ce qui s’ensuit, et pourquoi.", "What follows from it, and why.")]
    to: Annotated[Id, said("L’étape ou la fin où mène ce choix.", "The step or ending this choice leads to.")]


class StepSchema(Authored):
    """A moment of the case, and what can be done then."""

    id: Annotated[Id, said("Un nom court, unique dans cette liste.", "A short name, unique in this list.")]
    text: Annotated[AuthoredText, said("Ce qui se passe.", "What is happening.")]
    choices: Annotated[
        list[TurnSchema], said("Ce que l’on peut faire.", "What can be done.", min_length=2, max_length=6)
    ]


class EndingSchema(Authored):
    """A way the case ends; the question is answered when a good one is reached."""

    id: Annotated[Id, said("Un nom court, unique dans cette liste.", "A short name, unique in this list.")]
    good: Annotated[bool, said("true pour une fin à atteindre.", "true for an ending to reach.")] = False
    text: Annotated[AuthoredText, said("Comment le cas se termine.", "How the case ends.")]


class ScenarioSchema(QuestionSchema):
    """A branching case. It begins at its first step."""

    kind: Annotated[Literal["scenario"], said("La sorte de question.", "The kind of question.")]
    steps: Annotated[
        list[StepSchema],
        said(
            "Les étapes; le cas commence à la première.",
            "The steps; the case begins at the first.",
            min_length=1,
            max_length=20,
        ),
    ]
    endings: Annotated[
        list[EndingSchema], said("Les fins possibles.", "The possible endings.", min_length=1, max_length=10)
    ]


@dataclass(frozen=True, kw_only=True)
class Turn:
    """A choice at a step, its consequence and reason, and where it leads."""

    id: str
    text: Text
    feedback: Text
    to: str


@dataclass(frozen=True, kw_only=True)
class Moment:
    """A step of a case. `number` is its place in the printed list."""

    id: str
    number: int
    text: Text
    choices: tuple[Turn, ...]


@dataclass(frozen=True, kw_only=True)
class Ending:
    """An end of a case. `number` is its place in the printed list, after the steps."""

    id: str
    number: int
    good: bool
    text: Text


@dataclass(frozen=True, kw_only=True)
class ScenarioQuestion(Question):
    """A case; an answer is the path taken, each choice written "step:choice"."""

    steps: tuple[Moment, ...]
    endings: tuple[Ending, ...]

    @property
    def parts(self) -> tuple[str, ...]:
        return tuple(f"{step.id}:{turn.id}>{turn.to}" for step in self.steps for turn in step.choices)

    @property
    def tokens(self) -> tuple[str, ...]:
        return tuple(sorted(f"{step.id}:{turn.id}" for step in self.steps for turn in step.choices))

    @property
    def key(self) -> tuple[str, ...]:
        return tuple(ending.id for ending in self.endings if ending.good)

    @property
    def texts(self) -> tuple[tuple[str, Text], ...]:
        found: list[tuple[str, Text]] = []
        for s, step in enumerate(self.steps):
            found.append((f"steps.{s}", step.text))
            for c, turn in enumerate(step.choices):
                found.append((f"steps.{s}.choices.{c}", turn.text))
                found.append((f"steps.{s}.choices.{c}.feedback", turn.feedback))
        return (*super().texts, *found, *((f"endings.{n}.feedback", end.text) for n, end in enumerate(self.endings)))

    def number_of(self, id: str) -> int:
        """The number of a step or an ending in the printed list."""
        numbers = {step.id: step.number for step in self.steps} | {end.id: end.number for end in self.endings}
        return numbers[id]


def _build(schema: ScenarioSchema, facts: Mapping[str, Fact], **fields: Any) -> ScenarioQuestion:
    return ScenarioQuestion(
        steps=tuple(
            Moment(
                id=step.id,
                number=number,
                text=step.text,
                choices=tuple(
                    Turn(id=turn.id, text=turn.text, feedback=turn.feedback, to=turn.to) for turn in step.choices
                ),
            )
            for number, step in enumerate(schema.steps, 1)
        ),
        endings=tuple(
            Ending(id=ending.id, number=number, good=ending.good, text=ending.text)
            for number, ending in enumerate(schema.endings, len(schema.steps) + 1)
        ),
        **fields,
    )


def _check(schema: ScenarioSchema, written: Written, facts: Mapping[str, Fact]) -> Iterator[Problem]:
    yield from repeated((step.id for step in schema.steps), written, "steps")
    steps = {step.id: step for step in schema.steps}
    places = [*steps, *(ending.id for ending in schema.endings)]
    for n, ending in enumerate(schema.endings):
        if places.index(ending.id) != len(schema.steps) + n:
            facts_of_problem = {"id": ending.id, "first": written.place("steps").line}
            yield Problem(written.place("endings", n, "id"), "duplicate-id", facts_of_problem)
    lost = False
    for s, step in enumerate(schema.steps):
        for c, turn in enumerate(step.choices):
            if turn.to not in places:
                lost = True
                facts_of_problem = {"found": turn.to, "nearest": nearest(turn.to, places)}
                yield Problem(written.place("steps", s, "choices", c, "to"), "unknown-step", facts_of_problem)
    if not any(ending.good for ending in schema.endings):
        yield Problem(written.key_place("endings"), "no-good-ending", {"question": schema.id})
    if not lost:
        yield from _walk_problems(schema, written)


def _walk_problems(schema: ScenarioSchema, written: Written) -> Iterator[Problem]:
    """Choices that lead back to a step already passed, and places that no choice leads to."""
    positions = {step.id: position for position, step in enumerate(schema.steps)}
    reached: set[str] = set()

    def walk(id: str, passed: tuple[str, ...]) -> Iterator[Problem]:
        if id in reached or id not in positions:
            reached.add(id)
            return
        reached.add(id)
        s = positions[id]
        for c, turn in enumerate(schema.steps[s].choices):
            if turn.to in (*passed, id):
                place = written.place("steps", s, "choices", c, "to")
                yield Problem(place, "circle", {"step": id, "to": turn.to})
            else:
                yield from walk(turn.to, (*passed, id))

    yield from walk(schema.steps[0].id, ())
    for field, ids in (("steps", list(positions)), ("endings", [ending.id for ending in schema.endings])):
        for index, id in enumerate(ids):
            if id not in reached:
                yield Problem(written.place(field, index, "id"), "unreachable-step", {"id": id})


SCENARIO = Kind("scenario", ScenarioSchema, _build, _check)
