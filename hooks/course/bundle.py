"""One script and one style sheet for the site, joined in the order `mkdocs.yml` declares."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from course.digest import digest

# The script finds the root of the site from its own address: pages at any depth, hosts of any kind, and file://.
_PRELUDE = """"use strict";
window.Course = {{
  root: new URL("../", document.currentScript.src).href,
  outline: {outline},
  words: {words},
}};
"""


@dataclass(frozen=True)
class Bundle:
    """A file to publish: its path from the root of the site, and its text."""

    path: str
    text: str


def script(folder: Path, parts: Iterable[str], outline: Mapping[str, Any], words: Mapping[str, Any]) -> Bundle:
    """Every script of the theme for one language, after what it needs to know of the course."""
    text = _PRELUDE.format(outline=_json(outline), words=_json(words)) + _joined(folder, parts)
    return Bundle(f"assets/course.{outline['language']}.{digest(text)}.js", text)


def style(folder: Path, parts: Iterable[str]) -> Bundle:
    """Every style sheet of the theme; addresses inside them are relative to `assets/`."""
    text = _joined(folder, parts)
    return Bundle(f"assets/course.{digest(text)}.css", text)


def _joined(folder: Path, parts: Iterable[str]) -> str:
    return "\n".join(f"/* {part} */\n{(folder / part).read_text(encoding='utf-8').strip()}\n" for part in parts)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
