"""What authors wrote for people to read: each passage with its language and its place, and how it is cut up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from course.located import Document, Step
from course.model import Lesson, Place
from course.slots import prose_lines

# Stands in for each character that is not prose, so that what follows keeps its column. No author types it.
BLANK = "\ufffc"

_NOT_PROSE = re.compile(
    r"""
      (?P<before>^[ ]*(?:!!!|\?\?\?\+?)[ ][\w -]*")(?P<title>.*)(?P<after>"[ ]*$)  # a box: its title is prose
    | ^[ ]*(?:!!!|\?\?\?\+?)[ ].*$ | ^///.*$  # a box without a title; where a note begins or ends
    | ^[ ]*(?:[-*+]|\d+\.)[ ]+ | ^\#+[ ]+ | ^[ ]*>[ ]?  # what starts a line
    | ^[ ]*\|?(?:[ ]*:?-{3,}:?[ ]*\|)+[ ]*(?::?-{3,}:?)?[ ]*$  # what stands under the head of a table
    | (?P<ticks>`+)(?:(?!(?P=ticks)).)+(?P=ticks)
    | \]\([^)\n]*\) | \{[^}\n]*\} | \[\[[^\]\n]*\]\] | <[a-zA-Z/!][^>\n]*>
    | https?://[^\s)>»]+
    | (?<![\w/#-])[a-z0-9]+(?:-[a-z0-9]+)*[\#/][a-z0-9]+(?:-[a-z0-9]+)*(?![\w/#-])  # a section or question
    """,
    re.VERBOSE | re.MULTILINE,
)

# Most texts have nothing to blank; looking for these first is quicker than looking for it all.
_SIGNS = frozenset("`]{<#/|")
_START = re.compile(r"^ *[-*+>!?/\d]", re.MULTILINE)

# A full stop after a title or an initial ends no sentence: “M. Gauthier”, “Ms. Traoré”.
_SENTENCE_END = re.compile(
    r"(?<=[.!?…])(?<!\b[A-ZÀ-Ü]\.)(?<!\bM[rs]\.)(?<!\bMrs\.)(?<!\bDr\.)"
    r"(?:[ \u00a0\u202f]?[»”\"’)])*\s+(?=[«“\"A-ZÀ-Ü[*])"
)
_NOT_READ = re.compile(rf"\]\([^)]*\)|\{{[^}}]*\}}|\[\[(?!fact\b)[^\]]*\]\]|https?://\S+|[|*_`#>{BLANK}]")
_FACT = re.compile(r"\[\[fact\b[^\]]*\]\]")
_WORD = re.compile(r"[^\W_]+(?:[’'\-.,][^\W_]+)*")


@dataclass(frozen=True)
class Passage:
    """A paragraph or a text, with markup blanked. `lines` are those of its file from `place` on, as typed."""

    language: str
    text: str
    place: Place
    lines: tuple[str, ...]

    def place_of(self, start: int, end: int) -> Place:
        """Where these characters of the text are in its file; where the text starts when they cannot be found."""
        line = self.text.count("\n", 0, start)
        before = self.text.rfind("\n", 0, start) + 1
        found = self.text[start:end].split("\n")[0]
        column = start - before + (self.place.column - 1 if line == 0 else 0)
        if line < len(self.lines) and self.lines[line].startswith(found, column):
            return Place(self.place.file, self.place.line + line, column + 1)
        for number, typed in enumerate(self.lines):  # a folded text, or one with escapes
            column = typed.find(found, self.place.column - 1 if number == 0 else 0)
            if found and column >= 0:
                return Place(self.place.file, self.place.line + number, column + 1)
        return self.place


def blanked(text: str) -> str:
    """The same text, as long, with code, addresses, slots and the marks of Markdown blanked."""
    if _SIGNS.isdisjoint(text) and not _START.search(text):
        return text

    def blank(match: re.Match[str]) -> str:
        if match["title"] is None:
            return BLANK * len(match[0])
        return BLANK * len(match["before"]) + match["title"] + BLANK * len(match["after"])

    return _NOT_PROSE.sub(blank, text)


def prose_of(markdown: str) -> str:
    """A whole Markdown text, as long as it was, blanked; fenced code too."""
    lines = [BLANK * len(line) for line in markdown.split("\n")]
    for number, line in prose_lines(markdown):
        lines[number] = line
    return blanked("\n".join(lines))


def passages_of_page(text: str, lesson: Lesson) -> Iterator[Passage]:
    """Title, summary and objectives of a lesson or page, then its paragraphs. `text` is the whole file."""
    lines = text.split("\n")
    file, language = lesson.place.file, lesson.language
    field = ""
    for number, line in enumerate(lines[: lesson.body_line - 1]):
        field = line.partition(":")[0] if re.match(r"\w+:", line) else field
        match = re.match(r"(?:\w+: +| +- +)[\"']?(?=\S)", line)
        if match and field in ("title", "summary", "objectives"):
            end = len(line.rstrip()) - (line[match.end() - 1] in "\"'")
            place = Place(file, number + 1, match.end() + 1)
            yield Passage(language, blanked(line[match.end() : end]), place, (line,))
    yield from passages_of_markdown(lesson.body, file, language, lesson.body_line)


def passages_of_markdown(markdown: str, file: str, language: str, first_line: int = 1) -> Iterator[Passage]:
    """Each paragraph, list or table outside fenced code."""
    lines = markdown.split("\n")
    block: list[int] = []
    for number, line in [*prose_lines(markdown), (len(lines) + 1, "")]:
        if block and (not line.strip() or number != block[-1] + 1):
            typed = tuple(lines[block[0] : block[-1] + 1])
            yield Passage(language, blanked("\n".join(typed)), Place(file, block[0] + first_line), typed)
            block = []
        if line.strip():
            block.append(number)


def passages_of_document(text: str, document: Document, languages: Sequence[str]) -> Iterator[Passage]:
    """Every text of a YAML file that is written by language. `text` is the whole file."""
    lines = text.split("\n")
    for path, language, words in _texts(document.value, languages):
        place = document.place(*path)
        typed, following = lines[place.line - 1], tuple[str, ...]()
        column = typed.find(words, place.column - 1)
        if column >= 0 and "\n" not in words:
            place, following = Place(place.file, place.line, column + 1), (typed,)
        else:
            following = tuple(lines[place.line - 1 : place.line + 2 + 2 * words.count("\n") + len(words) // 40])
        yield Passage(language, blanked(words), place, following)


def _texts(
    value: Any, languages: Sequence[str], path: tuple[Step, ...] = (), said: str | None = None
) -> Iterator[tuple[tuple[Step, ...], str, str]]:
    """Each text with its path and language; a list under a language is what learners may type, not what we wrote."""
    if isinstance(value, str) and said is not None:
        yield path, said, value
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _texts(inner, languages, (*path, index))
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _texts(inner, languages, (*path, key), key if key in languages else None)


def sentences_in(text: str) -> Iterator[tuple[int, str]]:
    """The sentences of a line, each with where it starts."""
    start = 0
    for end in _SENTENCE_END.finditer(text):
        yield start, text[start : end.start()]
        start = end.end()
    yield start, text[start:]


def words_in(text: str) -> list[str]:
    """The words a reader reads; a fact is one of them."""
    return _WORD.findall(_NOT_READ.sub(" ", _FACT.sub(" 1 ", text)))
