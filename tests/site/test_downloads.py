"""The downloads of the built site: offered with their weight, all of them, and the offline site that opens."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import html
from playwright.sync_api import Browser

from course.load import load_course, read_project
from project import ROOT

Pages = Mapping[str, html.HtmlElement]
TRAINERS = {"fr": "formateurs.html", "en": "en/formateurs.html"}

COURSE = load_course(read_project(ROOT)[0], ("fr", "en")).course
assert COURSE is not None
WEB = f"downloads/{COURSE.id}-cours-web.zip"


@pytest.fixture(scope="module")
def offline(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The offline site, unpacked in a folder with a space and an accent in its name."""
    folder = tmp_path_factory.mktemp("offline") / "clé USB"
    with zipfile.ZipFile(site / WEB) as packed:
        packed.extractall(folder)
    return folder


@pytest.mark.parametrize("language", TRAINERS)
def test_every_file_is_offered_on_the_trainers_page_with_its_weight(pages: Pages, site: Path, language: str) -> None:
    written = {path.relative_to(site).as_posix() for path in (site / "downloads").rglob("*") if path.is_file()}
    entries = pages[TRAINERS[language]].xpath("//*[@class='course-downloads']//li[a]")
    offered = {entry.find("a").get("href").replace("../", ""): entry.find("span").text for entry in entries}
    assert set(offered) == written
    assert len(entries) == len(written)
    heavy, light = {"fr": (",", "Mo", "ko"), "en": (".", "MB", "KB")}[language][1:]
    for path, weight in offered.items():
        size = (site / path).stat().st_size
        number, unit = weight.split("\u00a0")
        assert unit == (heavy if size >= 1_000_000 else light)
        scale = 1_000_000 if unit == heavy else 1_000
        assert abs(float(number.replace(",", ".")) * scale - size) <= scale


def test_the_files_of_the_language_of_the_page_come_first(pages: Pages) -> None:
    for language, page in TRAINERS.items():
        for section in pages[page].xpath("//*[@class='course-downloads']/section[.//a/@hreflang]"):
            languages = section.xpath(".//a/@hreflang")
            assert languages == sorted(languages, key=lambda one, ours=language: one != ours)
            assert section.xpath("./ul//a/@hreflang")[0] == language


@pytest.mark.parametrize("format_id", ["moodle", "gift", "qti21"])
def test_the_whole_course_each_path_and_each_module_have_their_bank(site: Path, format_id: str) -> None:
    assert COURSE is not None
    names = {path.name for path in (site / "downloads").rglob(f"*-{format_id}.*")}
    parts = ["cours", *COURSE.paths, *(module.id for module in COURSE.modules.values() if module.questions)]
    wanted = {f"{COURSE.id}-{part}-{format_id}.{language}" for part in parts for language in COURSE.languages}
    assert {name.rpartition(".")[0] for name in names} == wanted


def test_the_offline_site_holds_no_download_and_no_link_that_leads_nowhere(offline: Path) -> None:
    assert not (offline / "downloads").exists()
    lost = []
    for page in offline.rglob("*.html"):
        for address in html.parse(str(page)).xpath("//*[not(self::link[@rel='canonical'])]/@href | //@src"):
            parts = urlsplit(address)
            if not parts.scheme and parts.path and not (page.parent / parts.path).exists():
                lost.append((page.name, address))
    assert lost == []
    text = (offline / "formateurs.html").read_text(encoding="utf-8")
    assert "La copie que vous lisez" in text


@pytest.mark.browser
def test_the_offline_site_opens_from_its_folder_and_takes_answers(offline: Path, browser: Browser) -> None:
    page = browser.new_context().new_page()
    crashes: list[str] = []
    page.on("pageerror", lambda error: crashes.append(str(error)))
    page.goto((offline / "index.html").as_uri())
    page.locator(".course-doors a").first.click()
    question = page.locator("course-question").first
    question.locator("input").first.check()
    question.locator("[type=submit]").click()
    page.wait_for_function("document.querySelector('course-question').dataset.state !== 'unanswered'")
    assert crashes == []
    page.context.close()
