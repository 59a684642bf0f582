"""Values kept in a file, with a seal: what was damaged, or written by another version of us, is no value."""

from __future__ import annotations

import hashlib
import pickle
from typing import Any

_SEAL = 32  # bytes


def seal(value: Any, version: str = "") -> bytes:
    """A value as bytes."""
    return sealed(pickle.dumps(value, pickle.HIGHEST_PROTOCOL), version)


def unseal(content: bytes, version: str = "") -> Any | None:
    """The value that was sealed by the same version; none when a single bit of it has changed."""
    inside = unsealed(content, version)
    if inside is None:
        return None
    try:
        return pickle.loads(inside)
    except Exception:  # whatever is wrong with what was kept, it can be made again
        return None


def sealed(content: bytes, version: str = "") -> bytes:
    """Bytes, after a seal."""
    return hashlib.sha256(version.encode() + b"\0" + content).digest() + content


def unsealed(content: bytes, version: str = "") -> bytes | None:
    """The bytes that were sealed, in the same way."""
    inside = content[_SEAL:]
    return inside if content == sealed(inside, version) else None
