"""Pages that a tool writes in docs/guide: front matter, tables, links to places of the course, facts in their words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import yaml

from course import quantities
from course.model import Course, Lesson
from course.register_rules import module_of
from course.slot_facts import facts_of_slot
from course.typography import set_markdown

_WORDS = yaml.safe_load((Path(__file__).parent / "coverage.yml").read_text(encoding="utf-8"))
_FACT = re.compile(r"\[\[fact: ([a-z0-9-]+)\]\]")
_LESSON_LINK = re.compile(r"\]\((?=[a-z0-9-]+\.[a-z]{2,3}\.md)")


def words(language: str) -> dict[str, str]:
    """What the written pages say in a language, by the keys of coverage.yml."""
    return {key: said[language] for key, said in _WORDS.items()}


def page(language: str, name: str, parts: Iterable[str]) -> str:
    """A whole page. `name` begins the keys of its title, its summary, and its warning not to write in it."""
    title, summary, warning = (words(language)[f"{name}-{key}"] for key in ("title", "summary", "warning"))
    front = f'---\ntitle: {title}\nsummary: "{summary}"\nsearch:\n  exclude: true\n---\n<!-- {warning} -->'
    return set_markdown("\n\n".join((front, *parts)) + "\n", language)


def table(heads: str, rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table under `heads`, such as "Line | Where"."""
    cells = heads.split(" | ")
    lines = [cells, ["---"] * len(cells), *([cell.replace("|", "\\|") for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def link(place: str, language: str) -> str:
    """A place of the course, linked to the file where it is: a lesson for a section, a quiz for a question."""
    if "/" in place:
        return f"[{place}](../../quizzes/{module_of(place)}.yml)"
    module, mark, heading = place.partition("#")
    return f"[{place}](../../modules/{module}.{language}.md{mark}{heading})"


def plain(text: str, course: Course, language: str) -> str:
    """A text of a quiz or of a chart as a page of docs/guide can hold it: facts printed, links leading to lessons."""
    printed = _FACT.sub(lambda match: quantities.printed(course.facts[match[1]], language), text)
    return _LESSON_LINK.sub("](../../modules/", " ".join(printed.split()))


def places_of_facts(course: Course) -> dict[str, list[str]]:
    """Where each fact is printed, by its id: sections first, in the order of the course, then questions."""
    places: dict[str, list[str]] = {id: [] for id in course.facts}
    for module in course.modules.values():
        lesson = module.lessons[course.reference_language]
        for slot in lesson.slots:
            for id in facts_of_slot(slot, course):
                _add(places, id, _section(module.id, lesson, slot.place.line))
    for question in course.questions.values():
        for _, text in question.texts:
            for id in _FACT.findall(text[course.reference_language]):
                _add(places, id, question.id)
    return places


def places_of_chart(id: str, course: Course) -> list[str]:
    """The sections that show a chart."""
    return [
        _section(module.id, lesson, slot.place.line)
        for module in course.modules.values()
        for lesson in [module.lessons[course.reference_language]]
        for slot in lesson.slots
        if slot.name in ("chart", "timeline") and slot.argument == id
    ]


def _section(module: str, lesson: Lesson, line: int) -> str:
    """The section a line is in: "histoire#naissance", or "histoire" before the first heading."""
    above = [heading.id for heading in lesson.headings if heading.place.line <= line]
    return f"{module}#{above[-1]}" if above else module


def _add(places: dict[str, list[str]], id: str, place: str) -> None:
    if place not in places.setdefault(id, []):
        places[id].append(place)
