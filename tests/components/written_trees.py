"""What screen readers must be given, as it is written in tests/components/trees, one file for each thing."""

from __future__ import annotations

import difflib
import os
from pathlib import Path

import yaml
from playwright.sync_api import Page

from accessible import heard, tree

TREES = Path(__file__).parent / "trees"


class _Readable(yaml.SafeDumper):
    """Writes a tree as lines, and leaves sentences whole."""


_Readable.add_representer(
    str,
    lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None),
)


class Telling:
    """Tells what each situation of a page is to a screen reader, then compares all with what is written.

    A situation holds what was `said` since the one before, and the `tree` where it is told.
    """

    def __init__(self, name: str) -> None:
        self._file = TREES / f"{name}.yml"
        self._found: dict[str, dict[str, list[str] | str]] = {}

    def situation(self, name: str, page: Page, selector: str | None = None) -> None:
        """What was said on the way to a situation; with `selector`, also what that element holds by then."""
        told: dict[str, list[str] | str] = {"said": heard(page)}
        self._found[name] = told | ({"tree": tree(page, selector) + "\n"} if selector else {})

    def check(self) -> None:
        """Fails with the lines that differ. WRITE_TREES=yes writes them: read what it wrote like any other text."""
        found = yaml.dump(self._found, Dumper=_Readable, allow_unicode=True, sort_keys=False, width=1000)
        if os.environ.get("WRITE_TREES") == "yes":
            self._file.write_text(found, encoding="utf-8")
        written = self._file.read_text(encoding="utf-8") if self._file.exists() else ""
        lines = [text.splitlines() for text in (written, found)]
        different = "\n".join(difflib.unified_diff(*lines, "written", "found", lineterm="", n=4))
        assert not different, f"{self._file.name}\n{different}"
