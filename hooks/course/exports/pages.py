"""Every page of the finished site, read and written once: what is amiss in Material's HTML, then the page's policy."""

from __future__ import annotations

from pathlib import Path

from course.exports.csp import with_policy

# What Material 9.8 writes that HTML does not allow, and what it means. Its templates are whole pages and whole
# navigations: to copy them for a word would be to look after them at each of its versions.
_AMISS = (
    # A box that is ticked or not has nothing to complete. Firefox remembers which; shell.js does not.
    (' type="checkbox" id="__drawer" autocomplete="off"', ' type="checkbox" id="__drawer"'),
    (' type="checkbox" id="__search" autocomplete="off"', ' type="checkbox" id="__search"'),
    (' tabindex=""', ""),
)


def finish_pages(folder: Path) -> None:
    """Finish every page of a site; call it after all that changes a page."""
    for file in sorted(folder.rglob("*.html")):
        # As bytes: no line ending may change, because scripts are known by their digest.
        page = mended(file.read_bytes().decode("utf-8"))
        file.write_bytes(with_policy(page, file.name).encode("utf-8"))


def mended(page: str) -> str:
    """The page without what HTML does not allow."""
    for amiss, meant in _AMISS:
        page = page.replace(amiss, meant)
    return page
