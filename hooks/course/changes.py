"""What has changed since the documents: `modules/changes.yml`, and the facts that another has replaced."""

from __future__ import annotations

from course.located import Document
from course.model import Change, Course, Fact, Slot
from course.problems import Problem
from course.schemas.changes import ChangesSchema
from course.slots import find_slots
from course.validation import validate


def read_changes(document: Document) -> tuple[dict[str, Change], list[Problem]]:
    """Every change by its id, in order; whether its facts and sources exist is checked with the rules."""
    schema, problems = validate(document, ChangesSchema)
    changes = {}
    for id, item in schema.root.items() if schema else ():
        fields = item.model_dump() | {"register": tuple(item.register_)}
        del fields["register_"]
        changes[id] = Change(id=id, place=document.key_place(id), **fields)
    return changes, problems


def slots_of(change: Change, language: str) -> list[Slot]:
    """The facts and sources of a change, in the order they are read; none of a text still to be written."""
    return [slot for _, text in change.texts for slot in find_slots(text.get(language, ""), change.place.file)]


def untold(course: Course) -> list[tuple[Fact, Fact]]:
    """Replaced facts that no change speaks of, each with the fact that replaces it, in the order of the register."""
    told = {slot.argument for slot in _slots(course) if slot.name == "fact"}
    facts = course.facts
    return [
        (fact, facts[fact.superseded_by])
        for fact in facts.values()
        if fact.superseded_by is not None and fact.superseded_by in facts and fact.id not in told
    ]


def facts_of_changes(course: Course) -> list[str]:
    """Ids of the facts that the table of changes prints."""
    named = [slot.argument for slot in _slots(course) if slot.name == "fact" and slot.argument]
    return [*(id for id in named if id in course.facts), *(fact.id for pair in untold(course) for fact in pair)]


def sources_of_changes(course: Course) -> list[str]:
    """Ids of the sources that the table of changes cites, those of its facts too."""
    cited = [slot.argument for slot in _slots(course) if slot.name == "source" and slot.argument]
    return [*cited, *(source for id in facts_of_changes(course) for source in course.facts[id].sources)]


def _slots(course: Course) -> list[Slot]:
    return [slot for change in course.changes.values() for slot in slots_of(change, course.reference_language)]
