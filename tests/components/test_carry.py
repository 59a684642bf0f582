"""A learner takes their progress to another device and brings it in there, knowing what will change."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .conftest import HOST, Bench, saved

pytestmark = pytest.mark.browser

CARRY = "carry/as everywhere"
PASSED = {
    "version": 1,
    "course": "essai",
    "answers": {
        "porte/main": {"given": ["main"], "correct": True, "tries": 2, "meaning": "", "at": "2026-11-21T14:03:00Z"}
    },
    "visited": {"porte": {"at": "2026-11-21T14:02:00Z", "section": "frapper", "seconds": 90}},
}


def passed(page: Page) -> dict[str, Any]:
    meaning = page.evaluate("Course.outline.modules[0].questions.find(({ id }) => id === 'porte/main').meaning")
    record = json.loads(json.dumps(PASSED))
    record["answers"]["porte/main"]["meaning"] = meaning
    return dict(record)


def with_progress(bench: Bench, **options: Any) -> tuple[Page, dict[str, Any]]:
    page = bench.open(CARRY, **options)
    record = passed(page)
    page.evaluate("record => localStorage.setItem('essai:progress', JSON.stringify(record))", record)
    return page, record


def look(page: Page, text: str) -> None:
    page.get_by_label("Ou le lien, collé ici").fill(text)
    page.get_by_role("button", name="Voir ce qu’il contient").click()


def test_a_file_goes_from_one_device_to_another(bench: Bench, tmp_path: Path) -> None:
    page, record = with_progress(bench)
    with page.expect_download() as download:
        page.get_by_role("button", name="Télécharger un fichier").click()
    assert download.value.suggested_filename.startswith("essai-progression-20")
    file = tmp_path / "progression.json"
    download.value.save_as(file)
    assert json.loads(file.read_text(encoding="utf-8")) == record

    page.evaluate("localStorage.clear()")
    page.get_by_label("Le fichier téléchargé").set_input_files(file)
    changes = page.get_by_role("group", name="Voici ce qui changerait ici")
    expect(changes).to_be_focused()
    expect(changes.get_by_role("listitem")).to_have_text([r"La porte : 1 réponse de plus, commencé"])
    assert saved(page) == {}
    page.get_by_role("button", name="Ajouter à ma progression").click()
    assert saved(page) == record
    expect(page.locator(".carry-said")).to_contain_text("C’est ajouté")
    expect(page.locator("#carry-in")).to_be_focused()


def test_a_link_goes_from_one_device_to_another_and_leaves_the_address(bench: Bench) -> None:
    page, record = with_progress(bench, host=HOST)
    page.get_by_role("button", name="Préparer un lien").click()
    link = page.get_by_label("Ce qu’il faut copier").input_value()
    assert link.startswith(f"{HOST}modules/porte.html#progress=")
    expect(page.get_by_role("link", name="M’envoyer ce lien par courriel")).to_have_attribute(
        "href",
        "mailto:?subject=Ma%20progression%20dans%20le%20cours&body="
        + link.replace(":", "%3A").replace("/", "%2F").replace("#", "%23").replace("=", "%3D"),
    )
    page.evaluate("localStorage.clear()")
    page.goto("about:blank")
    page.goto(link)
    expect(page.get_by_role("group", name="Voici ce qui changerait ici")).to_be_focused()
    assert page.url == f"{HOST}modules/porte.html"
    page.get_by_role("button", name="Ne rien changer").click()
    assert saved(page) == {}
    expect(page.locator(".carry-said")).to_have_text("Rien n’a changé.")
    look(page, link)
    page.get_by_role("button", name="Ajouter à ma progression").click()
    assert saved(page) == record


def test_in_english_too(bench: Bench) -> None:
    page, record = with_progress(bench, language="en", host=HOST)
    page.get_by_role("button", name="Prepare a link").click()
    link = page.get_by_label("What to copy").input_value()
    assert link.startswith(f"{HOST}en/modules/porte.html#progress=")
    page.evaluate("localStorage.clear()")
    page.get_by_label("Or the link, pasted here").fill(link)
    page.get_by_role("button", name="See what it holds").click()
    changes = page.get_by_role("group", name="This is what would change here")
    expect(changes.get_by_role("listitem")).to_have_text([r"The door: 1 more answer, started"])
    page.get_by_role("button", name="Add to my progress").click()
    assert saved(page) == record


def test_from_a_folder_a_text_takes_the_place_of_the_link(bench: Bench) -> None:
    page, record = with_progress(bench)
    page.get_by_role("button", name="Préparer un lien").click()
    text = page.get_by_label("Ce qu’il faut copier").input_value()
    assert text.startswith("progress=")
    page.evaluate("localStorage.clear()")
    look(page, f"Bonjour, voici : {text[:30]}\n> {text[30:]}")
    page.get_by_role("button", name="Ajouter à ma progression").click()
    assert saved(page) == record


def test_adding_never_replaces_a_success(bench: Bench) -> None:
    page, record = with_progress(bench)
    later = json.loads(json.dumps(record))
    later["answers"]["porte/main"] |= {"given": ["cle"], "correct": False, "at": "2026-12-01T00:00:00Z"}
    look(page, json.dumps(later))
    expect(page.locator(".carry-said")).to_have_text("Vous avez déjà ici tout ce qu’il contient.")
    assert saved(page) == record


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Choisissez un fichier"),
        ("<img src=x onerror=document.title='hop'>", "ne contient pas de progression"),
        ('{"version":1,"course":"<b>autre</b>","answers":{}}', "vient d’un autre cours"),
        ('{"version":9,"course":"essai"}', "version plus récente"),
    ],
)
def test_what_is_no_progress_is_said_and_changes_nothing(bench: Bench, text: str, said: str) -> None:
    page, record = with_progress(bench)
    look(page, text)
    expect(page.locator(".carry-said")).to_contain_text(said)
    assert saved(page) == record
    assert page.title() != "hop"
    assert bench.crashes == []


def test_a_file_far_too_large_is_not_even_opened(bench: Bench, tmp_path: Path) -> None:
    page, record = with_progress(bench)
    file = tmp_path / "gros.json"
    file.write_bytes(b"x" * 10_000_000)
    page.get_by_label("Le fichier téléchargé").set_input_files(file)
    expect(page.locator(".carry-said")).to_contain_text("bien trop gros")
    assert saved(page) == record


def test_it_is_all_done_by_keyboard(bench: Bench) -> None:
    page, record = with_progress(bench)
    page.get_by_role("button", name="Préparer un lien").press("Enter")
    expect(page.get_by_label("Ce qu’il faut copier")).to_be_focused()
    text = page.get_by_label("Ce qu’il faut copier").input_value()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Copier")).to_be_focused()
    page.evaluate("localStorage.clear()")
    page.get_by_label("Ou le lien, collé ici").fill(text)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Ajouter à ma progression")).to_be_focused()
    page.keyboard.press("Enter")
    assert saved(page) == record


def test_without_scripts_the_page_says_what_it_cannot_do(bench: Bench) -> None:
    page = bench.open(CARRY, scripts=False)
    expect(page.locator(".carry-needs-scripts")).to_be_visible()
    expect(page.get_by_role("button")).to_have_count(0)


def test_wrong_markup_is_explained(bench: Bench) -> None:
    bench.open(html="<course-carry></course-carry>")
    assert "expects .carry-in inside it" in bench.console[0]
    assert bench.crashes == []
