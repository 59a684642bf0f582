"""The ``[[name]]`` and ``[[name: argument]]`` an author leaves in a text: found, and held open until filled."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from course.model import Place, Slot

# Every slot the build knows, and whether it takes an argument: "required", "optional" or "none".
SLOTS: dict[str, str] = {
    "fact": "required",
    "source": "required",
    "course-name": "none",
    "publisher": "none",
    "contact": "none",
    "question": "required",
    "quiz": "required",
    "modules": "optional",
    "doors": "none",
    "continue": "none",
    "progress": "none",
    "carry": "none",
    "erase": "none",
    "objectives": "none",
    "review": "none",
    "attestation": "none",
    "verification": "none",
    "group": "none",
    "sittings": "required",
    "invitation": "required",
    "sources": "none",
    "glossary": "none",
    "funding-calculator": "none",
    "chart": "required",
    "timeline": "required",
    "changes": "none",
    "downloads": "none",
    "example": "required",
    "fields": "required",
}

# Slots that fill a sentence; the others fill a block and stand alone in their paragraph.
INLINE = ("fact", "source", "course-name", "publisher", "contact")

_SLOT = re.compile(r"\[\[([^\[\]\n]*)\]\]")
_CODE = re.compile(r"(`+)(?:(?!\1).)*\1")
_FENCE = re.compile(r"^\s*(`{3,}|~{3,})")

# Held open in Markdown by characters no author types and no Markdown rule looks at.
_HELD = "\ue000{}\ue001"
_HELD_BLOCK = re.compile(r"<p>\s*\ue000(\d+)\ue001\s*</p>")
_HELD_ANY = re.compile("\ue000(\\d+)\ue001")


def prose_lines(markdown: str) -> Iterator[tuple[int, str]]:
    """Each line that is not inside fenced code, with its number from 0."""
    fence = ""
    for number, line in enumerate(markdown.split("\n")):
        match = _FENCE.match(line)
        if match and not fence:
            fence = match[1]
        elif fence and line.strip().startswith(fence):
            fence = ""
        elif not fence:
            yield number, line


def find_slots(markdown: str, file: str, first_line: int = 1, first_column: int = 1) -> list[Slot]:
    """Every slot of a text outside code, in order, with its place in the file."""
    slots = []
    for number, line in prose_lines(markdown):
        for match in _slots_in(line):
            name, argument = _read(match[1])
            place = Place(file, number + first_line, match.start() + (first_column if number == 0 else 1))
            slots.append(Slot(name=name, argument=argument, alone=line.strip() == match[0], place=place))
    return slots


def hold(markdown: str) -> str:
    """The same Markdown with each slot replaced by a mark that survives conversion to HTML, numbered in order."""
    lines = markdown.split("\n")
    count = 0
    for number, line in prose_lines(markdown):
        pieces, end = [], 0
        for match in _slots_in(line):
            pieces += [line[end : match.start()], _HELD.format(count)]
            end = match.end()
            count += 1
        lines[number] = "".join(pieces) + line[end:]
    return "\n".join(lines)


def fill(html: str, content: Callable[[int], str]) -> str:
    """The HTML of a held text with each mark replaced by `content(n)`; a block takes the place of its paragraph."""
    html = _HELD_BLOCK.sub(lambda match: content(int(match[1])), html)
    return _HELD_ANY.sub(lambda match: content(int(match[1])), html)


def replace(text: str, content: Callable[[str, str | None], str]) -> str:
    """A short text with each slot replaced by `content(name, argument)`."""
    return _SLOT.sub(lambda match: content(*_read(match[1])), text)


def _slots_in(line: str) -> Iterator[re.Match[str]]:
    code = [match.span() for match in _CODE.finditer(line)]
    for match in _SLOT.finditer(line):
        if not any(start <= match.start() < end for start, end in code):
            yield match


def _read(inside: str) -> tuple[str, str | None]:
    name, colon, argument = inside.partition(":")
    return name.strip(), argument.strip() or None if colon else None
