"""What must be true of the changes between files: they are shown, sourced, reviewed, and alike in every language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from course.authored import CHANGES_FILE, FACTS_FILE
from course.changes import untold
from course.figures import difference, known_numbers
from course.numbers import numbers_in
from course.problems import Problem
from course.rules.project import Project
from course.slots import find_slots


def changes_are_shown(project: Project) -> Iterator[Problem]:
    """A course that records changes shows them, and a page that shows them has some."""
    pages = [*(module.lessons for module in project.course.modules.values()), *project.pages.values()]
    slots = [
        slot for lessons in pages for lesson in lessons.values() for slot in lesson.slots if slot.name == "changes"
    ]
    document = project.documents.get(CHANGES_FILE)
    if document and not slots:
        yield Problem(document.place(), "changes-not-shown")
    if not (project.course.changes or untold(project.course) or {CHANGES_FILE, FACTS_FILE} & project.broken):
        yield from (Problem(slot.place, "nothing-changed") for slot in slots)


def changes_can_be_checked(project: Project) -> Iterator[Problem]:
    """A change cites a source for what is known now, and is reviewed in time."""
    document = project.documents.get(CHANGES_FILE)
    if document is None:
        return
    for change in project.course.changes.values():
        cited = [slot for text in change.now.values() for slot in find_slots(text, document.file)]
        if not any(slot.name == "source" for slot in cited):
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
    known = {language: known_numbers(course, language) for language in course.languages}
    for change in course.changes.values():
        for field, text in change.texts:
            for language in course.languages:
                place = document.place(change.id, field, language)
                for number in numbers_in(text[language], language):
                    if number not in known[language]:
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
