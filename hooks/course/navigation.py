"""Material's navigation, drawn once for all the pages that see it from the same place, then marked for each.

Every page holds the whole navigation, so drawing it again for each page takes a time that grows as the square of their
number. Two pages of one folder and one section have the same navigation but for their own entries: the one that is
current, with its table of contents, and the one that no longer is.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

# An entry's HTML, from the template of Material: a page of the navigation, as seen from the current page.
DrawEntry = Callable[[Any], str]


@dataclass
class _Drawing:
    """A whole navigation in pieces: an entry at each odd place, in the order of `entries`.

    `current` is the place of the entry that is drawn as the current page, until another page is.
    """

    pieces: list[str]
    current: int | None

    def with_entry(self, place: int | None, entry: str) -> str:
        """The navigation with the entry of a page in its place, or with none when the page is not listed."""
        if place is None:
            return "".join(self.pieces)
        return "".join((*self.pieces[:place], entry, *self.pieces[place + 1 :]))


class Navigation:
    """The navigation of one language; `pages` are those it lists, in the order in which it draws them."""

    def __init__(self, pages: Iterable[Any], home: str | None = None) -> None:
        self.home = home
        self._pages = list(pages)
        self._places = {id(page): 2 * index + 1 for index, page in enumerate(self._pages)}
        self._drawings: dict[tuple[Any, ...], _Drawing | None] = {}
        self.last = ""  # the navigation that was given last,
        self.last_entry = ""  # and the current page in it;
        self.news: list[str] = []  # all that was put in navigations since it was last emptied

    def html(self, page: Any, draw: Callable[[], str], entry: DrawEntry) -> str:
        """The navigation of a page: what `draw()` would give, with no more drawn than needed."""
        seen_from = _seen_from(page)
        place = self._places.get(id(page))
        self.last_entry = str(entry(page)) if place is not None else ""
        self.news.append(self.last_entry)
        drawing = self._drawings.get(seen_from)
        if drawing is None:
            self.last = str(draw())
            self.news.append(self.last)
            if seen_from not in self._drawings:
                self._drawings[seen_from] = self._cut(self.last, page, entry)
            return self.last
        if drawing.current not in (None, place):
            drawing.pieces[drawing.current] = str(entry(self._pages[drawing.current // 2]))
            self.news.append(drawing.pieces[drawing.current])
            drawing.current = None
        self.last = drawing.with_entry(place, self.last_entry)
        return self.last

    def with_entry(self, page: Any, entry: str) -> str | None:
        """The navigation of a page whose entry was drawn by an earlier build; none when it has to be drawn."""
        drawing = self._drawings.get(_seen_from(page))
        if drawing is None or drawing.current is not None:
            return None
        self.last = drawing.with_entry(self._places.get(id(page)), entry)
        self.news.append(entry)
        return self.last

    def _cut(self, whole: str, page: Any, entry: DrawEntry) -> _Drawing | None:
        """The navigation of the first page cut around its entries; none when Material shows some in another way."""
        pieces, end = [], 0
        for listed in self._pages:
            html = str(entry(listed))
            start = whole.find(html, end)
            if start < 0:
                return None
            pieces += [whole[end:start], html]
            end = start + len(html)
        return _Drawing([*pieces, whole[end:]], self._places.get(id(page)))


def _seen_from(page: Any) -> tuple[Any, ...]:
    return (_folder(page.url), *map(id, page.ancestors))


def _folder(url: str) -> str:
    """What addresses on a page are relative to."""
    folder, name = posixpath.split(url)
    return folder if "." in name else url


def listed(items: Sequence[Any]) -> list[Any]:
    """The pages of a navigation, in its order."""
    pages = []
    for item in items:
        pages += listed(item.children) if item.children else [item] if item.is_page else []
    return pages
