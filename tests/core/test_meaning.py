"""Rewording a question keeps the answers learners gave; changing what it asks for does not."""

from __future__ import annotations

import pytest

from course.load import load_course
from course_files import FILES, LANGUAGES, changed

QUIZ = "quizzes/bases.yml"


def _meaning(files: dict[str, str]) -> str:
    course = load_course(files, LANGUAGES).course
    assert course is not None
    return course.questions["bases/origine"].meaning


BEFORE = _meaning(dict(FILES))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Auprès de qui?", "Qui, au juste?"),
        ("Among whom?", "Who?"),
        ("Des chambreurs", "Des personnes qui louent une chambre"),
        ('fr: "Oui."', 'fr: "Tout à fait."'),
        ("    review: debut\n", ""),
        ("pass_mark: 80", "pass_mark: 50"),
    ],
)
def test_rewording_keeps_the_meaning(old: str, new: str) -> None:
    assert _meaning(changed(QUIZ, old, new)) == BEFORE


def test_the_order_of_choices_does_not_matter() -> None:
    first, second = FILES[QUIZ].index("      - id: chambreurs"), FILES[QUIZ].index("      - id: familles")
    end = FILES[QUIZ].index("    review:")
    text = FILES[QUIZ][:first] + FILES[QUIZ][second:end] + FILES[QUIZ][first:second] + FILES[QUIZ][end:]
    assert _meaning({**FILES, QUIZ: text}) == BEFORE


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("id: familles", "id: aines"),
        ("kind: single-choice", "kind: multiple-choice"),
    ],
)
def test_other_choices_or_another_kind_is_another_question(old: str, new: str) -> None:
    assert _meaning(changed(QUIZ, old, new)) != BEFORE


def test_another_key_is_another_question() -> None:
    text = FILES[QUIZ].replace("        correct: true\n", "")
    text = text.replace("      - id: familles\n", "      - id: familles\n        correct: true\n")
    assert _meaning({**FILES, QUIZ: text}) != BEFORE
