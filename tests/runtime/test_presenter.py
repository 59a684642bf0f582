"""The clock of a section and the shares of a show of hands."""

from __future__ import annotations

import pytest

from .conftest import Script


@pytest.fixture(scope="module")
def room() -> Script:
    return Script("../presenter/clock.js", "../presenter/votes.js")


@pytest.mark.parametrize(
    ("minutes", "seconds", "face"),
    [(5, 0, "5:00"), (5, 1, "4:59"), (1, 60, "0:00"), (1, 61, "+0:01"), (20, 2000, "+13:20")],
)
def test_the_clock_counts_down_then_says_how_late_it_is(room: Script, minutes: int, seconds: int, face: str) -> None:
    assert room.call("clockFace", minutes, seconds) == face


def test_shares_are_whole_percents_and_none_before_the_first_vote(room: Script) -> None:
    assert room.call("shares", [0, 0]) == [None, None]
    assert room.call("shares", [1, 2, 0]) == [33, 67, 0]
