"""Which numbers someone may have meant, however they write them."""

from __future__ import annotations

import json

import pytest

from .conftest import Script

MILLION = 1_000_000


@pytest.fixture(scope="module")
def numbers() -> Script:
    return Script("numbers.js")


def readings(numbers: Script, text: str, unit: int = 1) -> list[float]:
    return numbers.call("readings", text, unit)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2040", [2040]),
        ("2 040 $", [2040]),
        ("2\u00a0040\u00a0$", [2040]),
        ("2\u202f040,00", [2040]),
        ("2\u2009040", [2040]),
        ("2’040", [2040]),
        ("2,040", [2040, 2.04]),
        ("2.040", [2040, 2.04]),
        ("$2,040.00", [2040]),
        ("CA$2,040", [2040, 2.04]),
        ("2040 CAD", [2040]),
        ("2040 $ CA", [2040]),
        ("2040 dollars", [2040]),
        ("1,234,567", [1234567]),
        ("1.234.567", [1234567]),
        ("1 234 567,89", [1234567.89]),
        ("1.234,5", [1234.5]),
        ("17,50", [17.5]),
        ("17.", [17]),
        ("17,", [17]),
        (",5", [0.5]),
        ("0,125", [0.125]),
        ("1234,567", [1234.567]),
        ("007", [7]),
        ("54 %", [54]),
        ("54,5\u00a0%", [54.5]),
        ("54 pour cent", [54]),
        ("54 percent", [54]),
        ("-5", [-5]),
        ("−5", [-5]),
        ("- 5 $", [-5]),
        ("8,3 M$", [8_300_000]),
        ("8.3 millions de dollars", [8_300_000]),
        ("$8.3M", [8_300_000]),
        ("17 k$", [17_000]),
        ("\uff11\uff17", [17]),
        ("  17  ", [17]),
    ],
)
def test_a_number_is_read_as_people_write_it(numbers: Script, text: str, meant: list[float]) -> None:
    assert readings(numbers, text) == pytest.approx(meant)


@pytest.mark.parametrize("text", ["8,3", "8.3", "8,3 M$", "$8.3 million", "8 300 000 $", "8,300,000", "8300 k$"])
def test_millions_may_be_written_short_or_in_full(numbers: Script, text: str) -> None:
    assert any(abs(value - 8.3) < 1e-9 for value in readings(numbers, text, MILLION))


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "deux mille",
        "$",
        "20 40",
        "2 0400",
        "1,23,456",
        "1.2.3",
        "1,2,3",
        "2,040 000",
        "12 ou 13",
        "12-13",
        "17 $ par logement",
        "8 k millions",
        "1e5",
        "0x10",
        "Infinity",
        "½ 3",
    ],
)
def test_what_is_not_a_number_has_no_reading(numbers: Script, text: str) -> None:
    assert readings(numbers, text) == []


def test_a_very_long_text_is_read_at_once(numbers: Script) -> None:
    for text in ("1" * 40, "1 000" * 5000, "," * 20_000, "1," * 10_000, " " * 20_000 + "x"):
        numbers.eval(f"Course.readings({json.dumps(text)}).length")
