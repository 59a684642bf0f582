"""The verification box says one clear sentence, and shows what an attestation says as plain text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import Bench

pytestmark = pytest.mark.browser

VERIFICATION = "verification/as everywhere"
WATCH = "window.alert = () => { window.alerted = true; };"


@pytest.fixture
def page(bench: Bench) -> Page:
    return bench.open(VERIFICATION, before=WATCH)


def attestation(page: Page, **changes: Any) -> str:
    """The file of an attestation, its code made for what it says."""
    one = {
        "format": "course-attestation",
        "version": 1,
        "course": "essai",
        "courseVersion": "1.0.0",
        "language": "fr",
        "name": "Ève Côté",
        "organization": "",
        "path": "visite",
        "modules": [{"id": "porte", "percent": 75}, {"id": "palier", "percent": 100}],
        "score": 80,
        "minutes": 12,
        "completed": "2026-11-21",
        "issued": "2026-11-27",
        "missed": [],
    } | changes
    signed = page.evaluate("([one]) => Course.attestation.file({...one, code: Course.attestationCode.of(one)})", [one])
    return str(signed)


def check(page: Page, text: str) -> Locator:
    page.get_by_label("Le code, ou le texte reçu").fill(text)
    page.get_by_role("button", name="Vérifier").click()
    return page.get_by_role("status")


def said(page: Page) -> Locator:
    return page.locator(".verification-said")


def test_an_intact_one_is_said_so_and_shown(page: Page) -> None:
    expect(check(page, attestation(page))).to_contain_text("Attestation intacte")
    for text in ("Ève Côté", "La visite", "21 novembre 2026", "80\u00a0%", "La porte (75\u00a0%)"):
        expect(said(page)).to_contain_text(text)
    expect(said(page).get_by_text("Organisation")).to_be_hidden()


def test_an_altered_one_is_said_so(page: Page) -> None:
    text = attestation(page).replace("Ève", "Zoé")
    expect(check(page, text)).to_contain_text("Attestation modifiée")
    expect(said(page)).to_contain_text("Zoé Côté")


def test_another_version_another_course_and_a_newer_kind_are_told_apart(page: Page) -> None:
    other = attestation(page, courseVersion="0.9", path="ancien", modules=[{"id": "parti", "percent": 100}])
    expect(check(page, other)).to_contain_text(
        "produite avec la version 0.9 du cours; ce site en est à la version 1.0.0"
    )
    expect(said(page)).to_contain_text("ancien")
    expect(check(page, attestation(page, course="autre"))).to_contain_text("vient d’un autre cours")
    expect(said(page)).to_be_visible()
    expect(check(page, attestation(page, version=2))).to_contain_text("version plus récente du site")
    expect(said(page)).to_be_hidden()


def test_a_code_alone_says_what_it_can(page: Page) -> None:
    code = json.loads(attestation(page))["code"]
    expect(check(page, code.lower())).to_contain_text("La visite, terminé le 21 novembre 2026, 80\u00a0%")
    expect(said(page)).to_be_hidden()
    expect(check(page, code[:-1])).to_contain_text("n’est pas bien recopié")


def test_nothing_and_anything_have_their_answer(page: Page) -> None:
    expect(check(page, "")).to_contain_text("Collez d’abord")
    expect(check(page, "Bonjour!")).to_contain_text("ni code ni attestation")
    expect(check(page, attestation(page)[:-30])).to_contain_text("abîmée")


def test_the_same_verdict_is_announced_again_but_once(page: Page) -> None:
    page.evaluate(
        """() => { window.announced = 0;
        new MutationObserver((changes) => { announced += changes.filter(({addedNodes}) => addedNodes.length).length; })
            .observe(document.querySelector("course-verification output"), {childList: true}); }"""
    )
    for count in (1, 2):
        check(page, attestation(page))
        page.wait_for_function(f"window.announced === {count}")
    expect(page.get_by_role("status").locator("span")).to_have_count(1)


def test_a_chosen_or_a_dropped_file_is_read(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "attestation.json"
    file.write_text(attestation(page), encoding="utf-8")
    page.get_by_label("Ou le fichier reçu").set_input_files(file)
    expect(page.get_by_role("status")).to_contain_text("Attestation intacte")
    check(page, "")
    page.evaluate(
        """([text]) => { const data = new DataTransfer(); data.items.add(new File([text], "a.json"));
        for (const type of ["dragover", "drop"]) {
            document.querySelector("course-verification form").dispatchEvent(
                new DragEvent(type, {dataTransfer: data, bubbles: true, cancelable: true}));
        } }""",
        [attestation(page, name="Zoé")],
    )
    expect(page.get_by_role("status")).to_contain_text("Attestation intacte")
    expect(said(page)).to_contain_text("Zoé")


def test_ten_megabytes_are_refused_unread(page: Page, tmp_path: Path, bench: Bench) -> None:
    file = tmp_path / "gros.json"
    file.write_bytes(b"{" * 10_000_000)
    page.get_by_label("Ou le fichier reçu").set_input_files(file)
    expect(page.get_by_role("status")).to_contain_text("beaucoup trop long")
    file.write_bytes(bytes(range(256)) * 10)
    page.get_by_label("Ou le fichier reçu").set_input_files(file)
    expect(page.get_by_role("status")).to_contain_text("ni code ni attestation")
    assert bench.crashes == []


HOSTILE = [
    {"name": "<img src=x onerror=alert(1)>", "organization": "<script>alert(1)</script>"},
    {"name": "\u202eenurB\u202c", "organization": "a\u0000b\u2066"},
    {"name": "😀" * 120},
    {"path": "__proto__", "modules": [{"id": "constructor", "percent": 0}]},
    {"modules": [{"id": "porte", "percent": 1}] * 200},
    {"minutes": 2**53 - 1},
    {"completed": "9999-12-31", "issued": "0000-01-01"},
]


@pytest.mark.parametrize("changes", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_attestations_are_only_text(page: Page, bench: Bench, changes: dict[str, Any]) -> None:
    check(page, attestation(page, **changes))
    expect(said(page)).to_be_visible()
    assert said(page).locator("dd *").count() == 0
    assert not any(mark in said(page).inner_text() for mark in "\u202e\u202c\u2066\u0000")
    page.wait_for_timeout(50)
    assert page.evaluate("window.alerted") is None
    assert bench.crashes == []


def test_it_is_used_from_the_keyboard(page: Page) -> None:
    page.get_by_label("Le code, ou le texte reçu").focus()
    page.keyboard.insert_text(attestation(page))
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Attestation intacte")


def test_in_english(bench: Bench) -> None:
    page = bench.open(VERIFICATION, language="en")
    page.get_by_label("The code, or the text you received").fill(attestation(page))
    page.get_by_role("button", name="Check").click()
    expect(page.get_by_role("status")).to_contain_text("Intact: what this attestation says")
    expect(said(page)).to_contain_text("The visit")


def test_without_scripts_it_says_what_it_needs(bench: Bench) -> None:
    page = bench.open(VERIFICATION, scripts=False)
    expect(page.locator(".verification-needs-scripts")).to_be_visible()
    expect(page.locator("form")).to_be_hidden()


def test_wrong_markup_is_explained(bench: Bench) -> None:
    bench.open(html="<course-verification></course-verification>")
    assert "expects a <form>" in bench.console[0]
    assert bench.crashes == []
