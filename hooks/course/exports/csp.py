"""What a page may do, written in each page: run our scripts, show our files, and nothing that comes from elsewhere.

Said in the page because a static host may not let us set headers, and because a page opened from a folder has none.
"""

from __future__ import annotations

import base64
import hashlib
import re

# The files of the site. Chromium and Firefox take them for 'self' from a folder too, where there is no host.
_OURS = "'self'"
_NOTHING = "'none'"

# One line for each thing that a page may do; what has no line here is refused by the first.
POLICY = (
    ("default-src", _NOTHING),
    ("script-src", _OURS),  # ours and Material's; the inline ones are added, each by its digest
    ("style-src", _OURS),  # no style attribute and no style element, in any page
    ("img-src", f"{_OURS} data:"),  # Material's icons are data: addresses in its style sheet
    ("font-src", _OURS),
    ("connect-src", _OURS),  # what scripts ask for: nothing today; a service worker asks for our own files
    ("manifest-src", _OURS),  # so that the site can be installed
    ("worker-src", _OURS),  # the same
    ("frame-src", _OURS),  # a learning platform's shell shows the course in a frame
    ("base-uri", _NOTHING),  # no markup can turn every relative address elsewhere
    ("form-action", _NOTHING),  # questions are answered in the page: no form is sent anywhere
    # Nothing is said of downloads made in the page (blob:) or of the browser's voices: no directive governs them.
    # Nor of who may frame a page: browsers only listen to that in a header.
)

# A page to download stands alone: its script and its style are in it, and it opens from any folder.
ALONE = (
    ("default-src", _NOTHING),
    ("script-src", ""),  # each by its digest
    ("style-src", ""),  # the same
    ("img-src", f"{_OURS} data:"),  # pictures of lessons, beside the file
    ("font-src", _OURS),
    ("base-uri", _NOTHING),
    ("form-action", _NOTHING),
)

# A link followed to a source does not tell its host which page, nor which site, its reader came from.
REFERRER = "no-referrer"

# What browsers run: an inline script without a type, or with a JavaScript one; not data such as application/json.
_INLINE_SCRIPT = re.compile(r"<script(?![^>]*\s(?:src|type=\"application/(?:ld\+)?json\"))[^>]*>(.*?)</script>", re.S)
_INLINE_STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.S)
_CHARSET = re.compile(r"<meta charset=[^>]+>")


class UnknownPageError(ValueError):
    """A page without the element after which its policy is written; a mistake in the theme, not in the course."""


Policy = tuple[tuple[str, str], ...]


def with_policy(page: str, name: str = "", rules: Policy = POLICY) -> str:
    """The page with its policy, right after its character set: nothing may run before it is read."""
    charset = _CHARSET.search(page)
    if not charset:
        raise UnknownPageError(f"{name} has no <meta charset>, after which its policy is to be written")
    tags = (
        f'<meta http-equiv="Content-Security-Policy" content="{policy(page, rules)}">'
        f'<meta name="referrer" content="{REFERRER}">'
    )
    return page[: charset.end()] + tags + page[charset.end() :]


def policy(page: str, rules: Policy = POLICY) -> str:
    """The policy of one page: that of all, and the digest of each script and each style written in it."""
    written = {"script-src": _INLINE_SCRIPT.findall(page), "style-src": _INLINE_STYLE.findall(page)}
    digests = {
        name: [f"'{digest}'" for digest in dict.fromkeys(map(_digest, texts))] for name, texts in written.items()
    }
    lines = {name: " ".join(filter(None, (sources, *digests.get(name, ())))) for name, sources in rules}
    return "; ".join(f"{name} {sources or _NOTHING}" for name, sources in lines.items())


def _digest(written: str) -> str:
    # Browsers digest what they parsed, in which every line ends alike.
    text = written.replace("\r\n", "\n").replace("\r", "\n")
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
