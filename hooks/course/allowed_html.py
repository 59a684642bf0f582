"""What HTML a page may hold: what Markdown makes, and the little that an author may write in it. Nothing that runs.

Lists of what is allowed, never of what is refused: what nobody thought of is not on them.
"""

from __future__ import annotations

import html
import posixpath
import re

# What an author may write as tags, for what Markdown has no sign for: 1<sup>er</sup>, a key, a passage that folds.
WRITTEN_TAGS = frozenset(
    (
        *("abbr", "bdi", "bdo", "br", "cite", "del", "details", "dfn", "figcaption", "figure", "ins", "kbd", "mark"),
        *("q", "s", "small", "span", "sub", "summary", "sup", "wbr"),
    )
)

# What Markdown and its extensions make (see mkdocs.yml).
MADE_TAGS = WRITTEN_TAGS | {
    *("a", "blockquote", "code", "dd", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img"),
    *("li", "ol", "p", "pre", "strong", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
}

# None of them runs anything; `style` would be refused by the policy of the pages. `markdown` says that a tag holds it.
WRITTEN_ATTRIBUTES = frozenset(
    ("class", "dir", "height", "id", "lang", "loading", "markdown", "open", "start", "title", "width")
)
MADE_ATTRIBUTES = WRITTEN_ATTRIBUTES | {"align", "alt", "href", "name", "src", "value"}

# An id as ours are: none can take the name of something that scripts look for, such as __search.
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

# A link may leave for a public page, or ask a mail program or a telephone for something.
LINK_SCHEMES = frozenset(("http", "https", "mailto", "tel"))

# Browsers leave these out of an address, wherever they are.
_NOT_IN_ADDRESSES = re.compile(r"[\x00-\x20\x7f]")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")


def scheme_of(address: str) -> str | None:
    """How an address written in HTML or Markdown begins for a browser: "https"; none when it is relative."""
    match = _SCHEME.match(_read(address))
    return match[1].lower() if match else None


def is_outside(address: str, file: str) -> bool:
    """Whether an address written in a file leads out of the project: absolute, on an unnamed host, or above its root.

    `file` is its path from the root of the project: "modules/accueil.fr.md".
    """
    path = re.split(r"[?#]", _read(address))[0]
    if not path or scheme_of(address) is not None:
        return False
    if "\\" in path or path.startswith("/"):
        return True
    return posixpath.normpath(posixpath.join(posixpath.dirname(file), path)).startswith("..")


def _read(address: str) -> str:
    return _NOT_IN_ADDRESSES.sub("", html.unescape(address))
