"""Results by objective: what checks each one, and how much of it is right."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from course.model import Course

from .conftest import Bench, answered, saving

pytestmark = pytest.mark.browser

OBJECTIVES = "objectives/as everywhere"


def test_only_modules_with_an_answer_are_shown(bench: Bench, course: Course) -> None:
    done = answered(course, "porte/main", "main", correct=True)
    page = bench.open(OBJECTIVES, before=saving(answers=done, visited={"palier": {"at": "2026-11-21T14:03Z"}}))
    shown = page.locator(".objectives-module:visible")
    assert [module.get_attribute("data-module") for module in shown.all()] == ["porte"]
    expect(shown.locator("summary")).to_contain_text("1 question réussie sur 3")
    expect(page.locator(".objectives-none")).to_be_hidden()


def test_each_objective_counts_its_own_questions(bench: Bench, course: Course) -> None:
    done = answered(course, "porte/main", "main", correct=True)
    done |= answered(course, "porte/vrai", "true", correct=False)
    page = bench.open(OBJECTIVES, before=saving(answers=done))
    page.locator('[data-module="porte"] summary').click()
    objectives = page.locator('[data-module="porte"] li')
    assert [item.inner_text().split("\n")[-1] for item in objectives.all()] == [
        "1 question réussie sur 2",
        "Aucune question ne le vérifie\u00a0: à vous d’en juger.",
        "0 question réussie sur 1",
    ]
    assert [item.get_attribute("data-state") for item in objectives.all()] == ["some", None, "none"]
    expect(objectives.last).to_contain_text("Autres questions du module")


def test_of_a_bank_only_the_questions_drawn_count(bench: Bench, course: Course) -> None:
    bank = course.modules["grenier"]
    answers = {k: v for q in bank.questions for k, v in answered(course, q.id, *q.key, correct=True).items()}
    page = bench.open(
        OBJECTIVES, before=saving(answers=answers, draws={"grenier": {"seed": 1, "at": "2026-11-21T14:03Z"}})
    )
    summary = page.locator('[data-module="grenier"] summary')
    expect(summary).to_contain_text(f"{bank.asked} questions réussies sur {bank.asked}")


def test_before_the_first_answer_a_sentence_takes_the_place_of_results(bench: Bench) -> None:
    page = bench.open(OBJECTIVES)
    expect(page.locator(".objectives-none")).to_be_visible()
    expect(page.locator(".objectives-module:visible")).to_have_count(0)


def test_results_follow_answers(bench: Bench, course: Course) -> None:
    page = bench.open(OBJECTIVES)
    page.evaluate(
        "([id, attempt]) => Course.session.answer(id, attempt)",
        ["porte/main", {"given": ["main"], "correct": True, "meaning": course.questions["porte/main"].meaning}],
    )
    expect(page.locator(".objectives-module:visible")).to_have_count(1)


def test_without_scripts_each_objective_says_how_many_questions_check_it(bench: Bench) -> None:
    page = bench.open(OBJECTIVES, scripts=False, language="en")
    page.locator('[data-module="porte"] summary').click()
    expect(page.locator('[data-module="porte"] li').first).to_contain_text("2 questions")


def test_wrong_markup_is_explained(bench: Bench) -> None:
    bench.open(html='<course-objectives><div data-module="cave"></div></course-objectives>')
    assert "this course does not have" in bench.console[0]
    bench.open(html="<course-objectives></course-objectives>")
    assert "expects at least one element with data-module" in bench.console[1]
    assert bench.crashes == []
