"""Every page by keyboard alone: one always sees where one is, nothing hides it, and nothing holds one back."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from .conftest import PHONE
from .learners import Learner

pytestmark = pytest.mark.browser

WATCH = (Path(__file__).parent / "stops.js").read_text(encoding="utf-8")

# A lesson, forms, downloads and code; in the narrow ones, the drawer is closed and the way is short.
PLACES = [
    ("index", {"width": 1280, "height": 800}),
    ("modules/express", {"width": 1280, "height": 800}),
    ("modules/normes", PHONE),
    ("progression", PHONE),
    ("attestation", PHONE),
    ("formateurs", PHONE),
    ("guide/questions/order", PHONE),
    # At 400 %, a screen of 1280 by 1024 is one of 320 by 256.
    ("modules/express", {"width": 320, "height": 256}),
]


def way(page: Page, key: str) -> list[tuple[str, bool, bool]]:
    """Every stop from one end of the page to the other, each with whether its ring and itself are seen."""
    page.evaluate("stops.length = 0")
    for _ in range(60):
        for _ in range(10):
            page.keyboard.press(key)
        stops = page.evaluate("stops")
        # Past the last stop, the browser leaves the page or takes it up again from its other end.
        end = next((n for n, stop in enumerate(stops) if stop is None or (n and stop[0] == stops[0][0])), None)
        if end is not None:
            return [tuple(stop) for stop in stops[:end]]
    raise AssertionError(f"no end after {len(stops)} stops: {stops[-3:]}")


@pytest.mark.promise("a11y-clavier")
@pytest.mark.parametrize(
    ("name", "size"), PLACES, ids=lambda place: place if isinstance(place, str) else place["width"]
)
def test_the_whole_page_is_gone_through_and_back_always_seeing_where_one_is(
    learner: Learner, address: str, name: str, size: dict[str, int]
) -> None:
    context = learner(viewport=size)
    context.add_init_script(WATCH)
    page = context.new_page()
    page.goto(f"{address}/{name}.html")
    page.wait_for_function("document.querySelector('.course-toggle')")
    there = way(page, "Tab")
    assert "course-skip" in there[0][0] or "Aller au contenu" in there[0][0]
    assert len(there) > 15
    assert [stop for stop, has_ring, _ in there if not has_ring] == []
    assert page.evaluate("names => stillHidden(names)", [stop for stop, _, is_shown in there if not is_shown]) == []
    page.evaluate("name => leadTo(name)", there[-1][0])
    back = [*way(page, "Shift+Tab"), there[-1]]
    assert page.evaluate("names => stillHidden(names)", [stop for stop, _, is_shown in back if not is_shown]) == []
    assert {stop for stop, _, _ in back} == {stop for stop, _, _ in there}


@pytest.mark.promise("a11y-clavier")
@pytest.mark.parametrize("key", ["Enter", " "])
def test_appearance_and_language_are_switched_by_enter_and_by_space(learner: Learner, address: str, key: str) -> None:
    page = learner(color_scheme="light").new_page()
    page.goto(f"{address}/modules/express.html")
    page.wait_for_function("document.querySelector('.course-toggle')")
    page.get_by_role("radio", name="Mode clair").press(key)
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    page.locator(".course-languages a").press(key)
    page.wait_for_url("**/en/modules/express.html")
    page.wait_for_function("document.querySelector('.course-toggle')")
    page.get_by_role("radio", name="Dark mode").press(key)
    assert page.locator("body").get_attribute("data-md-color-scheme") == "default"
