"""What a first visit fetches: few files, all of them there, and no more than was decided."""

from __future__ import annotations

import gzip
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from .learners import Learner

pytestmark = [pytest.mark.browser]

# Kilobytes once compressed, fonts and icons apart: some more than is measured, so that a sentence added passes and a
# library does not. `make bench` measures (docs/guide/reading.en.md).
MOST = {"index": 44, "modules/histoire": 72, "progression": 72, "formateurs": 52}
SCRIPTS_TO_READ = 15.5


def _fetched(learner: Learner, address: str, name: str) -> list[str]:
    page = learner().new_page()
    asked: list[str] = []
    page.on("response", lambda response: asked.append(f"{response.status} {urlsplit(response.url).path}"))
    page.goto(f"{address}/{name}.html", wait_until="networkidle")
    return asked


def _kilobytes(site: Path, paths: list[str]) -> float:
    return sum(len(gzip.compress((site / path.removeprefix("/cours/")).read_bytes())) for path in paths) / 1000


@pytest.mark.parametrize("language", ["", "en/"])
@pytest.mark.parametrize("name", MOST)
def test_a_first_visit_fetches_what_is_there_and_no_more_than_was_decided(
    learner: Learner, address: str, site: Path, name: str, language: str
) -> None:
    asked = _fetched(learner, address, language + name)
    assert [one for one in asked if not one.startswith("200 ")] == []
    paths = [one.removeprefix("200 ") for one in asked]
    read = [path for path in paths if path.endswith((".html", ".js", ".css"))]
    assert len(paths) <= 10
    assert _kilobytes(site, read) <= MOST[name], read


def test_a_page_without_questions_fetches_nothing_of_theirs(learner: Learner, address: str) -> None:
    for name in ("index", "formateurs", "progression"):
        assert not any("/assets/question." in one for one in _fetched(learner, address, name))


def test_what_judges_questions_is_not_what_a_lesson_is_read_with(site: Path) -> None:
    html = (site / "modules/histoire.html").read_text(encoding="utf-8")
    scripts = [path.name for path in (site / "assets").glob("*.js") if path.name in html]
    assert len(scripts) == 1
    assert _kilobytes(site, [f"assets/{scripts[0]}"]) <= SCRIPTS_TO_READ
