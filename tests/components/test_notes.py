"""Dates and sources open by mouse, touch and keyboard, scripts or not, and never spill into the text."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .conftest import Bench

pytestmark = pytest.mark.browser

FACT = "fact/a figure to confirm"
SOURCE = "source/a source with a note"
LIST = "source-list/two sources"


def in_a_sentence(bench: Bench, example: str) -> str:
    return f"<p>La norme est de {bench.html(example)}, dit-on.</p>"


@pytest.mark.promise("a11y-chiffres")
@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("example", [FACT, SOURCE])
def test_a_note_opens_and_closes_by_keyboard(bench: Bench, example: str, scripts: bool) -> None:
    page = bench.open(html=in_a_sentence(bench, example), scripts=scripts)
    note = page.locator(".course-note")
    expect(note).to_be_hidden()
    page.locator("p button").focus()
    page.keyboard.press("Enter")
    expect(note).to_be_visible()
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()


def test_a_fact_says_its_date_its_source_and_its_doubts(bench: Bench) -> None:
    page = bench.open(html=in_a_sentence(bench, FACT))
    assert page.locator("p > button data").get_attribute("value") == "17"
    page.get_by_role("button", name="17 $ (date et source; donnée à confirmer)").click()
    for words in (
        "Date de la donnée\u00a0: 2011",
        "Donnée à confirmer",
        "Guide de la porte",
        "vérifier auprès de la SHQ",
    ):
        expect(page.locator(".course-note")).to_contain_text(words)


def test_a_fact_replaced_since_names_the_newer_one(bench: Bench) -> None:
    page = bench.open("fact/a figure replaced since")
    page.locator(".fact").click()
    expect(page.locator(".course-note")).to_contain_text(
        "Donnée remplacée depuis. Voir plutôt\u00a0: Enveloppe annuelle"
    )


def test_a_source_is_named_for_who_cannot_see_its_number(bench: Bench) -> None:
    page = bench.open(SOURCE, LIST)
    page.get_by_role("button", name="Source [1]\u00a0: Société du guide, Guide de la porte").click()
    page.get_by_role("link", name="Voir dans la liste").click()
    assert page.url.endswith("#source-guide")
    expect(page.locator(".course-note")).to_be_hidden()


def test_the_sentence_around_a_note_stays_one_paragraph(bench: Bench) -> None:
    page = bench.open(html=in_a_sentence(bench, FACT) + in_a_sentence(bench, SOURCE))
    assert page.locator("article > p").count() == 2
    assert page.locator("article > p").first.evaluate("p => p.lastChild.data") == ", dit-on."


def test_paper_has_the_figure_and_the_number_only(bench: Bench) -> None:
    page = bench.open(html=in_a_sentence(bench, FACT) + in_a_sentence(bench, SOURCE))
    page.emulate_media(media="print")
    texts = [text.replace("\u00a0", " ") for text in page.locator("article > p").all_inner_texts()]
    assert texts == ["La norme est de 17 $, dit-on.", "La norme est de [1], dit-on."]


def test_an_older_browser_keeps_notes_closed_until_asked(bench: Bench) -> None:
    # Without its attribute the note is to Chromium what any note is to a browser that knows no popovers.
    html = in_a_sentence(bench, FACT).replace(" popover ", " ")
    page = bench.open(html=html, before="delete HTMLElement.prototype.popover;")
    page.add_style_tag(content=".course-note:not([data-open]) { display: none; }")  # what @supports applies there
    note = page.locator(".course-note")
    expect(note).to_be_hidden()
    page.locator("p button").click()
    expect(note).to_be_visible()
    page.locator("p button").click()
    expect(note).to_be_hidden()
    page.locator("p button").click()
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
