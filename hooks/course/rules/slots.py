"""Every slot has a name the build knows, the argument it needs, and something at the other end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from course.authored import CHANGES_FILE, CHARTS_FILE, COURSE_FILE, EXAMPLES_FILE, FACTS_FILE, SOURCES_FILE, quiz_file
from course.located import Document, Step
from course.model import Course, Slot
from course.problems import Problem, nearest
from course.reference import SHAPES
from course.rules.charts import placed_charts
from course.rules.project import Project, every_lesson, every_mapping
from course.slots import INLINE, SLOTS, find_slots


def slots_are_known(project: Project) -> Iterator[Problem]:
    """Every slot has a name the build knows, the argument it needs, and something at the other end."""
    for lesson in every_lesson(project):
        for slot in lesson.slots:
            yield from _slot_problems(slot, project)
        yield from placed_charts(lesson, project.course.charts.values())
    for document, path, text in _authored_texts(project):
        place = document.place(*path)
        for slot in find_slots(text, document.file, place.line, place.column):
            found = Slot(name=slot.name, argument=slot.argument, alone=False, place=place)
            if slot.name != "fact" and document.file != CHANGES_FILE:
                yield Problem(place, "slot-not-in-text", {"found": slot.name})
            elif slot.name not in INLINE and document.file == CHANGES_FILE:
                yield Problem(place, "slot-not-in-change", {"found": slot.name})
            else:
                yield from _slot_problems(found, project)


def _slot_problems(slot: Slot, project: Project) -> Iterator[Problem]:
    if slot.name not in SLOTS:
        yield Problem(slot.place, "unknown-slot", {"found": slot.name, "nearest": nearest(slot.name, SLOTS)})
        return
    if SLOTS[slot.name] == "required" and slot.argument is None:
        yield Problem(slot.place, "slot-needs-argument", {"slot": slot.name})
        return
    if SLOTS[slot.name] == "none" and slot.argument is not None:
        yield Problem(slot.place, "slot-takes-no-argument", {"slot": slot.name, "found": slot.argument})
        return
    if slot.name not in INLINE and not slot.alone:
        yield Problem(slot.place, "slot-not-alone", {"slot": slot.name})
    if slot.argument is not None:
        names = _targets(slot.name, project.course)
        if slot.argument not in names and not _home(slot) & project.broken:
            facts = {"found": slot.argument, "nearest": nearest(slot.argument, names)}
            yield Problem(slot.place, _UNKNOWN[slot.name], facts)
    if slot.name == "funding-calculator" and project.course.funding_calculator is None:
        yield Problem(slot.place, "no-funding-calculator")


_UNKNOWN = {
    "fact": "unknown-fact",
    "source": "unknown-source",
    "question": "unknown-question",
    "quiz": "unknown-quiz",
    "modules": "unknown-path",
    "sittings": "no-sittings",
    "invitation": "no-invitation",
    "example": "unknown-example",
    "fields": "unknown-shape",
    "chart": "unknown-chart",
    "timeline": "unknown-chart",
}


def _home(slot: Slot) -> set[str]:
    """The files where what a slot asks for would be written."""
    name = (slot.argument or "").partition("/")[0]
    files = {
        "fact": FACTS_FILE,
        "source": SOURCES_FILE,
        "modules": COURSE_FILE,
        "sittings": COURSE_FILE,
        "invitation": COURSE_FILE,
        "example": EXAMPLES_FILE,
        "chart": CHARTS_FILE,
        "timeline": CHARTS_FILE,
    }
    # A question may rest on a fact: without it there is none.
    return {files[slot.name]} if slot.name in files else {quiz_file(name), FACTS_FILE}


def _targets(slot: str, course: Course) -> Iterable[str]:
    match slot:
        case "fact":
            return course.facts
        case "source":
            return course.sources
        case "question":
            return course.questions
        case "quiz":
            return [module.id for module in course.modules.values() if module.quiz]
        case "modules":
            return course.paths
        case "sittings":
            return [path.id for path in course.paths.values() if path.sittings]
        case "invitation":
            return [path.id for path in course.paths.values() if path.invitation]
        case "example":
            return course.examples
        case "fields":
            return SHAPES
        case "chart" | "timeline":
            return course.charts
    return ()


def _authored_texts(project: Project) -> Iterator[tuple[Document, tuple[Step, ...], str]]:
    """Every text that holds a slot in the YAML files, in the languages of the course, with where it is."""
    languages = project.course.languages
    for document in project.documents.values():
        for path, mapping in every_mapping(document.value):
            for language in languages:
                words = mapping.get(language)
                if isinstance(words, str) and "[[" in words:
                    yield document, (*path, language), words
