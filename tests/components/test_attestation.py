"""An attestation is made as the learner types, and leaves the page only by their own hand."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from course.model import Course

from .conftest import HOST, Bench, answered, saved, saving

pytestmark = pytest.mark.browser

ATTESTATION = "attestation/as everywhere"
NAME = "<img src=x onerror=alert(1)> Ève\u202e"

Open = Callable[..., Page]


@pytest.fixture
def open_finished(bench: Bench, completed: dict[str, Any]) -> Open:
    def open_it(**options: Any) -> Page:
        before = saving(**completed) + options.pop("before", "")
        return bench.open(ATTESTATION, before=before, address="attestation.html", **options)

    return open_it


def person(page: Page) -> dict[str, str]:
    kept: dict[str, str] = json.loads(page.evaluate("localStorage.getItem('essai:person')") or "{}")
    return kept


def code(page: Page) -> str:
    return page.locator(".sheet-code").inner_text()


def test_before_a_path_is_complete_it_says_what_is_left_and_leads_on(bench: Bench, course: Course) -> None:
    done = answered(course, "porte/main", "main", correct=True)
    done |= answered(course, "porte/gestes", "frapper", "attendre", "saluer", correct=True)
    page = bench.open(ATTESTATION, before=saving(answers=done))
    left = page.locator(".attestation-left li")
    expect(left).to_contain_text("La visite Il reste 1 module")
    link = left.get_by_role("link", name="Prochain module").get_attribute("href") or ""
    assert link.endswith("modules/palier.html")
    expect(page.locator(".attestation-sheet")).to_be_hidden()
    expect(page.get_by_role("button", name="Imprimer")).to_be_hidden()


def test_the_sheet_says_it_all_as_it_is_typed(open_finished: Open) -> None:
    page = open_finished()
    before = code(page)
    page.get_by_label("Votre nom").fill("Ève Côté")
    page.get_by_label("Votre organisation").fill("Office de la Rive")
    sheet = page.locator(".attestation-sheet")
    said = (
        "Ève Côté",
        "Office de la Rive",
        "La visite",
        "21 novembre 2026",
        "100\u00a0%",
        "12\u00a0min",
        "1.0.0",
        "La porte",
    )
    for text in said:
        expect(sheet).to_contain_text(text)
    assert code(page) != before
    expect(sheet).to_contain_text("le cours n’a pas vérifié son identité")


def test_the_name_is_kept_on_the_device_until_the_box_is_emptied_or_all_is_erased(open_finished: Open) -> None:
    page = open_finished(host=HOST)
    page.get_by_label("Votre nom").fill("Ève Côté")
    page.get_by_label("Adresse de la personne responsable").fill("direction@exemple.ca")
    page.keyboard.press("Tab")
    assert person(page) == {"name": "Ève Côté", "organization": "", "recipient": ""}
    page.get_by_label("Retenir cette adresse").check()
    assert person(page)["recipient"] == "direction@exemple.ca"
    page.reload()
    expect(page.get_by_label("Votre nom")).to_have_value("Ève Côté")
    expect(page.get_by_label("Retenir cette adresse")).to_be_checked()
    page.evaluate("Course.session.erase()")
    assert person(page) == {}
    page.emulate_media(media="print")
    assert "Ève" not in page.locator(".attestation-sheet").inner_text()  # nor on paper
    page.emulate_media(media="screen")
    expect(page.get_by_label("Votre nom")).to_have_value("")
    page.evaluate("Course.session.undo()")
    assert person(page)["name"] == "Ève Côté"
    for label in ("Votre nom", "Adresse de la personne responsable"):
        page.get_by_label(label).fill("")
        page.keyboard.press("Tab")
    assert person(page) == {}
    assert len(saved(page)["answers"]) > 0


def test_a_browser_that_keeps_nothing_makes_one_all_the_same(bench: Bench, completed: dict[str, Any]) -> None:
    refuse = (
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }});"
    )
    page = bench.open(ATTESTATION, before=refuse)
    page.evaluate("([record]) => Course.session.add(record)", [{"version": 1, "course": "essai", **completed}])
    page.get_by_label("Votre nom").fill("Ève Côté")
    page.get_by_role("radio", name="English").check()
    expect(page.locator(".sheet-name")).to_have_text("Ève Côté")
    page.evaluate("Course.session.visit('porte')")
    expect(page.get_by_label("Votre nom")).to_have_value("Ève Côté")
    assert bench.crashes == []


@pytest.mark.parametrize("action", ["Imprimer", "Enregistrer le fichier", "Copier le texte", "Préparer le courriel"])
def test_a_name_is_asked_for_before_anything_is_handed_in(open_finished: Open, action: str) -> None:
    page = open_finished(before="window.print = () => { window.printed = true; };")
    page.get_by_text(action, exact=True).click()
    expect(page.get_by_label("Votre nom")).to_be_focused()
    expect(page.locator(".attestation-problem")).to_contain_text("Écrivez d’abord votre nom")
    expect(page.get_by_label("Votre nom")).to_have_attribute("aria-invalid", "true")
    assert page.evaluate("window.printed") is None
    page.keyboard.type("Ève")
    expect(page.locator(".attestation-problem")).to_be_empty()


def test_the_enter_key_sends_the_name_nowhere(open_finished: Open) -> None:
    page = open_finished()
    for label in ("Votre nom", "Adresse de la personne responsable"):
        page.get_by_label(label).fill("eve@exemple.ca")
        page.keyboard.press("Enter")
    assert "?" not in page.url


def test_the_file_is_named_after_its_content_and_reads_back_intact(open_finished: Open) -> None:
    page = open_finished()
    page.get_by_label("Votre nom").fill("Marie-Ève L’Écuyer / ../=x")
    with page.expect_download() as download:
        page.get_by_role("button", name="Enregistrer le fichier").click()
    assert download.value.suggested_filename == "attestation-visite-marie-eve-l-ecuyer-x.json"
    text = download.value.path().read_text(encoding="utf-8")
    found = page.evaluate("([text]) => Course.verify(text, Course.outline)", [text])
    assert (found["verdict"], found["attestation"]["name"]) == ("intact", "Marie-Ève L’Écuyer / ../=x")
    expect(page.locator(".attestation-actions output")).to_contain_text("attestation-visite-marie-eve-l-ecuyer-x.json")


def test_the_text_is_copied_or_selected_for_the_reader_to_copy(open_finished: Open) -> None:
    writing = "{writeText: async (text) => { window.copied = text; }}"
    page = open_finished(before=f"Object.defineProperty(navigator, 'clipboard', {{value: {writing}}});")
    page.get_by_label("Votre nom").fill("Ève")
    page.get_by_role("button", name="Copier le texte").click()
    expect(page.locator(".attestation-actions output")).to_contain_text("Texte copié")
    text = page.evaluate("window.copied")
    assert page.evaluate("([text]) => Course.verify(text, Course.outline)", [text])["verdict"] == "intact"
    refusing = open_finished(
        before="Object.defineProperty(navigator, 'clipboard', {value: undefined}); document.execCommand = () => false;"
    )
    refusing.get_by_label("Votre nom").fill("Ève")
    refusing.get_by_role("button", name="Copier le texte").click()
    expect(refusing.locator(".attestation-actions output")).to_contain_text("appuyez sur Ctrl et C")
    area = refusing.get_by_label("Texte de l’attestation")
    assert area.evaluate("area => area.selectionEnd - area.selectionStart === area.value.length")


@pytest.mark.parametrize("host", ["", HOST])
def test_the_email_fits_and_carries_the_whole_attestation(open_finished: Open, host: str) -> None:
    page = open_finished(host=host)
    page.get_by_label("Votre nom").fill("Ève & Cie?cc=x@y.ca")
    page.get_by_label("Adresse de la personne responsable").fill(" direction@exemple.ca?bcc=z@y.ca")
    href = page.get_by_role("link", name="Préparer le courriel").get_attribute("href") or ""
    assert len(href) <= 1900
    fields = parse_qs(urlsplit(href).query)
    assert set(fields) == {"subject", "body"}
    body = fields["body"][0]
    assert page.evaluate("([text]) => Course.verify(text, Course.outline)", [body])["verdict"] == "intact"
    assert (f"{HOST}attestation.html#verification" in body) is bool(host)


def test_the_longest_names_still_fit_in_an_email(open_finished: Open) -> None:
    page = open_finished()
    page.get_by_label("Votre nom").fill("é" * 120)
    page.get_by_label("Votre organisation").fill("😀" * 60)
    href = page.get_by_role("link", name="Préparer le courriel").get_attribute("href") or ""
    assert len(href) <= 1900


def test_the_sheet_is_in_the_other_language_or_in_both(open_finished: Open) -> None:
    page = open_finished()
    sheet = page.locator(".attestation-sheet")
    before = code(page)
    page.get_by_role("radio", name="English").check()
    expect(sheet).to_contain_text("Attestation of completion")
    expect(sheet).to_contain_text("November 21, 2026")
    expect(sheet.get_by_text("Attestation de fin de parcours")).to_be_hidden()
    page.get_by_role("radio", name="Toutes sur la même feuille").check()
    for text in ("Attestation de fin de parcours", "Attestation of completion", "La visite", "The visit"):
        expect(sheet.get_by_text(text, exact=True).locator("visible=true")).to_have_count(1)
    assert sheet.get_by_text("1.0.0").locator("visible=true").count() == 1  # what both say alike is said once
    assert code(page) == before


def test_a_name_is_a_text_whatever_is_in_it(open_finished: Open, bench: Bench) -> None:
    page = open_finished(before="window.alert = () => { window.alerted = true; };")
    page.get_by_label("Votre nom").fill(NAME)
    page.wait_for_timeout(100)
    assert page.locator(".sheet-name").inner_text() == "<img src=x onerror=alert(1)> Ève"
    assert page.evaluate("window.alerted") is None
    assert bench.crashes == []


@pytest.mark.parametrize("kept", ["{", "null", '{"name":{"x":1}}', '{"name":"' + "x" * 100_000 + '"}'])
def test_a_damaged_person_breaks_nothing(open_finished: Open, bench: Bench, kept: str) -> None:
    page = open_finished(before=f"localStorage.setItem('essai:person', {json.dumps(kept)});")
    expect(page.locator(".attestation-sheet")).to_be_visible()
    assert bench.crashes == []


def test_without_scripts_it_is_a_form_to_print_and_fill_in(bench: Bench) -> None:
    page = bench.open(ATTESTATION, scripts=False)
    expect(page.locator(".attestation-needs-scripts")).to_contain_text("Imprimez cette page")
    sheet = page.locator(".attestation-sheet")
    for text in ("Nom", "Signature", "La visite"):
        expect(sheet.get_by_text(text, exact=True).locator("visible=true")).to_have_count(1)
    expect(sheet.get_by_text("Code de vérification", exact=True)).to_be_hidden()
    expect(page.locator(".attestation-form")).to_be_hidden()
    page.emulate_media(media="print")
    expect(sheet).to_be_visible()
    expect(page.locator("h1")).to_be_hidden()


def test_wrong_markup_is_explained(bench: Bench) -> None:
    bench.open(html="<course-attestation></course-attestation>")
    assert "expects .attestation-needs-scripts inside it" in bench.console[0]
    assert bench.crashes == []
