"""Translations that the text they were made from has left behind.

Each translated block records a digest of the block it was made from, in the reference language of the course. A block
is a section of a lesson, named by its heading ("ouverture" before the first one), or the texts of a question.
A block that records nothing claims nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from course.digest import digest
from course.model import Course, Lesson, Question
from course.slots import prose_lines

OPENING = "ouverture"

_HEADING = re.compile(r"^#+\s.*?\{:?\s*#([^\s}]+)")


def blocks(lesson: Lesson) -> dict[str, str]:
    """The digest of each block of a lesson, title and objectives counted with its opening."""
    texts = {OPENING: [lesson.title, lesson.summary, *lesson.objectives]}
    starts = {row: match[1] for row, line in prose_lines(lesson.body) if (match := _HEADING.match(line))}
    block = OPENING
    for row, line in enumerate(lesson.body.split("\n")):
        block = starts.get(row, block)
        texts.setdefault(block, []).append(line)
    return {block: digest(" ".join(" ".join(lines).split())) for block, lines in texts.items()}


def question_digest(question: Question, language: str) -> str:
    """The digest of everything a question says in one language."""
    return digest(*(" ".join(text[language].split()) for _, text in question.texts))


def stale_blocks(reference: Lesson, lesson: Lesson) -> list[str]:
    """Blocks of a translated lesson whose original has changed since, or was not there, in the order of the lesson."""
    now = blocks(reference)
    return [block for block in now if lesson.translates and lesson.translates.get(block) != now[block]]


def stale_questions(course: Course, language: str) -> list[Question]:
    """Questions whose original has changed since this language recorded it."""
    recorded: Mapping[str, str] = course.translations.get(language, {})
    return [
        question
        for id, question in course.questions.items()
        if id in recorded and recorded[id] != question_digest(question, course.reference_language)
    ]
