"""Sums over facts are computed, never executed."""

from __future__ import annotations

import pytest

from course.arithmetic import ExpressionError, compute, names_in

FACTS = {"norme-association": 17, "norme-activites": 15, "enveloppe": 8.3}


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("120 * norme-association", 2040),
        ("norme-association + norme-activites", 32),
        ("norme-association - norme-activites", 2),
        ("2 * (norme-association + norme-activites) / 4", 16),
        ("enveloppe * 2", 16.6),
        ("0.1 + 0.2", 0.3),
        ("10 - 4 - 3", 3),
    ],
)
def test_a_sum_has_its_value(expression: str, value: float) -> None:
    assert compute(expression, FACTS.__getitem__) == value


@pytest.mark.parametrize("expression", ["", "2 +", "2 ** 3", "f(2)", "(2", "2)", "a.b", "2 3", "1 / 0", "import os"])
def test_what_is_no_sum_is_refused(expression: str) -> None:
    with pytest.raises(ExpressionError):
        compute(expression, lambda name: 1)


def test_a_hyphen_belongs_to_the_name_and_a_minus_has_spaces() -> None:
    assert names_in("norme-association - norme-activites") == ["norme-association", "norme-activites"]
