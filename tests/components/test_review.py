"""To review: what was missed, on its day, practised from a blank form, with a way back and a reminder."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from course.model import Course

from .conftest import HOST, Bench, answer, saved, saving

pytestmark = pytest.mark.browser

REVIEW = "review/as everywhere"
QUIZ = "quiz/all the questions of a module"
NOW = datetime.now(UTC)


def past(course: Course, id: str, correct: bool = True, tries: int = 1, days: int = 0) -> dict[str, Any]:
    """An answer given some days ago; wrong, it is wrong everywhere."""
    question = course.questions[id]
    at = (NOW - timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ")
    given = list(question.key) if correct else ["cle"]
    return {id: {"given": given, "correct": correct, "tries": tries, "meaning": question.meaning, "at": at}}


def practising(bench: Bench, before: str, question: str = "main") -> Page:
    """The page of a lesson, opened from the list."""
    page = bench.open(QUIZ, before=before, host=HOST)
    page.goto(f"{HOST}modules/porte.html?practice#question-porte-{question}")
    return page


@pytest.fixture
def answers(course: Course) -> dict[str, Any]:
    """One never right, one right yesterday after a miss, one right today after a miss, one right at once."""
    return (
        past(course, "porte/main", correct=False)
        | past(course, "porte/gestes", tries=2, days=1)
        | past(course, "porte/vrai", tries=3)
        | past(course, "palier/bonjour")
    )


def test_the_list_shows_what_is_due_and_what_waits(bench: Bench, answers: dict[str, Any]) -> None:
    page = bench.open(REVIEW, address="progression.html", before=saving(answers=answers))
    expect(page.locator(".review-state")).to_have_text("2 questions à revoir aujourd’hui.")
    due = page.locator(".review-due li")
    assert [item.get_attribute("data-question") for item in due.all()] == ["porte/main", "porte/gestes"]
    expect(due.first).to_contain_text("pas encore réussie")
    expect(due.last).to_contain_text("rappel 1 sur 5")
    expect(due.first.get_by_role("link", name="Que tend-on d’abord?")).to_be_visible()
    expect(page.locator(".review-later summary")).to_have_text("Plus tard\u00a0: 1 question")
    page.locator(".review-later summary").click()
    expect(page.locator(".review-later li")).to_contain_text("rappel 1 sur 5, le ")
    start = page.get_by_role("link", name="Réviser maintenant")
    assert str(start.get_attribute("href")).endswith("modules/porte.html?practice#question-porte-main")


def test_the_list_is_written_in_the_language_of_the_page(bench: Bench, answers: dict[str, Any]) -> None:
    page = bench.open(REVIEW, address="progression.html", language="en", before=saving(answers=answers))
    expect(page.locator(".review-state")).to_have_text("2 questions to review today.")
    link = page.get_by_role("link", name="What do you hold out first?")
    assert str(link.get_attribute("href")).endswith("porte.html?practice#question-porte-main")


def test_the_list_follows_answers_given_elsewhere(bench: Bench, course: Course, answers: dict[str, Any]) -> None:
    page = bench.open(REVIEW, address="progression.html", before=saving(answers=answers))
    page.evaluate(
        "([id, attempt]) => Course.session.answer(id, attempt)",
        ["porte/main", {"given": ["main"], "correct": True, "meaning": course.questions["porte/main"].meaning}],
    )
    expect(page.locator(".review-state")).to_have_text("1 question à revoir aujourd’hui.")
    expect(page.locator(".review-later summary")).to_have_text("Plus tard\u00a0: 2 questions")


@pytest.mark.parametrize(
    ("known", "sentence"),
    [([], "Rien encore"), (["porte/main"], "Rien à revoir pour le moment.")],
    ids=["nothing answered", "all right at once"],
)
def test_an_empty_list_says_why(bench: Bench, course: Course, known: list[str], sentence: str) -> None:
    done = {key: value for id in known for key, value in past(course, id).items()}
    page = bench.open(REVIEW, before=saving(answers=done))
    expect(page.locator(".review-state")).to_contain_text(sentence)
    expect(page.get_by_role("link", name="Réviser maintenant")).to_be_hidden()
    expect(page.get_by_role("button", name="Mettre un rappel à mon calendrier")).to_be_hidden()


def test_a_reminder_goes_to_the_calendar_for_the_next_day(bench: Bench, answers: dict[str, Any]) -> None:
    page = bench.open(REVIEW, address="progression.html", before=saving(answers=answers), timezone_id="UTC")
    with page.expect_download() as made:
        page.get_by_role("button", name="Mettre un rappel à mon calendrier").click()
    tomorrow = NOW + timedelta(days=1)
    assert made.value.suggested_filename == f"a-revoir-{tomorrow:%Y-%m-%d}.ics"
    lines = Path(made.value.path()).read_bytes().decode("utf-8").split("\r\n")
    assert f"DTSTART;VALUE=DATE:{tomorrow:%Y%m%d}" in lines
    assert "UID:review@essai" in lines
    assert "DESCRIPTION:3 questions à revoir." in lines


def test_without_scripts_the_list_says_what_it_needs(bench: Bench) -> None:
    page = bench.open(REVIEW, scripts=False)
    expect(page.locator(".review-needs-scripts")).to_be_visible()
    expect(page.locator("course-review li")).to_have_count(0)


def test_wrong_markup_of_a_list_is_explained(bench: Bench) -> None:
    bench.open(html="<course-review></course-review>")
    assert "expects template inside it" in bench.console[0]
    assert bench.crashes == []


# — Practising —


def test_a_question_is_practised_from_a_blank_form_and_its_pass_stays(bench: Bench, course: Course) -> None:
    record = past(course, "porte/main", tries=2, days=1)
    page = practising(bench, saving(answers=record))
    question = page.locator('[data-question="porte/main"]')
    expect(question.locator("input:checked")).to_have_count(0)
    expect(question.locator("input").first).to_be_focused()
    expect(question).to_contain_text("Une erreur n’enlève rien à ce que vous avez réussi.")
    answer(page, "porte/main", "cle")
    expect(question).to_have_attribute("data-state", "incorrect")
    expect(question.locator(".practice-bar output")).to_contain_text("Elle reviendra le ")
    assert saved(page)["answers"] == record, "neither the pass nor the tries"
    assert saved(page)["review"]["porte/main"]["box"] == 1


def test_a_success_on_its_day_puts_the_question_off(bench: Bench, course: Course) -> None:
    page = practising(bench, saving(answers=past(course, "porte/main", tries=2, days=1)))
    answer(page, "porte/main", "main")
    assert saved(page)["review"]["porte/main"]["box"] == 2
    output = page.locator(".practice-bar output")
    expect(output).to_contain_text("Elle reviendra le ")
    expect(output).to_contain_text("C’est tout pour aujourd’hui.")
    answer(page, "porte/main", "main")
    assert saved(page)["review"]["porte/main"]["box"] == 2, "once a day is enough"


def test_the_last_success_makes_a_question_known(bench: Bench, course: Course) -> None:
    long_ago = (NOW - timedelta(days=40)).strftime("%Y-%m-%dT%H:%M:%SZ")
    before = saving(
        answers=past(course, "porte/main", tries=2, days=90), review={"porte/main": {"box": 5, "at": long_ago}}
    )
    page = practising(bench, before)
    answer(page, "porte/main", "main")
    expect(page.locator(".practice-bar output")).to_contain_text("Cette question est acquise")


def test_practising_what_was_never_right_is_a_try_like_any_other(bench: Bench, course: Course) -> None:
    page = practising(bench, saving(answers=past(course, "porte/main", correct=False)))
    answer(page, "porte/main", "facture")
    expect(page.locator(".practice-bar output")).to_contain_text("Cette question reste à revoir")
    answer(page, "porte/main", "main")
    kept = saved(page)["answers"]["porte/main"]
    assert (kept["correct"], kept["tries"]) == (True, 3)
    expect(page.locator(".practice-bar output")).to_contain_text("Elle reviendra le ")


def test_one_goes_on_to_the_next_question_and_back_to_the_list(
    bench: Bench, course: Course, answers: dict[str, Any]
) -> None:
    page = practising(bench, saving(answers=answers))
    answer(page, "porte/main", "main")
    page.get_by_role("link", name="Question suivante (il en reste 1)").click()
    expect(page).to_have_url(f"{HOST}modules/porte.html?practice#question-porte-gestes")
    question = page.locator('[data-question="porte/gestes"]')
    expect(question.locator("input:checked")).to_have_count(0)
    expect(question.locator("input").first).to_be_focused()
    expect(question.locator(".practice-bar")).to_be_visible()
    for choice in course.questions["porte/gestes"].key:
        question.locator(f'input[value="{choice}"]').check()
    question.locator("[type=submit]").click()
    expect(question.locator(".practice-bar output")).to_contain_text("C’est tout pour aujourd’hui.")
    expect(page.get_by_role("link", name="Question suivante")).to_be_hidden()
    assert str(page.get_by_role("link", name="Revenir à ma liste").get_attribute("href")).endswith(
        "progression.html#review"
    )


def test_what_another_tab_saves_does_not_fill_the_form(bench: Bench, course: Course) -> None:
    page = practising(bench, saving(answers=past(course, "porte/main", tries=2, days=1)))
    question = page.locator('[data-question="porte/main"]')
    question.locator('input[value="facture"]').check()
    page.evaluate("Course.session.visit('palier')")
    expect(question.locator('input[value="facture"]')).to_be_checked()
    expect(question).to_have_attribute("data-state", "unanswered")


def test_opened_in_the_usual_way_a_question_is_not_practised(bench: Bench, course: Course) -> None:
    page = bench.open(QUIZ, before=saving(answers=past(course, "porte/main", tries=2, days=1)), host=HOST)
    page.goto(f"{HOST}modules/porte.html#question-porte-main")
    expect(page.locator(".practice-bar")).to_be_hidden()
    expect(page.locator('[data-question="porte/main"] input:checked')).to_have_count(1)


def test_a_link_to_a_question_that_is_gone_opens_the_page_as_usual(bench: Bench) -> None:
    practising(bench, "", question="partie")
    assert bench.crashes == []
    assert bench.console == []


def test_wrong_markup_of_practice_is_explained(bench: Bench) -> None:
    bench.open(html="<course-practice hidden></course-practice>")
    assert "expects a .practice-bar" in bench.console[0]
    assert bench.crashes == []
