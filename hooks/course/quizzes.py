"""Reading a quiz: from its YAML to questions, each built by its kind."""

from __future__ import annotations

from collections.abc import Mapping

from course.kinds import BY_NAME
from course.kinds.base import Written, shared_fields
from course.located import Document
from course.model import Fact, Question, Quiz
from course.problems import Problem
from course.schemas.quiz import QuizSchema
from course.validation import validate


def read_quiz(document: Document, id: str, facts: Mapping[str, Fact]) -> tuple[Quiz | None, list[Problem]]:
    """The quiz of the module called `id`, or none when its shape is wrong."""
    schema, problems = validate(document, QuizSchema)
    if schema is None:
        return None, problems
    questions: list[Question] = []
    first_line: dict[str, int] = {}
    for index, item in enumerate(schema.questions):
        path = ("questions", index)
        place = document.place(*path, "id")
        if item.id in first_line:
            problems.append(Problem(place, "duplicate-id", {"id": item.id, "first": first_line[item.id]}))
            continue
        first_line[item.id] = place.line
        kind = BY_NAME[item.kind]
        found = list(kind.check(item, Written(document, path), facts))
        problems += found
        if not found:
            questions.append(kind.build(item, facts, **shared_fields(item, id, place)))
    if schema.draw is not None and schema.draw > len(schema.questions):
        facts_of_problem = {"draw": schema.draw, "bank": len(schema.questions)}
        problems.append(Problem(document.place("draw"), "draw-too-many", facts_of_problem))
    quiz = Quiz(
        id=id,
        questions=tuple(questions),
        pass_mark=schema.pass_mark,
        draw=schema.draw,
        confidence=schema.confidence,
        place=document.place(),
    )
    return quiz, problems
