"""The record of the whole course, with every question answered, fits where SCORM 1.2 keeps it."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from course.kinds.numeric import NumericQuestion
from course.kinds.short_text import ShortTextQuestion
from course.known import tokens
from course.load import load_course, read_project
from course.model import Course, Question
from course.outline import outline
from project import ROOT

from .conftest import Script

LIMIT = 4096


@pytest.fixture(scope="module")
def course() -> Course:
    found = load_course(read_project(ROOT)[0], ("fr", "en")).course
    assert found is not None
    return found


def longest_answer(question: Question) -> list[str]:
    """What takes the most room: everything ticked, every pair given, a sentence typed."""
    if isinstance(question, ShortTextQuestion):
        return ["Je dirais plutôt la responsabilisation"]
    if isinstance(question, NumericQuestion):
        return ["2 040,00 $"]
    if question.kind == "scenario":
        return [token for token in question.tokens if token.split(":")[0] in ("a", question.tokens[0].split(":")[0])]
    return list(question.key) if question.kind in ("match", "categorize", "order") else list(question.tokens)


def whole_record(course: Course) -> dict[str, Any]:
    """Every question answered, a minute or two apart, over several weeks; every lesson read to its last section."""
    answers, visited = {}, {}
    moment = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)
    for number, (id, question) in enumerate(course.questions.items()):
        moment += timedelta(seconds=75 + number % 60) if number % 8 else timedelta(days=2, minutes=number)
        at = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
        given = longest_answer(question)
        answers[id] = {
            "given": given,
            "correct": number % 9 > 0,
            "tries": 1 + number % 5,
            "meaning": question.meaning,
            "at": at,
        }
    for id, module in course.modules.items():
        section = max((heading.id for heading in module.lessons["fr"].headings), key=len)
        visited[id] = {"at": moment.strftime("%Y-%m-%dT%H:%M:%SZ"), "section": section, "seconds": 1800}
    return {"version": 1, "course": course.id, "answers": answers, "visited": visited}


def test_the_whole_course_answered_fits_and_comes_back_whole(course: Course) -> None:
    record = json.dumps(whole_record(course))
    script = Script("record.js", "packed-text.js", "packing.js")
    known = f"Course.packing.known({json.dumps(outline(course, 'fr'))}, {json.dumps(tokens(course))})"
    script.run(f"globalThis.known = {known}; globalThis.packed = Course.packing.pack({record}, known)")
    assert script.eval("packed.length") < LIMIT
    assert script.eval(f"Course.packing.unpack(packed, '{course.id}', known)") == {
        "record": json.loads(record),
        "problem": None,
    }
