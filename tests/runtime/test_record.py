"""A progress record is read without trust, and two of them join without losing a pass."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from .conftest import Script, answer, record

Record = dict[str, Any]

# A shared machine is sometimes slow: time is not what these properties are about.
steady = settings(deadline=None)

moments = st.sampled_from(["2026-11-21T14:03Z", "2026-11-21T14:03:30Z", "2026-11-22T08:00:00Z", "2027-01-01T00:00Z"])
answers = st.builds(
    lambda correct, given, tries, meaning, at, sure: (
        answer(correct, *given, tries=tries, meaning=meaning, at=at) | sure
    ),
    st.booleans(),
    st.lists(st.sampled_from(["cle", "main", "facture"]), min_size=1, max_size=2, unique=True),
    st.integers(1, 4),
    st.sampled_from(["m1", "m9"]),
    moments,
    st.sampled_from([{}, {"sure": True}, {"sure": False}]),
)
draws = st.builds(
    lambda seed, at, passed: {"seed": seed, "at": at, **passed},
    st.integers(1, 3),
    moments,
    st.sampled_from([{}, {"passed": True}]),
)
visits = st.builds(
    lambda at, section, seconds: {"at": at, **section, **seconds},
    moments,
    st.sampled_from([{}, {"section": "frapper"}]),
    st.sampled_from([{}, {"seconds": 40}, {"seconds": 3600}]),
)
practices = st.builds(lambda box, at: {"box": box, "at": at}, st.integers(1, 63), moments)
all_records = st.builds(
    lambda answers, visited, drawn, practised: (
        record(answers, visited) | ({"draws": drawn} if drawn else {}) | ({"review": practised} if practised else {})
    ),
    st.dictionaries(st.sampled_from(["porte/main", "porte/vrai", "palier/bonjour"]), answers, max_size=3),
    st.dictionaries(st.sampled_from(["porte", "palier"]), visits, max_size=2),
    st.dictionaries(st.sampled_from(["porte", "palier"]), draws, max_size=2),
    st.dictionaries(st.sampled_from(["porte/main", "porte/vrai"]), practices, max_size=2),
)


# — Reading —


@steady
@given(all_records)
def test_what_was_written_is_read_back(records: Script, written: Record) -> None:
    assert records.call("record.read", json.dumps(written), "essai") == {"record": written, "problem": None}


@pytest.mark.parametrize("text", [None, ""])
def test_nothing_saved_is_an_empty_record_and_no_problem(records: Script, text: str | None) -> None:
    assert records.call("record.read", text, "essai") == {"record": record(), "problem": None}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{", "damaged"),
        ("null", "damaged"),
        ("[]", "damaged"),
        ('"essai"', "damaged"),
        ('{"course":"essai"}', "damaged"),
        ('{"version":"1","course":"essai"}', "damaged"),
        ('{"version":0,"course":"essai","answers":{},"visited":{}}', "damaged"),
        ('{"version":1,"course":"essai","answers":[],"visited":{}}', "damaged"),
        ('{"version":1,"course":"essai","answers":{},"visited":7}', "damaged"),
        ('{"version":1,"course":"essai","answers":{},"draws":[]}', "damaged"),
        ('{"version":1,"course":"essai","answers":{},"review":7}', "damaged"),
        ('{"version":2,"course":"essai","answers":{"whatever":1}}', "newer"),
        ('{"version":1,"course":"autre","answers":{},"visited":{}}', "foreign"),
        ('{"version":9,"course":"autre"}', "foreign"),
    ],
)
def test_a_record_that_cannot_be_read_is_named(records: Script, text: str, problem: str) -> None:
    assert records.call("record.read", text, "essai") == {"record": record(), "problem": problem}


@pytest.mark.parametrize(
    "broken",
    [
        None,
        [],
        "main",
        answer(True) | {"given": "main"},
        answer(True) | {"given": [1]},
        answer(True) | {"correct": 1},
        answer(True) | {"tries": 0},
        answer(True) | {"tries": 1.5},
        answer(True) | {"meaning": None},
        answer(True) | {"at": "hier"},
        answer(True) | {"at": "2026-13-45T99:99Z"},
        answer(True) | {"at": 1700000000},
        answer(True) | {"sure": "yes"},
        answer(True) | {"sure": None},
    ],
)
def test_one_broken_answer_does_not_take_the_others_down(records: Script, broken: Any) -> None:
    text = json.dumps(record({"porte/main": broken, "porte/vrai": answer(True, "main")}))
    assert records.call("record.read", text, "essai") == {
        "record": record({"porte/vrai": answer(True, "main")}),
        "problem": "damaged",
    }


@pytest.mark.parametrize("broken", [7, {"seed": "1"}, {"seed": 1.5, "at": "2026-11-21T14:03Z"}, {"seed": 1, "at": "x"}])
def test_a_broken_draw_is_left_out(records: Script, broken: Any) -> None:
    text = json.dumps(record() | {"draws": {"porte": broken}})
    assert records.call("record.read", text, "essai") == {"record": record(), "problem": "damaged"}


@pytest.mark.parametrize(
    "broken", [7, {"box": 0, "at": "2026-11-21T14:03Z"}, {"box": 64, "at": "2026-11-21T14:03Z"}, {"box": 1}]
)
def test_a_broken_practice_is_left_out(records: Script, broken: Any) -> None:
    text = json.dumps(record() | {"review": {"porte/main": broken}})
    assert records.call("record.read", text, "essai") == {"record": record(), "problem": "damaged"}


@steady
@given(
    st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=4), st.lists, max_leaves=4) | st.text()
)
def test_reading_never_throws(records: Script, anything: Any) -> None:
    for text in (
        anything if isinstance(anything, str) else json.dumps(anything),
        json.dumps(record(anything, anything)),
    ):
        assert set(records.call("record.read", text, "essai")) == {"record", "problem"}


def test_a_key_named_like_a_prototype_changes_nothing_else(records: Script) -> None:
    text = '{"version":1,"course":"essai","answers":{"__proto__":' + json.dumps(answer(True)) + '},"visited":{}}'
    assert records.call("record.read", text, "essai")["record"] == record()
    assert records.eval("({}).correct") is None


# — Merging —


@settings(steady, max_examples=200)
@given(all_records, all_records, all_records)
def test_merging_gives_the_same_in_any_order(records: Script, a: Record, b: Record, c: Record) -> None:
    def merge(x: Record, y: Record) -> Record:
        return records.call("record.merge", x, y)

    assert merge(a, b) == merge(b, a)
    assert merge(merge(a, b), c) == merge(a, merge(b, c))
    assert merge(a, a) == a
    assert merge(a, record()) == a


@steady
@given(all_records, all_records)
def test_merging_never_turns_a_pass_into_a_fail(records: Script, a: Record, b: Record) -> None:
    merged = records.call("record.merge", a, b)["answers"]
    for one in (a, b):
        for id, saved in one["answers"].items():
            assert merged[id]["correct"] or not saved["correct"]
            assert merged[id]["tries"] >= saved["tries"]


@steady
@given(all_records, all_records)
def test_merging_keeps_the_newest_draw_and_never_forgets_a_pass(records: Script, a: Record, b: Record) -> None:
    merged = records.call("record.merge", a, b).get("draws", {})
    for one in (a, b):
        for id, drawn in one.get("draws", {}).items():
            assert merged[id]["at"].rstrip("Z") >= drawn["at"].rstrip("Z")
            assert merged[id].get("passed") or not drawn.get("passed")


def test_merging_keeps_the_newest_answer_to_the_second(records: Script) -> None:
    older = record({"porte/main": answer(False, "cle", at="2026-11-21T14:03Z")})
    newer = record({"porte/main": answer(False, "facture", at="2026-11-21T14:03:30Z")})
    assert records.call("record.merge", older, newer)["answers"]["porte/main"]["given"] == ["facture"]


# — Attempts and visits —


def attempt(correct: bool, choice: str, meaning: str = "m1", at: str = "2026-11-22T08:00:00Z") -> Any:
    return {"given": [choice], "correct": correct, "meaning": meaning, "at": at}


def test_tries_are_counted(records: Script) -> None:
    first = records.call("record.withAnswer", record(), "porte/main", attempt(False, "cle"))
    second = records.call("record.withAnswer", first, "porte/main", attempt(True, "main"))
    assert first["answers"]["porte/main"] == answer(False, "cle", at="2026-11-22T08:00:00Z")
    assert second["answers"]["porte/main"] == answer(True, "main", tries=2, at="2026-11-22T08:00:00Z")


def test_a_miss_after_a_pass_only_counts_as_a_try(records: Script) -> None:
    passed = record({"porte/main": answer(True, "main")})
    after = records.call("record.withAnswer", passed, "porte/main", attempt(False, "cle"))
    assert after["answers"]["porte/main"] == answer(True, "main", tries=2)


def test_answering_a_changed_question_starts_afresh(records: Script) -> None:
    old = record({"porte/main": answer(True, "main", tries=3, meaning="old")})
    after = records.call("record.withAnswer", old, "porte/main", attempt(False, "cle"))
    assert after["answers"]["porte/main"] == answer(False, "cle", at="2026-11-22T08:00:00Z")


def test_how_sure_one_was_stays_beside_the_answer_it_was_about(records: Script) -> None:
    first = records.call("record.withAnswer", record(), "porte/main", attempt(True, "main") | {"sure": False})
    after = records.call("record.withAnswer", first, "porte/main", attempt(False, "cle") | {"sure": True})
    again = records.call("record.withAnswer", after, "porte/main", attempt(True, "main"))
    assert [r["answers"]["porte/main"].get("sure") for r in (first, after, again)] == [False, False, None]


def test_drawing_again_keeps_the_pass_and_the_rest(records: Script) -> None:
    passed = {"seed": 1, "at": "2026-11-21T14:03Z", "passed": True}
    once = records.call("record.withDraw", record({"porte/main": answer(True, "main")}), "porte", passed)
    after = records.call("record.withDraw", once, "porte", {"seed": 2, "at": "2026-11-22T08:00:00Z"})
    assert after["draws"]["porte"] == {"seed": 2, "at": "2026-11-22T08:00:00Z", "passed": True}
    assert set(after["answers"]) == {"porte/main"}


def test_practising_changes_the_box_and_nothing_of_the_answer(records: Script) -> None:
    passed = record({"porte/main": answer(True, "main", tries=2)})
    once = records.call("record.withPractice", passed, "porte/main", {"box": 2, "at": "2026-11-22T08:00:00Z"})
    back = records.call("record.withPractice", once, "porte/main", {"box": 1, "at": "2020-01-01T00:00:00Z"})
    assert once == passed | {"review": {"porte/main": {"box": 2, "at": "2026-11-22T08:00:00Z"}}}
    assert back["review"]["porte/main"] == {"box": 1, "at": "2026-11-22T08:00:01Z"}, "whatever the clock says"
    assert records.call("record.merge", once, back) == back


def test_opening_a_module_again_keeps_the_section_reached(records: Script) -> None:
    read = record(visited={"porte": {"at": "2026-11-21T14:03Z", "section": "frapper"}})
    after = records.call("record.withVisit", read, "porte", {"at": "2026-11-22T08:00:00Z"})
    assert after["visited"] == {"porte": {"at": "2026-11-22T08:00:00Z", "section": "frapper"}}


def test_time_spent_adds_up_on_a_device_and_never_goes_down_between_two(records: Script) -> None:
    once = records.call("record.withVisit", record(), "porte", {"at": "2026-11-21T14:03:00Z", "seconds": 40})
    twice = records.call("record.withVisit", once, "porte", {"at": "2026-11-21T14:04:00Z", "seconds": 20})
    assert twice["visited"] == {"porte": {"at": "2026-11-21T14:04:00Z", "seconds": 60}}
    elsewhere = record({}, {"porte": {"at": "2026-11-22T08:00:00Z", "section": "main", "seconds": 50}})
    merged = records.call("record.merge", twice, elsewhere)
    assert merged["visited"] == {"porte": {"at": "2026-11-22T08:00:00Z", "section": "main", "seconds": 60}}


def test_a_clock_moved_back_makes_nothing_look_old(records: Script) -> None:
    later = record({"porte/main": answer(False, "cle", at="2026-11-21T14:03:00Z")})
    after = records.call("record.withAnswer", later, "porte/main", attempt(False, "facture", at="2020-01-01T00:00:00Z"))
    assert after["answers"]["porte/main"] == answer(False, "facture", tries=2, at="2026-11-21T14:03:01Z")
    assert records.call("record.merge", later, after) == after


def test_an_answer_to_what_is_asked_today_comes_before_one_to_what_was_asked(records: Script) -> None:
    today = record({"porte/main": answer(True, "main", meaning="m1", at="2026-11-21T14:03:00Z")})
    before = record({"porte/main": answer(True, "cle", meaning="m0", at="2026-11-25T08:00:00Z")})
    merged = records.eval(f"Course.record.merge({json.dumps(today)}, {json.dumps(before)}, () => 'm1')")
    assert merged == today


meanings = st.sampled_from([None, "m1", "m9"])


SAME_MOMENT = "2026-11-21T14:03:30Z"


@settings(steady, max_examples=200)
@given(all_records, all_records, all_records, meanings)
@example(
    record(visited={"palier": {"at": "2026-11-21T14:03Z", "seconds": 40}}),
    record(visited={"palier": {"at": SAME_MOMENT}}),
    record(visited={"palier": {"at": SAME_MOMENT, "section": "frapper"}}),
    None,
)
def test_merging_with_what_is_asked_today_gives_the_same_in_any_order(
    records: Script, a: Record, b: Record, c: Record, today: str | None
) -> None:
    def merge(x: Record, y: Record) -> Record:
        asked = f"() => {json.dumps(today)} ?? undefined"
        merged: Record = records.eval(f"Course.record.merge({json.dumps(x)}, {json.dumps(y)}, {asked})")
        return merged

    assert merge(a, b) == merge(b, a)
    assert merge(merge(a, b), c) == merge(a, merge(b, c))
    assert merge(a, a) == a
    for id, saved in (*a["answers"].items(), *b["answers"].items()):
        was_a_pass = saved["correct"] and saved["meaning"] == (today or saved["meaning"])
        assert merge(a, b)["answers"][id]["correct"] or not was_a_pass
