"""The voices of a browser, as a test wants them: headless Chromium has none."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

FRENCH = {"name": "Amélie", "lang": "fr-CA"}
ENGLISH = {"name": "Samantha", "lang": "en-US"}
REMOTE = {"name": "Google français", "lang": "fr-FR", "localService": False}


def speaking(*voices: dict[str, Any], late: bool = False, auto: bool = False, habits: tuple[str, ...] = ()) -> str:
    """A script to run before those of a page, which gives it these voices; see voices.js for the habits of browsers."""
    settings = {"voices": voices or (FRENCH, ENGLISH), "late": late, "auto": auto, "habits": habits}
    return f"({Path(__file__).with_suffix('.js').read_text(encoding='utf-8')})({json.dumps(settings)});"
