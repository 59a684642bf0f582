"""The course: its modules, its paths, its doors, and all that they rest on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from course.identity import Identity
from course.model.lessons import Lesson
from course.model.questions import Example, Question, Quiz
from course.model.registers import Change, Fact, NoteLine, Preference, Section, Source
from course.model.text import Place, Text

if TYPE_CHECKING:
    from course.schemas.charts import AnyChartSchema


@dataclass(frozen=True, kw_only=True)
class Module:
    """A lesson in every language of the course, and its quiz."""

    id: str
    lessons: Mapping[str, Lesson]
    quiz: Quiz | None

    @property
    def questions(self) -> tuple[Question, ...]:
        """Its questions, in the order they are shown; none when it has no quiz."""
        return self.quiz.questions if self.quiz else ()

    def questions_on(self, objective: int | None) -> tuple[Question, ...]:
        """Its questions that check an objective, by its number from 1; those that check none when it is none."""
        return tuple(question for question in self.questions if question.objective == objective)

    @property
    def asked(self) -> int:
        """How many questions each learner gets: all of them, or those drawn from a bank."""
        drawn = self.quiz.draw if self.quiz else None
        return min(drawn, len(self.questions)) if drawn else len(self.questions)


@dataclass(frozen=True, kw_only=True)
class Invitation:
    """A message that invites people to a path. The site fills in `{address}`, `{minutes}`, `{sitting-1}`…"""

    subject: Text
    body: Text


@dataclass(frozen=True, kw_only=True)
class Path:
    """An ordered choice of modules for one kind of learner. `max_minutes` is a promise the build keeps or refuses.

    `sittings` cuts the modules into meetings, in order; none when nobody planned any.
    """

    id: str
    title: Text
    summary: Text
    modules: tuple[str, ...]
    max_minutes: int | None = None
    sittings: tuple[tuple[str, ...], ...] = ()
    invitation: Invitation | None = None
    place: Place


@dataclass(frozen=True, kw_only=True)
class Door:
    """An entrance of the welcome page: `to` is the id of a module, or the name of a page of `docs/`."""

    id: str
    title: Text
    summary: Text
    action: Text
    to: str
    path: str | None = None
    place: Place


@dataclass(frozen=True, kw_only=True)
class FundingCalculator:
    """Which facts the calculator multiplies by a number of dwellings, and the sizes its printed table shows."""

    rates: tuple[str, ...]
    table: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class Chart:
    """A picture. `shape` is what the author wrote, checked: bars, a timeline, a map or a tree."""

    id: str
    shape: AnyChartSchema
    place: Place


@dataclass(frozen=True, kw_only=True)
class Course:
    """Everything the site is made from. `modules` is in the order of the course.

    `plain_numbers` are those lessons may print without a fact: they measure nothing, such as a door.
    `examples` are the questions of the authors' guide, by kind: they belong to no module and no score.
    """

    id: str
    title: Text
    version: str
    languages: tuple[str, ...]
    modules: Mapping[str, Module]
    paths: Mapping[str, Path]
    facts: Mapping[str, Fact] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    changes: Mapping[str, Change] = field(default_factory=dict)
    glossary: tuple[Section, ...] = ()
    vocabulary: tuple[Preference, ...] = ()
    register: Mapping[str, NoteLine] = field(default_factory=dict)
    doors: tuple[Door, ...] = ()
    funding_calculator: FundingCalculator | None = None
    examples: Mapping[str, Example] = field(default_factory=dict)
    charts: Mapping[str, Chart] = field(default_factory=dict)
    plain_numbers: tuple[str, ...] = ()
    translations: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    identity: Identity = field(default_factory=Identity)

    @property
    def reference_language(self) -> str:
        """The language the others are made from: the first of the site."""
        return self.languages[0]

    def question(self, id: str) -> Question:
        """The question with this whole id ("porte/cle"); reads nothing of the other modules."""
        return next(question for question in self.modules[id.partition("/")[0]].questions if question.id == id)

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """Every question of the course by its whole id."""
        return {question.id: question for module in self.modules.values() for question in module.questions}
