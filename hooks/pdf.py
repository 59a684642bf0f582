"""Prints pages as PDFs."""

from __future__ import annotations

from pathlib import Path

from headless import Chromium

# What a page of several hundred sheets may take on a slow machine, in seconds.
_PATIENCE = 180


class PdfPrinter:
    """Prints HTML pages. `assets` is the folder that they call "../assets/"; `kept` is where earlier PDFs are."""

    def __init__(self, assets: Path, kept: Path) -> None:
        self._assets = assets
        self._chromium = Chromium(kept, "pdf", without="the site offers none.")

    def __call__(self, page: str) -> bytes | None:
        """The PDF of a page, or none. What Chromium writes in it of the day it ran is left as it is."""
        return self._chromium.make(
            page.replace('url("../assets/', f'url("{self._assets.as_uri()}/'),
            "--print-to-pdf",
            "--no-pdf-header-footer",
            "--generate-pdf-document-outline",  # which also tags it
            patience=_PATIENCE,
            known_by=page,
        )
