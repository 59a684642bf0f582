"""The little Markdown allowed in a question: emphasis, code and links. Everything else is text, markup included."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor, Treeprocessor
from markdown.util import Registry

_T = TypeVar("_T")

# In the order they are tried.
_KEPT_PATTERNS = ("backtick", "escape", "link", "em_strong")
_SPACES = re.compile(r"[ \t\r\n]+")  # and not those that must not break
# Nothing in such a text means anything to Markdown or to HTML: it is its own HTML, and most choices are such texts.
_BARE = re.compile(r"[^\\`*_\[\]&<>\x02\x03\r]*")
_PARAGRAPH = re.compile(r"^<p>(.*)</p>$", re.S)

# An address in a link: one of ours ("porte.fr.md#cle"), or a public page.
_LESSON = re.compile(r"^(?:\.\./)?(?:modules/)?(?P<id>[a-z0-9-]+)\.[a-z]{2,3}\.md(?:#(?P<heading>[a-z0-9-]+))?$")
_PUBLIC = re.compile(r"^https?://[^\s<>\"']+$")


class InlineMarkdown:
    """Turns a short authored text into phrasing HTML.

    `link` receives the id of a module and of a heading (or none), and gives an address or none when there is no such
    place. A link that leads nowhere, or anywhere but a public page, loses its address and stays as text.
    """

    def __init__(self, link: Callable[[str, str | None], str | None]) -> None:
        self._markdown = Markdown(extensions=[])
        self._markdown.inlinePatterns = _only(self._markdown.inlinePatterns, _KEPT_PATTERNS)
        self._markdown.preprocessors = _only(self._markdown.preprocessors, ("normalize_whitespace",))
        parser = self._markdown.parser
        parser.blockprocessors = _only(parser.blockprocessors, ("paragraph",))
        # The processor of the library keeps the patterns that it was made with.
        self._markdown.treeprocessors.register(InlineProcessor(self._markdown), "inline", 20)
        self._markdown.treeprocessors.register(_Addresses(self._markdown, link), "addresses", 5)

    def html(self, text: str) -> str:
        """The text as HTML, without the paragraph around it."""
        text = _SPACES.sub(" ", text).strip(" ")
        return text if _BARE.fullmatch(text) and text == text.strip() else self._converted(text)

    def _converted(self, text: str) -> str:
        self._markdown.reset()
        html = self._markdown.convert(text)
        match = _PARAGRAPH.match(html)
        return match[1] if match else html


class _Addresses(Treeprocessor):
    def __init__(self, markdown: Markdown, link: Callable[[str, str | None], str | None]) -> None:
        super().__init__(markdown)
        self._link = link

    def run(self, root: Element) -> None:
        for anchor in root.iter("a"):
            address = self._resolve(anchor.get("href", ""))
            anchor.attrib.clear()
            if address is None:
                anchor.tag = "span"
            else:
                anchor.set("href", address)

    def _resolve(self, address: str) -> str | None:
        match = _LESSON.match(address)
        if match:
            return self._link(match["id"], match["heading"])
        return address if _PUBLIC.match(address) else None


def _only(registry: Registry[_T], names: tuple[str, ...]) -> Registry[_T]:
    """A registry of these entries alone, tried in this order."""
    kept: Registry[_T] = Registry()
    for rank, name in enumerate(names):
        kept.register(registry[name], name, -rank)
    return kept
