"""Draws the icons of the installed course from favicon.svg: `python tools/icons.py`, after a change of mark."""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))
from chromium import ARGUMENTS, find_chromium  # see sys.path

ASSETS = Path(__file__).resolve().parent.parent / "theme" / "assets"

# A device may cut a maskable icon into any shape that keeps the middle 80 %: the mark is smaller, on a full ground.
MASKABLE = ((' rx="14"', ""), ("translate(9 9) scale(.72)", "translate(15.36 15.36) scale(.52)"))


def main() -> None:
    """Write the three PNG files that manifests name."""
    rounded = (ASSETS / "favicon.svg").read_text(encoding="utf-8")
    full = rounded
    for old, new in MASKABLE:
        if old not in full:
            raise SystemExit(f"favicon.svg no longer holds {old!r}: say here how the maskable icon is made from it")
        full = full.replace(old, new)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=[*ARGUMENTS])
        for name, svg, size in (("192", rounded, 192), ("512", rounded, 512), ("maskable", full, 512)):
            page = browser.new_page(viewport={"width": size, "height": size})
            page.set_content(f"<style>* {{ margin: 0 }} svg {{ display: block; width: {size}px }}</style>{svg}")
            page.screenshot(path=ASSETS / f"install-{name}.png", omit_background=True)


if __name__ == "__main__":
    main()
