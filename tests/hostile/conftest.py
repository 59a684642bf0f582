"""Two sites that differ by their words alone: in one nobody means any harm, in the other every text is an injection."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.conftest import Quiet

from .corpus import hostile_words, plain_words, spoil_words, write_project
from .watch import Watch

WIDE = {"width": 1280, "height": 800}


def _built(folder: Path, words: Callable[[], str]) -> Path:
    project = write_project(folder, words)
    if folder.parent.name.startswith("hostile"):
        spoil_words(project)
    arguments = ["build", "--strict", "--quiet", "--site-dir", str(project / "site")]
    built = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("audited.py")), str(project / "audit.json"), *arguments],
        cwd=project,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": "https://exemple.ca/cours/", "COURSE_PDF": "no"},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert built.returncode == 0, built.stderr[-4000:]
    return project / "site"


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The folders of the plain site and of the hostile one, built at the same time."""
    folders = [tmp_path_factory.mktemp(name) / "project" for name in ("plain", "hostile")]
    with ThreadPoolExecutor() as both:
        plain, hostile = both.map(_built, folders, (plain_words(), hostile_words()))
    return plain, hostile


@pytest.fixture(scope="session")
def addresses(sites: tuple[Path, Path]) -> Iterator[tuple[str, str]]:
    """Where both are served."""
    servers = [ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site))) for site in sites]
    for server in servers:
        threading.Thread(target=server.serve_forever, daemon=True).start()
    plain, hostile = (f"http://127.0.0.1:{server.server_port}/cours" for server in servers)
    yield plain, hostile
    for server in servers:
        server.shutdown()


@pytest.fixture
def watch(browser: Browser) -> Iterator[Watch]:
    """A browser that nothing may get out of."""
    context = browser.new_context(viewport=WIDE, reduced_motion="reduce", service_workers="block")
    yield Watch(context)
    context.close()
