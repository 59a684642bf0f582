"""Honest minutes: how long a module takes a person who reads every word and thinks before answering."""

from __future__ import annotations

import math
from collections.abc import Iterable
from itertools import pairwise

from course.lessons import count_words
from course.model import Course, Module, Path

WORDS_A_MINUTE = 200
SECONDS_A_QUESTION = 30


def module_minutes(module: Module, language: str) -> float:
    """Minutes for one module in one language: its words at reading speed, and half a minute a question asked."""
    reading = module.lessons[language].words / WORDS_A_MINUTE
    return reading + module.asked * SECONDS_A_QUESTION / 60


def section_minutes(module: Module, language: str) -> dict[str, float]:
    """Minutes for what opens a module ("") and for each of its sections (``##``), by id; together, those of the module.

    A quiz has the questions that the sections before it have not placed.
    """
    lesson = module.lessons[language]
    starts = [(heading.place.line - lesson.body_line, heading.id) for heading in lesson.headings if heading.level == 2]
    rows = lesson.body.split("\n")
    bounds = [(0, ""), *starts, (len(rows), "")]
    minutes, placed = {}, 0
    for (start, id), (end, _) in pairwise(bounds):
        slots = [slot.name for slot in lesson.slots if start <= slot.place.line - lesson.body_line < end]
        asked = slots.count("question")
        placed += asked
        if "quiz" in slots:
            asked += max(0, module.asked - placed)
        words = count_words("\n".join(rows[start:end]))
        minutes[id] = words / WORDS_A_MINUTE + asked * SECONDS_A_QUESTION / 60
    minutes[""] += max(0.0, lesson.words - count_words(lesson.body)) / WORDS_A_MINUTE  # title, summary and objectives
    return minutes


def path_minutes(course: Course, path: Path, language: str) -> float:
    """Minutes for every module of a path."""
    return sum(module_minutes(course.modules[id], language) for id in path.modules)


def sitting_minutes(course: Course, modules: Iterable[str], language: str) -> int:
    """Whole minutes for some modules, by their ids: the sum of those shown beside each."""
    return sum(math.ceil(module_minutes(course.modules[id], language)) for id in modules)
