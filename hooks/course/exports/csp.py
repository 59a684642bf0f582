"""What a page may do, written in each page: run our scripts, show our files, and nothing that comes from elsewhere.

Said in the page because a static host may not let us set headers, and because a page opened from a folder has none.
"""

from __future__ import annotations

import base64
import hashlib
import re

# The files of the site. Chromium and Firefox take them for 'self' from a folder too, where there is no host.
_OURS = "'self'"

# One line for each thing that a page may do; what has no line here is refused by the first.
POLICY = (
    ("default-src", "'none'"),
    ("script-src", _OURS),  # ours and Material's; the inline ones are added, each by its digest
    ("style-src", _OURS),  # no style attribute and no style element, in any page
    ("img-src", f"{_OURS} data:"),  # Material's icons are data: addresses in its style sheet
    ("font-src", _OURS),
    ("connect-src", _OURS),  # what scripts ask for: nothing today; a service worker asks for our own files
    ("manifest-src", _OURS),  # so that the site can be installed
    ("worker-src", _OURS),  # the same
    ("frame-src", _OURS),  # a learning platform's shell shows the course in a frame
    ("base-uri", "'none'"),  # no markup can turn every relative address elsewhere
    ("form-action", "'none'"),  # questions are answered in the page: no form is sent anywhere
    # Nothing is said of downloads made in the page (blob:) or of the browser's voices: no directive governs them.
    # Nor of who may frame a page: browsers only listen to that in a header.
)

# A link followed to a source does not tell its host which page, nor which site, its reader came from.
REFERRER = "no-referrer"

# What browsers run: an inline script without a type, or with a JavaScript one; not data such as application/json.
_INLINE_SCRIPT = re.compile(r"<script(?![^>]*\s(?:src|type=\"application/(?:ld\+)?json\"))[^>]*>(.*?)</script>", re.S)
_CHARSET = re.compile(r"<meta charset=[^>]+>")


class UnknownPageError(ValueError):
    """A page without the element after which its policy is written; a mistake in the theme, not in the course."""


def with_policy(page: str, name: str = "") -> str:
    """The page with its policy, right after its character set: nothing may run before it is read."""
    charset = _CHARSET.search(page)
    if not charset:
        raise UnknownPageError(f"{name} has no <meta charset>, after which its policy is to be written")
    tags = (
        f'<meta http-equiv="Content-Security-Policy" content="{policy(page)}">'
        f'<meta name="referrer" content="{REFERRER}">'
    )
    return page[: charset.end()] + tags + page[charset.end() :]


def policy(page: str) -> str:
    """The policy of one page: that of all, and the digest of each script written in it."""
    digests = "".join(f" '{digest}'" for digest in dict.fromkeys(map(_digest, _INLINE_SCRIPT.findall(page))))
    return "; ".join(f"{name} {sources}{digests if name == 'script-src' else ''}" for name, sources in POLICY)


def _digest(script: str) -> str:
    # Browsers digest what they parsed, in which every line ends alike.
    text = script.replace("\r\n", "\n").replace("\r", "\n")
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
