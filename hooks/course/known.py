"""What some scripts know of the course besides its outline, on the pages that need it and on no other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from course.group import group_page
from course.model import Course
from course.words import Words


def tokens(course: Course) -> dict[str, tuple[str, ...]]:
    """For each question not answered by typing, what answers are written with: a packed record names places in it."""
    return {id: question.tokens for id, question in course.questions.items() if question.tokens}


def question_kinds(course: Course) -> dict[str, str]:
    """The kind of each question."""
    return {id: question.kind for id, question in course.questions.items()}


def languages(course: Course, words: Words) -> dict[str, Any]:
    """For each language, how it writes dates and what it calls the course, its paths and its modules."""
    return {
        code: {
            "locale": words.say(code, "script.every-page.locale"),
            "firstDay": words.say(code, "attestation.first-day"),
            "course": course.title[code],
            "paths": {path.id: path.title[code] for path in course.paths.values()},
            "modules": {module.id: module.lessons[code].title for module in course.modules.values()},
        }
        for code in course.languages
    }


# By group of scripts (see mkdocs.yml): values by their name on `Course`.
KNOWN: Mapping[str, Callable[[Course, str, Words], Mapping[str, Any]]] = {
    "attestation": lambda course, language, words: {"languages": languages(course, words)},
    "carry": lambda course, language, words: {"tokens": tokens(course)},
    "group": group_page,
    "lms": lambda course, language, words: {"tokens": tokens(course), "questionKinds": question_kinds(course)},
    "verification": lambda course, language, words: {"languages": languages(course, words)},
}
