"""Everything that the course keeps can be erased: never by accident, and with a way back."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from course.model import Course

from .conftest import Bench, answered, saved, saving

pytestmark = pytest.mark.browser

ERASE = "erase/as everywhere"
PROGRESS = "progress/as everywhere"


@pytest.fixture
def page(bench: Bench, course: Course) -> Page:
    done = answered(course, "porte/main", "main", correct=True)
    done |= answered(course, "porte/gestes", "frapper", "attendre", "saluer", correct=True)
    done |= answered(course, "porte/vrai", "true", correct=False)
    visited = {"porte": {"at": "2026-11-21T14:03Z"}, "palier": {"at": "2026-11-21T15:03Z"}}
    before = saving(answers=done, visited=visited)
    return bench.open(PROGRESS, ERASE, address="progression.html", before=before)


def test_erasing_says_what_will_be_lost_and_keeps_it_by_default(page: Page) -> None:
    page.get_by_role("button", name="Tout effacer…").click()
    dialog = page.get_by_role("dialog", name="Effacer toute votre progression?")
    expect(dialog).to_contain_text("Vous perdrez 3 réponses")
    expect(dialog.get_by_role("button", name="Garder ma progression")).to_be_focused()
    page.keyboard.press("Enter")
    expect(dialog).to_be_hidden()
    assert len(saved(page)["answers"]) == 3
    page.get_by_role("button", name="Tout effacer…").click()
    page.keyboard.press("Escape")
    assert len(saved(page)["answers"]) == 3


def test_erasing_can_be_undone_until_the_page_is_left(page: Page) -> None:
    page.get_by_role("button", name="Tout effacer…").click()
    page.get_by_role("dialog").get_by_role("button", name="Tout effacer").click()
    expect(page.get_by_role("status")).to_contain_text("Votre progression est effacée.")
    assert saved(page) == {}
    expect(page.get_by_role("button", name="Annuler l’effacement")).to_be_focused()
    expect(page.locator(".module-result").first).to_be_hidden()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Votre progression est revenue.")
    assert len(saved(page)["answers"]) == 3
    expect(page.get_by_role("button", name="Tout effacer…")).to_be_focused()


def test_a_browser_without_dialogs_asks_in_its_own_window(bench: Bench, course: Course) -> None:
    before = saving(answers=answered(course, "porte/main", "main", correct=True))
    page = bench.open(ERASE, before=before + "delete HTMLDialogElement.prototype.showModal;")
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.accept()))
    page.get_by_role("button", name="Tout effacer…").click()
    expect(page.get_by_role("status")).to_contain_text("effacée")
    assert asked[0].startswith("Vous perdrez 1 réponse, ")


def test_there_is_nothing_to_erase_before_anything_is_done(bench: Bench) -> None:
    page = bench.open(ERASE)
    expect(page.locator("[name=erase]")).to_be_hidden()
    expect(page.locator("dialog")).to_be_hidden()


def test_wrong_markup_is_explained(bench: Bench) -> None:
    bench.open(html="<course-erase></course-erase>")
    assert "expects button[name=erase] inside it" in bench.console[0]
    assert bench.crashes == []


def test_without_scripts_the_page_says_where_else_to_erase(bench: Bench) -> None:
    page = bench.open(ERASE, scripts=False)
    expect(page.locator(".erase-needs-scripts")).to_be_visible()
    expect(page.get_by_role("button")).to_have_count(0)


def test_erasing_and_coming_back_take_the_review_and_the_copies_set_aside(bench: Bench, course: Course) -> None:
    practised = {"porte/main": {"box": 3, "at": "2026-11-22T14:03Z"}}
    before = saving(answers=answered(course, "porte/main", "main", correct=True), review=practised)
    before += "localStorage.setItem('essai:progress:set-aside:2026', '{bad'); localStorage.setItem('autre', 'x');"
    page = bench.open(ERASE, "review/as everywhere", before=before)
    page.get_by_role("button", name="Tout effacer…").click()
    page.get_by_role("dialog").get_by_role("button", name="Tout effacer").click()
    expect(page.locator("course-erase output")).to_contain_text("effacée")
    assert page.evaluate("Object.keys(localStorage)") == ["autre"]
    expect(page.locator(".review-state")).to_contain_text("Rien encore")
    page.get_by_role("button", name="Annuler l’effacement").click()
    assert saved(page)["review"] == practised
    assert page.evaluate("localStorage.getItem('essai:progress:set-aside:2026')") == "{bad"


def test_a_copy_set_aside_alone_can_be_erased(bench: Bench) -> None:
    page = bench.open(ERASE, before="localStorage.setItem('essai:progress:set-aside:2026', '{bad')")
    page.get_by_role("button", name="Tout effacer…").click()
    page.get_by_role("dialog").get_by_role("button", name="Tout effacer").click()
    expect(page.locator("course-erase output")).to_contain_text("effacée")
    assert page.evaluate("Object.keys(localStorage)") == []
