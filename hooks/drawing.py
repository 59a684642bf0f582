"""Draws icons as pictures with the Chromium of this machine, once for each."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from hashlib import sha256
from pathlib import Path

from chromium import ARGUMENTS, NoChromiumError, find_chromium

# What a picture may take on a slow machine, in seconds.
_PATIENCE = 60

_PAGE = "<!doctype html><style>* {{ margin: 0 }} svg {{ display: block; width: {width}px }}</style>{svg}"


class Painter:
    """Draws SVG as PNG; `kept` is where earlier pictures are.

    Without a Chromium, or when it fails, it draws nothing more and says so in one line, once.
    """

    def __init__(self, kept: Path) -> None:
        self._kept = kept
        self._silenced = False

    def __call__(self, svg: str, width: int, height: int) -> bytes | None:
        """The picture, or none."""
        page = _PAGE.format(width=width, svg=svg)
        kept = self._kept / f"{sha256(page.encode()).hexdigest()}.png"
        if not kept.exists() and not self._silenced:
            kept.parent.mkdir(parents=True, exist_ok=True)
            try:
                _draw(page, width, height, kept)
            except (NoChromiumError, OSError, subprocess.SubprocessError) as error:
                self._silenced = True
                print(f"PNG: {error}", file=sys.stderr)
        return kept.read_bytes() if kept.exists() else None


def _draw(page: str, width: int, height: int, kept: Path) -> None:
    program = find_chromium()
    if program is None:
        raise NoChromiumError("no Chromium or Chrome on this machine, so the icons of the site are SVG only.")
    with tempfile.TemporaryDirectory() as folder:
        source, written = Path(folder, "page.html"), Path(folder, "page.png")
        source.write_text(page, encoding="utf-8")
        command = [
            program,
            "--headless",
            *ARGUMENTS,
            "--hide-scrollbars",
            "--default-background-color=00000000",
            "--force-device-scale-factor=1",
            f"--window-size={width},{height}",
            f"--user-data-dir={folder}/profile",
            f"--screenshot={written}",
        ]
        subprocess.run([*command, source.as_uri()], capture_output=True, check=True, timeout=_PATIENCE)
        partial = kept.with_suffix(".part")
        partial.write_bytes(written.read_bytes())
        partial.replace(kept)  # two builds at once never read half a file
