"""Each kind of question, in each of its states, is to a screen reader what is written in tests/components/trees."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator

from accessible import HEAR
from course.model import Course

from .conftest import Bench, answered, saving
from .kinds import KINDS, Kind, check
from .written_trees import Telling

pytestmark = pytest.mark.browser

QUESTION = "course-question"


def pick(*choices: str) -> Callable[[Locator], None]:
    """Ticks these choices and no other."""

    def do(question: Locator) -> None:
        for box in question.locator("fieldset input[value]:not([name=sure])").all():
            box.set_checked(True) if box.get_attribute("value") in choices else _leave(box)

    return do


def _leave(box: Locator) -> None:
    if box.get_attribute("type") == "checkbox":
        box.uncheck()


CHOICES = {
    "single-choice": Kind(
        "question/one answer, with a hint", "porte/main", pick("cle"), ("cle",), "", pick("main"), ("main",)
    ),
    "multiple-choice": Kind(
        "question/several answers, two points",
        "porte/gestes",
        pick("frapper", "entrer"),
        ("frapper", "entrer"),
        "",
        pick("frapper", "attendre", "saluer"),
        ("frapper", "attendre", "saluer"),
    ),
    "true-false": Kind(
        "question/true or false, nothing to reread",
        "porte/vrai",
        pick("true"),
        ("true",),
        "",
        pick("false"),
        ("false",),
    ),
}
EVERY_KIND = {**CHOICES, **KINDS}
TOLD = [(name, "fr") for name in EVERY_KIND] + [("single-choice", "en")]


@pytest.mark.promise("a11y-lecteur-ecran")
@pytest.mark.parametrize(("name", "language"), TOLD)
def test_a_question_is_told_as_it_is_written(name: str, language: str, bench: Bench, course: Course) -> None:
    kind, telling = EVERY_KIND[name], Telling(f"{name}.{language}")
    page = bench.open(kind.example, language=language, before=HEAR)
    question = page.locator(QUESTION)
    telling.situation("not answered", page, QUESTION)
    if name != "order":  # the order first shown is an answer
        check(question)
        telling.situation("checked without an answer", page)
    for hint in question.locator(".question-hint summary").all():
        hint.click()
    telling.situation("hints opened", page)
    kind.miss(question)
    telling.situation("answered, not checked", page, QUESTION)
    check(question)
    telling.situation("missed, or right in part", page, QUESTION)
    if name != "scenario":
        check(question)
        telling.situation("missed again", page, f"{QUESTION} output")
    question.locator("[type=reset]").click()
    telling.situation("trying again", page, QUESTION)
    kind.master(question)
    telling.situation("answered right, not checked", page)
    check(question)
    telling.situation("right", page, QUESTION)

    kept = answered(course, kind.id, *kind.mastered, correct=True)
    page = bench.open(kind.example, language=language, before=HEAR + saving(answers=kept), reduced_motion="reduce")
    telling.situation("right, on returning", page, QUESTION)
    kept[kind.id]["meaning"] = "another"
    page = bench.open(kind.example, language=language, before=HEAR + saving(answers=kept), color_scheme="dark")
    telling.situation("changed since it was answered", page, f"{QUESTION} output")
    page = bench.open(kind.example, language=language, bundle=False, before=HEAR)
    page.locator(".question-key summary").click()
    telling.situation("without scripts, key opened", page, QUESTION)
    telling.check()
