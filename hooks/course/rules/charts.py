"""What must be true of the charts between files: their facts, their groups, their order, and where they are placed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from course.authored import CHARTS_FILE, FACTS_FILE, SOURCES_FILE
from course.chart_pictures import span, texts_of, year_of
from course.figures import known_numbers
from course.located import Document, Step
from course.model import Chart, Fact, Lesson, Place, Slot
from course.numbers import numbers_in
from course.problems import Problem, nearest
from course.ring_maps import CENTRE
from course.rules.project import Project
from course.schemas.charts import BarsSchema, MapSchema, NamedSchema, TimelineSchema, TreeSchema, ValueSchema


def charts_can_be_drawn(project: Project) -> Iterator[Problem]:
    """Every chart names what exists, and can be drawn from what it names."""
    document = project.documents.get(CHARTS_FILE)
    if document is None:
        return
    for chart in project.course.charts.values():
        shape = chart.shape
        yield from _unknown_facts(chart, document, project)
        match shape:
            case BarsSchema():
                yield from _repeated(document, (chart.id, "groups"), shape.groups)
                yield from _bars(chart, shape, document, project)
            case TimelineSchema():
                yield from _events(chart, shape, document, project)
            case MapSchema():
                yield from _map(chart, shape, document)
        if isinstance(shape, MapSchema | TreeSchema) and SOURCES_FILE not in project.broken:
            for index, id in enumerate(shape.sources):
                if id not in project.course.sources:
                    facts = {"found": id, "nearest": nearest(id, project.course.sources)}
                    yield Problem(document.place(chart.id, "sources", index), "unknown-source", facts)


def chart_numbers_are_known(project: Project) -> Iterator[Problem]:
    """A number in the words of a chart is that of a fact, as in a lesson; a course still broken is not counted."""
    document = project.documents.get(CHARTS_FILE)
    if document is None or project.broken:
        return
    for language in project.course.languages:
        known = known_numbers(project.course, language)
        for path, text in texts_of(document.value):
            if path[-1] != language:
                continue
            for number in numbers_in(text, language):
                if number not in known:
                    yield Problem(document.place(*path), "unknown-number", {"number": number, "question": ""})


def placed_charts(lesson: Lesson, charts: Iterable[Chart]) -> Iterator[Problem]:
    """A page places a chart once, and only a timeline as a timeline."""
    kinds = {chart.id: chart.shape.kind for chart in charts}
    first: dict[str, Slot] = {}
    for slot in lesson.slots:
        if slot.name not in ("chart", "timeline") or slot.argument is None:
            continue
        if slot.argument in first:
            facts = {"slot": f"{slot.name}: {slot.argument}", "first": first[slot.argument].place.line}
            yield Problem(slot.place, "shown-twice", facts)
        first.setdefault(slot.argument, slot)
        if slot.name == "timeline" and kinds.get(slot.argument, "timeline") != "timeline":
            yield Problem(slot.place, "not-a-timeline", {"found": slot.argument, "kind": kinds[slot.argument]})


def _unknown_facts(chart: Chart, document: Document, project: Project) -> Iterator[Problem]:
    """Facts named by a field; those of texts are looked at with all the slots of all texts."""
    if FACTS_FILE in project.broken:
        return
    named: list[tuple[tuple[Step, ...], str | None]] = []
    shape = chart.shape
    if isinstance(shape, BarsSchema):
        for n, value in enumerate(shape.values):
            named.append((("values", n, "fact"), value.fact))
            named += [(("values", n, "cells", c), cell) for c, cell in enumerate(value.cells)]
        named.append((("total",), shape.total))
    elif isinstance(shape, TimelineSchema):
        named += [(("events", n, "fact"), event.fact) for n, event in enumerate(shape.events)]
    for path, id in named:
        if id is not None and id not in project.course.facts:
            facts = {"found": id, "nearest": nearest(id, project.course.facts)}
            yield Problem(document.place(chart.id, *path), "unknown-fact", facts)


def _bars(chart: Chart, shape: BarsSchema, document: Document, project: Project) -> Iterator[Problem]:
    facts = project.course.facts
    measured = [facts[value.fact] for value in shape.values if value.fact and value.fact in facts]
    unit = next((fact.unit for fact in measured if isinstance(fact.value, int | float)), None)
    groups = [group.id for group in shape.groups]
    for n, value in enumerate(shape.values):
        path: tuple[Step, ...] = (chart.id, "values", n)
        if (value.fact is None) == (value.instead is None):
            yield Problem(document.place(*path), "fact-or-words")
        if value.group is not None and value.group not in groups:
            yield _stranger(document.place(*path, "group"), value.group, groups, "groups")
        if len(value.cells) != len(shape.columns):
            found = {"columns": len(shape.columns), "cells": len(value.cells)}
            yield Problem(document.place(*path), "cells-unlike-columns", found)
        if value.fact is None or value.fact in facts:
            yield from _bar(value, facts.get(value.fact or ""), unit, document, path)


def _bar(
    value: ValueSchema, fact: Fact | None, unit: str | None, document: Document, path: tuple[Step, ...]
) -> Iterator[Problem]:
    if value.label is None and (fact is None or fact.label is None):
        yield Problem(document.place(*path), "no-label", {"id": value.fact or "instead"})
    if fact is None:
        return
    place = document.place(*path, "fact")
    if not isinstance(fact.value, int | float):
        yield Problem(place, "bar-not-a-number", {"id": fact.id})
    elif fact.unit != unit:
        yield Problem(place, "bars-of-two-units", {"id": fact.id, "found": fact.unit, "unit": unit})


def _events(chart: Chart, shape: TimelineSchema, document: Document, project: Project) -> Iterator[Problem]:
    facts = project.course.facts
    before: tuple[float, str] | None = None
    for n, event in enumerate(shape.events):
        path: tuple[Step, ...] = (chart.id, "events", n)
        fact = facts.get(event.fact)
        if fact is None:
            continue
        if event.label is None and fact.label is None:
            yield Problem(document.place(*path), "no-label", {"id": fact.id})
        if event.between is None and year_of(fact) is None:
            yield Problem(document.place(*path, "fact"), "event-without-a-year", {"id": fact.id})
            continue
        start, _ = span(event.between, fact)
        if before and start < before[0]:
            yield Problem(document.place(*path, "fact"), "event-out-of-order", {"id": fact.id, "after": before[1]})
        before = (start, fact.id)


def _map(chart: Chart, shape: MapSchema, document: Document) -> Iterator[Problem]:
    rings, sectors = [ring.id for ring in shape.rings], [sector.id for sector in shape.sectors]
    ends = [CENTRE, *(node.id for node in shape.nodes)]
    yield from _repeated(document, (chart.id, "rings"), shape.rings)
    yield from _repeated(document, (chart.id, "sectors"), shape.sectors)
    yield from _repeated(document, (chart.id, "nodes"), shape.nodes)
    for n, node in enumerate(shape.nodes):
        for field, found, names in (("ring", node.ring, rings), ("sector", node.sector, sectors)):
            if found not in names:
                yield _stranger(document.place(chart.id, "nodes", n, field), found, names, f"{field}s")
    for n, link in enumerate(shape.links):
        for field, found in (("from", link.from_), ("to", link.to)):
            if found not in ends:
                yield _stranger(document.place(chart.id, "links", n, field), found, ends, "nodes")


def _repeated(document: Document, path: tuple[Step, ...], items: Iterable[NamedSchema | object]) -> Iterator[Problem]:
    first_line: dict[str, int] = {}
    for n, item in enumerate(items):
        id, place = str(getattr(item, "id", "")), document.place(*path, n, "id")
        if id in first_line:
            yield Problem(place, "duplicate-id", {"id": id, "first": first_line[id]})
        first_line.setdefault(id, place.line)


def _stranger(place: Place, found: str, names: list[str], field: str) -> Problem:
    facts = {"found": found, "list": field, "nearest": nearest(found, names), "allowed": list(dict.fromkeys(names))}
    return Problem(place, "not-in-chart", facts)
