"""A bank of questions: who gets which, and what counts."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from .conftest import Script, answer, record
from .test_record import steady

BANK: dict[str, Any] = {
    "id": "banque",
    "minutes": 6,
    "passMark": 50,
    "draw": 4,
    "questions": [{"id": f"banque/q{n}", "meaning": "m", "points": 1} for n in range(12)],
}
SEEDS = st.integers(0, 2**31)


def with_seed(seed: int, answers: Any = None, **more: Any) -> Any:
    return record(answers) | {"draws": {"banque": {"seed": seed, "at": "2026-11-21T14:03Z", **more}}}


def drawn(records: Script, saved: Any, bank: Any = BANK) -> list[str]:
    return [question["id"] for question in records.call("draws.drawn", bank, saved)]


@steady
@given(SEEDS)
def test_a_draw_has_its_number_of_questions_in_the_order_of_the_page_and_stays(records: Script, seed: int) -> None:
    ids = drawn(records, with_seed(seed))
    everything = [question["id"] for question in BANK["questions"]]
    assert len(ids) == 4
    assert ids == [id for id in everything if id in ids]
    assert drawn(records, with_seed(seed)) == ids


@steady
@given(SEEDS)
def test_a_question_added_to_the_bank_changes_one_place_at_most(records: Script, seed: int) -> None:
    larger = BANK | {"questions": [{"id": "banque/new", "meaning": "m", "points": 1}, *BANK["questions"]]}
    assert len(set(drawn(records, with_seed(seed))) - set(drawn(records, with_seed(seed), larger))) <= 1


def test_every_question_of_the_bank_comes_up(records: Script) -> None:
    seen = [id for seed in range(300) for id in drawn(records, with_seed(seed))]
    counts = [seen.count(question["id"]) for question in BANK["questions"]]
    assert min(counts) > 60
    assert max(counts) < 140  # 100 each on average


@pytest.mark.parametrize("draw", [None, 12, 20])
def test_without_a_smaller_draw_everyone_gets_everything(records: Script, draw: int | None) -> None:
    assert len(drawn(records, with_seed(3), BANK | {"draw": draw})) == 12
    assert records.call("draws.isBank", BANK | {"draw": draw}) is False


def test_a_course_made_before_banks_still_draws_everything(records: Script) -> None:
    old = {key: value for key, value in BANK.items() if key != "draw"}
    assert len(drawn(records, record(), old)) == 12


@steady
@given(SEEDS)
def test_a_new_draw_is_another(records: Script, seed: int) -> None:
    seed_after = records.call("draws.another", BANK, with_seed(seed))
    assert drawn(records, with_seed(seed_after)) != drawn(records, with_seed(seed))


# — What counts —


def right(*ids: str) -> Any:
    return {id: answer(True, "true", meaning="m") for id in ids}


def test_only_the_questions_drawn_count(records: Script) -> None:
    ids = drawn(records, with_seed(1))
    others = [question["id"] for question in BANK["questions"] if question["id"] not in ids]
    result = records.call("grading.module", BANK, with_seed(1, right(ids[0], *others)))
    assert (result["earned"], result["possible"], result["total"], result["complete"]) == (1, 4, 4, False)
    assert [(left["id"], left["number"]) for left in result["left"]] == [(id, n) for n, id in enumerate(ids[1:], 2)]
    assert [done["id"] for done in result["done"]] == [ids[0]]
    assert result["minutesLeft"] == pytest.approx(6 * 3 / 4)


def test_a_draw_that_reaches_the_pass_mark_completes_the_module(records: Script) -> None:
    ids = drawn(records, with_seed(1))
    assert records.call("grading.module", BANK, with_seed(1, right(*ids[:2])))["complete"]


def test_a_module_passed_once_stays_complete_whatever_is_drawn_next(records: Script) -> None:
    result = records.call("grading.module", BANK, with_seed(2, passed=True))
    assert (result["complete"], result["earned"], result["minutesLeft"]) == (True, 0, 0)


def test_a_pass_of_a_former_bank_does_not_complete_a_plain_quiz(records: Script) -> None:
    assert not records.call("grading.module", BANK | {"draw": None}, with_seed(2, passed=True))["complete"]
