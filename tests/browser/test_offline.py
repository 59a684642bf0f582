"""The published site kept on a device: opened with the server gone, updated when the learner says so."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from project import ROOT

from .learners import COURSE, Learner, answer, saved

pytestmark = pytest.mark.browser

FIRST = COURSE.modules["express"].questions[0]


class Host:
    """A host in a process of its own, which can go away; the site is below a folder, as on Pages."""

    def __init__(self, folder: Path) -> None:
        self.site = folder / "cours"
        command = [sys.executable, "-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", str(folder)]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert self._process.stdout is not None
        port = self._process.stdout.readline().split(" port ")[1].split(" ")[0]
        self.address = f"http://127.0.0.1:{port}/cours"

    def go_away(self) -> None:
        self._process.kill()
        self._process.wait()

    def publish(self, page: str, old: str, new: str) -> None:
        """Another version of a page, and the worker that names it."""
        file, worker = self.site / page, self.site / "sw.js"
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")
        edition = self.edition()
        edition["files"][page] = hashlib.sha256(file.read_bytes()).hexdigest()[:8]
        edition["version"] = "next"
        _, rest = worker.read_text(encoding="utf-8").split("\n", 1)
        worker.write_text(f"const EDITION = {json.dumps(edition)};\n{rest}", encoding="utf-8")

    def edition(self) -> dict[str, Any]:
        first = (self.site / "sw.js").read_text(encoding="utf-8").split("\n", 1)[0]
        found: dict[str, Any] = json.loads(first.removeprefix("const EDITION = ").removesuffix(";"))
        return found


@pytest.fixture
def host(site: Path, tmp_path: Path) -> Iterator[Host]:
    shutil.copytree(site, tmp_path / "cours", ignore=shutil.ignore_patterns("downloads"))
    host = Host(tmp_path)
    yield host
    host.go_away()


def kept(learner: Learner, host: Host) -> Page:
    """A page of someone whose device now holds the course."""
    page = learner(service_workers="allow").new_page()
    page.goto(f"{host.address}/modules/express.html")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    return page


def registered(context: BrowserContext, address: str) -> int:
    page = context.new_page()
    page.goto(address)
    page.wait_for_timeout(1000)
    return int(page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)"))


def test_with_the_server_gone_every_page_opens_in_both_languages_and_search_works(learner: Learner, host: Host) -> None:
    page = kept(learner, host)
    answer(page, FIRST)
    host.go_away()
    page.reload()
    expect(page.locator(f'course-question[data-question="{FIRST.id}"]')).to_have_attribute("data-state", "correct")
    page.goto(f"{host.address}/en/modules/histoire.html")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{host.address}/")
    expect(page.locator("h1")).to_have_text("La poignée de main")
    page.locator(".md-search__input").click()
    page.locator(".md-search__input").press_sequentially("chambreurs")
    expect(page.locator(".md-search-result__list li").first).to_be_visible()


def test_every_file_a_reader_needs_is_kept_and_no_download_is(learner: Learner, host: Host) -> None:
    page = kept(learner, host)
    count = "caches.keys().then((names) => caches.open(names[0])).then((one) => one.keys()).then((all) => all.length)"
    files = host.edition()["files"]
    assert page.evaluate(count) == len(files)
    assert [path for path in files if path.startswith("downloads/") or path.endswith(".map")] == []


def test_a_new_version_is_said_waits_for_the_learner_and_loses_nothing(learner: Learner, host: Host) -> None:
    page = kept(learner, host)
    answer(page, FIRST)
    host.publish("modules/express.html", "</h1>", " (revu)</h1>")
    page.reload()
    notice = page.locator("course-offline")
    expect(notice.locator("output")).to_contain_text("nouvelle version", timeout=30_000)  # it takes a new copy first
    expect(page.locator("h1")).not_to_contain_text("(revu)")
    notice.get_by_role("button", name="Passer à la nouvelle version").click()
    expect(page.locator("h1")).to_contain_text("(revu)")
    expect(notice.locator("output")).to_be_empty()
    expect(page.locator(f'course-question[data-question="{FIRST.id}"]')).to_have_attribute("data-state", "correct")
    assert saved(page)["answers"][FIRST.id]["correct"] is True
    assert page.evaluate("caches.keys().then((names) => names.length)") == 1


def test_a_version_put_off_is_offered_again_on_the_next_page(learner: Learner, host: Host) -> None:
    page = kept(learner, host)
    host.publish("modules/express.html", "</h1>", " (revu)</h1>")
    page.reload()
    notice = page.locator("course-offline")
    notice.get_by_role("button", name="Plus tard").click()
    expect(notice.locator("output")).to_be_empty()
    page.goto(f"{host.address}/en/index.html")
    expect(notice.get_by_role("button", name="Go to the new version")).to_be_visible()


def test_a_site_that_stops_working_offline_takes_back_its_copy_and_leaves_progress(
    learner: Learner, host: Host
) -> None:
    page = kept(learner, host)
    answer(page, FIRST)
    leave = (ROOT / "theme/exports/offline/leave.js").read_text(encoding="utf-8")
    edition = {"course": COURSE.id, "version": "gone"}
    (host.site / "sw.js").write_text(f"const EDITION = {json.dumps(edition)};\n{leave}", encoding="utf-8")
    page.evaluate("navigator.serviceWorker.getRegistration().then((one) => one.update())")
    page.wait_for_function("caches.keys().then((names) => names.length === 0)")
    page.wait_for_function("navigator.serviceWorker.getRegistration().then((one) => !one)")
    assert saved(page)["answers"][FIRST.id]["correct"] is True


def test_in_a_frame_and_in_a_package_nothing_is_kept(learner: Learner, host: Host, site: Path, tmp_path: Path) -> None:
    (host.site / "cadre.html").write_text('<!doctype html><iframe src="index.html"></iframe>', encoding="utf-8")
    assert registered(learner(service_workers="allow"), f"{host.address}/cadre.html") == 0
    package = tmp_path / "paquet"
    shutil.unpack_archive(site / "downloads" / f"{COURSE.id}-cours-web.zip", package)
    assert list(package.rglob("*.webmanifest")) + list(package.rglob("sw.js")) == []
    address = host.address.replace("/cours", "/paquet")
    assert registered(learner(service_workers="allow"), f"{address}/index.html") == 0


@pytest.mark.parametrize("folder", ["", "en/"])
def test_the_manifest_leads_to_the_welcome_page_of_its_language(learner: Learner, host: Host, folder: str) -> None:
    page = learner().new_page()
    page.goto(f"{host.address}/{folder}modules/express.html")
    address = str(page.locator("link[rel=manifest]").evaluate("link => link.href"))
    assert address == f"{host.address}/{folder}manifest.webmanifest"
    errors = page.context.new_cdp_session(page).send("Page.getAppManifest")
    assert errors["errors"] == []
    manifest = json.loads(errors["data"])
    assert manifest["lang"] == (folder.strip("/") or "fr")
    for icon in manifest["icons"]:
        assert (host.site / folder / icon["src"]).resolve().is_file()
    assert (host.site / folder / manifest["scope"]).resolve() == host.site.resolve()
