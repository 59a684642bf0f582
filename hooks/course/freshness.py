"""Translations that the text they were made from has left behind.

Each translated block records a digest of the block it was made from, in the reference language of the course. A block
is a section of a lesson or page, named by its heading ("ouverture" before the first one), or the texts of a question
or of a change. A block that records nothing claims nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from course.digest import digest
from course.model import Course, Lesson, Place, Text
from course.slots import prose_lines

OPENING = "ouverture"

_HEADING = re.compile(r"^#+\s.*?\{:?\s*#([^\s}]+)")


@dataclass(frozen=True)
class Original:
    """Texts written beside their translations, as `translations.yml` names them, with the digest of what they say.

    `id` is "porte/cle" for a question and "changes#serrure" for a change; `name` is its own part.
    """

    id: str
    name: str
    place: Place
    mark: str


def blocks(lesson: Lesson) -> dict[str, str]:
    """The digest of each block of a lesson or page, title and objectives counted with its opening."""
    title = "" if lesson.is_named_by_course else lesson.title
    texts = {OPENING: [title, lesson.summary, *lesson.objectives]}
    starts = {row: match[1] for row, line in prose_lines(lesson.body) if (match := _HEADING.match(line))}
    block = OPENING
    for row, line in enumerate(lesson.body.split("\n")):
        block = starts.get(row, block)
        texts.setdefault(block, []).append(line)
    return {block: digest(" ".join(" ".join(lines).split())) for block, lines in texts.items()}


def stale_blocks(reference: Lesson, lesson: Lesson) -> list[str]:
    """Blocks of a translation whose original has changed since, or was not there, in the order of the original."""
    now = blocks(reference)
    return [block for block in now if lesson.translates and lesson.translates.get(block) != now[block]]


def translated(
    course: Course, pages: Mapping[str, Mapping[str, Lesson]], language: str
) -> Iterator[tuple[str, Lesson, Lesson]]:
    """Every lesson, then every page, that this language has: its name, its original and its translation."""
    lessons = {id: module.lessons for id, module in course.modules.items()}
    for named in (lessons, pages):
        for name, versions in named.items():
            if language in versions and course.reference_language in versions:
                yield name, versions[course.reference_language], versions[language]


def originals(course: Course) -> list[Original]:
    """Every question, then every change, as the reference language has it now."""
    language = course.reference_language
    questions = [
        Original(id, question.name, question.place, _digest(question.texts, language))
        for id, question in course.questions.items()
    ]
    changes = [
        Original(f"changes#{id}", id, change.place, _digest(change.texts, language))
        for id, change in course.changes.items()
    ]
    return questions + changes


def stale_originals(course: Course, language: str) -> list[Original]:
    """Questions and changes that have changed since this language recorded them."""
    recorded = course.translations.get(language, {})
    return [one for one in originals(course) if recorded.get(one.id, one.mark) != one.mark]


def _digest(texts: Iterable[tuple[str, Text]], language: str) -> str:
    return digest(*(" ".join(text[language].split()) for _, text in texts))
