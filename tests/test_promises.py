"""Every promise that a page makes is kept by a test, which says so; no test speaks of a promise that nobody makes."""

from __future__ import annotations

import re
from pathlib import Path

from project import ROOT

PROMISE = re.compile(r"\{: #((?:a11y|vie-privee)-[\w-]+) \}")
CITED = re.compile(r"pytest\.mark\.promise\(([^)]*)\)")


def _promised(language: str) -> set[str]:
    pages = (ROOT / "docs").glob(f"*.{language}.md")
    return {id for page in pages for id in PROMISE.findall(page.read_text(encoding="utf-8"))}


def _cited() -> set[str]:
    tests = [path for path in (ROOT / "tests").rglob("test_*.py") if path != Path(__file__)]
    marks = [mark for path in tests for mark in CITED.findall(path.read_text(encoding="utf-8"))]
    return {id for mark in marks for id in re.findall(r'"([\w-]+)"', mark)}


def test_every_promise_is_kept_by_a_test() -> None:
    assert _promised("fr") - _cited() == set()
    assert _promised("en") == _promised("fr")


def test_no_test_speaks_of_a_promise_that_no_page_makes() -> None:
    assert _cited() - _promised("fr") == set()
