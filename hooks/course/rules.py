"""What must be true between files once each is well formed: ids that meet, languages in step, promises kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from course.change_rules import changes_are_shown, changes_can_be_checked, changes_print_the_same
from course.changes import CHANGES_FILE, sources_of_changes
from course.chart_pictures import sources_of
from course.chart_rules import CHARTS_FILE, chart_numbers_are_known, charts_can_be_drawn, placed_charts
from course.exports.parts import WHOLE_COURSE
from course.figures import languages_print_the_same_numbers, numbers_are_known
from course.located import Document, Step
from course.minutes import path_minutes
from course.model import Course, Lesson, Module, Slot
from course.problems import Problem, nearest
from course.reference import SHAPES
from course.register_rules import lines_are_taught_or_left_out, lines_of_facts_are_known
from course.schemas.base import LANGUAGE
from course.slots import INLINE, SLOTS, find_slots


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


def check(project: Project) -> list[Problem]:
    """Every broken rule of a project. The last rules compare and count: they look only at what is otherwise sound."""
    problems = [problem for rule in RULES for problem in rule(project)]
    broken = project.broken | {problem.place.file for problem in problems if problem.severity == "error"}
    checked = replace(project, broken=frozenset(broken))
    return [*problems, *(problem for rule in LAST_RULES for problem in rule(checked))]


# — Languages —


def every_text_is_in_every_language(project: Project) -> Iterator[Problem]:
    """A text written in one language of the course is written in all of them."""
    languages = project.course.languages
    for document in project.documents.values():
        for path, value in _mappings(document.value):
            written = [language for language in languages if isinstance(value.get(language), str | list)]
            only_languages = bool(value) and all(
                LANGUAGE.match(key) and isinstance(words, str) for key, words in value.items()
            )
            if not written and not only_languages:
                continue
            for language in languages:
                if language not in value:
                    owner = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
                    facts = {"language": language, "owner": owner, "found": ", ".join(map(str, value))}
                    yield Problem(document.key_place(*path), "missing-language", facts)


def lessons_are_built_alike(project: Project) -> Iterator[Problem]:
    """The languages of a module have as many objectives, and the same headings and slots in the same order."""
    for module in project.course.modules.values():
        reference, *others = (module.lessons[language] for language in project.course.languages)
        for lesson in others:
            if {reference.place.file, lesson.place.file} & project.broken:
                continue
            if len(reference.objectives) != len(lesson.objectives):
                facts = {"expected": len(reference.objectives), "found": len(lesson.objectives)}
                yield Problem(lesson.place, "objectives-differ", {**facts, "file": reference.place.file})
            for kind, theirs, ours in (
                ("headings", [h.id for h in reference.headings], [h.id for h in lesson.headings]),
                ("slots", [_written(s) for s in reference.slots], [_written(s) for s in lesson.slots]),
            ):
                if theirs != ours:
                    yield _difference(kind, reference, lesson, theirs, ours)


def _difference(kind: str, reference: Lesson, lesson: Lesson, theirs: list[str], ours: list[str]) -> Problem:
    """Points at the first heading or slot of `lesson` that is not what the reference language has there."""
    position = next(
        (n for n, (a, b) in enumerate(zip(theirs, ours, strict=False)) if a != b), min(len(theirs), len(ours))
    )
    places = [item.place for item in (lesson.headings if kind == "headings" else lesson.slots)]
    place = places[position] if position < len(places) else (places[-1] if places else lesson.place)
    facts = {
        "expected": theirs[position] if position < len(theirs) else None,
        "found": ours[position] if position < len(ours) else None,
        "file": reference.place.file,
        "language": reference.language,
    }
    return Problem(place, f"{kind}-differ", facts)


# — Slots —


def slots_are_known(project: Project) -> Iterator[Problem]:
    """Every slot has a name the build knows, the argument it needs, and something at the other end."""
    for lesson in _all_lessons(project):
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
        "fact": "modules/facts.yml",
        "source": "modules/sources.yml",
        "modules": "modules/course.yml",
        "sittings": "modules/course.yml",
        "invitation": "modules/course.yml",
        "example": "docs/guide/exemples.yml",
        "chart": CHARTS_FILE,
        "timeline": CHARTS_FILE,
    }
    # A question may rest on a fact: without it there is none.
    return {files[slot.name]} if slot.name in files else {f"quizzes/{name}.yml", "modules/facts.yml"}


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


def every_question_is_shown_once(project: Project) -> Iterator[Problem]:
    """A module shows each question of its quiz, and no page shows the same one twice."""
    for module in project.course.modules.values():
        has_quiz = f"quizzes/{module.id}.yml" in project.files
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


# — Quizzes and registers —


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
            yield from _unknown_sources(document, (*path, "sources"), question.get("sources") or [], project)


def facts_have_their_sources(project: Project) -> Iterator[Problem]:
    """The sources of a fact exist, and so does the fact that replaces it."""
    course = project.course
    document = next((d for name, d in project.documents.items() if name.endswith("/facts.yml")), None)
    for fact in course.facts.values():
        if document is None:
            return
        yield from _unknown_sources(document, (fact.id, "source"), fact.source, project)
        yield from _unknown_sources(document, (fact.id, "also"), list(fact.also), project)
        newer = fact.superseded_by
        if newer is not None and newer not in course.facts:
            facts = {"found": newer, "nearest": nearest(newer, course.facts)}
            yield Problem(document.place(fact.id, "superseded_by"), "unknown-fact", facts)
        if project.today and fact.review_by and fact.review_by < project.today[: len(fact.review_by)]:
            facts = {"id": fact.id, "date": fact.review_by}
            yield Problem(document.place(fact.id, "review_by"), "fact-to-review", facts, "warning")


def _unknown_sources(
    document: Document, path: tuple[Step, ...], ids: str | list[str], project: Project
) -> Iterator[Problem]:
    sources = project.course.sources
    if "modules/sources.yml" in project.broken:
        return
    for index, id in enumerate([ids] if isinstance(ids, str) else ids):
        if id not in sources:
            place = document.place(*path) if isinstance(ids, str) else document.place(*path, index)
            yield Problem(place, "unknown-source", {"found": id, "nearest": nearest(id, sources)})


# — The course —


def paths_and_doors_lead_somewhere(project: Project) -> Iterator[Problem]:
    """Paths are made of modules and have their own names, doors open on a page, the calculator multiplies numbers."""
    course = project.course
    document = next((d for name, d in project.documents.items() if name.endswith("/course.yml")), None)
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
        if id not in course.facts and "modules/facts.yml" in project.broken:
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


def every_figure_is_in_the_register(project: Project) -> Iterator[Problem]:
    """Numbers printed are known, and the same in every language; a course still broken elsewhere is not counted."""
    if not project.broken:
        yield from numbers_are_known(project.course)
        yield from languages_print_the_same_numbers(project.course)


def every_line_of_the_notes_is_placed(project: Project) -> Iterator[Problem]:
    """A course with a register of its notes says where each line is taught, once every module is whole."""
    if not project.broken - {"modules/register.yml"}:
        yield from lines_are_taught_or_left_out(project)


def every_source_is_cited(project: Project) -> Iterator[Problem]:
    """A source that nothing relies on is a leftover."""
    if project.broken:
        return
    course = project.course
    cited = {source for fact in course.facts.values() for source in fact.sources}
    for lesson in _all_lessons(project):
        cited |= {slot.argument for slot in lesson.slots if slot.name == "source" and slot.argument}
    cited |= {source for question in course.questions.values() for source in question.sources}
    cited |= {source for chart in course.charts.values() for source in sources_of(chart, course.facts)}
    cited |= set(sources_of_changes(course))
    for source in course.sources.values():
        if source.id not in cited:
            yield Problem(source.place, "source-never-cited", {"id": source.id})


RULES: tuple[Callable[[Project], Iterable[Problem]], ...] = (
    every_text_is_in_every_language,
    slots_are_known,
    every_question_is_shown_once,
    questions_lead_somewhere,
    facts_have_their_sources,
    charts_can_be_drawn,
    lines_of_facts_are_known,
    changes_can_be_checked,
    changes_are_shown,
    paths_and_doors_lead_somewhere,
    paths_keep_their_minutes,
)

LAST_RULES: tuple[Callable[[Project], Iterable[Problem]], ...] = (
    lessons_are_built_alike,
    every_line_of_the_notes_is_placed,
    every_figure_is_in_the_register,
    chart_numbers_are_known,
    changes_print_the_same,
    every_source_is_cited,
)


def _all_lessons(project: Project) -> Iterator[Lesson]:
    for module in project.course.modules.values():
        yield from module.lessons.values()
    for languages in project.pages.values():
        yield from languages.values()


def _written(slot: Slot) -> str:
    return slot.name if slot.argument is None else f"{slot.name}: {slot.argument}"


def _mappings(value: Any, path: tuple[Step, ...] = ()) -> Iterator[tuple[tuple[Step, ...], Mapping[str, Any]]]:
    if isinstance(value, dict):
        yield path, value
        for key, inner in value.items():
            yield from _mappings(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _mappings(inner, (*path, index))


def _authored_texts(project: Project) -> Iterator[tuple[Document, tuple[Step, ...], str]]:
    """Every text that holds a slot in the YAML files, in the languages of the course, with where it is."""
    languages = project.course.languages
    for document in project.documents.values():
        for path, mapping in _mappings(document.value):
            for language in languages:
                words = mapping.get(language)
                if isinstance(words, str) and "[[" in words:
                    yield document, (*path, language), words
