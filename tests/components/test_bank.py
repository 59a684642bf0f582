"""A bank of questions: each learner gets some of them, keeps them, and may ask for others."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .conftest import HOST, Bench, saved, saving

pytestmark = pytest.mark.browser

BANK = "quiz/a bank to draw from"
DRAWN = {"grenier": {"seed": 7, "at": "2026-11-21T14:03Z"}}


def shown(page: Page) -> list[str]:
    return [
        str(question.get_attribute("data-question"))
        for question in page.locator("course-question").locator("visible=true").all()
    ]


def answer_all(page: Page) -> None:
    for question in page.locator("course-question").locator("visible=true").all():
        question.locator('input[value="true"]').check()
        question.locator("[type=submit]").click()


def test_the_questions_drawn_stay_in_both_languages_and_are_numbered_among_themselves(bench: Bench) -> None:
    page = bench.open(BANK, host=HOST)
    mine = shown(page)
    assert len(mine) == 2
    assert page.locator(".question-drawn").locator("visible=true").all_inner_texts() == [
        "Question 1 sur 2",
        "Question 2 sur 2",
    ]
    expect(page.locator(".question-place").locator("visible=true")).to_have_count(0)
    seed = saved(page)["draws"]["grenier"]["seed"]
    page.reload()
    assert shown(page) == mine
    assert shown(bench.open(BANK, language="en", host=HOST)) == mine
    assert saved(page)["draws"]["grenier"]["seed"] == seed


def test_two_learners_may_draw_differently(bench: Bench) -> None:
    draws = {tuple(shown(bench.open(BANK, viewport={"width": 400 + n, "height": 700}))) for n in range(8)}
    assert len(draws) > 1


def test_only_what_was_drawn_counts_and_a_new_draw_keeps_the_pass(bench: Bench) -> None:
    page = bench.open(BANK, before=saving(draws=DRAWN), host=HOST)
    mine = shown(page)
    offer = page.get_by_role("button", name="Tirer d’autres questions")
    expect(offer).to_be_hidden()
    answer_all(page)
    expect(page.locator(".quiz-score")).to_have_text("Vous avez 2 points sur 2, soit 100\u00a0%.")
    assert saved(page)["draws"]["grenier"]["passed"] is True
    expect(page.locator(".quiz-draw")).to_contain_text("un module terminé reste terminé")
    offer.focus()
    page.keyboard.press("Enter")
    others = shown(page)
    assert len(others) == 2
    assert others != mine
    expect(page.locator(f'[data-question="{others[0]}"] input').first).to_be_focused()
    assert set(saved(page)["answers"]) == set(mine)
    expect(page.locator("course-quiz")).to_have_attribute("data-state", "complete")
    page.reload()
    assert shown(page) == others
    expect(page.locator("course-quiz")).to_have_attribute("data-state", "complete")


def test_without_scripts_and_on_paper_the_whole_bank_is_there(bench: Bench) -> None:
    page = bench.open(BANK, scripts=False)
    assert len(shown(page)) == 5
    page = bench.open(BANK, before=saving(draws=DRAWN))
    page.emulate_media(media="print")
    assert len(shown(page)) == 5
    assert page.locator(".question-place").locator("visible=true").all_inner_texts() == [
        f"Question {n} sur 5" for n in range(1, 6)
    ]
    expect(page.locator(".question-drawn").locator("visible=true")).to_have_count(0)


def test_a_browser_that_saves_nothing_still_draws(bench: Bench) -> None:
    refuse = (
        'Object.defineProperty(window, "localStorage", {get() { throw new DOMException("no", "SecurityError"); }});'
    )
    page = bench.open(BANK, before=refuse)
    assert len(shown(page)) == 2
    assert bench.crashes == []


def test_a_draw_made_in_another_tab_appears_here(bench: Bench) -> None:
    here = bench.open(BANK, before=saving(draws=DRAWN))
    there = bench.open(BANK)
    answer_all(there)
    there.get_by_role("button", name="Tirer d’autres questions").click()
    here.wait_for_timeout(100)
    assert shown(here) == shown(there)
