"""The built site as a learner meets it: on a host, below a folder, in a browser of their own."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

PHONE = {"width": 360, "height": 740}


class Quiet(SimpleHTTPRequestHandler):
    """Serves a site below a folder, as on Pages, and says nothing."""

    def log_message(self, *_: object) -> None:
        pass

    def translate_path(self, path: str) -> str:
        # The site is published below a folder, as on Pages.
        return super().translate_path("/" + path.removeprefix("/cours/")) if path.startswith("/cours/") else "/nowhere"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served; its pages are at `{address}/modules/express.html`."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/cours"
    server.shutdown()


@pytest.fixture
def learner(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Opens the browser of one more learner; what each one keeps is their own."""
    opened: list[BrowserContext] = []

    def open_browser(**settings: Any) -> BrowserContext:
        # What a page receives comes from the server of the test, unless the test is about keeping pages.
        usual = {"viewport": PHONE, "reduced_motion": "reduce", "service_workers": "block"}
        context = browser.new_context(**usual | settings)
        opened.append(context)
        return context

    yield open_browser
    for context in opened:
        context.close()


@pytest.fixture
def complaints() -> Callable[[Page], list[str]]:
    """What a page complains of in its console, from now on."""

    def listen(page: Page) -> list[str]:
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: said.append(str(error)))
        return said

    return listen
