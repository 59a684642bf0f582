"""Draws icons as pictures, for what does not read SVG."""

from __future__ import annotations

from pathlib import Path

from headless import Chromium

# What a picture may take on a slow machine, in seconds.
_PATIENCE = 180

_PAGE = "<!doctype html><style>* {{ margin: 0 }} svg {{ display: block; width: {width}px }}</style>{svg}"


class Painter:
    """Draws SVG as PNG; `kept` is where earlier pictures are."""

    def __init__(self, kept: Path) -> None:
        self._chromium = Chromium(kept, "png", without="the icons of the site are SVG only.")

    def __call__(self, svg: str, width: int, height: int) -> bytes | None:
        """The picture, or none when nothing can draw it."""
        return self._chromium.make(
            _PAGE.format(width=width, svg=svg),
            "--screenshot",
            "--hide-scrollbars",
            "--default-background-color=00000000",
            "--force-device-scale-factor=1",
            f"--window-size={width},{height}",
            patience=_PATIENCE,
        )
