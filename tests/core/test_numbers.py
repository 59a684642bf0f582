"""The same number is found however a language prints it, and what is not printed is not found."""

from __future__ import annotations

import pytest

from course.numbers import numbers_in

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("text", "language", "numbers"),
    [
        (f"2{NBSP}040{NBSP}$ et 8,3 M$", "fr", ["2040", "8.3"]),
        ("2 040,50 $", "fr", ["2040.5"]),
        ("$2,040.50 and $8.3 million", "en", ["2040.5", "8.3"]),
        ("le 5 mai 2022", "fr", ["5", "2022"]),
        ("May 5, 2022", "en", ["5", "2022"]),
        ("2017-2021", "fr", ["2017", "2021"]),
        ("de 1987 à 2022", "fr", ["1987", "2022"]),
        ("l’article 58.5", "fr", ["58.5"]),
        ("section 58.5", "en", ["58.5"]),
        ("[[fact: norme-2]] et [lien](a1.md) et `x2` {#titre-3}", "fr", []),
        ("104,71 $", "fr", ["104.71"]),
        ("1 pour 15", "fr", ["1", "15"]),
        ("deux", "fr", []),
    ],
)
def test_numbers_are_found(text: str, language: str, numbers: list[str]) -> None:
    assert numbers_in(text, language) == numbers
