"""The calculator's sums in the browser, and their Python twin."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from course.funding import contribution

from .conftest import Script

FUNDING = json.loads((Path(__file__).parent / "funding.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", FUNDING, ids=lambda case: str(case["dwellings"]))
def test_the_calculator_and_its_python_twin_agree(case: Any) -> None:
    script = Script("funding.js")
    amounts = script.call("funding.amounts", case["dwellings"], case["rates"])
    python = contribution(case["dwellings"], case["rates"])
    assert amounts == list(python.amounts) == case["amounts"]
    assert script.call("funding.total", amounts) == python.total == case["total"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("17", 17),
        ("17,50", 17.5),
        ("17.50", 17.5),
        (" 1 234,5 ", 1234.5),
        ("1\u00a0234,5", 1234.5),
        ("1\u202f234", 1234),
        ("1,234.50", 1234.5),
        ("1.234,50", 1234.5),
        ("17 $", 17),
        ("$17", 17),
        ("0", 0),
        (",5", 0.5),
        ("", None),
        ("abc", None),
        ("-5", None),
        ("1e3", None),
        ("17 dollars", None),
        ("Infinity", None),
    ],
)
def test_an_amount_is_read_as_people_write_it(text: str, number: float | None) -> None:
    assert Script("funding.js").call("funding.number", text) == number
