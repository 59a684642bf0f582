"""What the browser knows of the course: enough to score, to mark and to lead on, and not the answers."""

from __future__ import annotations

from typing import Any

from course.addresses import lesson_page
from course.minutes import module_minutes
from course.model import Course


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
