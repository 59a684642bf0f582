"""All that the rules look at, and ways to go through it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from course.located import Document, Step
from course.model import Course, Lesson


@dataclass(frozen=True)
class Project:
    """All that rules look at.

    `documents` are the YAML files whose shape is right, `files` the names of all files, sound or not, and `broken`
    those that already have a problem: what they were to hold is not reported as missing as well.
    `pages` are the pages of `docs/`, by name and language; `today` is an ISO date or none.
    """

    course: Course
    documents: Mapping[str, Document]
    files: frozenset[str]
    broken: frozenset[str]
    pages: Mapping[str, Mapping[str, Lesson]]
    today: str | None = None


def every_lesson(project: Project) -> Iterator[Lesson]:
    for module in project.course.modules.values():
        yield from module.lessons.values()
    for languages in project.pages.values():
        yield from languages.values()


def every_mapping(value: Any, path: tuple[Step, ...] = ()) -> Iterator[tuple[tuple[Step, ...], Mapping[str, Any]]]:
    if isinstance(value, dict):
        yield path, value
        for key, inner in value.items():
            yield from every_mapping(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from every_mapping(inner, (*path, index))
