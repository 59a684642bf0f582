"""Every page of the finished site: what is amiss in Material's HTML, its style sheets cut down, the page's policy."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from course.digest import digest
from course.exports.csp import with_policy
from course.exports.stylesheet import words_of, words_of_tags, worn

# What Material 9.8 writes that HTML does not allow, and what it means. Its templates are whole pages and whole
# navigations: to copy them for a word would be to look after them at each of its versions.
_AMISS = (
    # A box that is ticked or not has nothing to complete. Firefox remembers which; header.js does not.
    (' type="checkbox" id="__drawer" autocomplete="off"', ' type="checkbox" id="__drawer"'),
    (' type="checkbox" id="__search" autocomplete="off"', ' type="checkbox" id="__search"'),
    (' tabindex=""', ""),
)


_SOURCE_MAP = re.compile(r"/\*# sourceMappingURL=.*?\*/")

# Where Material keeps its style sheets, and how a page asks for them: one after the other.
_SHEETS = "assets/stylesheets/"
_LINKS = re.compile(rf'(?:<link rel="stylesheet" href="([^"]*?){_SHEETS}[^"]+">\s*)+')


def finish_pages(folder: Path, theme: Path) -> None:
    """Finish every page of a site; call it after all that changes a page.

    `theme` holds the templates, scripts and styles that may still put something in a page.
    """
    files = sorted(folder.rglob("*.html"))
    sheet = _own_sheet(folder, files, theme)
    for file in files:
        # As bytes: no line ending may change, because scripts are known by their digest.
        page = mended(_LINKS.sub(rf'<link rel="stylesheet" href="\g<1>{sheet}">', file.read_bytes().decode("utf-8")))
        file.write_bytes(with_policy(page, file.name).encode("utf-8"))


def _own_sheet(folder: Path, files: list[Path], theme: Path) -> str:
    """Put one style sheet in the place of Material's; gives its path from the root of the site."""
    words = words_of_tags(file.read_text(encoding="utf-8") for file in files)
    words |= words_of(_texts(theme, "*.html", "*.js"))
    words |= {word for word in words_of(_texts(theme, "*.css")) if word.startswith("--")}
    sheets = sorted((folder / _SHEETS).glob("*.css"))  # main, then palette: as pages ask for them
    text = worn("".join(_SOURCE_MAP.sub("", sheet.read_text(encoding="utf-8")) for sheet in sheets), words)
    path = f"assets/material.{digest(text)}.css"
    (folder / path).write_text(text, encoding="utf-8")
    shutil.rmtree(folder / _SHEETS)
    return path


def _texts(folder: Path, *kinds: str) -> Iterator[str]:
    for kind in kinds:
        for file in folder.rglob(kind):
            yield file.read_text(encoding="utf-8")


def mended(page: str) -> str:
    """The page without what HTML does not allow."""
    for amiss, meant in _AMISS:
        page = page.replace(amiss, meant)
    return page
