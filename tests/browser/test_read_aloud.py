"""A lesson of the real course is listened to, on a host and from a folder, under its policy, and asks no one else."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from voices import REMOTE, speaking, until_heard

from .learners import Learner

pytestmark = pytest.mark.browser

LISTEN = {"": ("Écouter", "Arrêter"), "en/": ("Listen", "Stop")}


@pytest.mark.promise("a11y-ecoute", "vie-privee-voix")
@pytest.mark.parametrize("from_folder", [False, True], ids=["on a host", "from a folder"])
@pytest.mark.parametrize("folder", LISTEN)
def test_a_whole_lesson_is_said_and_only_files_of_the_site_are_asked_for(
    learner: Learner,
    address: str,
    site: Path,
    complaints: Callable[[Page], list[str]],
    folder: str,
    from_folder: bool,
) -> None:
    page = learner().new_page()
    said = complaints(page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.add_init_script(speaking(REMOTE, {"name": "A", "lang": "fr"}, {"name": "B", "lang": "en"}))
    root = site.as_uri() if from_folder else address
    page.goto(f"{root}/{folder}modules/express.html")
    listen, stop = LISTEN[folder]
    page.get_by_role("button", name=listen, exact=True).click()
    expect(page.get_by_role("button", name=stop, exact=True)).to_be_visible()
    until_heard(page)
    page.evaluate(
        "() => { for (let n = 0; n < 500 && document.querySelector('.read-aloud-bar'); n += 1) voices.end(); }"
    )
    expect(page.get_by_role("button", name=listen, exact=True)).to_be_visible()
    heard = page.evaluate("voices.said")
    assert heard[0]["text"] == page.locator("h1").inner_text().replace("’", "'")
    assert {one["voice"] for one in heard} == {"B" if folder else "A"}
    text = " ".join(one["text"] for one in heard)
    assert re.search(r"S H Q", text)
    assert not re.search(r"[\[\]«»\u00a0$%]", text)
    assert all(url.startswith(root) for url in asked)
    assert said == []


def test_packages_can_be_listened_to_and_what_is_projected_or_printed_has_no_button(site: Path) -> None:
    packages = [zipfile.ZipFile(path) for path in (site / "downloads").rglob("*.zip")]
    pages = [
        package for package in packages if any(name.endswith("modules/express.html") for name in package.namelist())
    ]
    assert pages
    for package in pages:
        assert any(re.search(r"assets/read-aloud\.\w+\.js$", name) for name in package.namelist())
    for path in (site / "downloads").rglob("*.html"):
        assert "<course-read-aloud" not in path.read_text(encoding="utf-8"), path.name
