"""What each page of the site still lacks once it is drawn: what is amiss in Material's HTML, then its policy."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from pathlib import Path

from course.exports.csp import with_policy

# What Material 9.8 writes that HTML does not allow, and what it means. Its templates are whole pages and whole
# navigations: to copy them for a word would be to look after them at each of its versions.
_AMISS = (
    # A box that is ticked or not has nothing to complete. Firefox remembers which; material-fixes.js does not.
    (' type="checkbox" id="__drawer" autocomplete="off"', ' type="checkbox" id="__drawer"'),
    (' type="checkbox" id="__search" autocomplete="off"', ' type="checkbox" id="__search"'),
    (' tabindex=""', ""),
)


def finished(page: str, name: str = "") -> str:
    """A page as it is published; ask for it after all that changes a page."""
    return with_policy(mended(page), name)


def finish_copies(folder: Path, known: AbstractSet[str]) -> None:
    """Finish the pages of a site that were copied as they are: those that are not among `known`, by their path."""
    for file in sorted(folder.rglob("*.html")):
        if file.relative_to(folder).as_posix() not in known:
            # As bytes: no line ending may change, because scripts are known by their digest.
            file.write_bytes(finished(file.read_bytes().decode("utf-8"), file.name).encode("utf-8"))


def mended(page: str) -> str:
    """The page without what HTML does not allow."""
    for amiss, meant in _AMISS:
        page = page.replace(amiss, meant)
    return page
