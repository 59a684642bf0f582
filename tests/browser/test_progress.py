"""Progress is shown where learners look for it, and nothing the browser does to it goes unsaid."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from .learners import COURSE, KEY, Learner, done, with_record

pytestmark = pytest.mark.browser


def test_marks_stand_beside_modules_on_the_welcome_page_and_in_the_navigation(learner: Learner, address: str) -> None:
    page = learner(viewport={"width": 1280, "height": 900}).new_page()
    with_record(page, address, done("express"))
    page.reload()
    expect(page.locator('article course-mark[data-module="express"]').first).to_have_attribute("data-state", "complete")
    expect(page.locator('article course-mark[data-module="normes"]').first).to_have_attribute(
        "data-state", "not-started"
    )
    marks = page.locator(".md-nav--primary course-mark")
    expect(marks).to_have_count(len(COURSE.modules))
    express = page.locator('.md-nav--primary course-mark[data-module="express"]')
    expect(express).to_have_attribute("data-state", "complete")
    expect(express).to_contain_text("terminé")


def test_a_lesson_says_what_is_left_and_the_welcome_page_leads_back_to_it(learner: Learner, address: str) -> None:
    page = learner().new_page()
    page.goto(f"{address}/modules/histoire.html")
    expect(page.locator(".lesson-left")).to_contain_text("8 questions")
    page.locator("h2").nth(2).scroll_into_view_if_needed()
    page.wait_for_timeout(300)
    page.goto(f"{address}/index.html")
    link = page.locator("course-continue a")
    expect(link).to_contain_text("Reprendre : Histoire de la pratique")
    link.click()
    expect(page).to_have_url(page.url)
    assert "/modules/histoire.html" in page.url


def test_the_progress_page_counts_and_erases_with_a_way_back(learner: Learner, address: str) -> None:
    page = learner().new_page()
    with_record(page, address, done("express"))
    page.goto(f"{address}/progression.html")
    expect(page.locator('[data-path="express"]')).to_contain_text("Parcours terminé.")
    expect(page.locator('[data-path="intervenant"]')).to_contain_text("1 module terminé sur 10")
    page.get_by_role("button", name="Tout effacer…").click()
    page.get_by_role("dialog").get_by_role("button", name="Tout effacer").click()
    assert page.evaluate(f"localStorage.getItem({KEY!r})") is None
    expect(page.locator('[data-path="intervenant"]')).to_contain_text("0 module terminé sur 10")
    page.get_by_role("button", name="Annuler l’effacement").click()
    expect(page.locator('[data-path="express"]')).to_contain_text("Parcours terminé.")


def test_refused_storage_is_said_and_the_course_still_works(learner: Learner, address: str) -> None:
    context = learner()
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})"
    )
    page = context.new_page()
    page.goto(f"{address}/modules/express.html")
    expect(page.locator("course-notice output")).to_contain_text("refuse de garder votre progression")
    question = COURSE.modules["express"].questions[0]
    shown = page.locator(f'course-question[data-question="{question.id}"]')
    shown.locator(f'label:has(input[value="{question.key[0]}"])').click()
    shown.locator("button[type=submit]").click()
    expect(shown).to_have_attribute("data-state", "correct")


@pytest.mark.parametrize(
    "damage",
    [
        "{bad",
        "null",
        "[]",
        '"x"',
        '{"version":1}',
        '{"version":1,"course":"poignee-de-main","answers":{"express/x":3}}',
    ],
)
def test_a_damaged_record_is_set_aside_said_and_replaced(learner: Learner, address: str, damage: str) -> None:
    page = learner().new_page()
    with_record(page, address, damage)
    page.goto(f"{address}/modules/express.html")
    expect(page.locator("course-notice output")).to_contain_text("illisible")
    kept = page.evaluate(
        "Object.entries(localStorage).filter(([key]) => key.includes(':set-aside:')).map(([, text]) => text)"
    )
    assert kept == [damage]
    question = COURSE.modules["express"].questions[0]
    shown = page.locator(f'course-question[data-question="{question.id}"]')
    shown.locator(f'label:has(input[value="{question.key[0]}"])').click()
    shown.locator("button[type=submit]").click()
    expect(shown).to_have_attribute("data-state", "correct")
    assert json.loads(page.evaluate(f"localStorage.getItem({KEY!r})"))["answers"][question.id]["correct"] is True


def test_only_a_question_that_changed_is_asked_again(learner: Learner, address: str) -> None:
    record = json.loads(done("express"))
    first, second = (question.id for question in COURSE.modules["express"].questions[:2])
    record["answers"][first]["meaning"] = "00000000"
    page = learner().new_page()
    with_record(page, address, json.dumps(record))
    page.goto(f"{address}/modules/express.html")
    changed = page.locator(f'course-question[data-question="{first}"]')
    expect(changed).to_have_attribute("data-state", "changed")
    expect(changed.locator("output")).to_contain_text("Cette question a changé depuis votre passage")
    expect(page.locator(f'course-question[data-question="{second}"]')).to_have_attribute("data-state", "correct")


def test_two_tabs_keep_each_other_s_answers(learner: Learner, address: str) -> None:
    context = learner()
    one, two = context.new_page(), context.new_page()
    first, second = COURSE.modules["express"].questions[:2]
    for page in (one, two):
        page.goto(f"{address}/modules/express.html")
    for page, question in ((one, first), (two, second)):
        shown = page.locator(f'course-question[data-question="{question.id}"]')
        for id in question.key:
            shown.locator(f'label:has(input[value="{id}"])').click()
        shown.locator("button[type=submit]").click()
    for page in (one, two):
        for question in (first, second):
            expect(page.locator(f'course-question[data-question="{question.id}"]')).to_have_attribute(
                "data-state", "correct"
            )
    answers = json.loads(one.evaluate(f"localStorage.getItem({KEY!r})"))["answers"]
    assert set(answers) == {first.id, second.id}


def test_the_calculator_multiplies_the_cited_norms_and_those_typed_over_them(learner: Learner, address: str) -> None:
    page = learner().new_page()
    page.goto(f"{address}/modules/normes.html")
    calculator = page.locator("course-funding")
    calculator.get_by_label("Nombre de logements").fill("120")
    amounts = calculator.locator("output[name=amount]")
    assert [text.replace("\u00a0", " ").replace("\u202f", " ") for text in amounts.all_text_contents()] == [
        "2 040 $",
        "1 800 $",
        "2 640 $",
    ]
    expect(calculator.locator("output[name=total]")).to_have_text("6 480 $".replace(" ", "\u00a0"))
    calculator.locator("input[name=rate]").first.fill("28,50")
    expect(amounts.first).to_have_text("3 420 $".replace(" ", "\u00a0"))
    calculator.get_by_label("Nombre de logements").fill("-3")
    expect(calculator.get_by_label("Nombre de logements")).to_have_attribute("aria-invalid", "true")
    calculator.get_by_role("button", name="Revenir aux normes citées").click()
    calculator.get_by_label("Nombre de logements").fill("100")
    expect(amounts.first).to_have_text("1 700 $".replace(" ", "\u00a0"))
