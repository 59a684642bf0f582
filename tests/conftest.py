"""What every test may ask for: the real site, built once the way it is published, and a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from chromium import ARGUMENTS, find_chromium
from project import mkdocs

# A shared machine is sometimes slow: time is not what properties are about.
settings.register_profile("steady", deadline=None)
settings.register_profile("quick", deadline=None, max_examples=15)  # for `make check`
settings.load_profile("steady")


# What asks for one of these builds a whole site, whether or not its file says so.
SITES = {"site", "sites"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of a built site, so that `make check` leaves them to `make test`."""
    for item in items:
        if SITES & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.site)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site, built strictly."""
    folder = tmp_path_factory.mktemp("built") / "site"
    built = mkdocs("build", "--strict", "--site-dir", str(folder), SITE_URL="https://exemple.ca/cours/")
    assert built.returncode == 0, built.stderr
    return folder


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=[*ARGUMENTS])
        yield chromium
        chromium.close()
