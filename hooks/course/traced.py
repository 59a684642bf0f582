"""What a page reads of the course, noted while it is drawn: only a change in that makes it be drawn again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from course.model import Course

_Value = TypeVar("_Value")

# The parts of the course that are noted piece by piece. All that a page can read of the rest is in every page's key
# (origins.py), so that nothing is read unnoticed.
TRACED = ("modules", "facts", "examples")

# (part, id) of a piece; the id is none for the list itself: which there are, in which order, and all that they hold.
Reading = tuple[str, str | None]


def traced(course: Course, readings: set[Reading]) -> Course:
    """The same course, which adds to `readings` whatever is read of its traced parts."""
    parts: dict[str, Any] = {part: _Traced(getattr(course, part), part, readings) for part in TRACED}
    return replace(course, **parts)


class _Traced(Mapping[str, _Value]):
    def __init__(self, pieces: Mapping[str, _Value], part: str, readings: set[Reading]) -> None:
        self._pieces = pieces
        self._part = part
        self._readings = readings

    def __getitem__(self, id: str) -> _Value:
        self._readings.add((self._part, id))
        return self._pieces[id]

    def __iter__(self) -> Iterator[str]:
        self._readings.add((self._part, None))
        return iter(self._pieces)

    def __len__(self) -> int:
        self._readings.add((self._part, None))
        return len(self._pieces)
