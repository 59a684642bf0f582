"""Facts have their sources, sources are cited, and numbers printed are those of facts."""

from __future__ import annotations

from collections.abc import Iterator

from course.authored import FACTS_FILE, SOURCES_FILE
from course.changes import sources_of_changes
from course.chart_pictures import sources_of
from course.figures import languages_print_the_same_numbers, numbers_are_known
from course.located import Document, Step
from course.problems import Problem, nearest
from course.rules.project import Project, every_lesson


def facts_have_their_sources(project: Project) -> Iterator[Problem]:
    """The sources of a fact exist, and so does the fact that replaces it."""
    course = project.course
    document = project.documents.get(FACTS_FILE)
    for fact in course.facts.values():
        if document is None:
            return
        yield from unknown_sources(document, (fact.id, "source"), fact.source, project)
        yield from unknown_sources(document, (fact.id, "also"), list(fact.also), project)
        newer = fact.superseded_by
        if newer is not None and newer not in course.facts:
            facts = {"found": newer, "nearest": nearest(newer, course.facts)}
            yield Problem(document.place(fact.id, "superseded_by"), "unknown-fact", facts)
        if project.today and fact.review_by and fact.review_by < project.today[: len(fact.review_by)]:
            facts = {"id": fact.id, "date": fact.review_by}
            yield Problem(document.place(fact.id, "review_by"), "fact-to-review", facts, "warning")


def unknown_sources(
    document: Document, path: tuple[Step, ...], ids: str | list[str], project: Project
) -> Iterator[Problem]:
    sources = project.course.sources
    if SOURCES_FILE in project.broken:
        return
    for index, id in enumerate([ids] if isinstance(ids, str) else ids):
        if id not in sources:
            place = document.place(*path) if isinstance(ids, str) else document.place(*path, index)
            yield Problem(place, "unknown-source", {"found": id, "nearest": nearest(id, sources)})


def every_figure_is_in_the_register(project: Project) -> Iterator[Problem]:
    """Numbers printed are known, and the same in every language; a course still broken elsewhere is not counted."""
    if not project.broken:
        yield from numbers_are_known(project.course)
        yield from languages_print_the_same_numbers(project.course)


def every_source_is_cited(project: Project) -> Iterator[Problem]:
    """A source that nothing relies on is a leftover."""
    if project.broken:
        return
    course = project.course
    cited = {source for fact in course.facts.values() for source in fact.sources}
    for lesson in every_lesson(project):
        cited |= {slot.argument for slot in lesson.slots if slot.name == "source" and slot.argument}
    cited |= {source for question in course.questions.values() for source in question.sources}
    cited |= {source for chart in course.charts.values() for source in sources_of(chart, course.facts)}
    cited |= set(sources_of_changes(course))
    for source in course.sources.values():
        if source.id not in cited:
            yield Problem(source.place, "source-never-cited", {"id": source.id})
