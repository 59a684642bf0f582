"""A translated page that its original has left behind says so under its title, lesson or not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from course.model import Lesson
from course.site import Site, load_site
from project import copy_project, rewrite
from translations import with_record

pytestmark = pytest.mark.site

# A lesson and a page: their files, and the addresses of their English pages.
PAGES = (("modules/qui", "modules/qui", "en/modules/qui.html"), ("docs/sources", "sources", "en/sources.html"))


def _head(site: Site, source: str, address: str) -> str:
    page = site.page(f"{source}.en.md", address)
    assert page is not None
    page.place("", page.build("<p>Text.</p>", set()))
    return str(site.shell("en", address).lesson_head)


@pytest.mark.parametrize(("file", "source", "address"), PAGES)
def test_the_note_comes_when_the_original_changes(file: str, source: str, address: str, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    translation = project / f"{file}.en.md"
    site = load_site(project, ("fr", "en"), {})
    original = next(one for one in _lessons(site) if one.place.file == f"{file}.fr.md")
    translation.write_text(with_record(translation.read_text(encoding="utf-8"), original), encoding="utf-8")
    assert "stale-note" not in _head(load_site(project, ("fr", "en"), {}), source, address)
    rewrite(project / f"{file}.fr.md", "\n## ", "\nUne phrase nouvelle.\n\n## ")
    assert "stale-note" in _head(load_site(project, ("fr", "en"), {}), source, address)


def _lessons(site: Site) -> Iterator[Lesson]:
    yield from site.lesson_files.values()
    for versions in site.documents.values():
        yield from versions.values()
