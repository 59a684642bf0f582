"""What has changed since the documents: `modules/changes.yml`, and the facts that another has replaced."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from course.figures import difference, known_numbers
from course.located import Document
from course.model import Change, Course, Fact, Slot
from course.numbers import numbers_in
from course.problems import Problem
from course.schemas.changes import ChangesSchema
from course.slots import find_slots
from course.validation import validate

if TYPE_CHECKING:
    from course.rules import Project

CHANGES_FILE = "modules/changes.yml"


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
    """The facts and sources of a change, in the order they are read."""
    return [slot for _, text in change.texts for slot in find_slots(text[language], change.place.file)]


def untold(course: Course) -> list[tuple[Fact, Fact]]:
    """Replaced facts that no change speaks of, each with the fact that replaces it, in the order of the register."""
    told = {
        slot.argument
        for change in course.changes.values()
        for slot in slots_of(change, course.reference_language)
        if slot.name == "fact"
    }
    facts = course.facts
    return [
        (fact, facts[fact.superseded_by])
        for fact in facts.values()
        if fact.superseded_by is not None and fact.superseded_by in facts and fact.id not in told
    ]


def facts_of_changes(course: Course) -> list[str]:
    """Ids of the facts that the table of changes prints."""
    slots = [slot for change in course.changes.values() for slot in slots_of(change, course.reference_language)]
    named = [slot.argument for slot in slots if slot.name == "fact" and slot.argument in course.facts]
    return [*filter(None, named), *(fact.id for pair in untold(course) for fact in pair)]


def sources_of_changes(course: Course) -> list[str]:
    """Ids of the sources that the table of changes cites, those of its facts too."""
    slots = [slot for change in course.changes.values() for slot in slots_of(change, course.reference_language)]
    cited = [slot.argument for slot in slots if slot.name == "source" and slot.argument]
    return [*cited, *(source for id in facts_of_changes(course) for source in course.facts[id].sources)]


def changes_are_shown(project: Project) -> Iterator[Problem]:
    """A course that records changes shows them, and a page that shows them has some."""
    pages = [*(module.lessons for module in project.course.modules.values()), *project.pages.values()]
    slots = [
        slot for lessons in pages for lesson in lessons.values() for slot in lesson.slots if slot.name == "changes"
    ]
    document = project.documents.get(CHANGES_FILE)
    if document and not slots:
        yield Problem(document.place(), "changes-not-shown")
    if not (project.course.changes or untold(project.course) or {CHANGES_FILE, "modules/facts.yml"} & project.broken):
        yield from (Problem(slot.place, "nothing-changed") for slot in slots)


def changes_can_be_checked(project: Project) -> Iterator[Problem]:
    """A change cites a source for what is known now, and is reviewed in time."""
    document, reference = project.documents.get(CHANGES_FILE), project.course.reference_language
    if document is None:
        return
    for change in project.course.changes.values():
        if not any(slot.name == "source" for slot in find_slots(change.now.get(reference, ""), document.file)):
            yield Problem(document.key_place(change.id, "now"), "change-without-source", {"id": change.id})
        if project.today and change.review_by and change.review_by < project.today[: len(change.review_by)]:
            facts = {"id": change.id, "date": change.review_by}
            yield Problem(document.place(change.id, "review_by"), "change-to-review", facts, "warning")


def changes_print_the_same(project: Project) -> Iterator[Problem]:
    """Each text of a change prints known numbers, and the same slots and numbers in every language."""
    document = project.documents.get(CHANGES_FILE)
    if document is None or project.broken:
        return
    course = project.course
    reference, *others = course.languages
    for change in course.changes.values():
        for field, text in change.texts:
            for language in course.languages:
                known, place = known_numbers(course, language), document.place(change.id, field, language)
                for number in numbers_in(text[language], language):
                    if number not in known:
                        yield Problem(place, "unknown-number", {"number": number, "question": ""})
            for language in others:
                place = document.place(change.id, field, language)
                ours, theirs = (Counter(numbers_in(text[one], one)) for one in (reference, language))
                if ours != theirs:
                    facts = {"field": field, "question": change.id, **difference(ours, theirs)}
                    yield Problem(place, "numbers-differ", {**facts, "language": reference})
                missing, extra = _slots_that_differ(text[reference], text[language])
                if missing or extra:
                    facts = {"missing": missing, "extra": extra, "language": reference}
                    yield Problem(place, "slots-of-change-differ", facts)


def _slots_that_differ(reference: str, text: str) -> tuple[list[str], list[str]]:
    """Slots that a translation lacks, and those it has on top: their order is that of each language."""
    ours, theirs = (
        Counter(f"[[{slot.name}: {slot.argument}]]" for slot in find_slots(words, "")) for words in (reference, text)
    )
    return sorted((ours - theirs).elements()), sorted((theirs - ours).elements())
