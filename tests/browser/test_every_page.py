"""Every page, in both languages and both schemes: accessible, and whole from 320 to 1920 pixels."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext

from project import site_pages

from .test_reading_conditions import too_wide

pytestmark = pytest.mark.browser

Learner = Callable[..., BrowserContext]

MAIN = (
    "index",
    "modules/express",
    "modules/normes",
    "progression",
    "attestation",
    "glossaire",
    "sources",
    "administrateurs",
    "formateurs",
    "animer",
    "plateforme",
    "guide/publier",
    "groupe",
)
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def _names(site: Path) -> list[str]:
    return [path.relative_to(site).as_posix() for path in site_pages(site)]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("folder", ["", "en/"])
@pytest.mark.parametrize("name", MAIN)
def test_axe_finds_nothing(learner: Learner, address: str, folder: str, name: str, scheme: str) -> None:
    page = learner(color_scheme=scheme, viewport={"width": 1280, "height": 900}).new_page()
    page.goto(f"{address}/{folder}{name}.html")
    found = Axe().run(page, options=RULES).response["violations"]
    assert [(rule["id"], [node["html"][:160] for node in rule["nodes"]]) for rule in found] == []


def test_axe_finds_nothing_in_answered_questions(learner: Learner, address: str) -> None:
    for scheme in ("light", "dark"):
        page = learner(color_scheme=scheme).new_page()
        page.goto(f"{address}/modules/express.html")
        for n, question in enumerate(page.locator("course-question").all()):
            question.locator("label").nth(n % 3).click()
            question.locator("button[type=submit]").click()
        page.locator("button.fact").first.click()
        found = Axe().run(page, options=RULES).response["violations"]
        assert [(rule["id"], [node["html"][:160] for node in rule["nodes"]]) for rule in found] == []


@pytest.mark.promise("a11y-agrandissement")
def test_no_page_scrolls_sideways_from_320_to_1920_pixels(learner: Learner, address: str, site: Path) -> None:
    page = learner().new_page()
    wide = {}
    for name in _names(site):
        page.goto(f"{address}/{name}")
        if found := too_wide(page):
            wide[name] = found
    assert wide == {}
