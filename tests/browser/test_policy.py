"""A strict security policy on every page, and nothing the site can do that it refuses: on a host and from a folder.

These keep two promises of the privacy page: vie-privee-rien-ailleurs and vie-privee-liens.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from project import site_pages

pytestmark = pytest.mark.browser

Learner = Callable[..., BrowserContext]
Listen = Callable[[Page], list[str]]

DESKTOP = {"width": 1280, "height": 800}
REPORT = """
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
      console.error(`refused: ${violatedDirective} ${blockedURI} ${sample}`);
    });
"""
SLIPPED_IN = '<img src="" onerror="ran = 1"><a href="javascript:void(window.ran = 1)" id="trap">trap</a>'
everywhere = pytest.mark.parametrize("from_folder", [False, True], ids=["on a host", "from a folder"])


class Visit:
    """One page, everything it asks for and everything it complains of."""

    def __init__(self, page: Page, root: str, said: list[str]) -> None:
        self.page = page
        self.root = root
        self.said = said
        self.asked: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))

    def open(self, name: str) -> None:
        self.page.goto(f"{self.root}/{name}", wait_until="load")

    @property
    def elsewhere(self) -> set[str]:
        """Every host asked for something that is not the site's own."""
        hosts = {urlsplit(url).netloc for url in self.asked if not url.startswith(("data:", "blob:"))}
        return hosts - {urlsplit(self.root).netloc}


@contextmanager
def _visit(learner: Learner, address: str, site: Path, complaints: Listen, from_folder: bool) -> Iterator[Visit]:
    context = learner(viewport=DESKTOP)
    context.add_init_script(REPORT)
    page = context.new_page()
    visit = Visit(page, site.as_uri() if from_folder else address, complaints(page))
    yield visit
    assert visit.said == []
    assert visit.elsewhere == set()


@everywhere
def test_no_page_asks_another_host_or_is_refused_anything(
    learner: Learner, address: str, site: Path, complaints: Listen, from_folder: bool
) -> None:
    with _visit(learner, address, site, complaints, from_folder) as visit:
        refused: list[str] = []
        visit.page.on("response", lambda response: refused.append(response.url) if response.status >= 400 else None)
        names = [path.relative_to(site).as_posix() for path in site_pages(site)]
        for name in names:
            if name == "404.html" and from_folder:
                continue  # its addresses start from the root of a host
            visit.open(name)
            assert visit.page.locator("meta[http-equiv=Content-Security-Policy]").count() == 1
        visit.page.wait_for_load_state("networkidle")
        assert refused == []
    assert len(names) > 60


@everywhere
@pytest.mark.parametrize("folder", ["", "en/"])
def test_all_that_a_learner_does_is_allowed(
    learner: Learner, address: str, site: Path, complaints: Listen, folder: str, from_folder: bool
) -> None:
    with _visit(learner, address, site, complaints, from_folder) as visit:
        page = visit.page
        visit.open(f"{folder}modules/express.html")
        for question in page.locator("course-question").all():
            question.locator("label").first.click()
            question.locator("button[type=submit]").click()
            expect(question).not_to_have_attribute("data-state", "unanswered")
        page.locator("button.fact").first.click()
        expect(page.locator(".course-note:popover-open")).to_be_visible()
        page.keyboard.press("Escape")
        page.locator("[data-md-component=palette] label:not([hidden])").click()
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        page.get_by_role("searchbox").click()
        page.keyboard.type("SHQ")
        expect(page.locator(".md-search-result__item").first).to_be_visible()
        page.keyboard.press("Escape")
        page.emulate_media(media="print")
        page.emulate_media(media="screen")
        page.locator(".course-languages a").first.click()
        expect(page.locator("html")).to_have_attribute("lang", "fr" if folder else "en")

        visit.open(f"{folder}modules/normes.html")
        page.locator("course-funding input").first.fill("120")
        visit.open(f"{folder}progression.html")
        page.locator("course-erase [name=erase]").click()
        expect(page.locator("dialog[open]")).to_be_visible()
        page.keyboard.press("Escape")
        visit.open(f"{folder}guide/questions/order.html")
        page.locator("course-question button[name=down]").first.click()


def test_a_script_that_slips_into_a_page_is_not_run(learner: Learner, address: str) -> None:
    page = learner().new_page()
    page.goto(f"{address}/index.html")
    page.evaluate("html => document.body.insertAdjacentHTML('beforeend', html)", SLIPPED_IN)
    page.evaluate("text => document.body.append(Object.assign(document.createElement('script'), { text }))", "ran = 1")
    page.locator("#trap").click()
    assert page.evaluate("window.ran") is None


def test_a_link_to_a_source_does_not_say_where_its_reader_came_from(learner: Learner, address: str) -> None:
    context = learner()
    page = context.new_page()
    sent: list[dict[str, str]] = []

    def answer(route: Route) -> None:
        sent.append(route.request.headers)
        route.fulfill(body="elsewhere")

    context.route(lambda url: urlsplit(url).netloc != urlsplit(address).netloc, answer)
    page.goto(f"{address}/sources.html")
    page.locator("a.reference-address").first.click()
    page.wait_for_url(lambda url: not url.startswith(address))
    assert [headers.get("referer") for headers in sent] == [None]
