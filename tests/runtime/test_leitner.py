"""Which questions are to be practised, and on which day: Leitner's boxes, read from the record."""

from __future__ import annotations

import json
from typing import Any

import pytest

from .conftest import OUTLINE, Script, answer, record

MAIN = OUTLINE["modules"][0]["questions"][0]
MISSED = {"porte/main": answer(False, "cle", at="2026-11-21T14:03:00Z")}
LATE = {"porte/main": answer(True, "main", tries=2, at="2026-11-21T14:03:00Z")}


@pytest.fixture(scope="module")
def leitner() -> Script:
    return Script("record.js", "draws.js", "leitner.js")


def at(moment: str) -> str:
    return f"Date.parse('{moment}')"


def to_review(script: Script, value: Any, now: str) -> tuple[list[str], list[str]]:
    found = script.eval(f"Course.leitner.toReview(Course.outline, {json.dumps(value)}, {at(now)})")
    return [one["id"] for one in found["due"]], [one["id"] for one in found["later"]]


def wait(script: Script, value: Any) -> int | None:
    """Days between the last sign of the question and its day."""
    found = script.eval(f"Course.leitner.reviewOf({json.dumps(MAIN)}, {json.dumps(value)})")
    if found is None:
        return None
    practised = value.get("review", {}).get("porte/main", {}).get("at") or value["answers"]["porte/main"]["at"]
    return int(found["day"]) - int(script.eval(f"Course.leitner.dayOf({at(practised)})"))


def practise(script: Script, value: Any, is_right: bool, now: str) -> Any:
    """The record once the question was practised, as the page does it."""
    step = script.eval(
        f"Course.leitner.practised({json.dumps(MAIN)}, {json.dumps(value)}, {json.dumps(is_right)}, {at(now)})"
    )
    if step == "answer":
        given = {"given": ["main" if is_right else "cle"], "correct": is_right, "meaning": "m1", "at": now}
        return script.call("record.withAnswer", value, "porte/main", given)
    return script.call("record.withPractice", value, "porte/main", {"box": step, "at": now}) if step else value


@pytest.mark.parametrize(
    "answers",
    [
        {},
        {"porte/main": answer(True, "main")},
        {"porte/main": answer(True, "main") | {"sure": True}},
        {"porte/main": answer(False, "cle", meaning="old")},
    ],
    ids=["not answered", "right at once", "right and sure", "changed since"],
)
def test_nothing_is_to_review(leitner: Script, answers: Any) -> None:
    assert to_review(leitner, record(answers), "2027-01-01T12:00:00Z") == ([], [])


def test_a_missed_question_is_due_at_once_and_until_it_is_right(leitner: Script) -> None:
    assert to_review(leitner, record(MISSED), "2026-11-21T14:04:00Z") == (["porte/main"], [])
    assert to_review(leitner, record(MISSED), "2027-11-21T14:04:00Z") == (["porte/main"], [])


@pytest.mark.parametrize("shaky", [{"tries": 2}, {"sure": False}])
def test_a_question_right_after_a_miss_or_by_chance_comes_back_the_next_day(leitner: Script, shaky: Any) -> None:
    value = record({"porte/main": answer(True, "main", at="2026-11-21T14:03:00Z") | shaky})
    assert to_review(leitner, value, "2026-11-21T15:00:00Z") == ([], ["porte/main"])
    assert to_review(leitner, value, "2026-11-22T15:00:00Z") == (["porte/main"], [])


def test_practice_is_for_a_day_and_not_for_an_hour(leitner: Script) -> None:
    late = leitner.eval("new Date(2026, 10, 21, 23, 0)")  # where the learner is
    evening = record({"porte/main": answer(True, "main", tries=2, at=late[:19] + "Z")})
    leitner.run("Course.early = new Date(2026, 10, 22, 7, 0).getTime()")
    found = leitner.eval(f"Course.leitner.toReview(Course.outline, {json.dumps(evening)}, Course.early).due")
    assert [one["id"] for one in found] == ["porte/main"], "eight hours later, but the next morning"


def test_each_success_on_its_day_makes_the_wait_longer_until_the_question_is_known(leitner: Script) -> None:
    value = record(LATE)
    waits = [wait(leitner, value)]
    for now in ("2026-11-22", "2026-11-26", "2026-12-05", "2026-12-25", "2027-02-01"):
        value = practise(leitner, value, True, f"{now}T14:00:00Z")
        waits.append(wait(leitner, value))
    assert waits == [1, 3, 7, 14, 30, None]
    assert value["answers"] == LATE, "practising leaves the answer as it was"


def test_practising_before_the_day_moves_nothing(leitner: Script) -> None:
    value = record(LATE)
    assert practise(leitner, value, True, "2026-11-21T15:00:00Z") == value


@pytest.mark.parametrize("box", [1, 3, 5, 6])
def test_a_miss_leads_back_to_the_first_box_and_never_to_a_fail(leitner: Script, box: int) -> None:
    value = record(LATE) | {"review": {"porte/main": {"box": box, "at": "2026-11-25T08:00:00Z"}}}
    after = practise(leitner, value, False, "2026-12-25T08:00:00Z")
    assert after["answers"] == LATE
    assert wait(leitner, after) == 1


def test_a_question_never_right_is_answered_by_practising_it(leitner: Script) -> None:
    missed = practise(leitner, record(MISSED), False, "2026-11-23T08:00:00Z")
    right = practise(leitner, missed, True, "2026-11-23T08:01:00Z")
    assert missed["answers"]["porte/main"]["tries"] == 2
    assert right["answers"]["porte/main"] == answer(True, "main", tries=3, at="2026-11-23T08:01:00Z")
    assert wait(leitner, right) == 1


def test_a_question_that_changed_and_was_missed_anew_starts_over(leitner: Script) -> None:
    value = record({"porte/main": answer(True, "main", tries=2, at="2026-12-01T08:00:00Z")})
    value["review"] = {"porte/main": {"box": 5, "at": "2026-11-25T08:00:00Z"}}
    assert wait(leitner, {**value, "review": {}}) == 1
    found = leitner.eval(f"Course.leitner.reviewOf({json.dumps(MAIN)}, {json.dumps(value)})")
    assert found["box"] == 0


def test_the_soonest_come_first_then_the_order_of_the_course(leitner: Script) -> None:
    value = record(
        {
            "palier/bonjour": answer(False, "x", meaning="m4", at="2026-11-19T08:00:00Z"),
            "porte/vrai": answer(False, "x", meaning="m3", at="2026-11-21T08:00:00Z"),
            "porte/main": answer(False, "x", meaning="m1", at="2026-11-21T16:00:00Z"),
        }
    )
    assert to_review(leitner, value, "2026-11-21T18:00:00Z")[0] == ["palier/bonjour", "porte/main", "porte/vrai"]


def test_of_a_bank_only_questions_drawn_are_to_review(leitner: Script) -> None:
    module = OUTLINE["modules"][0] | {"draw": 1}
    answers = {one["id"]: answer(False, "x", meaning=one["meaning"]) for one in module["questions"]}
    course = json.dumps(OUTLINE | {"modules": [module]})
    found = leitner.eval(f"Course.leitner.toReview({course}, {json.dumps(record(answers))}, {at('2026-12-01')}).due")
    drawn = leitner.call("draws.drawn", module, record(answers))
    assert [one["id"] for one in found] == [one["id"] for one in drawn]


def test_the_reminder_is_for_tomorrow_or_for_the_first_day_that_comes(leitner: Script) -> None:
    def next_day(value: Any, now: str) -> Any:
        found = f"Course.leitner.toReview(Course.outline, {json.dumps(value)}, {at(now)})"
        day = leitner.eval(f"Course.leitner.nextDay({found}, {at(now)})")
        return leitner.call("leitner.dateOf", day) if day else None

    assert next_day(record(), "2026-11-21T15:00:00Z") is None
    assert next_day(record(MISSED), "2026-11-21T15:00:00Z") == "2026-11-22T12:00:00.000Z"
    assert next_day(record(LATE), "2026-11-21T15:00:00Z") == "2026-11-22T12:00:00.000Z"
    far = record(LATE) | {"review": {"porte/main": {"box": 3, "at": "2026-11-25T15:00:00Z"}}}
    assert next_day(far, "2026-11-26T15:00:00Z") == "2026-12-02T12:00:00.000Z"
