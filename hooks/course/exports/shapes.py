"""The shapes an answer can take in a bank of questions, whatever the kind of question and the format.

Texts are in one language. `html` is phrasing HTML that is also XML; `plain` is the same without its marks.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from markupsafe import Markup


@dataclass(frozen=True, kw_only=True)
class Words:
    """A text twice: with its emphasis and links, and bare."""

    html: Markup
    plain: str


@dataclass(frozen=True, kw_only=True)
class Option:
    """Something to pick, order or pair with."""

    id: str
    text: Words
    correct: bool = False
    feedback: Markup = field(default_factory=Markup)


@dataclass(frozen=True, kw_only=True)
class Picking:
    """One choice to pick, or several."""

    several: bool
    options: tuple[Option, ...]

    @property
    def correct(self) -> tuple[Option, ...]:
        """The right options."""
        return tuple(option for option in self.options if option.correct)


@dataclass(frozen=True, kw_only=True)
class Statement:
    """A statement, true or false, and what is said to those who answered either."""

    is_true: bool
    if_true: Markup
    if_false: Markup

    @property
    def if_right(self) -> Markup:
        """What is said to those who are right."""
        return self.if_true if self.is_true else self.if_false

    @property
    def if_wrong(self) -> Markup:
        """What is said to those who are not."""
        return self.if_false if self.is_true else self.if_true


@dataclass(frozen=True, kw_only=True)
class NumberMiss:
    """A number known to be wrong, and what it reveals."""

    value: float
    shown: str
    feedback: Markup


@dataclass(frozen=True, kw_only=True)
class Number:
    """A number, right within `tolerance`. `unit` is that of facts; `shown` is the answer as a sentence writes it."""

    value: float
    tolerance: float
    unit: str
    shown: str
    misses: tuple[NumberMiss, ...]
    if_right: Markup
    if_wrong: Markup


@dataclass(frozen=True, kw_only=True)
class WordsMiss:
    """Answers known to be wrong, and what they reveal."""

    answers: tuple[str, ...]
    feedback: Markup


@dataclass(frozen=True, kw_only=True)
class Written:
    """A few words, in this language; the first accepted answer is the one to show."""

    accepted: tuple[str, ...]
    misses: tuple[WordsMiss, ...]
    if_right: Markup
    if_wrong: Markup


@dataclass(frozen=True, kw_only=True)
class Ordering:
    """Things in their right order; `shown` in the order they are first seen."""

    options: tuple[Option, ...]
    shown: tuple[Option, ...]
    if_right: Markup
    if_wrong: Markup


@dataclass(frozen=True, kw_only=True)
class Pair:
    """A thing, the option it goes with, and why."""

    id: str
    text: Words
    place: Option
    feedback: Markup


@dataclass(frozen=True, kw_only=True)
class Pairing:
    """Things to pair with `places`; a place may be unused, or used twice."""

    pairs: tuple[Pair, ...]
    places: tuple[Option, ...]

    @property
    def spare(self) -> tuple[Option, ...]:
        """The places nothing goes with."""
        used = {pair.place.id for pair in self.pairs}
        return tuple(place for place in self.places if place.id not in used)


@dataclass(frozen=True, kw_only=True)
class Turn:
    """A choice of a case, what follows from it, and the number of the moment or ending it leads to."""

    text: Words
    feedback: Markup
    to: int


@dataclass(frozen=True, kw_only=True)
class Moment:
    """A moment of a case, numbered from 1."""

    number: int
    text: Words
    turns: tuple[Turn, ...]


@dataclass(frozen=True, kw_only=True)
class Ending:
    """A way a case ends, numbered after the moments."""

    number: int
    text: Words
    good: bool


@dataclass(frozen=True, kw_only=True)
class Case:
    """A case with branches. It begins at its first moment."""

    moments: tuple[Moment, ...]
    endings: tuple[Ending, ...]


Answer = Picking | Statement | Number | Written | Ordering | Pairing | Case
