"""Reading a lesson: its front matter, its headings, its slots and its length."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from course.characters import unfit_characters
from course.located import MAX_CHARACTERS, Document, read_yaml
from course.markup_rules import markup_problems
from course.model import Heading, Lesson, Place
from course.problems import Problem
from course.schemas.front_matter import LessonSchema, PageSchema
from course.slots import find_slots, prose_lines
from course.trainer_notes import note_problems, without_notes
from course.typography import set_type
from course.validation import validate

_HEADING = re.compile(r"^(#{1,6})\s+(.*?)(?:\s*\{:?\s*#([^\s}]+)[^}]*\})?\s*#*\s*$")
_ID = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")
_NOT_READ = re.compile(
    r"\]\([^)]*\)|\{:?[^}]*\}|\[\[[a-z-]+\]\]|\[\[(?!fact)[^\]]*\]\]|https?://\S+|^\s*(!!!|\?\?\?\+?)\s+\S+|\|?\s*:?-{3,}:?\s*\|"
)
# The template of the welcome page.
_WELCOME = "home.html"

_WORD = re.compile(r"[^\W_]+(?:[’'\-.,][^\W_]+)*")


@dataclass(frozen=True)
class _Parts:
    front: Document | None
    body: str
    body_line: int


def read_lesson(text: str, file: str, language: str) -> tuple[Lesson | None, list[Problem]]:
    """A module's Markdown file in one language, or no lesson when its front matter cannot be used."""
    parts, problems = _split(text, file)
    if parts.front is None:
        return None, problems
    schema, found = validate(parts.front, LessonSchema)
    problems += found
    if schema is None:
        return None, problems
    headings, found = _headings(parts.body, file, parts.body_line)
    problems += [*found, *note_problems(parts.body, file, parts.body_line)]
    read = "\n".join([schema.title, schema.summary, *schema.objectives, parts.body])
    lesson = Lesson(
        language=language,
        title=set_type(schema.title, language),
        summary=set_type(schema.summary, language),
        objectives=tuple(set_type(objective, language) for objective in schema.objectives),
        reviewed=schema.reviewed,
        body=parts.body,
        body_line=parts.body_line,
        headings=tuple(headings),
        slots=tuple(find_slots(parts.body, file, parts.body_line)),
        words=count_words(read),
        translates=schema.translates,
        place=Place(file),
    )
    return lesson, problems


def read_page(text: str, file: str, language: str, name: str = "") -> tuple[Lesson | None, list[Problem]]:
    """A page of `docs/`: a title is needed; what its headings are called is the author's own business.

    The welcome page does without: it has the `name` of the course.
    """
    parts, problems = _split(text, file)
    if parts.front is None:
        return None, problems
    schema, found = validate(parts.front, PageSchema)
    problems += found
    if schema is None:
        return None, problems
    title = schema.title or (name if schema.template == _WELCOME else None)
    if title is None:
        missing = {"field": "title", "owner": ""}
        return None, [*problems, Problem(parts.front.place(), "missing-field", missing)]
    headings, _ = _headings(parts.body, file, parts.body_line)
    problems += note_problems(parts.body, file, parts.body_line)
    return Lesson(
        language=language,
        title=set_type(title, language),
        summary=set_type(schema.summary or "", language),
        body=parts.body,
        body_line=parts.body_line,
        headings=tuple(headings),
        slots=tuple(find_slots(parts.body, file, parts.body_line)),
        words=count_words(parts.body),
        translates=schema.translates,
        is_named_by_course=schema.title is None,
        place=Place(file),
    ), problems


def count_words(markdown: str) -> int:
    """Words a learner reads: no note, slot of a block, address, attribute or table rule; a fact is one word."""
    words = 0
    for _, line in prose_lines(without_notes(markdown)):
        words += len(_WORD.findall(_NOT_READ.sub(" ", line).replace("[[fact", " ")))
    return words


def _split(text: str, file: str) -> tuple[_Parts, list[Problem]]:
    if len(text) > MAX_CHARACTERS:
        return _Parts(None, "", 1), [Problem(Place(file), "file-too-large", {"limit": MAX_CHARACTERS})]
    lines = text.split("\n")
    if not lines or lines[0].strip() != "---":
        return _Parts(None, text, 1), [Problem(Place(file), "no-front-matter")]
    end = next((n for n, line in enumerate(lines[1:], 1) if line.strip() == "---"), None)
    if end is None:
        return _Parts(None, "", 1), [Problem(Place(file), "open-front-matter")]
    document, problems = read_yaml("\n".join(lines[1:end]), file, first_line=2)
    if document is not None and document.value is None:
        document = Document(file, {})
    body, first_line = "\n".join(lines[end + 1 :]), end + 2
    problems += markup_problems(body, file, first_line)
    for at, name in unfit_characters(body):
        place = Place(file, body.count("\n", 0, at) + first_line, at - body.rfind("\n", 0, at))
        problems.append(Problem(place, "unfit-character", {"found": name}))
    return _Parts(document, body, first_line), problems


def _headings(body: str, file: str, first_line: int) -> tuple[list[Heading], list[Problem]]:
    headings: list[Heading] = []
    problems: list[Problem] = []
    for number, line in prose_lines(without_notes(body)):
        match = _HEADING.match(line)
        if not match:
            continue
        marks, text, id = match[1], match[2], match[3]
        place = Place(file, number + first_line, 1)
        if len(marks) == 1:
            problems.append(Problem(place, "heading-too-high", {"text": text}))
        if "[[" in text:
            problems.append(Problem(place, "slot-in-heading", {"text": text}))
        if id is None:
            problems.append(Problem(place, "heading-without-id", {"text": text, "suggested": suggested_id(text)}))
            continue
        if not _ID.match(id):
            problems.append(Problem(place, "bad-id", {"field": "", "found": id}))
        first = next((heading for heading in headings if heading.id == id), None)
        if first:
            problems.append(Problem(place, "duplicate-heading", {"id": id, "first": first.place.line}))
        headings.append(Heading(id=id, text=text, level=len(marks), place=place))
    return headings, problems


def suggested_id(text: str) -> str:
    """An id an author could give to a heading: its first words, lower-case, without accents."""
    plain = unicodedata.normalize("NFD", text.lower().replace("’", " "))
    words = re.findall(r"[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c)))
    return "-".join(word for word in words if len(word) > 2)[:40].strip("-") or "section"
