"""The voices of a browser, as a test wants them: headless Chromium has none."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

FRENCH = {"name": "Amélie", "lang": "fr-CA"}
ENGLISH = {"name": "Samantha", "lang": "en-US"}
REMOTE = {"name": "Google français", "lang": "fr-FR", "localService": False}


def until_heard(page: Page) -> None:
    """Wait for something to be said. Playwright's own way of waiting needs a policy that lets it evaluate texts."""
    for _ in range(200):
        if page.evaluate("voices.said.length"):
            return
        page.wait_for_timeout(25)
    raise AssertionError("nothing was said")


def speaking(*voices: dict[str, Any], late: bool = False, auto: bool = False, habits: tuple[str, ...] = ()) -> str:
    """A script to run before those of a page, which gives it these voices; see voices.js for the habits of browsers."""
    settings = {"voices": voices or (FRENCH, ENGLISH), "late": late, "auto": auto, "habits": habits}
    return f"({Path(__file__).with_suffix('.js').read_text(encoding='utf-8')})({json.dumps(settings)});"
