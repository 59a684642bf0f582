"""Every page of the finished site: what is amiss in Material's HTML, its style sheets cut down, the page's policy."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from pathlib import Path

from course.digest import digest
from course.exports.csp import with_policy
from course.exports.stylesheet import words_of, words_of_tags, worn
from course.memory import Memory

# What Material 9.8 writes that HTML does not allow, and what it means. Its templates are whole pages and whole
# navigations: to copy them for a word would be to look after them at each of its versions.
_AMISS = (
    # A box that is ticked or not has nothing to complete. Firefox remembers which; header.js does not.
    (' type="checkbox" id="__drawer" autocomplete="off"', ' type="checkbox" id="__drawer"'),
    (' type="checkbox" id="__search" autocomplete="off"', ' type="checkbox" id="__search"'),
    (' tabindex=""', ""),
)

# Templates that take the place of Material's: what they say is in every page, and what they could say is in none.
_SEEN = "partials"

_SOURCE_MAP = re.compile(r"/\*# sourceMappingURL=.*?\*/")

# Where Material keeps its style sheets, and how a page asks for them: one after the other.
_SHEETS = "assets/stylesheets/"
_LINKS = re.compile(rf'(?:<link rel="stylesheet" href="([^"]*?){_SHEETS}[^"]+">\s*)+')
_HEAD = "</head>"

# What a page asks for in their place. Its digest is known once every page is: it takes the place of the zeros.
_SHEET = 'assets/material.{}.css">'
_UNKNOWN = "0" * len(digest(""))


def finished(page: str, name: str = "") -> str:
    """A page as it is published, but for the digest in the name of its style sheet; for after all that changes it."""
    head, end, body = page.partition(_HEAD)
    head = _LINKS.sub(rf'<link rel="stylesheet" href="\g<1>{_SHEET.format(_UNKNOWN)}', head)
    return with_policy(head + end + mended(body), name)


def mended(page: str) -> str:
    """The page without what HTML does not allow."""
    for amiss, meant in _AMISS:
        page = page.replace(amiss, meant)
    return page


def finish_pages(folder: Path, theme: Path, known: AbstractSet[str], words: AbstractSet[str], memory: Memory) -> None:
    """Give every page of a site the one style sheet that takes the place of Material's.

    `known` are the pages that are finished, by their path, and `words` those of their tags; the others were copied as
    they are. `theme` holds the templates, scripts and styles that may still put something in a page. With a `memory`,
    the sheet is cut again only when pages wear something else.
    """
    words = set(words)
    files = sorted(folder.rglob("*.html"))
    for file in files:
        if file.relative_to(folder).as_posix() not in known:
            # As bytes: no line ending may change, because scripts are known by their digest.
            page = file.read_bytes().decode("utf-8")
            words |= words_of_tags([page])
            file.write_bytes(finished(page, file.name).encode("utf-8"))
    sheet = _own_sheet(folder, theme, words, memory)
    for file in files:
        _name_sheet(file, sheet)


def _own_sheet(folder: Path, theme: Path, words: AbstractSet[str], memory: Memory) -> bytes:
    """Put one style sheet in the place of Material's; gives its digest."""
    words = words | words_of(_texts(theme, "*.html", "*.js"))
    words |= {word for word in words_of(_texts(theme, "*.css")) if word.startswith("--")}
    sheets = sorted((folder / _SHEETS).glob("*.css"))  # main, then palette: as pages ask for them
    whole = "".join(_SOURCE_MAP.sub("", sheet.read_text(encoding="utf-8")) for sheet in sheets)
    text = memory.recall(worn, whole, frozenset(words & words_of([whole])))
    (folder / _SHEET.removesuffix('">').format(digest(text))).write_text(text, encoding="utf-8")
    shutil.rmtree(folder / _SHEETS)
    return digest(text).encode()


def _name_sheet(file: Path, sheet: bytes) -> None:
    """Write the digest where a page has its zeros, and nothing else again: pages are long."""
    before, after = (part.encode() for part in _SHEET.split("{}"))
    with file.open("r+b") as page:
        at, start = -1, b""
        while at < 0 and (more := page.read(1 << 14)):
            start += more
            at = start.find(before + _UNKNOWN.encode() + after)
        if at >= 0:
            page.seek(at + len(before))
            page.write(sheet)


def _texts(folder: Path, *kinds: str) -> Iterator[str]:
    for kind in kinds:
        for file in folder.rglob(kind):
            if file.parent.name != _SEEN:
                yield file.read_text(encoding="utf-8")
