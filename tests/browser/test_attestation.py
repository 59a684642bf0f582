"""A learner who has finished gets one sheet of paper, hands it in, and tells no one who they are."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from course.load import load_course, read_project
from project import ROOT

pytestmark = pytest.mark.browser

COURSE = load_course(read_project(ROOT)[0], ("fr", "en")).course
assert COURSE is not None
LONGEST = max(COURSE.paths.values(), key=lambda path: len(path.modules)).id
SHORTEST = min(COURSE.paths.values(), key=lambda path: len(path.modules)).id
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}

Learner = Callable[..., BrowserContext]


def finished(*paths: str, at: str = "2026-11-21T14:03Z") -> dict[str, Any]:
    """The answers of someone who has completed these paths."""
    assert COURSE is not None
    modules = {module for path in paths for module in COURSE.paths[path].modules}
    answers = {
        question.id: {"given": [], "correct": True, "tries": 1, "meaning": question.meaning, "at": at}
        for module in modules
        for question in COURSE.modules[module].questions
    }
    visited = {module: {"at": at, "seconds": 500} for module in modules}
    return {"version": 1, "course": COURSE.id, "answers": answers, "visited": visited}


def opened(
    context: BrowserContext, address: str, record: dict[str, Any], name: str = "", organization: str = ""
) -> Page:
    assert COURSE is not None
    kept = {"progress": record, "person": {"name": name, "organization": organization}}
    for part, value in kept.items():
        key = json.dumps(f"{COURSE.id}:{part}")
        context.add_init_script(
            f"localStorage.getItem({key}) ?? localStorage.setItem({key}, {json.dumps(json.dumps(value))})"
        )
    page = context.new_page()
    page.goto(address)
    return page


def count_pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page(?!s)", pdf))


NAMES = {
    "a name": ("Marie-Ève Tremblay-Gagnon", "Office d’habitation de la Rive-Nord"),
    "the longest name": ("W" * 120, "W" * 120),
}


@pytest.mark.parametrize("path", [SHORTEST, LONGEST])
@pytest.mark.parametrize("who", NAMES)
@pytest.mark.parametrize("language", ["fr", "en", ""], ids=["French", "English", "both"])
def test_it_prints_on_one_page(learner: Learner, address: str, path: str, who: str, language: str) -> None:
    page = opened(learner(), f"{address}/attestation.html#path-{path}", finished(LONGEST, path), *NAMES[who])
    expect(page.get_by_label("Parcours", exact=True)).to_have_value(path)
    page.locator(f'[name=language][value="{language}"]').check()
    for paper in ("Letter", "A4"):
        assert count_pages(page.pdf(format=paper)) == 1
    page.set_viewport_size({"width": 688, "height": 911})  # Letter, inside its margins
    page.emulate_media(media="print")
    sheet = page.locator(".attestation-sheet")
    assert sheet.evaluate(
        "sheet => [sheet.scrollHeight - sheet.clientHeight, sheet.scrollWidth - sheet.clientWidth]"
    ) == [0, 0]
    code = page.locator(".sheet-code")
    assert sheet.evaluate("sheet => sheet.getBoundingClientRect().bottom") > code.evaluate(
        "code => code.getBoundingClientRect().bottom"
    )
    modules = page.locator(".sheet-modules").bounding_box()
    foot = page.locator(".sheet-foot").bounding_box()
    assert modules
    assert foot
    assert modules["y"] + modules["height"] <= foot["y"] + 1
    expect(page.locator("h1")).to_be_hidden()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("folder", ["", "en/"])
def test_the_blank_form_prints_on_one_page(learner: Learner, address: str, folder: str, scripts: bool) -> None:
    page = learner(java_script_enabled=scripts).new_page()
    page.goto(f"{address}/{folder}attestation.html")
    for paper in ("Letter", "A4"):
        assert count_pages(page.pdf(format=paper)) == 1
    page.emulate_media(media="print")
    expect(page.locator(".attestation-sheet .sheet-signed")).to_be_visible()


def test_a_finished_path_leads_to_its_attestation(learner: Learner, address: str) -> None:
    context = learner()
    page = opened(context, f"{address}/progression.html", finished(SHORTEST))
    expect(page.get_by_role("link", name="Obtenir mon attestation")).to_have_count(1)
    assert COURSE is not None
    page.goto(f"{address}/en/modules/{COURSE.paths[SHORTEST].modules[-1]}.html")
    page.get_by_role("link", name="Get my attestation").click()
    expect(page).to_have_url(f"{address}/en/attestation.html#path-{SHORTEST}")
    expect(page.locator(".attestation-sheet")).to_contain_text(COURSE.paths[SHORTEST].title["en"])


def test_the_path_completed_last_comes_first(learner: Learner, address: str) -> None:
    record = finished(LONGEST, SHORTEST)
    assert COURSE is not None
    for question in COURSE.modules[COURSE.paths[LONGEST].modules[0]].questions:
        record["answers"][question.id]["at"] = "2026-11-25T14:03Z"
    assert COURSE.paths[LONGEST].modules[0] not in COURSE.paths[SHORTEST].modules
    page = opened(learner(), f"{address}/attestation.html", record)
    choice = page.get_by_label("Parcours", exact=True)
    expect(choice).to_have_value(LONGEST)
    choice.select_option(SHORTEST)
    expect(page.locator(".attestation-sheet")).to_contain_text(COURSE.paths[SHORTEST].title["fr"])
    expect(page.locator(".sheet-modules li")).to_have_count(len(COURSE.paths[SHORTEST].modules))


def test_it_is_filled_in_saved_and_checked_from_the_keyboard(learner: Learner, address: str) -> None:
    page = opened(
        learner(viewport={"width": 1280, "height": 900}), f"{address}/en/attestation.html", finished(SHORTEST)
    )
    page.get_by_label("Your name").focus()
    page.keyboard.type("Ève Côté")
    page.keyboard.press("Tab")
    page.keyboard.type("OH Rive-Nord")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")  # French, then back to English, all the way round
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Print")).to_be_focused()
    page.keyboard.press("Tab")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    expect(page.locator(".attestation-actions output")).to_contain_text("File saved")
    page.get_by_label("Or the file you received").set_input_files(download.value.path())
    expect(page.locator("course-verification output")).to_contain_text("Intact")
    expect(page.locator(".verification-said")).to_contain_text("Ève Côté")


@pytest.mark.promise("vie-privee-nom", "vie-privee-verifier")
def test_the_promises_about_the_name_are_kept(learner: Learner, address: str) -> None:
    """vie-privee-nom and vie-privee-verifier: the name stays on the device, and checking sends and keeps nothing."""
    context = learner()
    page = opened(context, f"{address}/confidentialite.html", finished(SHORTEST))
    for promise in ("vie-privee-nom", "vie-privee-verifier"):
        expect(page.locator(f"#{promise}")).to_be_visible()
    page.goto(f"{address}/attestation.html", wait_until="networkidle")
    sent: list[str] = []
    context.on("request", lambda request: sent.append(request.url))
    page.get_by_label("Votre nom").fill("Ève Côté")
    page.keyboard.press("Enter")
    before = page.evaluate("Object.keys(localStorage)")
    page.get_by_label("Le code, ou le texte reçu").fill(page.locator(".attestation-text textarea").input_value())
    page.get_by_role("button", name="Vérifier").click()
    expect(page.locator("course-verification output")).to_contain_text("intacte")
    assert sent == []
    assert page.evaluate("Object.keys(localStorage)") == before
    assert COURSE is not None
    assert "Ève Côté" in page.evaluate(f"localStorage.getItem('{COURSE.id}:person')")
    page.goto(f"{address}/progression.html")
    page.get_by_role("button", name="Tout effacer…").click()
    page.get_by_role("dialog").get_by_role("button", name="Tout effacer").click()
    assert "Ève" not in page.evaluate("JSON.stringify(localStorage)")
    page.get_by_role("button", name="Annuler l’effacement").click()
    assert "Ève" in page.evaluate("JSON.stringify(localStorage)")


def test_from_a_folder_on_the_device_it_names_no_address(learner: Learner, site: Path) -> None:
    page = opened(learner(), (site / "attestation.html").as_uri(), finished(SHORTEST), "Ève")
    expect(page.locator(".sheet-name")).to_have_text("Ève")
    expect(page.locator(".sheet-verify")).to_be_hidden()
    assert "file:" not in page.locator(".attestation-text textarea").input_value()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("folder", ["", "en/"])
def test_axe_finds_nothing_once_it_is_made_and_checked(
    learner: Learner, address: str, folder: str, scheme: str
) -> None:
    page = opened(
        learner(color_scheme=scheme, bypass_csp=True), f"{address}/{folder}attestation.html", finished(LONGEST)
    )
    page.locator("[name=print]").click()  # there is no name yet: it is asked for
    page.locator('[name=language][value=""]').check()
    page.locator(".attestation-text summary").click()
    page.locator("#verification-text").fill(page.locator(".attestation-text textarea").input_value())
    page.locator("course-verification form button").click()
    page.add_style_tag(content="* { transition: none !important; }")
    found = Axe().run(page, options=RULES).response["violations"]
    assert [(rule["id"], [node["html"][:160] for node in rule["nodes"]]) for rule in found] == []
