"""Prints how long each module is and how easy it reads, in each language: `make report`."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))
sys.path.insert(0, str(ROOT / "tools"))

from course.load import load_course, read_project  # noqa: E402  # see sys.path
from course.minutes import module_minutes, path_minutes  # noqa: E402
from course.model import Course  # noqa: E402
from course.quantities import language_name, number  # noqa: E402
from course.readability import FORMULAS, reading_of  # noqa: E402
from schemas import languages  # noqa: E402

# What stands at the head of each column, in the language of the lessons counted; English for any other.
_HEADS = {
    "fr": ("mots", "minutes", "phrases", "mots par phrase", "la plus longue"),
    "en": ("words", "minutes", "sentences", "words a sentence", "longest"),
}
_REST = {"fr": ("Tout le cours", "Parcours"), "en": ("The whole course", "Path")}

Row = tuple[str, ...]


def table(course: Course, language: str) -> list[Row]:
    """A row for each module, and one for them all; the first is the head of the columns."""
    heads, whole = _HEADS.get(language, _HEADS["en"]), _REST.get(language, _REST["en"])[0]
    formula = FORMULAS.get(language)
    name = language_name(language, language).capitalize()
    rows: list[Row] = [(name, *heads, formula.name if formula else "—")]
    for module in course.modules.values():
        lesson = module.lessons[language]
        minutes = module_minutes(module, language)
        rows.append(_row(module.id, lesson.words, minutes, lesson.body, language))
    every = [module.lessons[language] for module in course.modules.values()]
    minutes = sum(module_minutes(module, language) for module in course.modules.values())
    text = "\n\n".join(lesson.body for lesson in every)
    return [*rows, _row(whole, sum(lesson.words for lesson in every), minutes, text, language)]


def paths(course: Course, language: str) -> list[Row]:
    """A row for each path: how long it takes, and what it promises."""
    rows: list[Row] = [(_REST.get(language, _REST["en"])[1], "minutes", "max.")]
    for path in course.paths.values():
        promised = number(path.max_minutes, language) if path.max_minutes else "—"
        rows.append((path.title[language], number(path_minutes(course, path, language), language, 1), promised))
    return rows


def aligned(rows: list[Row]) -> str:
    """The rows as text, the first column to the left and the others to the right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = (
        "  ".join(
            cell.ljust(width) if column == 0 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    )
    return "\n".join(line.rstrip() for line in lines)


def _row(name: str, words: int, minutes: float, text: str, language: str) -> Row:
    reading = reading_of(text, language)
    return (
        name,
        number(words, language),
        number(minutes, language, 1),
        number(reading.sentences, language),
        number(reading.mean, language, 1),
        number(reading.longest, language),
        "—" if reading.score is None else number(reading.score, language, 0),
    )


def main() -> None:
    """The tables of every language of the site."""
    course = load_course(read_project(ROOT)[0], tuple(languages())).course
    assert course is not None, "the course has problems: build it first"
    blocks = [aligned(rows(course, language)) for language in course.languages for rows in (table, paths)]
    print("\n\n".join(blocks))


if __name__ == "__main__":
    main()
