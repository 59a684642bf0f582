"""What the browser knows of the course: enough to score, to mark and to lead on, and not the answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from course.addresses import lesson_page
from course.minutes import module_minutes
from course.model import Course
from course.words import Words


def outline(course: Course, language: str) -> dict[str, Any]:
    """The course as `Course.outline` in one language; pages are relative to the root of the site."""
    return {
        "course": course.id,
        "version": course.version,
        "language": language,
        "modules": [
            {
                "id": module.id,
                "title": module.lessons[language].title,
                "page": lesson_page(course, language, module.id),
                "minutes": round(module_minutes(module, language), 1),
                "passMark": module.quiz.pass_mark if module.quiz else 0,
                "draw": module.quiz.draw if module.quiz else None,
                "questions": [
                    {"id": question.id, "meaning": question.meaning, "points": question.points}
                    for question in module.questions
                ],
            }
            for module in course.modules.values()
        ],
        "paths": [
            {"id": path.id, "title": path.title[language], "modules": list(path.modules)}
            for path in course.paths.values()
        ],
    }


def tokens(course: Course, language: str, words: Words) -> dict[str, tuple[str, ...]]:
    """For each question not answered by typing, what answers are written with: a packed record names places in it."""
    return {id: question.tokens for id, question in course.questions.items() if question.tokens}


def question_kinds(course: Course, language: str, words: Words) -> dict[str, str]:
    """The kind of each question."""
    return {id: question.kind for id, question in course.questions.items()}


def languages(course: Course, language: str, words: Words) -> dict[str, Any]:
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


# What the scripts of a group know besides the outline, by its name on `Course`.
MORE: Mapping[str, Mapping[str, Callable[[Course, str, Words], Any]]] = {
    "carry": {"tokens": tokens},
    "attestation": {"languages": languages},
    "verification": {"languages": languages},
    "lms": {"tokens": tokens, "questionKinds": question_kinds},
}
