"""Says which translations their original has left behind, and records those that were reviewed.

`make translations` prints the blocks to revise. `make translations ACCEPT=yes` records every block as it stands now;
`ACCEPT="histoire cadre/auteurs"` only those modules and questions.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))
sys.path.insert(0, str(ROOT / "tools"))

from course.freshness import blocks, question_digest, stale_blocks, stale_questions  # noqa: E402  # see sys.path
from course.load import TRANSLATIONS_FILE, load_course, read_project  # noqa: E402
from course.model import Course, Lesson  # noqa: E402
from schemas import languages  # noqa: E402

_RECORDED = re.compile(r"^translates:\n(?:  .*\n)*", re.M)


def report(course: Course) -> list[str]:
    """A line for each block to revise."""
    lines = []
    for language in course.languages[1:]:
        for module in course.modules.values():
            lesson = module.lessons[language]
            for block in stale_blocks(module.lessons[course.reference_language], lesson):
                lines.append(f"{lesson.place.file}: {block}")
        lines += [
            f"quizzes/{question.quiz}.yml: {question.name} ({language})"
            for question in stale_questions(course, language)
        ]
    return lines


def with_record(text: str, reference: Lesson) -> str:
    """The text of a translated lesson, its front matter recording what it was made from."""
    recorded = "translates:\n" + "".join(f'  {block}: "{mark}"\n' for block, mark in blocks(reference).items())
    start, end = 4, text.index("\n---\n", 3) + 1
    front = _RECORDED.sub("", text[start:end])
    return text[:start] + front + recorded + text[end:]


def accept(course: Course, wanted: set[str]) -> None:
    """Record blocks and questions as they stand; all of them when nothing is named."""
    reference = course.reference_language
    for module in course.modules.values():
        for language in course.languages[1:]:
            if not wanted or module.id in wanted:
                path = ROOT / module.lessons[language].place.file
                path.write_text(
                    with_record(path.read_text(encoding="utf-8"), module.lessons[reference]), encoding="utf-8"
                )
    lines = [
        "# The digest of the text each question was translated from. Written by `make translations`, never by hand.\n"
    ]
    for language in course.languages[1:]:
        lines.append(f"{language}:\n")
        for id, question in course.questions.items():
            kept = course.translations.get(language, {}).get(id)
            is_reviewed = not wanted or id in wanted or question.quiz in wanted or kept is None
            mark = question_digest(question, reference) if is_reviewed else kept
            lines.append(f'  {id}: "{mark}"\n')
    (ROOT / TRANSLATIONS_FILE).write_text("".join(lines), encoding="utf-8")


def main(arguments: list[str]) -> None:
    """Print what is to be revised, or record what was."""
    course = load_course(read_project(ROOT)[0], tuple(languages())).course
    assert course is not None, "the course has problems: build it first"
    if arguments:
        accept(course, set(arguments) - {"yes"})
        return
    lines = report(course)
    print("\n".join(lines) if lines else "Every translation follows its original.")


if __name__ == "__main__":
    main(sys.argv[1:])
