"""A chart as its template wants it: its words in one language, its geometry, the rows behind it. No HTML here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from course import charts, quantities, ring_maps
from course.located import Step
from course.model import Chart, Course, Fact, Text
from course.schemas.charts import BarsSchema, MapSchema, TimelineSchema, TreeSchema
from course.slots import find_slots

Words = Callable[[Text], str]


def facts_of(chart: Chart) -> tuple[str, ...]:
    """Ids of every fact a chart prints: those of its table, in order, then those of its texts."""
    texts = texts_of(chart.shape.model_dump(by_alias=True))
    slots = [slot for _, text in texts for slot in find_slots(text, "") if slot.name == "fact"]
    return tuple(dict.fromkeys([*table_facts(chart), *(slot.argument for slot in slots if slot.argument)]))


def table_facts(chart: Chart) -> tuple[str, ...]:
    """Ids of the facts that a chart's table lets open."""
    shape, ids = chart.shape, []
    match shape:
        case BarsSchema():
            for value in shape.values:
                ids += [*([value.fact] if value.fact else []), *value.cells]
            ids += [shape.total] if shape.total else []
        case TimelineSchema():
            ids += [event.fact for event in shape.events]
    return tuple(dict.fromkeys(ids))


def sources_of(chart: Chart, facts: Mapping[str, Fact]) -> tuple[str, ...]:
    """Ids of every source a chart rests on: those it names, then those of its facts."""
    own = chart.shape.sources if isinstance(chart.shape, MapSchema | TreeSchema) else []
    return tuple(dict.fromkeys([*own, *(source for id in facts_of(chart) for source in facts[id].sources)]))


def dates_of(chart: Chart, facts: Mapping[str, Fact]) -> tuple[str, str]:
    """The first and last dates at which what it shows was true; the same one when there is only one."""
    if isinstance(chart.shape, MapSchema | TreeSchema):
        return chart.shape.as_of, chart.shape.as_of
    years = sorted(facts[id].as_of for id in facts_of(chart))
    return years[0], years[-1]


def picture(chart: Chart, course: Course, language: str, words: Words) -> dict[str, Any]:
    """What the template of the chart's kind is given beside its title, its caption and its notes."""
    match chart.shape:
        case BarsSchema():
            return _bars(chart.shape, course, language, words)
        case TimelineSchema():
            return _timeline(chart.shape, course, language, words)
        case MapSchema():
            return _map(chart.shape, language, words)
        case TreeSchema():
            drawn = charts.tree([(words(s.ask), words(s.outcome)) for s in chart.shape.steps], words(chart.shape.end))
            return {"drawn": drawn, "out_at": charts.OUT_AT}


def year_of(fact: Fact) -> float | None:
    """Where a fact stands on an axis of years: the middle of the year, month or day it names; none for a text."""
    if fact.unit not in ("year", "month", "date"):
        return None
    parts = [int(float(part)) for part in str(fact.value).split("-")]
    if len(parts) == 1:
        return parts[0] + 0.5
    days = parts[2] if len(parts) == 3 else 15
    return parts[0] + (parts[1] - 1 + days / 31) / 12


def _bars(shape: BarsSchema, course: Course, language: str, words: Words) -> dict[str, Any]:
    groups = {group.id: (number, words(group.label)) for number, group in enumerate(shape.groups)}
    nothing = {language: ""}  # where a rule lets no chart be without words
    rows, drawn = [], []
    for value in shape.values:
        fact = course.facts[value.fact] if value.fact else None
        label = words(value.label or (fact and fact.label) or nothing)
        number, group = groups[value.group] if value.group else (0, "")
        printed = quantities.printed(fact, language) if fact else words(value.instead or nothing)
        rows.append(
            {
                "label": label,
                "fact": value.fact,
                "printed": printed,
                "instead": fact is None,
                "group": group,
                "pattern": number,
                "note": value.note,
                "cells": value.cells,
            }
        )
        amount = float(fact.value) if fact and isinstance(fact.value, int | float) else None
        drawn.append((f"{label} ({group})" if group else label, amount, printed))
    return {
        "rows": rows,
        "drawn": charts.bars(drawn),
        "columns": shape.columns,
        "total": shape.total,
        "total_label": words(course.facts[shape.total].label or nothing) if shape.total else "",
        "has_groups": bool(groups),
        "has_notes": any(value.note for value in shape.values),
    }


def _timeline(shape: TimelineSchema, course: Course, language: str, words: Words) -> dict[str, Any]:
    rows, drawn = [], []
    for event in shape.events:
        fact = course.facts[event.fact]
        start, end = span(event.between, fact)
        label = words(event.label or fact.label or {language: ""})
        rows.append({"fact": fact.id, "printed": quantities.printed(fact, language), "label": label})
        drawn.append((start, end, label))
    return {"rows": rows, "drawn": charts.timeline(drawn)}


def span(between: list[int] | None, fact: Fact) -> tuple[float, float]:
    """The years an event covers on the axis; a precise one starts and ends at the same place."""
    if between:
        return min(between) + 0.5, max(between) + 0.5
    year = year_of(fact)
    if year is None:
        raise ValueError(f"a rule lets no timeline place {fact.id}, which is no date")
    return year, year


def _map(shape: MapSchema, language: str, words: Words) -> dict[str, Any]:
    def either(text: str | Text | None) -> str:
        return words({language: text} if isinstance(text, str) else text or {language: ""})

    drawn = ring_maps.ring_map(
        words(shape.centre),
        [ring.id for ring in shape.rings],
        [sector.id for sector in shape.sectors],
        [(node.id, node.ring, node.sector, either(node.short)) for node in shape.nodes],
        [(link.from_, link.to) for link in shape.links],
    )
    sectors = [sector.id for sector in shape.sectors]
    return {
        "drawn": drawn,
        "rings": shape.rings,
        "sectors": shape.sectors,
        "boxes": [{"drawn": drawn.nodes[node.id], "pattern": sectors.index(node.sector)} for node in shape.nodes],
        "centre": drawn.nodes[ring_maps.CENTRE],
        "listed": [
            {
                "label": ring.label,
                "nodes": [
                    {"short": either(node.short), "name": either(node.name), "role": node.role, "sector": node.sector}
                    for node in shape.nodes
                    if node.ring == ring.id
                ],
            }
            for ring in shape.rings
        ],
        "sector_names": {sector.id: sector.label for sector in shape.sectors},
        "links": shape.links,
    }


def texts_of(value: Any, path: tuple[Step, ...] = ()) -> Iterator[tuple[tuple[Step, ...], str]]:
    """Every piece of text inside what an author wrote, with where it is."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from texts_of(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from texts_of(inner, (*path, index))
