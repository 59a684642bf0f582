"""The last guard of a page: of what Markdown made, only what a page may hold leaves here; the rest becomes text."""

from __future__ import annotations

import re

from course.allowed_html import LINK_SCHEMES, MADE_ATTRIBUTES, MADE_TAGS, scheme_of

# A comment ends where a browser thinks that it does, or goes on to the end.
_PIECE = re.compile(
    r"""<!--(?:-?>|.*?(?:--!?>|\Z))|</?(?P<name>[a-zA-Z][a-zA-Z0-9]*)(?P<attributes>(?:\s+[a-z-]+(?:="[^"]*")?)*)\s*/?>|<""",
    re.S,
)
_ATTRIBUTE = re.compile(r'([a-z-]+)(?:="([^"]*)")?')


def harmless(page: str) -> tuple[str, list[str]]:
    """The HTML without comments, every tag that a page may not hold shown as it was typed; and what those tags were."""
    refused: list[str] = []
    known: dict[str, bool] = {}  # most tags of a page are alike

    def judged(match: re.Match[str]) -> str:
        piece = match[0]
        if piece.startswith("<!--"):
            return ""
        if piece not in known:
            known[piece] = bool(match["name"]) and _is_allowed(match["name"], match["attributes"])
        if known[piece]:
            return piece
        refused.append(page[match.start() : match.start() + 60])
        return "&lt;" + piece[1:]

    return _PIECE.sub(judged, page), refused


def _is_allowed(name: str, attributes: str) -> bool:
    return name in MADE_TAGS and all(_is_fit(*pair) for pair in _ATTRIBUTE.findall(attributes))


def _is_fit(name: str, value: str) -> bool:
    if name not in MADE_ATTRIBUTES:
        return False
    if name == "href":
        return scheme_of(value) in (None, *LINK_SCHEMES)
    if name == "src":
        return scheme_of(value) is None and not value.lstrip().startswith(("/", "\\"))
    return True
