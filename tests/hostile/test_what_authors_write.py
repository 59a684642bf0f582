"""A course whose every text is an injection: each page shows it as it was typed, and nothing of it becomes markup."""

from __future__ import annotations

import re
import sqlite3
import zipfile
from collections import Counter
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import etree, html
from playwright.sync_api import expect

from .corpus import MARKUP, pages
from .watch import Watch

Sites = tuple[Path, Path]

# One string of each way to break out; those with marks of Markdown are not shown as they were typed.
SHOWN = (
    '"><script>pwned()</script>',
    "<img src=x onerror=pwned()>",
    "</title><script>pwned()</script>",
    "&lt;script&gt;",
)


@pytest.mark.browser
def test_every_page_holds_the_same_elements_as_that_of_a_course_that_means_no_harm(
    watch: Watch, addresses: tuple[str, str]
) -> None:
    for name in pages():
        plain, hostile = [(watch.open(f"{address}/{name}"), watch.census())[1] for address in addresses]
        assert hostile == plain, name
        assert name == "404.html" or all(watch.shows(text) for text in SHOWN), name
        assert len(watch.page.frames) == 1
    watch.assert_calm(*(urlsplit(address).netloc for address in addresses))


@pytest.mark.browser
def test_a_download_that_a_browser_opens_holds_no_more_than_it_should(watch: Watch, sites: Sites) -> None:
    for name in ("essai-court-print.fr.html", "modules/essai-bases-presenter.fr.html"):
        plain, hostile = [(watch.open((site / "downloads" / name).as_uri()), watch.census())[1] for site in sites]
        assert hostile == plain, name
        assert watch.page.locator("meta[http-equiv=Content-Security-Policy]").count() == 1
        assert all(watch.shows(text) for text in SHOWN), name
    for _ in range(3):
        watch.page.keyboard.press("ArrowRight")
    watch.page.locator("button[name=notes]").click()
    watch.page.emulate_media(media="print")
    watch.assert_calm()


@pytest.mark.browser
def test_answers_results_and_excerpts_show_it_as_it_was_typed(watch: Watch, addresses: tuple[str, str]) -> None:
    page = watch.open(f"{addresses[1]}/modules/bases.html")
    before = watch.census()
    for question in page.locator("course-question").all():
        for field in question.locator("input[type=text], input:not([type])").all():
            field.fill(MARKUP)
        for select in question.locator("select:visible").all():
            select.select_option(index=1)
        if question.locator("label:visible input").count():
            question.locator("label:visible").first.click()
        question.locator("button[type=submit]").first.click()
    page.reload()
    page.get_by_role("searchbox").click()
    for query in (MARKUP[:200], "constructor __proto__", "<script>pwned()</script>", "HLM"):
        page.get_by_role("searchbox").fill(query)
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    after = watch.census()
    assert {kind: after[kind] for kind in ("img", "iframe", "svg") if kind in after} == {
        kind: before[kind] for kind in ("img", "iframe", "svg") if kind in before
    }
    assert after["script"] == before["script"] + 1  # that of the search
    assert not [kind for kind in after if kind.startswith(("attribute", "address"))]
    watch.assert_calm(urlsplit(addresses[1]).netloc)


# — What platforms read —


# Elements that no bank may hold; emphasis, code and links come from the marks of Markdown in the corpus.
RUN = ("script", "iframe", "object", "embed", "img", "svg", "math", "style", "link", "form", "input", "base", "video")
MARKS = ("code", "em", "strong", "a", "span")


def _elements(xml: bytes) -> Counter[str]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    names = (etree.QName(element).localname for element in etree.fromstring(xml, parser).iter("*"))
    return Counter(name for name in names if name not in MARKS)


def _xml_files(site: Path) -> dict[str, bytes]:
    """Every manifest and question bank, by its path, and those inside packages."""
    found = {path.relative_to(site).as_posix(): path.read_bytes() for path in (site / "downloads").rglob("*.xml")}
    for path in (site / "downloads").rglob("*.zip"):
        with zipfile.ZipFile(path) as packed:
            for name in packed.namelist():
                if name.endswith(".xml"):
                    found[f"{path.name}/{name}"] = packed.read(name)
    return found


def test_manifests_and_question_banks_have_the_same_elements(sites: Sites) -> None:
    plain, hostile = map(_xml_files, sites)
    assert set(hostile) == set(plain)
    assert len(plain) > 20
    for name in plain:
        assert _elements(hostile[name]) == _elements(plain[name]), name
        assert b"<!DOCTYPE" not in hostile[name]
        assert b"<!ENTITY" not in hostile[name]


def test_the_html_inside_question_banks_has_no_element_that_runs(sites: Sites) -> None:
    read = 0
    for name, xml in _xml_files(sites[1]).items():
        for text in etree.fromstring(xml).xpath("//*[@format='html']/text/text()"):
            tree = html.fragment_fromstring(text, create_parent="div")
            assert [element.tag for element in tree.iter(*RUN)] == [], name
            assert tree.xpath("//@*[starts-with(name(), 'on')] | //@style") == [], name
            read += 1
    assert read > 50


def test_a_gift_bank_asks_as_many_questions(sites: Sites) -> None:
    for path in (sites[0] / "downloads").rglob("*.txt"):
        plain, hostile = (
            Counter(
                re.findall(r"^(?:::|\$CATEGORY|//|\})", (site / path.relative_to(sites[0])).read_text("utf-8"), re.M)
            )
            for site in sites
        )
        assert hostile == plain, path.name


def test_cards_of_anki_hold_no_element_that_runs(sites: Sites, tmp_path: Path) -> None:
    counts = []
    for site in sites:
        with zipfile.ZipFile(site / "downloads/essai-cours-anki.fr.apkg") as packed:
            (tmp_path / "deck").write_bytes(packed.read("collection.anki2"))
        deck = sqlite3.connect(tmp_path / "deck")
        fields = [field for (row,) in deck.execute("select flds from notes order by id") for field in row.split("\x1f")]
        deck.close()
        trees = [html.fragment_fromstring(field or "-", create_parent="div") for field in fields]
        assert [element.tag for tree in trees for element in tree.iter(*RUN)] == []
        assert [attribute for tree in trees for attribute in tree.xpath("//@*[starts-with(name(), 'on')]")] == []
        counts.append(len(fields))
    assert counts[0] == counts[1]


def test_names_inside_zips_stay_inside(sites: Sites) -> None:
    for path in [*(sites[1] / "downloads").rglob("*.zip"), *(sites[1] / "downloads").rglob("*.apkg")]:
        with zipfile.ZipFile(BytesIO(path.read_bytes())) as packed:
            names = packed.namelist()
            moments = {entry.date_time for entry in packed.infolist()}
        assert [
            name for name in names if not re.fullmatch(r"[A-Za-z0-9_][\w.-]*(?:/[A-Za-z0-9_][\w.-]*)*", name)
        ] == [], path.name
        assert moments == {(1980, 1, 1, 0, 0, 0)}, path.name
