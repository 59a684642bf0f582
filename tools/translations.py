"""Says which translations their original has left behind, and records those that were reviewed.

`make translations` prints the blocks to revise. `make translations ACCEPT=yes` records every block as it stands now;
`ACCEPT="histoire cadre/auteurs changes#agences sources"` only those modules, questions, changes and pages.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))
sys.path.insert(0, str(ROOT / "tools"))

from compare import PAGE  # noqa: E402  # see sys.path
from conformity import WRITTEN_PAGE  # noqa: E402
from course.freshness import blocks, originals, stale_blocks, stale_originals, translated  # noqa: E402
from course.load import TRANSLATIONS_FILE, Loaded, load_course, read_project  # noqa: E402
from course.model import Course, Lesson  # noqa: E402
from coverage import WRITTEN_PAGES  # noqa: E402
from schemas import languages  # noqa: E402

_RECORDED = re.compile(r"^translates:\n(?:  .*\n)*", re.M)


def report(loaded: Loaded) -> list[str]:
    """A line for each block to revise."""
    course, lines = _course(loaded), []
    for language in course.languages[1:]:
        for _, reference, lesson in translated(course, loaded.pages, language):
            lines += [f"{lesson.place.file}: {block}" for block in stale_blocks(reference, lesson)]
        lines += [f"{one.place.file}: {one.name} ({language})" for one in stale_originals(course, language)]
    return lines


def with_record(text: str, reference: Lesson) -> str:
    """The text of a translated lesson, its front matter recording what it was made from."""
    recorded = "translates:\n" + "".join(f'  {block}: "{mark}"\n' for block, mark in blocks(reference).items())
    start, end = 4, text.index("\n---\n", 3) + 1
    front = _RECORDED.sub("", text[start:end])
    return text[:start] + front + recorded + text[end:]


def accept(loaded: Loaded, wanted: set[str]) -> None:
    """Record blocks, questions and changes as they stand; all of them when nothing is named."""
    course = _course(loaded)
    lines = [
        "# The digests of what questions and changes were translated from. `make translations` writes it, not a hand.\n"
    ]
    for language in course.languages[1:]:
        for name, reference, lesson in translated(course, loaded.pages, language):
            if (not wanted or name in wanted) and name not in (*WRITTEN_PAGES, PAGE, WRITTEN_PAGE):
                path = ROOT / lesson.place.file
                path.write_text(with_record(path.read_text(encoding="utf-8"), reference), encoding="utf-8")
        kept = course.translations.get(language, {})
        lines.append(f"{language}:\n")
        for one in originals(course):
            is_reviewed = (
                not wanted or not wanted.isdisjoint((one.id, re.split("[/#]", one.id)[0])) or one.id not in kept
            )
            lines.append(f'  {one.id}: "{one.mark if is_reviewed else kept[one.id]}"\n')
    (ROOT / TRANSLATIONS_FILE).write_text("".join(lines), encoding="utf-8")


def _course(loaded: Loaded) -> Course:
    assert loaded.course is not None, "the course has problems: build it first"
    return loaded.course


def main(arguments: list[str]) -> None:
    """Print what is to be revised, or record what was."""
    loaded = load_course(read_project(ROOT)[0], tuple(languages()))
    if arguments:
        accept(loaded, set(arguments) - {"yes"})
        return
    lines = report(loaded)
    print("\n".join(lines) if lines else "Every translation follows its original.")


if __name__ == "__main__":
    main(sys.argv[1:])
