"""What Moodle can be told of the worth of answers: equal shares, every number and every spelling it should know."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from course.exports.shapes import Number, Written

# Moodle refuses a percentage that is not in its own list: these are the equal shares that are.
_SHARES = {
    1: "100",
    2: "50",
    3: "33.33333",
    4: "25",
    5: "20",
    6: "16.66667",
    7: "14.28571",
    8: "12.5",
    9: "11.11111",
    10: "10",
}


@dataclass(frozen=True)
class Graded:
    """An answer as it is typed, what it is worth in percent, and what it deserves to hear."""

    worth: int
    text: str
    feedback: Markup


def share(parts: int) -> str | None:
    """What each of several right choices is worth, in percent; none when Moodle has no such share."""
    return _SHARES.get(parts)


def graded_numbers(number: Number) -> Iterator[Graded]:
    """The right number, then the known misses; any other is the platform’s to catch."""
    yield Graded(100, decimal(number.value), number.if_right)
    for miss in number.misses:
        yield Graded(0, decimal(miss.value), miss.feedback)


def graded_words(written: Written) -> Iterator[Graded]:
    """Every spelling of the right answers, then of the known misses; any other is the platform’s to catch.

    A star stands for any ending in such an answer: an author’s own is escaped.
    """
    for text in spellings(written.accepted):
        yield Graded(100, text.replace("*", r"\*"), written.if_right)
    for miss in written.misses:
        for text in spellings(miss.answers):
            yield Graded(0, text.replace("*", r"\*"), miss.feedback)


def spellings(answers: Iterable[str]) -> tuple[str, ...]:
    """The answers, then the same without accents: platforms forgive capitals, and nothing else."""
    written = list(answers)
    return tuple(dict.fromkeys([*written, *(_without_accents(answer) for answer in written)]))


def decimal(value: float) -> str:
    """A number in figures alone, without exponent: `2040`, `0.5`."""
    return f"{value:.10f}".rstrip("0").rstrip(".")


def _without_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(character for character in decomposed if not unicodedata.combining(character))
