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


def test_the_contents_say_where_the_reader_is(browser: Browser, site: Path) -> None:
    page = browser.new_page(viewport={"width": 1400, "height": 800})
    show(page, site, LESSON)
    links = page.locator(".md-sidebar--secondary [data-md-component=toc] a")
    current = page.locator(".md-sidebar--secondary .md-nav__link--active")
    assert current.count() == 0
    for place in (2, 1):
        links.nth(place).click()
        page.wait_for_function(
            "(href) => document.querySelector('.md-sidebar--secondary .md-nav__link--active')?.href === href",
            arg=links.nth(place).evaluate("link => link.href"),
        )
        assert current.count() == 1
    page.close()


def test_past_its_title_a_page_says_what_it_is_called_and_offers_the_top(browser: Browser, site: Path) -> None:
    page = browser.new_page(viewport={"width": 1400, "height": 600})
    show(page, site, LESSON)
    top = page.get_by_role("button", name="Retour en haut de la page")
    assert top.count() == 0
    page.evaluate("scrollTo(0, 3000)")
    page.wait_for_selector(".md-header__title--active")
    page.evaluate("scrollTo(0, 2800)")
    top.click()
    page.wait_for_function("scrollY === 0")
    page.wait_for_selector(".md-header__title--active", state="hidden")
    page.close()


def test_the_navigation_shows_the_page_one_is_on(browser: Browser, site: Path) -> None:
    page = browser.new_page(viewport={"width": 1400, "height": 500})
    show(page, site, "modules/mise-a-jour.html")
    link = page.locator(".md-nav--primary a.md-nav__link--active").bounding_box()
    assert link is not None
    assert 0 < link["y"] < 500
    page.close()


def test_what_is_folded_opens_for_an_address_and_for_paper(phone: Page, site: Path) -> None:
    show(phone, site, "modules/qui.html")
    folded = phone.locator(".md-content details:not([open])")
    count = folded.count()
    assert count > 0
    phone.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert folded.count() == 0
    phone.evaluate("dispatchEvent(new Event('afterprint'))")
    assert folded.count() == count
    phone.evaluate("document.querySelector('.md-content details > :last-child').id = 'dedans'")
    phone.evaluate("location.hash = '#dedans'")
    phone.wait_for_function("document.getElementById('dedans').closest('details').open")
    phone.evaluate("location.hash = '#%'")  # an address cut in the middle leads nowhere, and breaks nothing
    assert folded.count() == count - 1


def test_a_finger_opens_what_an_acronym_stands_for(browser: Browser, site: Path) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740}, has_touch=True)
    show(page, site, "modules/normes.html")
    acronym = page.locator(".md-content abbr[title]").first
    acronym.scroll_into_view_if_needed()
    acronym.tap()
    note = page.locator(".course-note:popover-open")
    assert note.inner_text() == acronym.get_attribute("title")
    page.keyboard.press("Escape")
    note.wait_for(state="detached")
    page.close()


def test_the_appearance_chosen_is_kept_and_the_devices_followed_until_then(browser: Browser, site: Path) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    show(page, site, LESSON)
    body = page.locator("body")
    assert body.get_attribute("data-md-color-scheme") == "slate"
    page.get_by_role("radio", name="Mode sombre").press("Enter")
    assert body.get_attribute("data-md-color-scheme") == "default"
    show(page, site, "en/index.html")
    assert page.locator("body").get_attribute("data-md-color-scheme") == "default"
    context.close()
