"""Says where the course teaches each line of our research notes, and what is still to be confirmed.

`make coverage` prints figures and writes four pages of docs/guide: coverage and content-review, in each language.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))
sys.path.insert(0, str(ROOT / "tools"))

from content_review import SIGN_OFFS_FILE, read_sign_offs, review_page  # noqa: E402  # see sys.path
from course.load import load_course, read_project  # noqa: E402
from course.model import Course, NoteLine  # noqa: E402
from course.rules.registers import module_of  # noqa: E402
from course.wording import REPORT_LANGUAGES  # noqa: E402
from schemas import languages  # noqa: E402
from written import link, page, table, words  # noqa: E402

# Pages of docs/, by their names, that no one translates: this tool writes them in each language.
WRITTEN_PAGES = ("guide/coverage", "guide/content-review")


@dataclass(frozen=True)
class Figures:
    """How many lines of the notes there are, and how many the course teaches."""

    lines: int
    taught: int

    @property
    def left_out(self) -> int:
        return self.lines - self.taught


def figures(lines: Iterable[NoteLine]) -> Figures:
    """What these lines amount to."""
    counted = list(lines)
    return Figures(len(counted), sum(bool(line.taught) for line in counted))


def families(course: Course) -> dict[str, list[NoteLine]]:
    """The lines of the notes by the letters their ids begin with, in the order of the register."""
    found: dict[str, list[NoteLine]] = {}
    for line in course.register.values():
        found.setdefault(re.sub(r"\d.*", "", line.id), []).append(line)
    return found


def by_module(course: Course) -> dict[str, tuple[int, int, int]]:
    """For each module, the lines taught in it: all of them, those in a section, those in a question."""
    counts = {}
    for id in course.modules:
        marks = [
            {place[len(id)] for place in line.taught if module_of(place) == id} for line in course.register.values()
        ]
        counts[id] = (
            sum(bool(mark) for mark in marks),
            sum("#" in mark for mark in marks),
            sum("/" in mark for mark in marks),
        )
    return counts


def coverage_page(course: Course, language: str) -> str:
    """The page that says, of each line of the notes, where it is taught or why it is not."""
    say = words(language)
    made = figures(course.register.values())
    parts = [
        say["coverage-opening"].format(lines=made.lines, taught=made.taught, left_out=made.left_out),
        f"## {say['figures']} {{#figures}}",
        table(say["figures-heads"], _family_rows(course, language)),
        f"## {say['by-module']} {{#modules}}",
        say["by-module-opening"],
        table(say["by-module-heads"], _module_rows(course, language)),
    ]
    for family, lines in families(course).items():
        parts += [
            f"## {_family(family, say)} {{#{family.lower()}}}",
            table(say["lines-heads"], ((line.id, _answer(line, language)) for line in lines)),
        ]
    return page(language, "coverage", parts)


def _family(letters: str, say: Mapping[str, str]) -> str:
    return say.get(f"family-{letters}", letters)


def _family_rows(course: Course, language: str) -> list[tuple[str, ...]]:
    say = words(language)
    rows = [(_family(family, say), figures(lines)) for family, lines in families(course).items()]
    rows.append((say["all"], figures(course.register.values())))
    return [(name, str(made.lines), str(made.taught), str(made.left_out)) for name, made in rows]


def _module_rows(course: Course, language: str) -> list[tuple[str, ...]]:
    return [
        (f"[{course.modules[id].lessons[language].title}](../../modules/{id}.{language}.md)", *map(str, counts))
        for id, counts in by_module(course).items()
    ]


def _answer(line: NoteLine, language: str) -> str:
    if line.left_out:
        return words(language)["left-out"].format(reason=line.left_out[language])
    return ", ".join(link(place, language) for place in line.taught)


def pages(course: Course, sign_offs: str) -> dict[str, str]:
    """Every page this tool writes, by its path from the root of the project."""
    given = read_sign_offs(sign_offs, course)
    written = {}
    for language in (language for language in course.languages if language in REPORT_LANGUAGES):
        written[f"docs/guide/coverage.{language}.md"] = coverage_page(course, language)
        written[f"docs/guide/content-review.{language}.md"] = review_page(course, language, given)
    return written


def main() -> None:
    """Print the figures, write the pages."""
    loaded = load_course(read_project(ROOT)[0], tuple(languages()))
    course = loaded.course
    if course is None or loaded.errors:
        sys.exit("The course has problems: build it first (make build).")
    sign_offs = (ROOT / SIGN_OFFS_FILE).read_text(encoding="utf-8")
    for name, lines, taught, left_out in _family_rows(course, "en"):
        print(f"{name:<32} {lines:>4} lines   {taught:>4} taught   {left_out:>3} left out")
    print()
    for id, (all_of_them, sections, questions) in by_module(course).items():
        print(f"{id:<32} {all_of_them:>4} lines   {sections:>4} in a section   {questions:>3} in a question")
    print()
    for file, text in pages(course, sign_offs).items():
        (ROOT / file).write_text(text, encoding="utf-8")
        print(file)


if __name__ == "__main__":
    main()
