"""At the end of a quiz: what is acquired, what to go over, and the walk through the missed questions."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from course.model import Course

from .conftest import Bench, answered, saving
from .kinds import KINDS
from .test_kinds import violations

pytestmark = pytest.mark.browser

QUIZ = "quiz/every other kind, asking how sure one is"


def finished(course: Course) -> str:
    """Two missed, one right without being sure, the others right."""
    answers = {}
    for name, kind in KINDS.items():
        right = name not in ("order", "categorize")
        answers |= answered(course, kind.id, *(kind.mastered if right else kind.missed), correct=right)
    answers["jardin/norme"]["sure"] = False
    answers["jardin/sigle"]["sure"] = True
    return saving(answers=answers)


def test_it_lists_what_to_go_over_what_was_unsure_and_what_is_acquired(bench: Bench, course: Course) -> None:
    page = bench.open(QUIZ, before=finished(course))
    assert page.locator(".quiz-left a").all_inner_texts() == ["Question 3, à reprendre", "Question 5, à reprendre"]
    expect(page.locator(".quiz-left .quiz-asked").first).to_have_text(
        "Placez ces jalons du plus ancien au plus récent."
    )
    expect(page.locator(".quiz-unsure")).to_contain_text("Juste, mais sans certitude\u00a0: 1 question à revoir")
    assert page.locator(".quiz-unsure a").all_inner_texts() == ["Question 1"]
    page.get_by_text("Acquis\u00a0: 4 questions").click()
    links = page.locator(".quiz-acquired a")
    assert links.all_inner_texts() == ["Question 1", "Question 2", "Question 4", "Question 6"]
    assert violations(page) == []
    links.nth(2).click()
    assert page.url.endswith("#question-jardin-paires")


def test_the_walk_goes_through_the_missed_questions_by_keyboard_and_back(bench: Bench, course: Course) -> None:
    page = bench.open(QUIZ, before=finished(course))
    page.get_by_role("button", name="Reprendre seulement les questions manquées").focus()
    page.keyboard.press("Enter")
    order, tri = (page.locator(f'[data-question="jardin/{name}"]') for name in ("ordre", "tri"))
    expect(order.locator(".order-list button:not([aria-disabled])").first).to_be_focused()
    expect(order).to_be_in_viewport()
    expect(order.locator(".quiz-walk")).to_contain_text("À reprendre\u00a0: 1 sur 2")
    assert violations(page) == []
    for item in ("fohm", "loi"):
        order.locator(f'[data-item="{item}"] [name=up]').click()
    order.locator("[type=submit]").click()
    expect(order).to_have_attribute("data-state", "correct")
    order.get_by_role("button", name="Question manquée suivante").click()
    expect(tri.locator("input").first).to_be_focused()
    tri.get_by_role("button", name="Revenir au résultat").click()
    expect(page.get_by_role("heading", name="Votre résultat")).to_be_focused()
    expect(page.locator(".quiz-walk")).to_have_count(0)
    assert page.locator(".quiz-left a").all_inner_texts() == ["Question 5, à reprendre"]
    assert all(question.is_visible() for question in page.locator("course-question").all()), "nothing was hidden"


def test_nothing_missed_is_nothing_to_walk_through(bench: Bench, course: Course) -> None:
    page = bench.open(QUIZ)
    offer = page.get_by_role("button", name="Reprendre seulement les questions manquées")
    expect(offer).to_be_hidden()
    for part in (".quiz-left", ".quiz-unsure", ".quiz-acquired"):
        expect(page.locator(part)).to_be_hidden()
    page.locator("input[type=text]").first.fill("2040")
    page.locator("[type=submit]").first.click()
    expect(page.locator(".quiz-acquired")).to_be_visible()
    expect(offer).to_be_hidden()
