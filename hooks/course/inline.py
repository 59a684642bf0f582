"""The little Markdown allowed in a question: emphasis, code and links. Everything else is text, markup included."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

_KEPT_PATTERNS = {"backtick", "escape", "link", "em_strong", "em_strong2", "strong_em"}
_SPACES = re.compile(r"[ \t\r\n]+")  # and not those that must not break
_PARAGRAPH = re.compile(r"^<p>(.*)</p>$", re.S)

# An address in a link: one of ours ("histoire.fr.md#naissance"), or a public page.
_LESSON = re.compile(r"^(?:\.\./)?(?:modules/)?(?P<id>[a-z0-9-]+)\.[a-z]{2,3}\.md(?:#(?P<heading>[a-z0-9-]+))?$")
_PUBLIC = re.compile(r"^https?://[^\s<>\"']+$")


class InlineMarkdown:
    """Turns a short authored text into phrasing HTML.

    `link` receives the id of a module and of a heading (or none), and gives an address or none when there is no such
    place. A link that leads nowhere, or anywhere but a public page, loses its address and stays as text.
    """

    def __init__(self, link: Callable[[str, str | None], str | None]) -> None:
        self._markdown = Markdown(extensions=[])
        _keep_only(self._markdown.inlinePatterns, _KEPT_PATTERNS)
        _keep_only(self._markdown.preprocessors, {"normalize_whitespace"})
        _keep_only(self._markdown.parser.blockprocessors, {"paragraph"})
        self._markdown.treeprocessors.register(_Addresses(self._markdown, link), "addresses", 5)

    def html(self, text: str) -> str:
        """The text as HTML, without the paragraph around it."""
        self._markdown.reset()
        html = self._markdown.convert(_SPACES.sub(" ", text).strip(" "))
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


def _keep_only(registry: object, names: set[str]) -> None:
    for name in [item.name for item in registry._priority]:  # type: ignore[attr-defined]  # Registry lists no names publicly
        if name not in names:
            registry.deregister(name)  # type: ignore[attr-defined]
