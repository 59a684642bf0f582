"""Paths and doors lead somewhere, and a path that promises a length keeps it."""

from __future__ import annotations

from collections.abc import Iterator

from course.authored import COURSE_FILE, FACTS_FILE
from course.exports.parts import WHOLE_COURSE
from course.minutes import path_minutes
from course.problems import Problem, nearest
from course.rules.project import Project


def paths_and_doors_lead_somewhere(project: Project) -> Iterator[Problem]:
    """Paths are made of modules and have their own names, doors open on a page, the calculator multiplies numbers."""
    course = project.course
    document = project.documents.get(COURSE_FILE)
    if document is None:
        return
    listed = document.value["modules"]
    for index, path in enumerate(document.value["paths"]):
        if path["id"] == WHOLE_COURSE:
            yield Problem(document.place("paths", index, "id"), "reserved-path", {"found": path["id"]})
        for position, id in enumerate(path["modules"]):
            if id not in listed:
                facts = {"found": id, "nearest": nearest(id, listed)}
                yield Problem(document.place("paths", index, "modules", position), "unknown-module", facts)
        sittings = [id for sitting in path.get("sittings") or () for id in sitting]
        if sittings and sittings != path["modules"]:
            facts = {"path": path["id"], "expected": ", ".join(path["modules"]), "found": ", ".join(sittings)}
            yield Problem(document.place("paths", index, "sittings"), "sittings-differ", facts)
    for door in course.doors:
        names = [*listed, *project.pages]
        if door.to not in names:
            yield Problem(door.place, "unknown-door", {"found": door.to, "nearest": nearest(door.to, names)})
        if door.path is not None and door.path not in course.paths:
            yield Problem(door.place, "unknown-path", {"found": door.path, "nearest": nearest(door.path, course.paths)})
    for index, id in enumerate(course.funding_calculator.rates if course.funding_calculator else ()):
        place = document.place("funding_calculator", "rates", index)
        if id not in course.facts and FACTS_FILE in project.broken:
            continue
        if id not in course.facts:
            yield Problem(place, "unknown-fact", {"found": id, "nearest": nearest(id, course.facts)})
        elif not isinstance(course.facts[id].value, int | float):
            yield Problem(place, "rate-not-a-number", {"id": id})


def paths_keep_their_minutes(project: Project) -> Iterator[Problem]:
    """A path that promises a length keeps it in every language."""
    course = project.course
    for path in course.paths.values():
        if path.max_minutes is None or not all(id in course.modules for id in path.modules):
            continue
        for language in course.languages:
            minutes = path_minutes(course, path, language)
            if minutes > path.max_minutes:
                over = round((minutes - path.max_minutes) * 200 + 0.5)
                facts = {"path": path.id, "minutes": round(minutes, 2), "limit": path.max_minutes}
                yield Problem(path.place, "path-too-long", {**facts, "language": language, "words": over})
