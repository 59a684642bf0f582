"""Short, stable marks of what a text or a question says."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")


def digest(*parts: str) -> str:
    """Eight hexadecimal digits that change when any part changes, and only then."""
    joined = "\x1f".join(parts)
    return hashlib.sha256(joined.encode()).hexdigest()[:8]


def fingerprint(*parts: str) -> str:
    """As many digits as it takes for two different texts never to meet: what is kept from a build relies on it."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def shuffled(items: Sequence[Item], seed: str) -> tuple[Item, ...]:
    """The items in an order that depends on the seed alone: the same in every language and at every build.

    Never the order given, when there is another.
    """
    order = sorted(range(len(items)), key=lambda index: digest(seed, str(index)))
    if order == sorted(order):
        order = [*order[1:], *order[:1]]
    return tuple(items[index] for index in order)
