"""What the browser knows of the course: enough to score, to mark and to lead on, and not the answers."""

from __future__ import annotations

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


def tokens(course: Course) -> dict[str, tuple[str, ...]]:
    """For each question not answered by typing, what its answers are written with: a record packs them as places."""
    return {id: question.tokens for id, question in course.questions.items() if question.tokens}


def languages(course: Course, words: Words) -> dict[str, Any]:
    """For each language, how it writes dates and what it calls the course, its paths and its modules."""
    return {
        language: {
            "locale": words.say(language, "script.every-page.locale"),
            "firstDay": words.say(language, "attestation.first-day"),
            "course": course.title[language],
            "paths": {path.id: path.title[language] for path in course.paths.values()},
            "modules": {module.id: module.lessons[language].title for module in course.modules.values()},
        }
        for language in course.languages
    }
