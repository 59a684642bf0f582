"""What stands around the content, in a real browser: reached by keyboard, and never wider than a small screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

LESSON = "modules/express.html"


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page as wide as a common phone; its policy would refuse what these tests ask of it."""
    page = browser.new_page(viewport={"width": 360, "height": 740}, color_scheme="light", bypass_csp=True)
    yield page
    page.close()


def show(page: Page, site: Path, address: str) -> None:
    page.goto((site / address).as_uri())
    page.wait_for_function("document.querySelector('.course-toggle')")


def focused(page: Page) -> str:
    return page.evaluate(
        "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent.trim()"
    )


def test_the_skip_link_comes_first_and_leads_to_the_title(phone: Page, site: Path) -> None:
    show(phone, site, LESSON)
    phone.keyboard.press("Tab")
    assert focused(phone) == "Aller au contenu"
    phone.keyboard.press("Enter")
    assert phone.locator(":target").evaluate("target => target.tagName") == "H1"


def test_the_drawer_opens_and_closes_by_keyboard(phone: Page, site: Path) -> None:
    show(phone, site, LESSON)
    button = phone.get_by_role("button", name="Navigation")
    button.press("Enter")
    assert button.get_attribute("aria-expanded") == "true"
    assert focused(phone) == "Accueil"
    phone.keyboard.press("Escape")
    assert button.get_attribute("aria-expanded") == "false"
    assert focused(phone) == "Navigation"


def test_what_is_closed_is_not_in_the_way_of_the_tab_key(phone: Page, site: Path) -> None:
    show(phone, site, LESSON)
    seen = []
    for _ in range(8):
        phone.keyboard.press("Tab")
        seen.append(phone.evaluate("Boolean(document.activeElement.closest('.md-sidebar, .md-search__inner'))"))
    assert not any(seen)


def test_space_switches_the_appearance(phone: Page, site: Path) -> None:
    show(phone, site, LESSON)
    phone.get_by_role("radio", name="Mode clair").press(" ")
    assert phone.locator("body").get_attribute("data-md-color-scheme") == "slate"


def test_the_first_door_is_seen_on_a_phone_without_scrolling(phone: Page, site: Path) -> None:
    show(phone, site, "index.html")
    door = phone.locator(".course-doors li").first.bounding_box()
    assert door is not None
    assert door["y"] + door["height"] <= 740


def test_a_table_wider_than_the_screen_is_reached_by_keyboard(phone: Page, site: Path) -> None:
    show(phone, site, "en/modules/normes.html")
    box = phone.locator(".md-typeset__scrollwrap[tabindex='0']").first
    box.focus()
    assert box.get_attribute("aria-labelledby")
    phone.keyboard.press("ArrowRight")
    phone.wait_for_function("document.activeElement.scrollLeft > 0")
