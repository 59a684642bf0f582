"""One search index per language, beside its own pages: the plugin writes a single one for the whole site."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from course.addresses import language_folder
from course.model import Course

_INDEX = "search/search_index.json"


def split_search(site: Path, course: Course) -> None:
    """Give each language the entries of its own pages, also as a script for `file://`, where nothing can be fetched."""
    merged = json.loads((site / _INDEX).read_text(encoding="utf-8"))
    others = [language_folder(course, language) for language in course.languages[1:]]
    for language in course.languages:
        folder = language_folder(course, language)
        entries = [_inside(entry, folder) for entry in merged["docs"] if _belongs(entry, folder, others)]
        index = {**merged, "config": {**merged["config"], "lang": [language]}, "docs": entries}
        text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
        target = site / folder / _INDEX
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        target.with_suffix(".js").write_text(f"var __index={text}", encoding="utf-8")


def _belongs(entry: dict[str, Any], folder: str, others: list[str]) -> bool:
    location = str(entry["location"])
    return location.startswith(folder) if folder else not location.startswith(tuple(others))


def _inside(entry: dict[str, Any], folder: str) -> dict[str, Any]:
    return {**entry, "location": str(entry["location"]).removeprefix(folder)}
