"""What an author writes for trainers alone, between ``/// trainer`` and ``///``: found, and kept from learners.

``/// trainer | 20`` also says how many minutes the section takes with a group. Notes stay in the body of a lesson, so
that every rule about texts sees them; they are cut out of the page once it is converted, before anything reads it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from course.model import Place
from course.problems import Problem
from course.slots import INLINE, find_slots, prose_lines

NAME = "trainer"

_FENCE = re.compile(r"^\s*///\s*(?P<name>[^|]*?)\s*(?:\|\s*(?P<minutes>.*?)\s*)?$")
_MINUTES = re.compile(r"[1-9]\d{0,2}")

# Held through Markdown by paragraphs that no author types.
_START, _END = "\ue002", "\ue003"
_HELD = re.compile(rf"<p>{_START}</p>(.*?)<p>{_END}</p>", re.S)


@dataclass(frozen=True)
class Note:
    """A note in a body: `start` and `end` are the rows of its fences, `minutes` what its section takes with a group."""

    start: int
    end: int
    minutes: int | None


def notes_in(markdown: str) -> Iterator[Note]:
    """Every note of a body, in order. One that is never closed goes to the end: nothing of it may reach learners."""
    start, minutes = None, None
    for row, line in prose_lines(markdown):
        fence = _FENCE.match(line)
        if fence and start is None and fence["name"] == NAME:
            said = fence["minutes"] or ""
            start, minutes = row, int(said) if _MINUTES.fullmatch(said) else None
        elif fence and start is not None and not fence["name"]:
            yield Note(start, row, minutes)
            start = None
    if start is not None:
        yield Note(start, markdown.count("\n") + 1, minutes)


def without_notes(markdown: str) -> str:
    """The same body, line for line, without what learners do not read."""
    lines = markdown.split("\n")
    for note in notes_in(markdown):
        lines[note.start : note.end + 1] = [""] * len(lines[note.start : note.end + 1])
    return "\n".join(lines)


def hold_notes(markdown: str) -> str:
    """The same Markdown, each note between two marks that survive conversion to HTML."""
    lines = markdown.split("\n")
    for note in notes_in(markdown):
        lines[note.start] = f"\n{_START}\n"
        if note.end < len(lines):
            lines[note.end] = f"\n{_END}\n"
        else:
            lines.append(f"\n{_END}\n")
    return "\n".join(lines)


def cut_notes(html: str) -> str:
    """The HTML that learners read."""
    return _HELD.sub("", html)


def open_notes(html: str, around: tuple[str, str]) -> str:
    """The HTML that a trainer reads, each note between two pieces of HTML."""
    before, after = around
    return _HELD.sub(lambda match: before + match[1] + after, html)


def note_problems(body: str, file: str, first_line: int) -> Iterator[Problem]:
    """What is wrong with the fences of a body, then with what stands between them once they are right."""
    wrong = list(_fence_problems(body, file, first_line))
    yield from wrong
    if wrong:
        return
    notes = list(notes_in(body))
    for row, line in prose_lines(body):
        if re.match(r"#{1,6}\s", line) and _inside(row, notes):
            yield Problem(Place(file, row + first_line, 1), "heading-in-note", {"text": line.lstrip("# ")})
    for slot in find_slots(body, file, first_line):
        if slot.name not in INLINE and _inside(slot.place.line - first_line, notes):
            yield Problem(slot.place, "slot-in-note", {"found": slot.name})


def _fence_problems(body: str, file: str, first_line: int) -> Iterator[Problem]:
    opened: Place | None = None
    for row, line in prose_lines(body):
        fence = _FENCE.match(line)
        if fence is None:
            continue
        place, name, minutes = Place(file, row + first_line, 1), fence["name"], fence["minutes"]
        if name not in ("", NAME):
            yield Problem(place, "unknown-block", {"found": name})
        elif name and minutes is not None and not _MINUTES.fullmatch(minutes):
            yield Problem(place, "note-minutes", {"found": minutes})
        if name and opened:
            yield Problem(place, "note-in-note")
        elif not name and not opened:
            yield Problem(place, "note-not-open")
        opened = (opened or place) if name else None
    if opened:
        yield Problem(opened, "note-not-closed")


def _inside(row: int, notes: list[Note]) -> bool:
    return any(note.start < row < note.end for note in notes)
