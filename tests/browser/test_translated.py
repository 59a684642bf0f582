"""A page that the browser translates, all along: it judges, keeps and says as it did."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .learners import COURSE, KEY, Learner, answer, done, hurried, saved, shown, take, with_record

pytestmark = [pytest.mark.browser, pytest.mark.promise("a11y-navigateur")]

Listen = Callable[[Page], list[str]]

DESKTOP = {"width": 1280, "height": 800}
EXPRESS = COURSE.modules["express"].questions
TRANSLATOR = (Path(__file__).parent / "translator.js").read_text(encoding="utf-8")

# Together, these two have every kind of question.
EVERY_KIND = [question for module in ("qui", "deploiement") for question in COURSE.modules[module].questions]


@pytest.fixture
def learner(learner: Learner) -> Learner:
    return hurried(learner)


def count_writings(page: Page, selector: str) -> None:
    """Counts, in `window.written`, how often what stands in an element is written again."""
    page.evaluate(
        """(selector) => {
            window.written = 0;
            new MutationObserver(() => { window.written += 1; })
                .observe(document.querySelector(selector), { childList: true, subtree: true });
        }""",
        selector,
    )


def test_every_kind_that_is_used_is_tried_here() -> None:
    used = {question.kind for module in COURSE.modules.values() for question in module.questions}
    assert {question.kind for question in EVERY_KIND} == used


@pytest.mark.parametrize("module", ["qui", "deploiement"])
def test_a_page_translated_all_along_judges_and_keeps_every_answer(
    learner: Learner, address: str, complaints: Listen, module: str
) -> None:
    page = learner(viewport=DESKTOP).new_page()
    said = complaints(page)
    page.goto(f"{address}/modules/{module}.html")
    page.evaluate(TRANSLATOR)
    for question in COURSE.modules[module].questions:
        take(page, question)
        expect(shown(page, question)).to_have_attribute("data-state", "correct")
        expect(shown(page, question).locator("output font").first).to_be_visible()
    expect(page.locator("course-quiz")).to_have_attribute("data-state", "complete")
    expect(page.locator(".quiz-score")).to_contain_text("⟦")
    answers = saved(page)["answers"]
    assert {id for id, kept in answers.items() if kept["correct"]} == {q.id for q in COURSE.modules[module].questions}
    assert "⟦" not in json.dumps(saved(page), ensure_ascii=False)
    assert said == []


def test_a_translated_result_is_not_said_again_at_each_answer(learner: Learner, address: str) -> None:
    page = learner(viewport=DESKTOP).new_page()
    with_record(page, address, done("express"))
    page.goto(f"{address}/modules/express.html")
    page.evaluate(TRANSLATOR)
    answer(page, EXPRESS[0])
    expect(page.locator(".quiz-finished font").first).to_be_visible()
    count_writings(page, ".quiz-finished")
    answer(page, EXPRESS[1])
    page.evaluate("new Promise(requestAnimationFrame)")
    assert page.evaluate("window.written") == 0


def test_a_translated_warning_is_not_said_again_at_each_answer(learner: Learner, address: str) -> None:
    page = learner(viewport=DESKTOP).new_page()
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } });")
    page.goto(f"{address}/modules/express.html")
    expect(page.locator("course-notice output")).to_contain_text("Votre navigateur refuse")
    page.evaluate(TRANSLATOR)
    count_writings(page, "course-notice output")
    answer(page, EXPRESS[1])
    page.evaluate("new Promise(requestAnimationFrame)")
    assert page.evaluate("window.written") == 0


def test_a_translated_page_takes_progress_elsewhere_and_brings_it_in(
    learner: Learner, address: str, complaints: Listen
) -> None:
    page = learner(viewport=DESKTOP).new_page()
    said = complaints(page)
    with_record(page, address, done("express"))
    page.goto(f"{address}/progression.html")
    page.evaluate(TRANSLATOR)
    page.locator("button[name=link] font").first.click()
    link = page.locator("[name=address]").input_value()
    page.evaluate("key => localStorage.removeItem(key)", KEY)
    page.goto(link)
    page.evaluate(TRANSLATOR)
    page.locator("button[name=add] font").first.click()
    assert len(saved(page)["answers"]) == len(EXPRESS)
    page.locator("course-erase button[name=erase] font").first.click()
    page.locator("dialog button[value=erase] font").first.click()
    assert saved(page).get("answers", {}) == {}
    page.locator("course-erase button[name=undo] font").first.click()
    assert len(saved(page)["answers"]) == len(EXPRESS)
    assert said == []


def test_other_pages_work_when_they_are_translated(learner: Learner, address: str, complaints: Listen) -> None:
    page = learner(viewport=DESKTOP).new_page()
    said = complaints(page)
    with_record(page, address, done("express"))
    page.goto(f"{address}/attestation.html")
    page.evaluate(TRANSLATOR)
    page.locator(".attestation-form [name=name]").fill("Inès Roy")
    expect(page.locator(".attestation-sheet").first).to_contain_text("Inès Roy")
    page.goto(f"{address}/modules/normes.html")
    page.evaluate(TRANSLATOR)
    page.locator("button.fact font").first.click()
    expect(page.locator("course-note:popover-open")).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_label("Nombre de logements").fill("40")
    page.get_by_role("searchbox").click()
    page.get_by_role("searchbox").fill("chambreurs")
    page.locator(".md-search-result__item a font").first.click()
    page.wait_for_url("**/modules/histoire.html*")
    assert said == []
