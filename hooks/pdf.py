"""Prints a page as a PDF with the Chromium of this machine, once for each content. Only this file starts a program."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from hashlib import sha256
from pathlib import Path

from chromium import ARGUMENTS, NoChromiumError, find_chromium

# What a page of several hundred sheets may take on a slow machine, in seconds.
_PATIENCE = 180

_ARGUMENTS = (
    "--headless",
    *ARGUMENTS,
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",  # which also tags it
)


class PdfPrinter:
    """Prints HTML pages. `assets` is the folder that they call "../assets/"; `kept` is where earlier PDFs are.

    Without a Chromium, or when it fails, it prints nothing more and says so in one line, once.
    """

    def __init__(self, assets: Path, kept: Path) -> None:
        self._assets = assets
        self._kept = kept
        self._silenced = False

    def __call__(self, page: str) -> bytes | None:
        """The PDF of a page, or none. What Chromium writes in it of the day it ran is left as it is."""
        kept = self._kept / f"{sha256(page.encode()).hexdigest()}.pdf"
        if not kept.exists() and not self._silenced:
            kept.parent.mkdir(parents=True, exist_ok=True)
            try:
                self._print(page.replace('url("../assets/', f'url("{self._assets.as_uri()}/'), kept)
            except (NoChromiumError, OSError, subprocess.SubprocessError) as error:
                self._silenced = True
                print(f"PDF: {error}", file=sys.stderr)
        return kept.read_bytes() if kept.exists() else None

    def _print(self, page: str, kept: Path) -> None:
        program = find_chromium()
        if program is None:
            raise NoChromiumError("no Chromium or Chrome on this machine, so the site offers none.")
        with tempfile.TemporaryDirectory() as folder:
            source, written = Path(folder, "page.html"), Path(folder, "page.pdf")
            source.write_text(page, encoding="utf-8")
            command = [program, *_ARGUMENTS, f"--user-data-dir={folder}/profile", f"--print-to-pdf={written}"]
            subprocess.run([*command, source.as_uri()], capture_output=True, check=True, timeout=_PATIENCE)
            partial = kept.with_suffix(".part")
            partial.write_bytes(written.read_bytes())
            partial.replace(kept)  # two builds at once never read half a file
