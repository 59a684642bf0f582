"""The learner's own page: every path, and how to erase it all."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from course.model import Course

from .conftest import Bench, answered, saved, saving

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
    page = bench.open(PROGRESS, before=before + "delete HTMLDialogElement.prototype.showModal;")
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.accept()))
    page.get_by_role("button", name="Tout effacer…").click()
    expect(page.get_by_role("status")).to_contain_text("effacée")
    assert asked[0].startswith("Vous perdrez 1 réponse, ")


def test_there_is_nothing_to_erase_before_anything_is_done(bench: Bench) -> None:
    page = bench.open(PROGRESS)
    expect(page.locator("[name=erase]")).to_be_hidden()
    expect(page.locator("dialog")).to_be_hidden()


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


# — Erasing all of it —


def test_erasing_and_coming_back_take_the_review_and_the_copies_set_aside(bench: Bench, course: Course) -> None:
    practised = {"porte/main": {"box": 3, "at": "2026-11-22T14:03Z"}}
    before = saving(answers=answered(course, "porte/main", "main", correct=True), review=practised)
    before += "localStorage.setItem('essai:progress:set-aside:2026', '{bad'); localStorage.setItem('autre', 'x');"
    page = bench.open(PROGRESS, "review/as everywhere", before=before)
    page.get_by_role("button", name="Tout effacer…").click()
    page.get_by_role("dialog").get_by_role("button", name="Tout effacer").click()
    assert page.evaluate("Object.keys(localStorage)") == ["autre"]
    expect(page.locator(".review-state")).to_contain_text("Rien encore")
    page.get_by_role("button", name="Annuler l’effacement").click()
    assert saved(page)["review"] == practised
    assert page.evaluate("localStorage.getItem('essai:progress:set-aside:2026')") == "{bad"


def test_a_copy_set_aside_alone_can_be_erased(bench: Bench) -> None:
    page = bench.open(PROGRESS, before="localStorage.setItem('essai:progress:set-aside:2026', '{bad')")
    page.get_by_role("button", name="Tout effacer…").click()
    page.get_by_role("dialog").get_by_role("button", name="Tout effacer").click()
    assert page.evaluate("Object.keys(localStorage)") == []
