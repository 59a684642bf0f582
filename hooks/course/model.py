"""What a course is, once everything authors wrote has been read and checked.

Every value is frozen. Texts are mappings from a language code to what the author wrote in that language,
for instance ``{"fr": "Oui", "en": "Yes"}``; every language of the course is present in each of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from course.identity import Identity

if TYPE_CHECKING:
    from course.schemas.charts import AnyChartSchema

Text = Mapping[str, str]


@dataclass(frozen=True, slots=True)  # a course has one for each value that was written
class Place:
    """Where an author wrote something. Lines and columns start at 1; `file` is relative to the project."""

    file: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, kw_only=True)
class Source:
    """A document the course relies on."""

    id: str
    author: str
    title: Text
    date: Text
    kind: str
    language: str | None = None  # of a title that is the same in every language, when it is not the reference language
    publisher: str | None = None
    address: str | None = None
    note: Text | None = None
    code: str | None = None
    place: Place

    def title_language(self, language: str, reference: str) -> str:
        """The language of its title on a page in `language`: translated, or said as it is on the document."""
        is_translated = any(title != self.title[language] for title in self.title.values())
        return language if is_translated else self.language or reference


@dataclass(frozen=True, kw_only=True)
class Fact:
    """A figure, date, amount or share, with the date it was true and the document that says so.

    `value` is a number, or an ISO date ("2022-05-05"), month ("2007-10") or code as a string, or a `Text`
    when `unit` is "text". Money is in Canadian dollars, or millions of them when `unit` is "CAD-millions";
    percentages are out of 100. `as_of` is a year, month or day ("2011", "2007-10", "2022-05-05").
    `status` is "current", "superseded" (then `superseded_by` may name the newer fact) or "to-confirm".
    """

    id: str
    value: float | int | str | Text
    unit: str
    as_of: str
    source: str
    also: tuple[str, ...] = ()
    status: str = "current"
    superseded_by: str | None = None
    formula: str | None = None
    review_by: str | None = None
    checked: str | None = None
    label: Text | None = None
    note: Text | None = None
    register: tuple[str, ...] = ()
    place: Place

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of every source of this fact, the main one first."""
        return (self.source, *self.also)


@dataclass(frozen=True, kw_only=True)
class Change:
    """Something the documents said (`before`) that time has overtaken: what is known `now`, and where to `check` it.

    `checked` is when that was last done, `review_by` when it is due again: a year, month or day, as for facts.
    """

    id: str
    before: Text
    now: Text
    check: Text
    checked: str
    review_by: str | None = None
    register: tuple[str, ...] = ()
    place: Place

    @property
    def texts(self) -> tuple[tuple[str, Text], ...]:
        """Every text, with the name of its field, in the order they are read."""
        return (("before", self.before), ("now", self.now), ("check", self.check))


@dataclass(frozen=True, kw_only=True)
class Term:
    """An entry of the glossary; `short` is its acronym, shown as an explained abbreviation in lessons.

    `known` are the languages in which everyone knows the acronym, and no lesson has to say what it stands for.
    `spoken` is how the acronym is said when it is not spelled out: “sisse” for CISSS.
    """

    id: str
    term: Text
    definition: Text
    short: Text | None = None
    usage: Text | None = None
    known: tuple[str, ...] = ()
    spoken: Text | None = None
    place: Place


@dataclass(frozen=True, kw_only=True)
class Preference:
    """Words of one language that others say better: `*` is any ending, and `unless` are phrases that keep them."""

    language: str
    avoid: tuple[str, ...]
    say: str
    why: str | None = None
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Question:
    """What every kind of question has. Each kind adds its own fields in `course.kinds`.

    `id` is the whole id, "porte/cle": the quiz, then the question.
    `review` is the id of the heading to reread, in the module of the same name as the quiz.
    `objective` is the number, from 1, of the objective of that module that the question checks, if any.
    """

    id: str
    kind: str
    prompt: Text
    review: str | None = None
    objective: int | None = None
    sources: tuple[str, ...] = ()
    hints: tuple[Text, ...] = ()
    difficulty: int = 1
    points: int = 1
    place: Place

    @property
    def quiz(self) -> str:
        """Id of the quiz this question belongs to."""
        return self.id.partition("/")[0]

    @property
    def name(self) -> str:
        """The id as the author wrote it inside the quiz."""
        return self.id.partition("/")[2]

    @property
    def hint(self) -> Text | None:
        return self.hints[0] if self.hints else None

    @property
    def parts(self) -> tuple[str, ...]:
        """Ids of what the learner can pick, in the order shown; none when the answer is typed."""
        return ()

    @property
    def tokens(self) -> tuple[str, ...]:
        """What an answer of a record is written with, in an order that wording and place do not change."""
        return tuple(sorted(self.parts))

    @property
    def key(self) -> tuple[str, ...]:
        """What a right answer gives, as the browser compares it: ids in authored order."""
        raise NotImplementedError

    @property
    def demand(self) -> tuple[str, ...]:
        """What `meaning` says of the key; an order or a tolerance is part of what some kinds ask."""
        return tuple(sorted(self.key))

    @property
    def texts(self) -> tuple[tuple[str, Text], ...]:
        """Every text the author wrote, with the name of the field it came from."""
        return (("prompt", self.prompt), *((f"hints.{n}", hint) for n, hint in enumerate(self.hints)))

    @property
    def meaning(self) -> str:
        """Digest of what the question asks for, not of its wording: it changes when old answers stop being valid."""
        from course.digest import digest

        return digest(self.kind, *sorted(self.parts), "=", *self.demand)


@dataclass(frozen=True, kw_only=True)
class Quiz:
    """The questions of a module and the percentage of points that completes it.

    `draw` is how many of them each learner gets, all when it is none; `confidence` whether they say how sure they are.
    """

    id: str
    questions: tuple[Question, ...]
    pass_mark: int = 80
    draw: int | None = None
    confidence: bool = False
    place: Place

    def question(self, id: str) -> Question | None:
        """The question with this whole id ("porte/cle"), if any."""
        return next((question for question in self.questions if question.id == id), None)


@dataclass(frozen=True, kw_only=True)
class Example:
    """A question of the authors' guide, and the lines an author wrote for it."""

    question: Question
    written: str


@dataclass(frozen=True, kw_only=True)
class Heading:
    """A heading of a lesson: `level` is 2 for ``##``."""

    id: str
    text: str
    level: int
    place: Place


@dataclass(frozen=True, kw_only=True)
class Slot:
    """A ``[[name: argument]]`` an author left for the build to fill."""

    name: str
    argument: str | None
    alone: bool
    place: Place


@dataclass(frozen=True, kw_only=True)
class Lesson:
    """One language of a module, or of a page that is not a lesson.

    `body` is Markdown without its front matter, from line `body_line` of its file.
    `words` counts what a reader reads in it, questions left out. `translates` is the digest of each block it was made
    from, by heading (see `course.freshness`). The welcome page may have its title from the course.
    """

    language: str
    title: str
    summary: str = ""
    objectives: tuple[str, ...] = ()
    reviewed: str | None = None
    body: str
    body_line: int
    headings: tuple[Heading, ...]
    slots: tuple[Slot, ...]
    words: int
    translates: Mapping[str, str] = field(default_factory=dict)
    is_named_by_course: bool = False
    place: Place

    def heading(self, id: str) -> Heading | None:
        """The heading with this id, if any."""
        return next((heading for heading in self.headings if heading.id == id), None)


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
class Section:
    """Terms of the glossary that belong together."""

    id: str
    title: Text
    terms: tuple[Term, ...]


@dataclass(frozen=True, kw_only=True)
class NoteLine:
    """A line of the research notes: the places of the course that teach it, or why it is left out.

    A place is "porte#cle", a section of a lesson, or "porte/cle", a question.
    """

    id: str
    taught: tuple[str, ...] = ()
    left_out: Text | None = None
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
        """The question with this whole id ("accueil/prenom"); reads nothing of the other modules."""
        return next(question for question in self.modules[id.partition("/")[0]].questions if question.id == id)

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """Every question of the course by its whole id."""
        return {question.id: question for module in self.modules.values() for question in module.questions}
