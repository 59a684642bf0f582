"""The built site, page by page: what must be there, and what must not."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import etree, html

from course.kinds import BY_NAME
from course.load import load_course, read_project
from project import ROOT

MANDATED = {"express", "histoire", "cadre", "categories", "limites", "normes"}
DOCUMENTS = (
    "index",
    "progression",
    "attestation",
    "administrateurs",
    "groupe",
    "formateurs",
    "animer",
    "plateforme",
    "guide/publier",
    "accessibilite",
    "confidentialite",
    "sources",
    "glossaire",
)
COURSE = load_course(read_project(ROOT)[0], ("fr", "en")).course
assert COURSE is not None
MODULES = tuple(COURSE.modules)
CHOICES = ("single-choice", "multiple-choice", "true-false")

Pages = Mapping[str, html.HtmlElement]


def test_the_mandated_modules_are_in_the_course() -> None:
    assert set(MODULES) >= MANDATED


@pytest.mark.promise("a11y-langue")
@pytest.mark.parametrize("folder", ["", "en/"])
@pytest.mark.parametrize("name", [*DOCUMENTS, *(f"modules/{id}" for id in MODULES)])
def test_every_page_is_there_in_its_language_with_one_title(pages: Pages, folder: str, name: str) -> None:
    page = pages[f"{folder}{name}.html"]
    assert page.get("lang") == ("en" if folder else "fr")
    assert len(page.xpath("//h1")) == 1
    (description,) = page.xpath("//meta[@name='description']/@content")
    assert len(description) > 20


def test_the_one_page_for_lost_addresses_speaks_every_language_and_leads_to_each_welcome(pages: Pages) -> None:
    page = pages["404.html"]
    assert "en/404.html" not in pages
    assert page.get("lang") == "fr"
    assert page.xpath("//article/section/@lang") == ["fr", "en"]
    assert page.xpath("//article/section//a/@href") == ["/cours/index.html", "/cours/en/index.html"]


def test_every_page_says_its_whole_address_and_that_of_its_other_language(pages: Pages) -> None:
    root = "https://exemple.ca/cours/"
    for name in pages:
        if name == "404.html":
            continue
        head, french = pages[name].find("head"), name.removeprefix("en/")
        assert head.xpath("link[@rel='canonical']/@href") == [root + name]
        assert {link.get("hreflang"): link.get("href") for link in head.xpath("link[@hreflang]")} == {
            "fr": root + french,
            "en": f"{root}en/{french}",
        }


def test_the_sitemap_lists_every_page_in_both_languages(pages: Pages, site: Path) -> None:
    sitemap = etree.parse(site / "sitemap.xml")
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    root = "https://exemple.ca/cours/"
    assert {place.text for place in sitemap.iterfind(".//s:loc", names)} == {
        root + name for name in pages if name != "404.html"
    }
    for url in sitemap.iterfind("s:url", names):
        assert {link.get("hreflang") for link in url.iterfind("x:link", names)} == {"fr", "en"}


def test_a_shared_link_shows_the_page_in_its_language_without_another_host(pages: Pages, site: Path) -> None:
    for name, page in pages.items():
        said = {tag.get("property"): tag.get("content") for tag in page.xpath("//meta[starts-with(@property, 'og:')]")}
        if name == "404.html":
            assert said == {}
            continue
        assert said["og:url"] == f"https://exemple.ca/cours/{name}"
        assert said["og:title"] in page.xpath("string(//title)")
        assert said["og:description"] == page.xpath("string(//meta[@name='description']/@content)")
        assert said["og:locale"] == ("en_CA" if name.startswith("en/") else "fr_CA")
        assert said["og:locale:alternate"] != said["og:locale"]
        image = said["og:image"].removeprefix("https://exemple.ca/cours/")
        assert (site / image).is_file()


def test_the_welcome_page_is_not_called_twice_by_its_name(pages: Pages) -> None:
    assert pages["index.html"].xpath("string(//title)") == "La poignée de main"


@pytest.mark.parametrize("folder", ["", "en/"])
def test_one_table_tells_what_has_changed_and_every_replaced_fact(pages: Pages, folder: str) -> None:
    (table,) = pages[f"{folder}modules/mise-a-jour.html"].xpath("//*[@class='changes']//table")
    opened = set(table.xpath(".//button/@popovertarget"))
    assert COURSE is not None
    replaced = [fact.id for fact in COURSE.facts.values() if fact.superseded_by]
    assert [id for id in replaced if f"fact-{id}" not in opened] == []
    assert len(table.xpath(".//tbody/tr")) >= len(COURSE.changes) > 0
    assert all(cell.text_content().strip() for cell in table.xpath(".//th | .//td"))


def test_every_link_and_anchor_leads_somewhere(pages: Pages, site: Path) -> None:
    ids = {name: set(page.xpath("//@id")) for name, page in pages.items()}
    lost = []
    for name, page in pages.items():
        for address in page.xpath("//a/@href | //link/@href | //script/@src | //img/@src"):
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                continue
            if name == "404.html":  # found at any address: its links start from the root of the published site
                parts = parts._replace(path=parts.path.removeprefix("/cours/"))
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(parts.path)))
            target = target if parts.path else name
            anchor = unquote(parts.fragment)
            if not (site / target).is_file() or (anchor and target in ids and anchor not in ids[target]):
                lost.append((name, address))
    assert lost == []


def test_no_id_is_used_twice_on_a_page(pages: Pages) -> None:
    repeated = {name: [id for id, n in Counter(page.xpath("//@id")).items() if n > 1] for name, page in pages.items()}
    assert {name: ids for name, ids in repeated.items() if ids} == {}


@pytest.mark.promise("vie-privee-rien-ailleurs")
def test_nothing_is_asked_of_another_host(pages: Pages, site: Path) -> None:
    asked = [
        (name, address)
        for name, page in pages.items()
        for address in page.xpath(
            "//script/@src | //img/@src | //iframe/@src | //source/@src | //video/@src | //audio/@src"
            " | //link[not(@rel='canonical') and not(contains(@rel, 'alternate'))]/@href"
        )
        if urlsplit(address).netloc
    ]
    assert asked == []
    for style in site.rglob("*.css"):
        assert not re.search(r"url\(\s*[\"']?(https?:)?//|@import", style.read_text(encoding="utf-8")), style


def test_our_pages_carry_no_inline_style_and_no_script_of_ours(pages: Pages) -> None:
    for name, page in pages.items():
        assert page.xpath("//article//@style") == [], name
        assert page.xpath("//article//script") == [], name
        assert page.xpath("//article//@*[starts-with(name(), 'on')]") == [], name


@pytest.mark.parametrize("folder", ["", "en/"])
@pytest.mark.parametrize("id", MODULES)
def test_a_module_shows_each_of_its_questions_once_with_form_and_key(pages: Pages, folder: str, id: str) -> None:
    page = pages[f"{folder}modules/{id}.html"]
    shown = page.xpath("//course-question/@data-question")
    assert sorted(shown) == sorted(question.id for question in COURSE.modules[id].questions)
    for question in page.xpath("//course-question"):
        name = question.get("data-question")
        expected = COURSE.questions[name]
        controls = question.xpath(".//form//fieldset//*[self::input or self::select][@name]")
        assert question.get("data-state") == "unanswered"
        assert question.get("data-meaning") == expected.meaning
        assert controls
        assert all(control.get("name") == name or control.get("name").startswith(f"{name}/") for control in controls)
        assert len(question.xpath(".//form//button[@type='submit']")) == 1
        assert len(question.xpath(".//form//output[not(ancestor::fieldset)]")) == 1
        assert question.xpath(".//fieldset/legend")
        assert question.xpath(".//details[@class='question-key']//li[@data-choice and @data-correct]")
        if expected.kind in CHOICES:
            assert [control.get("value") for control in controls] == list(expected.parts)
            assert question.xpath(".//details//li[@data-correct]/@data-choice") == list(expected.key)
            assert all(text.text_content().strip() for text in question.xpath(".//details//li//*[@class='key-reason']"))


def test_each_kind_of_question_is_used(pages: Pages) -> None:
    kinds = {question.get("data-kind") for page in pages.values() for question in page.xpath("//course-question")}
    assert kinds == set(BY_NAME)


def test_a_fact_is_printed_as_each_language_prints_it(pages: Pages) -> None:
    for name, printed in (("modules/normes.html", "17\u00a0$"), ("en/modules/normes.html", "$17")):
        fact = pages[name].xpath("//article//button[@class='fact']/data[@value='17']")[0]
        assert fact.text == printed
        note = pages[name].get_element_by_id(fact.getparent().get("popovertarget"))
        assert "2011" in note.text_content()
        assert "SHQ" in note.text_content()


@pytest.mark.parametrize("id", MODULES)
def test_both_languages_of_a_module_print_the_same_facts(pages: Pages, id: str) -> None:
    french, english = (
        pages[f"{folder}modules/{id}.html"].xpath("//button[@class='fact']/data/@value") for folder in ("", "en/")
    )
    # A fact that is a text has no value but its words.
    digits = re.compile(r"^[\d.-]+$")
    assert [value for value in french if digits.match(value)] == [value for value in english if digits.match(value)]
    assert len(french) == len(english) > 0


@pytest.mark.parametrize("folder", ["", "en/"])
def test_every_source_a_module_cites_is_listed_at_its_foot(pages: Pages, folder: str) -> None:
    for id in MODULES:
        page = pages[f"{folder}modules/{id}.html"]
        cited = {address.rpartition("#source-")[2] for address in page.xpath("//a[contains(@href, '#source-')]/@href")}
        listed = set(page.xpath("//*[@aria-labelledby='sources-page']//li/@id"))
        assert cited
        assert {f"source-{source}" for source in cited} <= listed
        assert {f"source-{s}" for question in COURSE.modules[id].questions for s in question.sources} <= listed


def test_the_calculator_has_a_table_for_readers_without_scripts(pages: Pages) -> None:
    rows = pages["modules/normes.html"].xpath("//course-funding//tbody/tr")
    text = [[cell.text_content().replace("\u00a0", " ").strip() for cell in row] for row in rows]
    assert text[0] == ["25", "425 $", "375 $", "550 $", "1 350 $"]
    assert [row[0] for row in text] == ["25", "50", "100", "250"]
    assert text[3][4] == "13 500 $"


def test_minutes_are_shown_and_the_introduction_keeps_to_ten(pages: Pages) -> None:
    from course.minutes import module_minutes

    for language, folder in (("fr", ""), ("en", "en/")):
        assert module_minutes(COURSE.modules["express"], language) <= 10
        for id in MODULES:
            minutes = -(-module_minutes(COURSE.modules[id], language) // 1)
            facts = pages[f"{folder}modules/{id}.html"].xpath("//*[@class='lesson-facts']")[0].text_content()
            assert f"{int(minutes)} minutes" in facts


@pytest.mark.parametrize("folder", ["", "en/"])
def test_the_welcome_page_has_three_doors_that_open(pages: Pages, folder: str) -> None:
    page = pages[f"{folder}index.html"]
    doors = page.xpath("//*[contains(@class, 'course-doors')]//li//a/@href")
    assert doors == ["modules/express.html", "administrateurs.html", "formateurs.html"]


def test_acronyms_are_explained(pages: Pages) -> None:
    explained = pages["modules/express.html"].xpath("//article//abbr[@title]")
    meanings = {abbr.text: abbr.get("title") for abbr in explained}
    assert meanings["SHQ"] == "Société d’habitation du Québec"


@pytest.mark.parametrize("name", ["accessibilite", "confidentialite"])
def test_each_promise_has_the_same_id_in_both_languages(pages: Pages, name: str) -> None:
    prefix = {"accessibilite": "a11y-", "confidentialite": "vie-privee-"}[name]
    french, english = (
        [id for id in pages[f"{folder}{name}.html"].xpath("//li/@id") if id.startswith(prefix)]
        for folder in ("", "en/")
    )
    assert french == english
    assert len(french) >= 5
