"""The calculator's sums. `tests/runtime` gives the browser's twin the same table."""

from __future__ import annotations

import pytest

from course.funding import contribution

# Dwellings, rates, amounts, total: from the worked example and the cases of the lessons.
TABLE = [
    (120, (17, 15, 22), (2040, 1800, 2640), 6480),
    (85, (17, 15, 22), (1445, 1275, 1870), 4590),
    (62, (17, 15, 22), (1054, 930, 1364), 3348),
    (0, (17, 15, 22), (0, 0, 0), 0),
    (3, (17.55, 15.1, 22.05), (52.65, 45.3, 66.15), 164.1),
]


@pytest.mark.parametrize(("dwellings", "rates", "amounts", "total"), TABLE)
def test_each_norm_is_multiplied_and_the_sum_is_ours(
    dwellings: int, rates: tuple[float, ...], amounts: tuple[float, ...], total: float
) -> None:
    result = contribution(dwellings, rates)
    assert result.amounts == amounts
    assert result.total == total
