"""What goes wrong elsewhere with quizzes on static sites, as people reported it; none of it happens here."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from .learners import COURSE, Learner, answer, done, saved, shown, with_record

pytestmark = pytest.mark.browser

EXPRESS = COURSE.modules["express"]


def test_one_malformed_entry_does_not_take_the_questions_after_it_down(
    learner: Learner, address: str, complaints: Callable[[Page], list[str]]
) -> None:
    record = json.loads(done("express"))
    first, *others = EXPRESS.questions
    record["answers"][first.id] = {"given": {"not": "a list"}, "correct": "yes"}
    page = learner().new_page()
    said = complaints(page)
    with_record(page, address, json.dumps(record))
    page.goto(f"{address}/modules/express.html")
    expect(shown(page, first)).to_have_attribute("data-state", "unanswered")
    for question in others:
        expect(shown(page, question)).to_have_attribute("data-state", "correct")
    answer(page, first)
    assert said == []


@pytest.mark.parametrize(("here", "there"), [("", "en/"), ("en/", "")])
def test_progress_is_there_in_the_other_language(learner: Learner, address: str, here: str, there: str) -> None:
    page = learner().new_page()
    page.goto(f"{address}/{here}modules/express.html")
    first, second = EXPRESS.questions[:2]
    answer(page, first)
    answer(page, second, next(choice for choice in second.parts if choice not in second.key))
    page.locator(".md-header a[hreflang]").first.click()
    page.wait_for_url(f"{address}/{there}modules/express.html")
    expect(shown(page, first)).to_have_attribute("data-state", "correct")
    expect(shown(page, second)).to_have_attribute("data-state", "incorrect")
    expect(page.locator(".md-nav--primary course-mark[data-module=express]")).to_have_attribute("data-state", "begun")


@pytest.mark.promise("a11y-clavier")
@pytest.mark.parametrize("key", ["ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight", "Space", "Tab", "Home", "End"])
def test_moving_through_choices_by_keyboard_submits_nothing(learner: Learner, address: str, key: str) -> None:
    page = learner().new_page()
    page.goto(f"{address}/modules/express.html")
    first = EXPRESS.questions[0]
    shown(page, first).locator("input[type=radio]").first.focus()
    for _ in range(4):
        page.keyboard.press(key)
    expect(shown(page, first)).to_have_attribute("data-state", "unanswered")
    expect(shown(page, first).locator("output")).to_be_empty()
    assert saved(page).get("answers", {}) == {}


def test_answers_do_not_land_on_another_question_when_one_is_put_before_them(learner: Learner, address: str) -> None:
    # As an edit leaves it: the record of a course in which a question, since taken away, came first.
    record = json.loads(done("express"))
    answers = {"express/since-taken-away": {**next(iter(record["answers"].values())), "given": ["autant"]}}
    page = learner().new_page()
    with_record(page, address, json.dumps({**record, "answers": answers}))
    page.goto(f"{address}/modules/express.html")
    for question in EXPRESS.questions:
        expect(shown(page, question)).to_have_attribute("data-state", "unanswered")
        expect(shown(page, question).locator("input:checked")).to_have_count(0)
