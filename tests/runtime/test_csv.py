"""A table becomes a file that spreadsheets open as it was, and that none of them runs."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .conftest import Script

steady = settings(deadline=None)
RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001  # the wide forms are the point


@pytest.fixture(scope="session")
def table() -> Script:
    return Script("csv.js")


def written(script: Script, rows: list[list[str | int]], separator: str = ";") -> str:
    text: str = script.call("csv.write", rows, separator)
    return text


def read(text: str, separator: str = ";") -> list[list[str]]:
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text[1:], newline=""), delimiter=separator, strict=True))


@steady
@given(st.lists(st.lists(st.text() | st.integers(0, 999), min_size=1, max_size=4), max_size=4), st.sampled_from(";,"))
def test_what_is_written_is_read_back_but_for_the_apostrophe_of_formulas(
    table: Script, rows: list[list[str | int]], separator: str
) -> None:
    expected = [[str(value) for value in row] for row in rows]
    found = read(written(table, rows, separator), separator)
    assert [
        [a if a == b else f"'{b}" for a, b in zip(x, y, strict=True)] for x, y in zip(found, expected, strict=True)
    ] == found


@steady
@given(st.sampled_from(RISKY), st.text(), st.sampled_from(["", " ", "\u00a0"]))
def test_no_cell_starts_like_a_formula(table: Script, first: str, rest: str, before: str) -> None:
    ((cell,),) = read(written(table, [[before + first + rest]]))
    assert cell == f"'{before}{first}{rest}"


def test_lines_and_quotes_are_those_of_the_standard(table: Script) -> None:
    text = written(table, [["Nom", "Note"], ["Zoé; dite « Z »", 92], ['L’"Ange"', 80]])
    assert text == '\ufeff"Nom";"Note"\r\n"Zoé; dite « Z »";92\r\n"L’""Ange""";80\r\n'


@pytest.mark.parametrize(("locale", "separator"), [("fr-CA", ";"), ("en-CA", ","), ("es-419", ","), ("de", ";")])
def test_cells_are_separated_as_excel_expects_where_the_language_is_spoken(
    table: Script, locale: str, separator: str
) -> None:
    assert table.call("csv.separatorOf", locale) == separator
