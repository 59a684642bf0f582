"""The search box, on a page of its own with two pages to find."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .conftest import Bench

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("search_script")]

BOX = "search/in the header of a page"


def test_what_is_typed_before_the_script_is_there_is_looked_for_too(bench: Bench) -> None:
    page = bench.open(BOX)
    page.evaluate("document.querySelector('course-search input').value = 'porte'")
    page.get_by_role("searchbox").focus()
    links = page.locator("course-search a")
    expect(links).to_have_text(["La porte", "Le palierUne porte sur deux <b>est</b> ouverte."])
    expect(page.locator("course-search mark")).to_have_text(["porte"])
    expect(page.get_by_role("status")).to_have_text("2 pages trouvées")
    assert bench.crashes == bench.console == []


def test_a_section_is_led_to_by_its_own_link(bench: Bench) -> None:
    page = bench.open(BOX)
    page.get_by_role("searchbox").fill("main")
    expect(page.locator("course-search a").nth(1)).to_have_attribute("href", "../modules/porte.html#main")


def test_emptying_the_box_empties_the_list_and_keeps_the_reader_there(bench: Bench) -> None:
    page = bench.open(BOX)
    page.get_by_role("searchbox").fill("porte")
    expect(page.locator("course-search a")).to_have_count(2)
    page.get_by_role("button", name="Effacer les mots cherchés").click(force=True)
    expect(page.locator("course-search a")).to_have_count(0)
    expect(page.get_by_role("searchbox")).to_be_focused()
    expect(page.get_by_role("status")).to_contain_text("Écrivez un mot")


def test_wrong_markup_is_explained(bench: Bench) -> None:
    page = bench.open(html='<course-search data-base="../"><input type="search"></course-search>')
    page.get_by_role("searchbox").focus()
    page.wait_for_function("Boolean(customElements.get('course-search'))")
    assert "expects a form, an output and a list inside it" in bench.console[0]
    assert bench.crashes == []


def test_without_our_script_the_box_is_a_box(bench: Bench) -> None:
    page = bench.open(BOX, bundle=False)
    page.get_by_role("searchbox").fill("porte")
    assert page.locator("course-search a").count() == 0
    assert bench.crashes == []
