"""What the conformance report says of every page, where no other test does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from lxml import html

Pages = Mapping[str, html.HtmlElement]

_ITEMS = "//nav[contains(@class, 'md-nav--primary')]//*[@class='md-ellipsis']"
NAVIGATION = f"{_ITEMS}[not(ancestor::nav[contains(@class, 'md-nav--secondary')])]"


def test_no_page_holds_audio_or_video(pages: Pages) -> None:
    held = {name: page.xpath("//audio | //video | //object | //embed | //iframe") for name, page in pages.items()}
    assert {name: found for name, found in held.items() if found} == {}


def test_no_page_shows_text_as_an_image(pages: Pages) -> None:
    # Charts are drawn with text. Only the guide of publication has pictures: of screens, where what is written is
    # what one must find (1.4.5 excepts it), and whose every word is in the alternative or beside it.
    shown = {name: page.xpath("//main//img/@src | //main//picture") for name, page in pages.items()}
    assert {name for name, found in shown.items() if found} == {"guide/publier.html", "en/guide/publier.html"}


def test_fields_about_the_person_say_what_they_are_for(pages: Pages) -> None:
    fields = pages["attestation.html"].xpath("//form[@class='attestation-form']//input[@type='text']")
    assert {field.get("name"): field.get("autocomplete") for field in fields} == {
        "name": "name",
        "organization": "organization",
    }


def test_every_page_has_a_title_of_its_own(pages: Pages) -> None:
    for language in ("fr", "en"):
        titles = Counter(page.xpath("string(//title)") for page in pages.values() if page.get("lang") == language)
        assert [title for title, n in titles.items() if n > 1] == []


def test_navigation_and_help_come_in_the_same_order_everywhere(pages: Pages) -> None:
    for language in ("fr", "en"):
        ours = [page for page in pages.values() if page.get("lang") == language]
        navigations = {tuple(dict.fromkeys(_texts(page, NAVIGATION))) for page in ours}
        feet = {tuple(_texts(page, "//*[@class='course-about']//li/a")) for page in ours}
        assert len(navigations) == 1
        assert len(feet) == 1
        assert any("ccessib" in name for name in feet.pop())


def _texts(page: html.HtmlElement, path: str) -> list[str]:
    return [" ".join(part.text_content().split()) for part in page.xpath(path)]
