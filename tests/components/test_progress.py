"""The learner's own page: every path, and what to do next."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from course.model import Course

from .conftest import Bench, answered, saving

pytestmark = pytest.mark.browser

PROGRESS = "progress/as everywhere"


@pytest.fixture
def page(bench: Bench, course: Course) -> Page:
    done = answered(course, "porte/main", "main", correct=True)
    done |= answered(course, "porte/gestes", "frapper", "attendre", "saluer", correct=True)
    done |= answered(course, "porte/vrai", "true", correct=False)
    visited = {"porte": {"at": "2026-11-21T14:03Z"}, "palier": {"at": "2026-11-21T15:03Z"}}
    return bench.open(PROGRESS, address="progression.html", before=saving(answers=done, visited=visited))


def test_each_path_and_module_says_where_it_stands(page: Page) -> None:
    expect(page.locator(".path-result")).to_contain_text("1 module terminé sur 2. Environ 1\u00a0min à faire.")
    assert page.locator(".path-result progress").evaluate("bar => [bar.value, bar.max]") == [2, 4]
    assert page.locator(".module-result").all_inner_texts() == [
        "Terminé, 75\u00a0% des points.",
        "0 question réussie sur 1, 0\u00a0% des points. Environ 1\u00a0min à faire.",
    ]


def test_wrong_markup_is_explained(bench: Bench) -> None:
    bench.open(html="<course-progress></course-progress>")
    assert "expects at least one element with data-path" in bench.console[0]
    bench.open(html='<course-progress><div data-path="perdu"></div></course-progress>')
    assert "this course does not have" in bench.console[1]
    assert bench.crashes == []


def test_without_scripts_the_modules_are_there_and_the_page_says_what_is_not(bench: Bench) -> None:
    page = bench.open(PROGRESS, scripts=False)
    expect(page.get_by_role("link", name="La porte")).to_be_visible()
    expect(page.locator(".progress-needs-scripts")).to_be_visible()
    expect(page.locator("[name=erase]")).to_be_hidden()


# — What to do next —


def test_the_page_and_each_path_begin_with_one_step(page: Page) -> None:
    top = page.locator(".progress-next").get_by_role("link")
    assert top.all_inner_texts() == ["Reprendre\u00a0: Le palier"]
    assert str(top.get_attribute("href")).endswith("/modules/palier.html")
    path = page.locator(".path-next").get_by_role("link")
    assert path.all_inner_texts() == ["Reprendre\u00a0: Le palier"]


def test_who_has_not_begun_is_led_to_the_first_module(bench: Bench) -> None:
    page = bench.open(PROGRESS, address="progression.html", language="en")
    expect(page.locator(".progress-next").get_by_role("link")).to_have_text("Start: The door")


def test_who_has_finished_is_told_so_and_led_nowhere(bench: Bench, course: Course) -> None:
    questions = [question for module in course.modules.values() for question in module.questions]
    answers = {k: v for q in questions for k, v in answered(course, q.id, *q.key, correct=True).items()}
    page = bench.open(PROGRESS, before=saving(answers=answers))
    expect(page.locator(".progress-step")).to_contain_text("Vous avez terminé tous les parcours.")
    expect(page.locator(".progress-next").get_by_role("link")).to_have_count(0)
    expect(page.locator(".path-next")).to_be_hidden()


def test_what_to_review_today_is_one_link_away(bench: Bench, course: Course) -> None:
    missed = answered(course, "porte/vrai", "true", correct=False)
    page = bench.open(PROGRESS, "review/as everywhere", before=saving(answers=missed))
    link = page.get_by_role("link", name="1 question à revoir aujourd’hui")
    link.click()
    expect(page.get_by_role("heading", name="À revoir")).to_be_in_viewport()
    alone = bench.open(PROGRESS, before=saving(answers=missed))
    expect(alone.get_by_role("link", name="à revoir aujourd’hui")).to_have_count(0)
