"""Readers search in their own words and find the right page first: on a host, from a folder, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import BrowserContext, Page, expect

pytestmark = pytest.mark.browser

Learner = Callable[..., BrowserContext]
Listen = Callable[[Page], list[str]]

DESKTOP = {"width": 1280, "height": 800}
QUERIES = {
    language: {str(query): page for query, page in queries.items()}
    for language, queries in yaml.safe_load((Path(__file__).parent / "queries.yml").read_text(encoding="utf-8")).items()
}
FOLDERS = {"fr": "", "en": "en/"}


def _first_pages(page: Page, queries: list[str]) -> dict[str, str]:
    """What comes first for each query, typed in the box of the page."""
    box = page.get_by_role("searchbox")
    box.click()
    expect(page.locator("course-search:defined")).to_have_count(1)
    first = {}
    for query in queries:
        box.fill(query)
        links = page.locator(".md-search-result__item a")
        first[query] = links.first.get_attribute("href") if links.count() else "nothing"
    return {query: str(address).removesuffix(".html").removeprefix("../en/") for query, address in first.items()}


def test_the_table_is_large_enough_to_mean_something() -> None:
    assert len(QUERIES["fr"]) >= 60
    assert len(QUERIES["en"]) >= 40


@pytest.mark.parametrize("from_folder", [False, True], ids=["on a host", "from a folder"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_query_of_the_table_finds_its_page_first(
    learner: Learner, address: str, site: Path, complaints: Listen, language: str, from_folder: bool
) -> None:
    page = learner(viewport=DESKTOP).new_page()
    said = complaints(page)
    page.goto(f"{site.as_uri() if from_folder else address}/{FOLDERS[language]}index.html")
    found = _first_pages(page, list(QUERIES[language]))
    assert {query: first for query, first in found.items() if first != QUERIES[language][query]} == {}
    assert said == []


@pytest.mark.parametrize("language", ["fr", "en"])
def test_only_pages_of_the_language_are_found_and_each_link_is_right(
    learner: Learner, address: str, site: Path, language: str
) -> None:
    page = learner(viewport=DESKTOP).new_page()
    page.goto(f"{address}/{FOLDERS[language]}modules/express.html")
    box = page.get_by_role("searchbox")
    for query in ("SHQ", "histoire", "history", "2022"):
        box.fill(query)
        expect(page.locator("course-search:defined")).to_have_count(1)
        links = page.locator(".md-search-result__item a").evaluate_all("links => links.map((link) => link.href)")
        for link in links:
            name = link.removeprefix(f"{address}/").split("#")[0]
            assert name.startswith("en/") == (language == "en")
            assert (site / name).is_file()


def test_nothing_of_the_search_is_fetched_before_the_box_is_used(learner: Learner, address: str) -> None:
    page = learner(viewport=DESKTOP).new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/modules/express.html", wait_until="networkidle")
    assert [url for url in asked if "search" in url or "lunr" in url] == []
    page.get_by_role("searchbox").focus()
    expect(page.locator("course-search:defined")).to_have_count(1)
    assert [url.removeprefix(address) for url in asked if "search" in url] == ["/search/search.js"]


def test_by_keyboard_alone_from_the_box_to_the_page(learner: Learner, address: str) -> None:
    page = learner(viewport=DESKTOP).new_page()
    page.goto(f"{address}/index.html")
    while page.evaluate("document.activeElement.type") != "search":
        page.keyboard.press("Tab")
    page.keyboard.type("chambreurs")
    expect(page.get_by_role("status").filter(has_text="2 pages trouvées")).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".md-search-result__item a").first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("Tab")  # the button that empties the box
    page.keyboard.press("Tab")
    expect(page.locator(".md-search-result__item a").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/modules/histoire.html#naissance")


def test_enter_in_the_box_opens_the_first_page(learner: Learner, address: str) -> None:
    page = learner(viewport=DESKTOP).new_page()
    page.goto(f"{address}/en/index.html")
    page.get_by_role("searchbox").click()
    expect(page.locator("course-search:defined")).to_have_count(1)
    page.keyboard.type("boundaries")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/modules/ethique.html")


def test_escape_closes_the_results_and_leaves_the_reader_in_the_box(learner: Learner, address: str) -> None:
    page = learner(viewport=DESKTOP).new_page()
    page.goto(f"{address}/index.html")
    page.get_by_role("searchbox").click()
    page.keyboard.type("normes")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".md-search__output")).to_be_hidden()
    expect(page.get_by_role("searchbox")).to_have_value("normes")
    page.keyboard.press("s")
    page.keyboard.press("Backspace")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.locator(".md-search__output")).to_be_hidden()
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("Backspace")
    expect(page.locator(".md-search-result__item").first).to_be_visible()


def test_leaving_the_box_by_tab_closes_it(learner: Learner, address: str) -> None:
    page = learner(viewport=DESKTOP).new_page()
    page.goto(f"{address}/index.html")
    page.get_by_role("searchbox").focus()
    expect(page.locator("course-search:defined")).to_have_count(1)
    expect(page.locator(".md-search__output")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator(".md-search__output")).to_be_hidden()


@pytest.mark.parametrize(
    ("folder", "sentence"), [("", "Aucune page ne parle de « zzzz »"), ("en/", "No page mentions “zzzz”")]
)
def test_finding_nothing_is_said_in_the_language_of_the_page(
    learner: Learner, address: str, folder: str, sentence: str
) -> None:
    page = learner(viewport=DESKTOP).new_page()
    page.goto(f"{address}/{folder}index.html")
    page.get_by_role("searchbox").click()
    page.keyboard.type("zzzz")
    expect(page.locator("course-search output")).to_contain_text(sentence)
    assert page.locator(".md-search-result__item").count() == 0


def test_when_no_page_has_all_the_words_those_that_have_some_are_said_to(learner: Learner, address: str) -> None:
    page = learner(viewport=DESKTOP).new_page()
    page.goto(f"{address}/index.html")
    page.get_by_role("searchbox").click()
    page.keyboard.type("chambreurs zzzz")
    expect(page.locator("course-search output")).to_have_text(
        "Aucune page n’a tous ces mots. 2 pages en ont une partie."
    )


def test_a_word_that_is_everywhere_shows_the_first_pages_and_says_how_many_there_are(
    learner: Learner, address: str
) -> None:
    page = learner(viewport=DESKTOP).new_page()
    page.goto(f"{address}/index.html")
    page.get_by_role("searchbox").click()
    page.keyboard.type("la")
    expect(page.locator("course-search output")).to_contain_text("Voici les 20 premières")
    expect(page.locator(".md-search-result__item")).to_have_count(20)


def test_on_a_phone_the_box_opens_fills_the_screen_and_gives_the_page_back(learner: Learner, address: str) -> None:
    page = learner().new_page()
    page.goto(f"{address}/modules/express.html")
    page.get_by_role("button", name="Chercher dans le cours").click()
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("l’office")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.get_by_role("button", name="Fermer la recherche").click()
    expect(page.locator(".md-search__output")).to_be_hidden()
    expect(page.get_by_role("button", name="Chercher dans le cours")).to_be_focused()


def test_what_is_typed_is_shown_as_text_whatever_it_is(learner: Learner, address: str) -> None:
    page = learner(viewport=DESKTOP).new_page()
    page.goto(f"{address}/index.html")
    page.get_by_role("searchbox").click()
    page.keyboard.type("<img=zzzz onzzzz=zzzz>")
    expect(page.locator("course-search output")).to_contain_text("« <img=zzzz onzzzz=zzzz> »")
    assert page.locator("course-search img").count() == 0


def test_a_search_that_cannot_be_fetched_says_so(learner: Learner, address: str) -> None:
    page = learner(viewport=DESKTOP).new_page()
    page.route("**/search/search.js", lambda route: route.abort())
    page.goto(f"{address}/index.html")
    page.get_by_role("searchbox").click()
    expect(page.locator("course-search output")).to_contain_text("La recherche n’a pas pu s’ouvrir")
    page.set_viewport_size({"width": 360, "height": 740})
    page.get_by_role("button", name="Fermer la recherche").click()
    expect(page.locator("course-search output")).to_be_hidden()


def test_without_scripts_no_box_promises_a_search(learner: Learner, address: str) -> None:
    for viewport in (DESKTOP, {"width": 360, "height": 740}):
        page = learner(java_script_enabled=False, viewport=viewport).new_page()
        page.goto(f"{address}/index.html")
        expect(page.locator(".md-search__input")).to_be_hidden()
        expect(page.locator(".md-header__button[for=__search]")).to_be_hidden()


def test_single_letters_are_left_to_the_reader_s_own_tools(learner: Learner, address: str) -> None:
    page = learner(viewport=DESKTOP).new_page()
    page.goto(f"{address}/modules/express.html")
    for letter in ("n", "p", "f", "s", "/"):
        page.keyboard.press(letter)
    page.wait_for_timeout(300)
    assert page.url == f"{address}/modules/express.html"
    expect(page.get_by_role("searchbox")).not_to_be_focused()
