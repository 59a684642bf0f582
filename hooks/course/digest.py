"""Short, stable marks of what a text or a question says."""

from __future__ import annotations

import hashlib


def digest(*parts: str) -> str:
    """Eight hexadecimal digits that change when any part changes, and only then."""
    joined = "\x1f".join(parts)
    return hashlib.sha256(joined.encode()).hexdigest()[:8]
