"""What helps along the way: hints one after the other, the passage put forward, and saying how sure one is."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from course.model import Course

from .conftest import HOST, Bench, answer, answered, saved, saving

pytestmark = pytest.mark.browser

NUMBER = "question/a number, with two hints"
ONE = "question/one answer, with a hint"


def test_hints_come_one_after_the_other(bench: Bench) -> None:
    page = bench.open(NUMBER)
    first, second = page.locator(".question-hint").all()
    expect(first).to_be_visible()
    expect(second).to_be_hidden()
    first.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("C’est une multiplication.")).to_be_visible()
    expect(page.get_by_text("Indice 2 sur 2")).to_be_visible()
    expect(first.locator("summary")).to_be_focused()
    first.locator("summary").click()
    expect(second).to_be_visible()  # what was offered stays


def test_a_single_hint_is_called_so_and_without_scripts_all_are_there(bench: Bench) -> None:
    expect(bench.open(ONE).locator(".question-hint summary")).to_have_text("Un indice")
    page = bench.open(NUMBER, scripts=False)
    assert [hint.is_visible() for hint in page.locator(".question-hint").all()] == [True, True]


def test_the_second_miss_puts_the_passage_forward_and_so_does_coming_back(bench: Bench) -> None:
    page = bench.open(ONE, host=HOST)
    forward = page.locator("output .question-reread--forward")
    answer(page, "porte/main", "cle")
    expect(forward).to_have_count(0)
    expect(page.locator("output a")).to_have_text("Relire le passage")
    answer(page, "porte/main", "facture")
    expect(forward).to_contain_text("La réponse se trouve dans le texte.")
    assert forward.locator("a").get_attribute("href") == "#frapper"
    page.reload()
    expect(forward).to_be_visible()


def test_misses_of_a_question_that_changed_do_not_count(bench: Bench, course: Course) -> None:
    old = answered(course, "porte/main", "cle", correct=False)
    old["porte/main"] |= {"meaning": "before", "tries": 5}
    page = bench.open(ONE, before=saving(answers=old))
    answer(page, "porte/main", "cle")
    expect(page.locator("output .question-reread--forward")).to_have_count(0)


def test_how_sure_one_is_is_optional_kept_and_brought_back(bench: Bench) -> None:
    page = bench.open(NUMBER, host=HOST)
    page.locator("input[type=text]").fill("17")
    page.locator("[type=submit]").click()
    assert "sure" not in saved(page)["answers"]["jardin/norme"]
    page.locator("input[type=text]").fill("2040")
    page.get_by_label("J’hésite").check()
    page.locator("[type=submit]").click()
    assert saved(page)["answers"]["jardin/norme"]["sure"] is False
    page.get_by_label("C’est sûr").check()  # too late to change the record, and no reason to hide the verdict
    expect(page.locator("course-question")).to_have_attribute("data-state", "correct")
    page.reload()
    expect(page.get_by_label("J’hésite")).to_be_checked()


def test_a_quiz_that_does_not_ask_says_nothing_of_it(bench: Bench) -> None:
    expect(bench.open(ONE).locator(".question-confidence")).to_have_count(0)
