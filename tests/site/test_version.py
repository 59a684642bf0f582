"""The published site says which version it is, for another to be compared with; no reader is sent that file."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

from course.versions.comparison import Comparison
from course.versions.snapshot import read
from project import ROOT
from revisions import version_at


def test_the_version_at_the_root_of_the_site_is_that_of_the_project(site: Path) -> None:
    published = read((site / "course.json").read_text(encoding="utf-8"))
    ours = version_at(None, ROOT, "fr")
    assert Comparison(before=published, after=ours).is_empty
    assert (published.course, published.version, published.title) == (ours.course, ours.version, ours.title)


def test_it_stays_small_and_no_page_package_or_worker_asks_for_it(site: Path) -> None:
    assert (site / "course.json").stat().st_size < 100_000
    assert "course.json" not in (site / "sw.js").read_text(encoding="utf-8")
    for package in (site / "downloads").glob("*.zip"):
        with zipfile.ZipFile(package) as packed:
            assert "course.json" not in packed.namelist(), package.name


def test_it_never_says_what_is_right(site: Path) -> None:
    text = (site / "course.json").read_text(encoding="utf-8")
    assert {key for one in json.loads(text)["modules"] for question in one["questions"] for key in question} == {
        *("id", "kind", "meaning", "points", "prompt", "words")
    }
