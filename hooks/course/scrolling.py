"""Tables in boxes that scroll, so that a wide one never widens the page."""

from __future__ import annotations

import re

# Tables with a class are those of components, which have boxes of their own.
_TABLE = re.compile(r"<table>.*?</table>", re.S)


def scrolling(html: str) -> str:
    """The page with each table in the box that Material's styles, and theme/runtime/shell/wide.js, know."""
    return _TABLE.sub(r'<div class="md-typeset__scrollwrap"><div class="md-typeset__table">\g<0></div></div>', html)
