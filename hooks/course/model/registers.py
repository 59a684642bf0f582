"""What a course rests on: its sources, facts, changes, words and preferred words, and the notes it came from."""

from __future__ import annotations

from dataclasses import dataclass

from course.model.text import Place, Text


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
class Section:
    """Terms of the glossary that belong together."""

    id: str
    title: Text
    terms: tuple[Term, ...]


@dataclass(frozen=True, kw_only=True)
class Preference:
    """Words of one language that others say better: `*` is any ending, and `unless` are phrases that keep them."""

    language: str
    avoid: tuple[str, ...]
    say: str
    why: str | None = None
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class NoteLine:
    """A line of the research notes: the places of the course that teach it, or why it is left out.

    A place is "porte#cle", a section of a lesson, or "porte/cle", a question.
    """

    id: str
    taught: tuple[str, ...] = ()
    left_out: Text | None = None
    place: Place
