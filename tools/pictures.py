"""Takes the pictures of the READMEs and of the guide, of the site as it was last built: `make pictures`."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

from chromium import find_chromium  # noqa: E402  # see sys.path

SITE = ROOT / "site"
SETTLE = """async (shown) => {
    if (shown) document.querySelector(shown).scrollIntoView({block: "end"});
    await document.fonts.ready;
}"""


@dataclass(frozen=True)
class Picture:
    """One picture: its file in docs/, the page, the screen in CSS pixels, the dots that make one, what to scroll to."""

    file: str
    page: str
    language: str
    width: int
    height: int
    dots: float
    shown: str = ""


PICTURES = (
    Picture("assets/picture-welcome.fr.png", "index.html", "fr-CA", 1280, 800, 1),
    Picture("assets/picture-welcome.en.png", "en/index.html", "en-CA", 1280, 800, 1),
    Picture("guide/pictures/site.fr.png", "index.html", "fr-CA", 1280, 800, 0.5),
    Picture("guide/pictures/site.en.png", "en/index.html", "en-CA", 1280, 800, 0.5),
    Picture("assets/picture-lesson.fr.png", "modules/express.html", "fr-CA", 360, 740, 2, "course-question"),
    Picture("assets/picture-lesson.en.png", "en/modules/express.html", "en-CA", 360, 740, 2, "course-question"),
)


def take(browser: Browser, picture: Picture) -> Path:
    """The PNG written for `picture`, over file://, as a reader of the downloaded site sees the page."""
    page = browser.new_page(
        viewport={"width": picture.width, "height": picture.height},
        device_scale_factor=picture.dots,
        locale=picture.language,
        color_scheme="light",
        reduced_motion="reduce",
    )
    page.goto((SITE / picture.page).as_uri())
    page.evaluate(SETTLE, picture.shown)
    written = ROOT / "docs" / picture.file
    page.screenshot(path=written, animations="disabled")
    page.close()
    return written


def main() -> str | None:
    """What to say when it failed, which is what `sys.exit` wants."""
    missing = [picture.page for picture in PICTURES if not (SITE / picture.page).is_file()]
    if missing:
        return f"The site has no {missing[0]}: build it first, with make build."
    with sync_playwright() as playwright, playwright.chromium.launch(executable_path=find_chromium()) as browser:
        for picture in PICTURES:
            print(take(browser, picture).relative_to(ROOT))
    return None


if __name__ == "__main__":
    sys.exit(main())
