"""A fact is printed as its language prints it; the same number stands behind both."""

from __future__ import annotations

from typing import Any

import pytest

from course.model import Fact, Place
from course.quantities import day, machine, money, number, printed

NBSP = "\u00a0"


def _fact(value: Any, unit: str) -> Fact:
    return Fact(id="x", value=value, unit=unit, as_of="2011", source="s", place=Place("f"))


@pytest.mark.parametrize(
    ("value", "unit", "french", "english"),
    [
        (17, "CAD-per-dwelling-year", "17_$", "$17"),
        (3640, "CAD-per-dwelling-year", "3_640_$", "$3,640"),
        (104.71, "CAD", "104,71_$", "$104.71"),
        (8.3, "CAD-millions", "8,3_M$", "$8.3_million"),
        (54, "percent", "54_%", "54%"),
        (12.5, "percent", "12,5_%", "12.5%"),
        (74000, "count", "74_000", "74,000"),
        (120, "dwellings", "120_logements", "120_dwellings"),
        (1, "dwellings", "1_logement", "1_dwelling"),
        (4, "years", "4_ans", "4 years"),
        (1987, "year", "1987", "1987"),
        ("2007-10", "month", "octobre 2007", "October 2007"),
        ("2022-05-05", "date", "5 mai 2022", "May 5, 2022"),
        ("2026-01-01", "date", "1er janvier 2026", "January 1, 2026"),
        ("66923", "code", "66923", "66923"),
        ({"fr": "vers 2000", "en": "around 2000"}, "text", "vers 2000", "around 2000"),
    ],
)
def test_a_fact_is_printed_in_both_languages(value: Any, unit: str, french: str, english: str) -> None:
    fact = _fact(value, unit)
    assert printed(fact, "fr") == french.replace("_", NBSP)
    assert printed(fact, "en") == english.replace("_", NBSP)


def test_a_program_reads_the_plain_value() -> None:
    assert machine(_fact(8.3, "CAD-millions")) == "8.3"
    assert machine(_fact("2022-05-05", "date")) == "2022-05-05"


def test_a_language_we_have_no_customs_for_still_prints() -> None:
    assert printed(_fact(17, "CAD"), "es").startswith("17")
    assert printed(_fact(1200, "count"), "xx") == "1,200"
    assert day("2022-05", "es") == "mayo de 2022"


def test_cents_are_shown_only_when_there_are_some() -> None:
    assert money(2040.0, "en") == "$2,040"
    assert money(17.5, "fr") == f"17,50{NBSP}$"
    assert number(1234.5, "fr") == f"1{NBSP}234,5"
