"""The result of a module, at the end of its questions."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from course.model import Course

from .conftest import Bench, answer, answered, saving

pytestmark = pytest.mark.browser

QUIZ = "quiz/all the questions of a module"


def test_before_any_answer_it_says_what_will_come(bench: Bench) -> None:
    page = bench.open(QUIZ)
    expect(page.locator(".quiz-score")).to_contain_text("Vos points s’ajouteront ici")
    expect(page.locator(".quiz-left")).to_be_hidden()
    expect(page.locator(".quiz-needs-scripts")).to_be_hidden()


def test_it_follows_each_answer_and_leads_to_what_is_left(bench: Bench) -> None:
    page = bench.open(QUIZ)
    answer(page, "porte/main", "main")
    answer(page, "porte/vrai", "true")
    expect(page.locator(".quiz-score")).to_have_text("Vous avez 1 point sur 4, soit 25\u00a0%.")
    assert page.locator(".quiz-live progress").evaluate("bar => [bar.value, bar.max]") == [1, 4]
    assert page.locator(".quiz-left a").all_inner_texts() == ["Question 2, sans réponse", "Question 3, à reprendre"]
    page.get_by_role("link", name="Question 2, sans réponse").click()
    assert page.url.endswith("#question-porte-gestes")


def test_the_pass_mark_completes_the_module_and_opens_the_next(bench: Bench) -> None:
    page = bench.open(QUIZ)
    answer(page, "porte/main", "main")
    answer(page, "porte/gestes", "frapper", "attendre", "saluer")
    expect(page.locator(".quiz-mark")).to_contain_text("75\u00a0%, est atteinte")
    expect(page.locator(".quiz-finished")).to_contain_text("la main que vous tendrez")
    following = page.get_by_role("link", name="Module suivant\u00a0: Le palier")
    assert str(following.get_attribute("href")).endswith("/modules/palier.html")
    assert page.locator(".quiz-finished").get_attribute("aria-live") is None, "said aloud when it happens"


def test_the_last_module_says_the_path_is_done(bench: Bench, course: Course) -> None:
    done = answered(course, "porte/main", "main", correct=True)
    done |= answered(course, "porte/gestes", "frapper", "attendre", "saluer", correct=True)
    done |= answered(course, "palier/bonjour", "true", correct=True)
    page = bench.open(QUIZ, before=saving(answers=done))
    expect(page.locator(".quiz-finished")).to_contain_text("Vous avez terminé le parcours «\u00a0La visite\u00a0».")
    expect(page.locator(".quiz-next > .course-button")).to_be_hidden()
    expect(page.get_by_role("link", name="Revenir à mes modules")).to_be_visible()
    assert page.locator(".quiz-finished").get_attribute("aria-live") == "off", "not said aloud at every visit"


def test_a_question_that_is_on_another_page_is_linked_there(bench: Bench, course: Course) -> None:
    before = saving(answers=answered(course, "porte/vrai", "true", correct=False))
    page = bench.open("quiz/every question already in the lesson", address="autre.html", before=before)
    link = page.get_by_role("link", name="Question 3, à reprendre")
    assert str(link.get_attribute("href")).endswith("/modules/porte.html#question-porte-vrai")


def test_wrong_markup_is_explained(bench: Bench) -> None:
    page = bench.open(
        html='<course-quiz data-module="cave"></course-quiz><course-quiz data-module="porte"></course-quiz>'
    )
    assert ["this course does not have" in bench.console[0], "quiz-live" in bench.console[1]] == [True, True]
    assert page.locator("course-quiz").first.inner_html() == ""
    assert bench.crashes == []


def test_without_scripts_it_says_where_the_answers_are(bench: Bench) -> None:
    page = bench.open(QUIZ, scripts=False)
    expect(page.locator(".quiz-needs-scripts")).to_contain_text("sous chaque question")
    expect(page.locator(".quiz-live")).to_be_hidden()
