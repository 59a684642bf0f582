"""A page of each type, as its readers set it: narrow or wide, letters spaced out, their own colours, without motion.

One page is opened for each type, then changed: opening is what costs.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from .learners import Learner
from .page_types import PAGE_TYPES

pytestmark = pytest.mark.browser

READING = (Path(__file__).parent / "reading.js").read_text(encoding="utf-8")
WIDTHS = (320, 600, 768, 1000, 1280, 1920)


def opened(learner: Learner) -> Page:
    context = learner(viewport={"width": 1280, "height": 800})
    context.add_init_script(READING)
    return context.new_page()


def too_wide(page: Page) -> list[int]:
    """The widths, in pixels, at which the page asks to be scrolled sideways."""
    wide = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(width)
    return wide


@pytest.mark.promise("a11y-agrandissement", "a11y-mouvement")
@pytest.mark.parametrize("folder", ["", "en/"])
@pytest.mark.parametrize("name", PAGE_TYPES)
def test_a_page_suits_its_reader(learner: Learner, address: str, folder: str, name: str) -> None:
    page = opened(learner)
    page.goto(f"{address}/{folder}{name}.html")
    page.wait_for_function("document.querySelector('.course-toggle')")
    assert page.evaluate("reading.moving()") == [], "for those who ask for stillness"
    assert page.evaluate("reading.tooSmall()") == [], "with a mouse"
    page.set_viewport_size({"width": 320, "height": 800})
    assert page.evaluate("reading.tooSmall()") == [], "with a finger"
    page.evaluate("reading.spaceOut()")
    assert too_wide(page) == [], "letters spaced out"
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("reading.cutOff()") == [], f"letters spaced out, at {width} pixels"
    page.emulate_media(forced_colors="active")
    assert page.evaluate("reading.withoutEdge()") == [], "in the reader's own colours"


# The same word in both languages, or a name that is never translated.
SAME = {
    "La poignée de main",
    "Navigation",
    "Source",
    "Sources",
    "Version",
    "Licences",
    "cmi5",
    "attestation",
    "sources",
}


@pytest.mark.promise("a11y-langue")
@pytest.mark.parametrize("name", PAGE_TYPES)
def test_every_control_is_named_in_the_language_of_its_page(learner: Learner, address: str, name: str) -> None:
    page = opened(learner)
    named = []
    for folder in ("", "en/"):
        page.goto(f"{address}/{folder}{name}.html")
        page.wait_for_function("document.querySelector('.course-toggle')")
        named.append(set(page.evaluate("reading.names()")))
    assert len(named[0]) > 10
    assert named[0] & named[1] - SAME == set()
