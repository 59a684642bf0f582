"""A learner misses questions, comes back to them from their progress page, and every tab knows."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from course.load import load_course, read_project
from project import ROOT

pytestmark = pytest.mark.browser

COURSE = load_course(read_project(ROOT)[0], ("fr", "en")).course
assert COURSE is not None
KEY = f"{COURSE.id}:progress"
EXPRESS = COURSE.modules["express"].questions
Learner = Callable[..., BrowserContext]

WORDS = {
    "fr": ("", "Réviser maintenant", "Question suivante", "Revenir à ma liste", "À revoir"),
    "en": ("en/", "Review now", "Next question", "Back to my list", "To review"),
}


def _missed(count: int, tries: int = 1, days: int = 1) -> dict[str, Any]:
    """Answers to the first questions of the introduction, wrong."""
    at = (datetime.now(UTC) - timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ")
    return {
        question.id: {"given": [], "correct": False, "tries": tries, "meaning": question.meaning, "at": at}
        for question in EXPRESS[:count]
    }


def _open(learner: Learner, page_address: str, answers: dict[str, Any], **settings: Any) -> Page:
    context = learner(**settings)
    text = json.dumps({"version": 1, "course": COURSE.id, "answers": answers, "visited": {}})
    context.add_init_script(f"if (!localStorage.getItem({KEY!r})) localStorage.setItem({KEY!r}, {json.dumps(text)});")
    page = context.new_page()
    page.goto(page_address)
    return page


def _kept(page: Page) -> Any:
    return json.loads(page.evaluate(f"localStorage.getItem({KEY!r})"))


@pytest.mark.parametrize("language", WORDS)
def test_missed_questions_are_practised_with_the_keyboard_alone(learner: Learner, address: str, language: str) -> None:
    folder, start, following, back, title = WORDS[language]
    page = _open(learner, f"{address}/{folder}progression.html", _missed(2))
    page.get_by_role("link", name=start, exact=True).focus()
    page.keyboard.press("Enter")
    for place, question in enumerate(EXPRESS[:2]):
        shown = page.locator(f'course-question[data-question="{question.id}"]')
        expect(shown.locator("input").first).to_be_focused()
        right = [choice.get_attribute("value") for choice in shown.locator("input[value]").all()].index(question.key[0])
        for _ in range(right):
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Space")
        page.keyboard.press("Enter")
        expect(shown).to_have_attribute("data-state", "correct")
        shown.get_by_role("link", name=back if place else following).focus()
        page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}/{folder}progression.html#review")
    expect(page.get_by_role("heading", name=title)).to_be_in_viewport()
    expect(page.locator(".review-due")).to_be_hidden()
    expect(page.locator(".review-later")).to_be_visible()
    assert all(answer["correct"] and answer["tries"] == 2 for answer in _kept(page)["answers"].values())


def test_practising_a_passed_question_wrong_keeps_the_module_complete(learner: Learner, address: str) -> None:
    answers = _missed(len(EXPRESS), tries=2, days=3)
    for question in EXPRESS:
        answers[question.id] |= {"given": list(question.key), "correct": True}
    page = _open(
        learner, f"{address}/modules/express.html?practice#question-{EXPRESS[0].id.replace('/', '-')}", answers
    )
    shown = page.locator(f'course-question[data-question="{EXPRESS[0].id}"]')
    wrong = next(part for part in EXPRESS[0].parts if part not in EXPRESS[0].key)
    shown.locator(f'label:has(input[value="{wrong}"])').click()
    shown.locator("[type=submit]").click()
    expect(shown).to_have_attribute("data-state", "incorrect")
    expect(page.locator("course-quiz")).to_have_attribute("data-state", "complete")
    assert _kept(page)["answers"] == answers


def test_marks_stay_true_in_every_tab_while_answering(learner: Learner, address: str) -> None:
    context = learner(viewport={"width": 1280, "height": 900})
    lesson, progress = context.new_page(), context.new_page()
    lesson.goto(f"{address}/modules/express.html")
    progress.goto(f"{address}/en/progression.html")
    mark = progress.locator('.md-nav--primary course-mark[data-module="express"]')
    expect(mark).to_have_attribute("data-state", "begun")
    for question in EXPRESS:
        shown = lesson.locator(f'course-question[data-question="{question.id}"]')
        for id in question.key:
            shown.locator(f'label:has(input[value="{id}"])').click()
        shown.locator("button[type=submit]").click()
        expect(shown).to_have_attribute("data-state", "correct")
    for page in (lesson, progress):
        expect(page.locator('.md-nav--primary course-mark[data-module="express"]')).to_have_attribute(
            "data-state", "complete"
        )
    expect(mark).to_contain_text("completed")
    expect(progress.locator('[data-path="express"] .path-result')).to_contain_text("Path completed.")
    expect(progress.locator('course-objectives [data-module="express"]')).to_be_visible()
    progress.get_by_role("button", name="Erase everything…").click()
    progress.get_by_role("dialog").get_by_role("button", name="Erase everything").click()
    expect(lesson.locator('.md-nav--primary course-mark[data-module="express"]')).not_to_have_attribute(
        "data-state", "complete"
    )
    progress.get_by_role("button", name="Undo").click()
    expect(lesson.locator('.md-nav--primary course-mark[data-module="express"]')).to_have_attribute(
        "data-state", "complete"
    )


def test_the_progress_page_is_printed_with_its_lists_open(learner: Learner, address: str) -> None:
    page = _open(learner, f"{address}/progression.html", _missed(2))
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Tout effacer…")).to_be_hidden()
    expect(page.get_by_role("link", name="Réviser maintenant")).to_be_hidden()
    objective = page.locator('course-objectives [data-module="express"] li').first
    assert objective.evaluate("item => item.checkVisibility({contentVisibilityAuto: true})") is True
    assert objective.evaluate("item => item.getBoundingClientRect().height") > 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "name", ["progression.html", f"modules/express.html?practice#question-{EXPRESS[0].id.replace('/', '-')}"]
)
def test_axe_finds_nothing_in_lists_and_practice(learner: Learner, address: str, name: str, scheme: str) -> None:
    page = _open(learner, f"{address}/{name}", _missed(3), color_scheme=scheme)
    for folded in page.locator("course-review details, course-objectives details").all():
        folded.evaluate("details => { details.open = true; }")
    found = Axe().run(page).response["violations"]
    assert [(rule["id"], [node["html"][:160] for node in rule["nodes"]]) for rule in found] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth") is True
