"""The funding calculator's sums, in dollars a year. `theme/runtime/funding.js` is its twin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Contribution:
    """What a bureau of `dwellings` dwellings gets a year, in dollars: one amount a norm, and our sum of them."""

    dwellings: int
    amounts: tuple[float, ...]

    @property
    def total(self) -> float:
        """Our addition; no official norm says it."""
        return round(sum(self.amounts), 2)


def contribution(dwellings: int, rates: Sequence[float]) -> Contribution:
    """Apply rates in dollars per dwelling per year, rounded to the cent."""
    return Contribution(dwellings, tuple(round(dwellings * rate, 2) for rate in rates))
