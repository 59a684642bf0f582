"""The built site as its pages, parsed once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from lxml import html

from project import site_pages


@pytest.fixture(scope="session")
def pages(site: Path) -> Mapping[str, html.HtmlElement]:
    """Every page by its address from the root: "en/modules/express.html"."""
    return {
        path.relative_to(site).as_posix(): html.document_fromstring(path.read_text(encoding="utf-8"))
        for path in site_pages(site)
    }
