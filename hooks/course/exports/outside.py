"""Lessons read outside the site: where their links lead, and names that stay apart when they share a page."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from course.addresses import Addresses, lesson_page

_ID = re.compile(r'(?<=\sid=")[^"]+(?=")')
_HREF = re.compile(r'(?<=\shref=")[^"]+(?=")')
_HEADING = re.compile(r"(?<=<)(/?)h([2-5])(?=[\s>])")


@dataclass(frozen=True)
class OutsideAddresses(Addresses):
    """Addresses seen from a document that holds the modules of `inside`, each with its anchor.

    Anything else leads to the published site, or to where it stands beside the document when there is none.
    """

    inside: Collection[str] = ()
    published: str | None = None
    pages: dict[str, str] = field(default_factory=dict, init=False, compare=False)

    def __post_init__(self) -> None:
        self.pages.update({lesson_page(self.course, self.language, module): module for module in self.inside})

    def asset(self, path: str) -> str:
        """The address of a file of the site."""
        return self.published + path if self.published else super().asset(path)

    def beside(self, path: str) -> str:
        """The address of a file of the site, never on its host: a page opened from a folder asks nothing of anyone."""
        return super().asset(path)

    def seen_from(self, page: str, address: str) -> str:
        """An address written on a page of the site, as it must be written in the document."""
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            return address
        target = posixpath.normpath(posixpath.join(posixpath.dirname(page), parts.path)) if parts.path else page
        return self._to(target, parts.fragment or None)

    def _to(self, page: str, heading: str | None) -> str:
        module = self.pages.get(page)
        if module:
            return f"#{anchor(module, heading)}"
        return self.asset(page) + (f"#{heading}" if heading else "")


def anchor(module: str, heading: str | None = None) -> str:
    """The name of a lesson, or of one of its headings, on a page that holds several lessons."""
    return f"{module}--{heading}" if heading else module


def moved(html: str, module: str, addresses: OutsideAddresses, below: int = 0) -> str:
    """A lesson fit to stand elsewhere: its names its own, its links followed, its headings so many levels below."""
    page = lesson_page(addresses.course, addresses.language, module)
    html = _ID.sub(lambda match: anchor(module, match[0]), html)
    html = _HREF.sub(lambda match: addresses.seen_from(page, match[0]), html)
    return _HEADING.sub(lambda match: f"{match[1]}h{int(match[2]) + below}", html)
