"""Honest minutes: how long a module takes a person who reads every word and thinks before answering."""

from __future__ import annotations

import math
from collections.abc import Iterable

from course.model import Course, Module, Path

WORDS_A_MINUTE = 200
SECONDS_A_QUESTION = 30


def module_minutes(module: Module, language: str) -> float:
    """Minutes for one module in one language: its words at reading speed, and half a minute a question asked."""
    reading = module.lessons[language].words / WORDS_A_MINUTE
    return reading + module.asked * SECONDS_A_QUESTION / 60


def path_minutes(course: Course, path: Path, language: str) -> float:
    """Minutes for every module of a path."""
    return sum(module_minutes(course.modules[id], language) for id in path.modules)


def sitting_minutes(course: Course, modules: Iterable[str], language: str) -> int:
    """Whole minutes for some modules, by their ids: the sum of those shown beside each."""
    return sum(math.ceil(module_minutes(course.modules[id], language)) for id in modules)
