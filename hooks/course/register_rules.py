"""What must be true of the register: every line of the notes is taught somewhere, or left out for a reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from course.changes import CHANGES_FILE
from course.model import Course
from course.problems import Problem, nearest

if TYPE_CHECKING:
    from course.rules import Project

REGISTER_FILE = "modules/register.yml"
_FACTS_FILE = "modules/facts.yml"


def lines_are_taught_or_left_out(project: Project) -> Iterator[Problem]:
    """A line says where it is taught, or why it is not; the course has every place it names."""
    document = project.documents.get(REGISTER_FILE)
    if document is None:
        return
    places = _places(project.course)
    for line in project.course.register.values():
        if bool(line.taught) == (line.left_out is not None):
            yield Problem(line.place, "taught-or-left-out", {"id": line.id})
        for index, place in enumerate(line.taught):
            if place not in places and not _homes(place, project) & project.broken:
                meant = nearest(place, [known for known in places if module_of(known) == module_of(place)] or places)
                where = document.place(line.id, "taught", index)
                yield Problem(where, "not-in-the-course", {"found": place, "nearest": meant})


def lines_of_facts_are_known(project: Project) -> Iterator[Problem]:
    """The lines of the notes that facts and changes come from are in the register, when a course has one."""
    course = project.course
    if REGISTER_FILE not in project.documents:
        return
    for file, entries in ((_FACTS_FILE, course.facts), (CHANGES_FILE, course.changes)):
        document = project.documents.get(file)
        if document is None:
            continue
        for entry in entries.values():
            for index, id in enumerate(entry.register):
                if id not in course.register:
                    yield Problem(document.place(entry.id, "register", index), "unknown-line", {"found": id})


def module_of(place: str) -> str:
    """The module of a place: "porte" for "porte#cle" and for "porte/cle"."""
    return re.split("[#/]", place, maxsplit=1)[0]


def _places(course: Course) -> list[str]:
    """Every section of a lesson, "porte#cle", and every question, "porte/cle"."""
    sections = [
        f"{module.id}#{heading.id}"
        for module in course.modules.values()
        for heading in module.lessons[course.reference_language].headings
    ]
    return [*sections, *course.questions]


def _homes(place: str, project: Project) -> set[str]:
    """The files where a place would be written: the list of modules, and the quiz or the lessons of its own."""
    module = module_of(place)
    quiz = {f"quizzes/{module}.yml"} if "/" in place else set()
    lessons = {f"modules/{module}.{language}.md" for language in project.course.languages}
    return {"modules/course.yml"} | quiz | lessons
