"""What is forgiven in a typed answer: the same here as in the browser (tests/runtime/test_kinds.py)."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from course.kinds.short_text import ShortTextQuestion, fold
from course.model import Place

TABLE = yaml.safe_load((Path(__file__).parents[1] / "fold.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("typed", "left"), TABLE.items())
def test_what_is_forgiven_is_gone(typed: str, left: str) -> None:
    assert fold(typed) == left


def test_other_spellings_are_listed_once_each_those_of_the_page_first() -> None:
    question = ShortTextQuestion(
        id="a/b",
        kind="short-text",
        prompt={"fr": "Qui?"},
        accept={"en": ("advisory committee", "CCR"), "fr": ("Comité consultatif", "ccr", "le comité consultatif")},
        misses=(),
        correct={"fr": "Oui."},
        incorrect={"fr": "Non."},
        place=Place("quizzes/a.yml"),
    )
    assert [(other.language, other.text) for other in question.others("fr")] == [
        ("fr", "ccr"),
        ("en", "advisory committee"),
    ]
    assert [other.text for other in question.others("en")] == ["CCR", "Comité consultatif"]
