"""Where everything stands in bars, a timeline or a tree: pure geometry, without a word of HTML.

Across, places are percentages of the picture's width; down, they are ems of its text. A picture then widens with the
page while its words keep their size: nothing is ever scaled. Words are broken into lines for the narrowest screen we
promise (NARROW), because a drawing cannot wrap them by itself.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

NARROW = 17.6  # ems: 288 pixels, what a 320-pixel screen leaves between its margins, in a text of 16 pixels and a bit
LINE = 1.35  # ems from one line of text to the next


# — Words —

# Advance widths of the site's face, in ems, rounded up: enough to know where a line must end.
_WIDTHS = {**dict.fromkeys("'.,:;j’·il !()ft", 0.31), **dict.fromkeys("rI“”1-", 0.42), **dict.fromkeys("mMwW%œ", 0.9)}


def width(text: str) -> float:
    """About how wide a text is, in ems."""
    return sum(_WIDTHS.get(c, 0.69 if c.isupper() else 0.56 if c.isalpha() else 0.6) for c in text)


def wrapped(text: str, limit: float) -> tuple[str, ...]:
    """The text in lines at most `limit` ems wide; a longer word has a line of its own."""
    lines: list[str] = []
    for word in text.split(" "):
        if lines and width(f"{lines[-1]} {word}") <= limit:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return tuple(lines)


# — Bars —


@dataclass(frozen=True)
class Bar:
    """A bar under its lines of text: `length` in percent, or none when words stand in its place."""

    lines: tuple[tuple[float, str], ...]
    top: float
    length: float | None


@dataclass(frozen=True)
class Bars:
    """Bars one under the other, all from zero; `thickness` and `height` in ems."""

    bars: tuple[Bar, ...]
    thickness: float
    height: float


_THICKNESS, _AFTER_TEXT, _AFTER_BAR = 1.2, 0.35, 0.85


def bars(rows: Sequence[tuple[str, float | None, str]]) -> Bars:
    """Bars for rows of (label, value or none, what is printed at the end of the bar)."""
    highest = max((value for _, value, _ in rows if value is not None), default=0) or 1
    longest = max((width(printed) for _, value, printed in rows if value is not None), default=0)
    room = 1 - (longest * 1.08 + 0.5) / NARROW  # the printed value is bold
    y, drawn = 0.0, []
    for label, value, _ in rows:
        lines = _lines(label, NARROW, y)
        top = y + len(lines) * LINE + _AFTER_TEXT
        length = None if value is None else rounded(max(value, 0) / highest * room * 100)
        drawn.append(Bar(lines, rounded(top), length))
        y = top + _THICKNESS + _AFTER_BAR
    return Bars(tuple(drawn), _THICKNESS, rounded(y - _AFTER_BAR + 0.2))


# — Timelines —


@dataclass(frozen=True)
class Moment:
    """A moment on the axis: `start` and `end` are the same when its date is precise. `at` is where its text is led."""

    start: float
    end: float
    at: float
    lines: tuple[tuple[float, str], ...]

    @property
    def middle(self) -> float:
        return rounded((self.start + self.end) / 2)


@dataclass(frozen=True)
class Timeline:
    """An axis that goes down, the years it names, and the moments beside it."""

    moments: tuple[Moment, ...]
    years: tuple[tuple[float, int], ...]
    height: float


_LABELS_AT = 5.4  # ems from the left edge: a year, the axis and the leading lines stand before
_BETWEEN_MOMENTS = 0.55


def timeline(events: Sequence[tuple[float, float, str]]) -> Timeline:
    """A timeline for events of (start, end, label), in years and in order; each label has its date above it."""
    first = math.floor(min(start for start, _, _ in events))
    last = max(math.ceil(max(end for _, end, _ in events)), first + 1)
    texts = [wrapped(label, NARROW - _LABELS_AT) for _, _, label in events]
    heights = [(1 + len(lines)) * LINE + _BETWEEN_MOMENTS for lines in texts]
    height = max(sum(heights), min((last - first) * 0.9, sum(heights) * 1.5))  # ems; a year is seen, not a century

    def place(year: float) -> float:
        return (year - first) / (last - first) * (height - LINE) + LINE / 2

    tops = _spread([place((start + end) / 2) - LINE / 2 for start, end, _ in events], heights, height)
    moments = tuple(
        Moment(
            start=rounded(place(start)),
            end=rounded(place(end)),
            at=rounded(top + LINE / 2),
            lines=tuple((rounded(top + (n + 1) * LINE + LINE * 0.75), line) for n, line in enumerate(lines)),
        )
        for (start, end, _), lines, top in zip(events, texts, tops, strict=True)
    )
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000) if (last - first) / step <= 6)
    years = [year for year in range(first, last + 1) if year % step == 0]
    return Timeline(moments, tuple((rounded(place(year)), year) for year in years), rounded(height))


def _spread(wanted: Sequence[float], sizes: Sequence[float], limit: float) -> list[float]:
    """Tops as near as can be to those wanted, in order, without overlap, between 0 and `limit`.

    Neighbours that would overlap form a block, which stands where its members want it on average.
    """
    blocks: list[list[float]] = []  # the sum of what its members want of its top, how many they are, its size
    for want, size in zip(wanted, sizes, strict=True):
        blocks.append([want, 1, size])
        while len(blocks) > 1 and _top(blocks[-2], limit) + blocks[-2][2] > _top(blocks[-1], limit):
            wish, members, length = blocks.pop()
            blocks[-1][0] += wish - members * blocks[-1][2]
            blocks[-1][1] += members
            blocks[-1][2] += length
    tops: list[float] = []
    sizes_left = list(sizes)
    for block in blocks:
        y = _top(block, limit)
        for _ in range(int(block[1])):
            tops.append(y)
            y += sizes_left.pop(0)
    return tops


def _top(block: Sequence[float], limit: float) -> float:
    wish, members, length = block
    return max(0.0, min(wish / members, limit - length))


# — Trees —


@dataclass(frozen=True)
class Box:
    """A box and the lines in it, in ems."""

    top: float
    height: float
    lines: tuple[tuple[float, str], ...]

    @property
    def bottom(self) -> float:
        return rounded(self.top + self.height)

    @property
    def middle(self) -> float:
        return rounded(self.top + self.height / 2)


@dataclass(frozen=True)
class Tree:
    """Questions one under the other, the way out of each beside the line that goes on, and the end."""

    steps: tuple[tuple[Box, Box], ...]
    end: Box
    height: float


OUT_AT = 34.0  # percent: where the ways out begin
_BOX_PADDING, _BEFORE_OUT, _AFTER_OUT = 0.6, 1.0, 1.2


def tree(steps: Sequence[tuple[str, str]], end: str) -> Tree:
    """A tree of (question, way out) steps."""
    y, drawn = 0.1, []
    for question, out in steps:
        asked = _box(question, NARROW - 1.6, y)
        way_out = _box(out, NARROW * (1 - OUT_AT / 100) - 1.2, asked.bottom + _BEFORE_OUT)
        drawn.append((asked, way_out))
        y = way_out.bottom + _AFTER_OUT
    last = _box(end, NARROW - 1.6, y)
    return Tree(tuple(drawn), last, rounded(last.bottom + 0.1))


def _box(text: str, limit: float, top: float) -> Box:
    lines = wrapped(text, limit)
    return Box(rounded(top), rounded(len(lines) * LINE + 2 * _BOX_PADDING), _lines(text, limit, top + _BOX_PADDING))


def _lines(text: str, limit: float, top: float) -> tuple[tuple[float, str], ...]:
    """Lines of text with where each one's letters stand: three quarters down its line."""
    return tuple((rounded(top + n * LINE + LINE * 0.75), line) for n, line in enumerate(wrapped(text, limit)))


def rounded(value: float) -> float:
    return round(value, 2)
