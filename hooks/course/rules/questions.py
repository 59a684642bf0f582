"""Every question is shown once, and leads to a section, an objective and sources that exist."""

from __future__ import annotations

from collections.abc import Iterator

from course.authored import quiz_file
from course.located import Step
from course.model import Lesson, Module
from course.problems import Problem, nearest
from course.rules.project import Project
from course.rules.sources import unknown_sources


def every_question_is_shown_once(project: Project) -> Iterator[Problem]:
    """A module shows each question of its quiz, and no page shows the same one twice."""
    for module in project.course.modules.values():
        has_quiz = quiz_file(module.id) in project.files
        for lesson in module.lessons.values():
            yield from _questions_shown(module, lesson, has_quiz)


def _questions_shown(module: Module, lesson: Lesson, has_quiz: bool) -> Iterator[Problem]:
    shown: dict[str, int] = {}
    for slot in lesson.slots:
        if slot.name not in ("question", "quiz") or slot.argument is None:
            continue
        key = f"{slot.name}: {slot.argument}"
        if key in shown:
            yield Problem(slot.place, "shown-twice", {"slot": key, "first": shown[key]})
        shown.setdefault(key, slot.place.line)
    quizzes = [key for key in shown if key.startswith("quiz: ")]
    if has_quiz and not quizzes:
        yield Problem(lesson.place, "quiz-not-shown", {"id": module.id})


def questions_lead_somewhere(project: Project) -> Iterator[Problem]:
    """The section to reread, the objective and the sources of each question exist."""
    course = project.course
    for module in course.modules.values():
        document = project.documents.get(module.quiz.place.file) if module.quiz else None
        if document is None:
            continue
        lesson = module.lessons[course.reference_language]
        headings = [heading.id for heading in lesson.headings]
        for index, question in enumerate(document.value["questions"]):
            path: tuple[Step, ...] = ("questions", index)
            review = question.get("review")
            if review is not None and review not in headings and lesson.place.file not in project.broken:
                facts = {"found": review, "nearest": nearest(review, headings), "module": module.id}
                yield Problem(document.place(*path, "review"), "unknown-heading", facts)
            objective = question.get("objective")
            if objective is not None and objective > len(lesson.objectives) and lesson.place.file not in project.broken:
                facts = {"found": objective, "objectives": len(lesson.objectives), "module": module.id}
                yield Problem(document.place(*path, "objective"), "unknown-objective", facts)
            yield from unknown_sources(document, (*path, "sources"), question.get("sources") or [], project)
