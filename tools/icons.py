"""Draws the icons of the course again, after a change of logo or colours: `make icons`.

A build draws them by itself where it finds a Chromium. Kept in `theme/assets`, they are there for every other build,
and for previews.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))
from course.icons import icons, pictures, signature  # noqa: E402  # see sys.path
from course.rendering import Theme  # noqa: E402
from course.site import DRAWN_FROM, load_brand  # noqa: E402
from course.words import Words  # noqa: E402
from drawing import Painter  # noqa: E402

THEME = ROOT / "theme"


class _Settings(yaml.SafeLoader):
    """mkdocs.yml, without what it takes from the environment."""


_Settings.add_constructor("!ENV", lambda loader, node: None)


def main() -> None:
    """Write the pictures, and what they were drawn from; stop when the block at the top of mkdocs.yml has a mistake."""
    file = ROOT / "mkdocs.yml"
    settings: dict[str, Any] = yaml.load(file.read_text(encoding="utf-8"), _Settings)
    brand, problems = load_brand(file, THEME, settings["extra"]["brand"], settings["site_name"], "", refused=True)
    if problems:
        raise SystemExit("The block at the top of mkdocs.yml has a mistake: `make build` says which.")
    wanted = icons(brand.identity, Theme(THEME, Words({})))
    paint = Painter(kept=ROOT / "build" / "icons")
    for icon in pictures(wanted):
        content = paint(icon.svg, icon.width, icon.height)
        if content is None:
            raise SystemExit(1)
        (THEME / icon.path).write_bytes(content)
    (THEME / DRAWN_FROM).write_text(f"{signature(wanted)}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
