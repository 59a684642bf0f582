"""What the published site needs to be kept on a device: named by digest, in each language, the same on any day."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from pathlib import Path

import pytest

from course.exports.edition import Edition
from course.exports.offline import keep_offline, leave_devices

PAGE = "<html><head><title>Essai</title></head><body></body></html>"
PAGES = {
    "index.html": "manifest.webmanifest",
    "modules/bases.html": "../manifest.webmanifest",
    "en/index.html": "manifest.webmanifest",
    "en/modules/bases.html": "../manifest.webmanifest",
}


@pytest.fixture
def published(edition: Edition, tmp_path: Path) -> Edition:
    for name in (*PAGES, "404.html", "downloads/cours-web.zip", "assets/share.png"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(PAGE, encoding="utf-8")
    return dataclasses.replace(edition, site=tmp_path)


def kept(edition: Edition) -> dict[str, str]:
    first = (edition.site / "sw.js").read_text(encoding="utf-8").split("\n", 1)[0]
    found: dict[str, str] = json.loads(first.removeprefix("const EDITION = ").removesuffix(";"))["files"]
    return found


def test_each_page_leads_to_the_manifest_of_its_language(published: Edition) -> None:
    keep_offline(published)
    for page, manifest in PAGES.items():
        text = (published.site / page).read_text(encoding="utf-8")
        assert f'<link rel="manifest" href="{manifest}">' in text
    languages = {code: published.site / folder / "manifest.webmanifest" for code, folder in (("fr", ""), ("en", "en"))}
    for code, path in languages.items():
        manifest = json.loads(path.read_text(encoding="utf-8"))
        assert (manifest["lang"], manifest["name"]) == (code, published.course.title[code])


def test_a_page_found_at_any_depth_asks_for_nothing_near_it(published: Edition) -> None:
    keep_offline(published)
    assert (published.site / "404.html").read_text(encoding="utf-8") == PAGE


def test_the_worker_names_each_page_as_it_is_published_and_nothing_else(published: Edition) -> None:
    keep_offline(published)
    digests = {page: hashlib.sha256((published.site / page).read_bytes()).hexdigest()[:8] for page in PAGES}
    assert kept(published) == digests


def test_the_same_site_gives_the_same_worker_and_another_one_another(published: Edition) -> None:
    keep_offline(published)
    first = (published.site / "sw.js").read_bytes()
    for page in PAGES:
        (published.site / page).write_text(PAGE, encoding="utf-8")
    keep_offline(published)
    assert (published.site / "sw.js").read_bytes() == first
    (published.site / "index.html").write_text(PAGE.replace("Essai", "Revu"), encoding="utf-8")
    keep_offline(published)
    assert (published.site / "sw.js").read_bytes() != first


def test_a_site_that_leaves_devices_changes_no_page(published: Edition) -> None:
    leave_devices(published)
    assert {(published.site / page).read_text(encoding="utf-8") for page in PAGES} == {PAGE}
    assert "unregister" in (published.site / "sw.js").read_text(encoding="utf-8")
