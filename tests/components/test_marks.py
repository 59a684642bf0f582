"""Where the learner stands: marks in lists and in the navigation, what is left of a lesson, where to continue."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from course.model import Course

from .conftest import Bench, answered, saved, saving

pytestmark = pytest.mark.browser


def test_a_mark_has_a_shape_and_words(bench: Bench, course: Course) -> None:
    before = saving(answers=answered(course, "porte/main", "main", correct=True))
    page = bench.open("module-list/two modules", before=before)
    marks = page.locator("course-mark")
    assert [mark.get_attribute("data-state") for mark in marks.all()] == ["begun", "not-started"]
    assert marks.all_text_contents() == [" (commencé, 1 question réussie sur 3)", " (pas commencé)"]


def test_the_navigation_is_marked_too_without_its_table_of_contents(bench: Bench) -> None:
    nav = """<nav class="md-nav md-nav--primary">
        <a class="md-nav__link" href="../modules/porte.html">La porte</a>
        <a class="md-nav__link" href="../modules/porte.html#frapper">Frapper</a>
        <a class="md-nav__link" href="../index.html">Accueil</a>
    </nav>"""
    page = bench.open(html=nav)
    assert page.locator(".md-nav course-mark").count() == 1
    assert page.locator(".md-nav a").first.text_content() == "La porte (pas commencé)"


def test_a_mark_of_an_unknown_module_is_explained_and_stays_hidden(bench: Bench) -> None:
    page = bench.open(html='<course-mark data-module="cave" hidden></course-mark>')
    expect(page.locator("course-mark")).to_be_hidden()
    assert "this course does not have" in bench.console[0]


def test_without_scripts_no_mark_pretends_to_know(bench: Bench) -> None:
    page = bench.open("module-list/two modules", scripts=False)
    expect(page.locator("course-mark").first).to_be_hidden()
    expect(page.get_by_role("link", name="La porte")).to_be_visible()


# — What is left of a lesson, and the memory of having read it —


def test_a_lesson_says_what_is_left(bench: Bench, course: Course) -> None:
    before = saving(answers=answered(course, "porte/main", "main", correct=True))
    page = bench.open("lesson-head/a lesson with everything", before=before)
    expect(page.locator(".lesson-left")).to_contain_text("Il vous reste 2 questions, environ 2\u00a0min.")


def test_opening_a_lesson_is_remembered_and_so_is_the_section_reached(bench: Bench) -> None:
    page = bench.open(
        "lesson-head/a lesson with everything",
        html='<div style="height: 200vh"></div><h2 id="loin">Loin</h2><div style="height: 200vh"></div>',
    )
    assert set(saved(page)["visited"]["porte"]) == {"at"}
    page.evaluate("document.getElementById('loin').scrollIntoView()")
    page.wait_for_timeout(400)
    assert set(saved(page)["visited"]["porte"]) == {"at"}, "not written while scrolling"
    page.wait_for_function("localStorage.getItem('essai:progress').includes('loin')", timeout=8000)


def test_without_scripts_a_lesson_head_is_plain_text(bench: Bench) -> None:
    page = bench.open("lesson-head/a lesson with everything", scripts=False)
    expect(page.get_by_text("Frapper sans faire peur")).to_be_visible()
    expect(page.locator(".lesson-left")).to_be_hidden()


# — Continue —


def test_nothing_is_offered_to_who_has_not_begun(bench: Bench) -> None:
    expect(bench.open("continue/as everywhere").locator("course-continue")).to_be_hidden()


def test_the_last_section_read_is_offered(bench: Bench) -> None:
    visited = {"porte": {"at": "2026-11-21T14:03Z", "section": "frapper"}}
    page = bench.open("continue/as everywhere", address="index.html", before=saving(visited=visited))
    link = page.get_by_role("link", name="Reprendre\u00a0: La porte, là où vous étiez")
    assert str(link.get_attribute("href")).endswith("/modules/porte.html#frapper")


def test_the_next_module_is_offered_in_the_language_of_the_page(bench: Bench, course: Course) -> None:
    done = answered(course, "porte/main", "main", correct=True)
    done |= answered(course, "porte/gestes", "frapper", "attendre", "saluer", correct=True)
    page = bench.open("continue/as everywhere", language="en", before=saving(answers=done))
    link = page.get_by_role("link", name="Continue: The landing")
    assert str(link.get_attribute("href")).endswith("/en/modules/palier.html")


def test_a_continue_without_its_link_is_explained(bench: Bench) -> None:
    bench.open(html="<course-continue hidden></course-continue>")
    assert "expects an <a> inside it" in bench.console[0]
    assert bench.crashes == []
