"""Two versions of the small course: what tests change of it, and what is kept of it."""

from __future__ import annotations

from collections.abc import Mapping

import course_files
from course.load import load_course
from course.model import Course
from course.versions.comparison import Comparison
from course.versions.consequences import Consequences
from course.versions.snapshot import Snapshot, snapshot
from course_files import LANGUAGES

QUIZ = "quizzes/bases.yml"
LIST = "modules/course.yml"

# A path long enough for all that tests add to it; one question, or one of each kind.
FILES = {**course_files.FILES, LIST: course_files.COURSE.replace("max_minutes: 2", "max_minutes: 20")}
EVERY_KIND = {**FILES, QUIZ: course_files.EVERY_KIND[QUIZ]}

_GARDEN = {
    "modules/jardin.fr.md": "---\ntitle: Le jardin\nsummary: Un jardin.\n---\nUne phrase.\n",
    "modules/jardin.en.md": "---\ntitle: The garden\nsummary: A garden.\n---\nA sentence.\n",
}


def with_garden(files: Mapping[str, str], quiz: str = "") -> dict[str, str]:
    """The course with a second module in its list and in its path, and its quiz if there is one."""
    garden = dict(_GARDEN)
    if quiz:
        garden = {file: f"{text}\n[[quiz: jardin]]\n" for file, text in garden.items()}
        garden["quizzes/jardin.yml"] = quiz.replace("    review: debut\n", "")
    return {**files, **garden, LIST: files[LIST].replace("[bases]", "[bases, jardin]")}


def replaced(files: Mapping[str, str], file: str, *changes: tuple[str, str]) -> dict[str, str]:
    """The files with some passages of one of them written otherwise."""
    text = files[file]
    for old, new in changes:
        assert old in text, f"{file} does not hold {old!r}"
        text = text.replace(old, new, 1)
    return {**files, file: text}


def question(files: Mapping[str, str], id: str) -> str:
    """The lines of a question of the quiz."""
    _, _, rest = files[QUIZ].partition(f"  - id: {id}\n    kind")
    body, _, _ = rest.partition("\n  - id: ")
    return f"  - id: {id}\n    kind{body.rstrip()}\n"


def course_of(files: Mapping[str, str], languages: tuple[str, ...] = LANGUAGES) -> Course:
    loaded = load_course(files, languages)
    assert not loaded.errors, [(problem.code, problem.facts) for problem in loaded.errors]
    assert loaded.course is not None
    return loaded.course


def kept(files: Mapping[str, str], languages: tuple[str, ...] = LANGUAGES) -> Snapshot:
    return snapshot(course_of(files, languages))


def followed(before: Mapping[str, str], after: Mapping[str, str]) -> Consequences:
    return Consequences(Comparison(before=kept(before), after=kept(after)))
