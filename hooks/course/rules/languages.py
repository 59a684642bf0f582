"""The languages of a course are in step: every text is in each, and their lessons are built alike."""

from __future__ import annotations

from collections.abc import Iterator

from course.model import Lesson, Slot
from course.problems import Problem
from course.rules.project import Project, every_mapping
from course.schemas.base import LANGUAGE


def every_text_is_in_every_language(project: Project) -> Iterator[Problem]:
    """A text written in one language of the course is written in all of them."""
    languages = project.course.languages
    for document in project.documents.values():
        for path, value in every_mapping(document.value):
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


def _written(slot: Slot) -> str:
    return slot.name if slot.argument is None else f"{slot.name}: {slot.argument}"
