"""Facts, sources, glossary and course description: from authored files to the model."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from course.arithmetic import ExpressionError, compute, names_in
from course.located import Document
from course.model import Chart, Door, Fact, FundingCalculator, Invitation, NoteLine, Path, Section, Source, Term, Text
from course.problems import Problem, nearest
from course.schemas.charts import ChartsSchema
from course.schemas.course import CourseSchema
from course.schemas.facts import FactSchema, FactsSchema
from course.schemas.glossary import GlossarySchema
from course.schemas.register import RegisterSchema
from course.schemas.sources import SourcesSchema
from course.validation import validate

_NUMBERS = ("CAD", "CAD-millions", "CAD-per-dwelling-year", "percent", "count", "dwellings", "years", "year")
_DATES = {"year": 1, "month": 2, "date": 3}


def read_sources(document: Document, languages: tuple[str, ...]) -> tuple[dict[str, Source], list[Problem]]:
    """Every source by its id."""
    schema, problems = validate(document, SourcesSchema)
    sources = {}
    for id, item in schema.root.items() if schema else ():
        fields = item.model_dump() | {
            "title": _everywhere(item.title, languages),
            "date": _everywhere(item.date, languages),
        }
        sources[id] = Source(id=id, place=document.key_place(id), **fields)
    return sources, problems


def read_facts(document: Document) -> tuple[dict[str, Fact], list[Problem]]:
    """Every fact by its id, formulas computed."""
    schema, problems = validate(document, FactsSchema)
    facts = {}
    for id, item in schema.root.items() if schema else ():
        problem = _value_problem(id, item, document)
        if problem:
            problems.append(problem)
            continue
        fields = item.model_dump() | {"also": tuple(item.also), "register": tuple(item.register_)}
        del fields["register_"]
        facts[id] = Fact(id=id, place=document.key_place(id), **fields)
    computed, more = _computed(facts, document)
    return computed, problems + more


def _value_problem(id: str, item: FactSchema, document: Document) -> Problem | None:
    if (item.value is None) == (item.formula is None):
        return Problem(document.key_place(id), "value-or-formula", {"id": id})
    if item.formula is not None:
        return None
    place, value = document.place(id, "value"), item.value
    expected = "number" if item.unit in _NUMBERS else "text"
    fits = {
        "number": isinstance(value, int | float) and not isinstance(value, bool),
        "text": isinstance(value, str) or (item.unit == "text" and _is_text(value)),
    }[expected]
    if item.unit in _DATES and item.unit != "year":
        fits = isinstance(value, str) and value.count("-") == _DATES[item.unit] - 1
        expected = item.unit
    if fits:
        return None
    return Problem(place, "value-unlike-unit", {"id": id, "unit": item.unit, "expected": expected, "found": str(value)})


def _is_text(value: Any) -> bool:
    return isinstance(value, Mapping) and all(isinstance(words, str) and words.strip() for words in value.values())


def _computed(facts: dict[str, Fact], document: Document) -> tuple[dict[str, Fact], list[Problem]]:
    """The same facts with a number in place of each formula; a formula may rest on other formulas.

    A formula over a fact that has a problem of its own is left out without a word: mending that one mends it.
    """
    problems: list[Problem] = []
    done = {id: fact for id, fact in facts.items() if fact.formula is None}
    waiting: dict[str, list[str]] = {}
    for id in facts.keys() - done.keys():
        formula = str(facts[id].formula)
        try:
            waiting[id] = names_in(formula)
        except ExpressionError as error:
            place = document.place(id, "formula")
            problems.append(Problem(place, "bad-formula", {"formula": formula, "found": error.found}))
    for id, names in waiting.items():
        for name in names:
            if name not in document.value:
                meant = {"found": name, "nearest": nearest(name, facts)}
                problems.append(Problem(document.place(id, "formula"), "unknown-fact", meant))
    while ready := [id for id, names in waiting.items() if all(name in done for name in names)]:
        for id in ready:
            del waiting[id]
            try:
                done[id] = replace(facts[id], value=evaluate(str(facts[id].formula), done))
            except ExpressionError as error:
                facts_of_problem = {"formula": facts[id].formula, "found": error.found}
                problems.append(Problem(document.place(id, "formula"), "bad-formula", facts_of_problem))
    for id in waiting:
        if _depends_on_itself(id, waiting):
            problems.append(Problem(document.place(id, "formula"), "circular-formula", {"formula": facts[id].formula}))
    return {id: done[id] for id in facts if id in done}, problems


def _depends_on_itself(id: str, names: Mapping[str, list[str]]) -> bool:
    reached: set[str] = set()
    following = list(names[id])
    while following:
        name = following.pop()
        if name not in reached:
            reached.add(name)
            following += names.get(name, [])
    return id in reached


def evaluate(formula: str, facts: Mapping[str, Fact]) -> float | int:
    """The value of a sum over known facts. Raises ExpressionError when it has none."""

    def value_of(name: str) -> float | int:
        value = facts[name].value
        if isinstance(value, int | float):
            return value
        raise ExpressionError(name)

    return compute(formula, value_of)


def read_glossary(document: Document) -> tuple[tuple[Section, ...], list[Problem]]:
    """The sections of the glossary, in order."""
    schema, problems = validate(document, GlossarySchema)
    sections = []
    first_line: dict[str, int] = {}
    for s, section in enumerate(schema.sections) if schema else ():
        terms = []
        for t, item in enumerate(section.terms):
            place = document.place("sections", s, "terms", t, "id")
            if item.id in first_line:
                problems.append(Problem(place, "duplicate-id", {"id": item.id, "first": first_line[item.id]}))
            first_line.setdefault(item.id, place.line)
            terms.append(Term(place=place, **item.model_dump() | {"known": tuple(item.known)}))
        sections.append(Section(id=section.id, title=section.title, terms=tuple(terms)))
    return tuple(sections), problems


def read_register(document: Document) -> tuple[dict[str, NoteLine], list[Problem]]:
    """Every line of the research notes by its id; whether its places exist is checked with the rules."""
    schema, problems = validate(document, RegisterSchema)
    lines = {
        id: NoteLine(id=id, taught=tuple(item.taught), left_out=item.left_out, place=document.key_place(id))
        for id, item in (schema.root.items() if schema else ())
    }
    return lines, problems


def read_charts(document: Document) -> tuple[dict[str, Chart], list[Problem]]:
    """Every chart by its id; what it says of facts is checked with the rules."""
    schema, problems = validate(document, ChartsSchema)
    charts = (
        {id: Chart(id=id, shape=shape, place=document.key_place(id)) for id, shape in schema.root.items()}
        if schema
        else {}
    )
    return charts, problems


def read_course(document: Document) -> tuple[CourseSchema | None, list[Problem]]:
    """The description of the course, its ids checked for repeats."""
    schema, problems = validate(document, CourseSchema)
    if schema is None:
        return None, problems
    for name, ids in (
        ("modules", schema.modules),
        ("paths", [path.id for path in schema.paths]),
        ("doors", [door.id for door in schema.doors]),
    ):
        first_line: dict[str, int] = {}
        for index, id in enumerate(ids):
            place = document.place(name, index) if name == "modules" else document.place(name, index, "id")
            if id in first_line:
                problems.append(Problem(place, "duplicate-id", {"id": id, "first": first_line[id]}))
            first_line.setdefault(id, place.line)
    return schema, problems


def paths_of(schema: CourseSchema, document: Document) -> dict[str, Path]:
    """The paths of a course by their ids."""
    return {
        item.id: Path(
            id=item.id,
            title=item.title,
            summary=item.summary,
            modules=tuple(item.modules),
            max_minutes=item.max_minutes,
            sittings=tuple(tuple(sitting) for sitting in item.sittings),
            invitation=Invitation(**item.invitation.model_dump()) if item.invitation else None,
            place=document.place("paths", index, "id"),
        )
        for index, item in enumerate(schema.paths)
    }


def doors_of(schema: CourseSchema, document: Document) -> tuple[Door, ...]:
    """The doors of the welcome page, in order."""
    return tuple(
        Door(place=document.place("doors", index, "to"), **item.model_dump()) for index, item in enumerate(schema.doors)
    )


def calculator_of(schema: CourseSchema) -> FundingCalculator | None:
    """The funding calculator's settings, if the course has one."""
    item = schema.funding_calculator
    return FundingCalculator(rates=tuple(item.rates), table=tuple(item.table)) if item else None


def _everywhere(words: str | Text, languages: tuple[str, ...]) -> Text:
    return dict.fromkeys(languages, words) if isinstance(words, str) else words
