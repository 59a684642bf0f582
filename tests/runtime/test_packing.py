"""A record becomes a short text and comes back whole, in this version of the course or in another."""

from __future__ import annotations

import copy
import json
import string
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .conftest import OUTLINE, Script, answer, record

Record = dict[str, Any]

steady = settings(deadline=None)

TOKENS = {
    "porte/main": ["cle", "facture", "main"],
    "porte/gestes": ["=apres", "=avant", "frapper", "saluer"],
    "palier/bonjour": [],
}
PACKED = set(string.ascii_letters + string.digits + "-_")


@pytest.fixture(scope="session")
def packing() -> Script:
    script = Script("record.js", "packed-text.js", "packing.js")
    script.run(f"Course.known = Course.packing.known(Course.outline, {json.dumps(TOKENS)})")
    return script


def pack(script: Script, value: Record, limit: int | None = None) -> str | None:
    ceiling = "Infinity" if limit is None else str(limit)
    packed: str | None = script.eval(f"Course.packing.pack({json.dumps(value)}, Course.known, {ceiling})")
    return packed


def unpack(script: Script, packed: str | None, course: str = "essai") -> Any:
    return script.eval(f"Course.packing.unpack({json.dumps(packed)}, {json.dumps(course)}, Course.known)")


moments = st.datetimes().map(lambda at: at.strftime("%Y-%m-%dT%H:%M:%SZ").rjust(20, "0")) | st.sampled_from(
    ["2026-11-21T14:03Z", "2026-11-21T14:03:00Z", "1999-12-31T23:59:59Z"]
)
some_text = st.text(st.characters(), max_size=12)
given_texts = st.lists(
    st.sampled_from(["cle", "main", "frapper=avant", "saluer=apres", "Bonjour, ça va?", "2 040 $", "a=b=c"])
    | some_text,
    max_size=4,
)
ids = st.sampled_from(["porte/main", "porte/gestes", "palier/bonjour", "ancien/parti"]) | st.text(
    min_size=1, max_size=9
)
safe_ids = ids.filter(lambda id: id != "__proto__" and not id.startswith("~"))
answers = st.builds(
    lambda given, correct, tries, meaning, at, sure: (
        answer(correct, *given, tries=tries, meaning=meaning, at=at) | sure
    ),
    given_texts,
    st.booleans(),
    st.integers(1, 2**53 - 1),
    st.sampled_from(["m1", "m2", "", "00000000", "ffffffff", "0a1b2c3d", "é"]),
    moments,
    st.sampled_from([{}, {"sure": True}, {"sure": False}]),
)
visits = st.builds(
    lambda at, section, seconds: {"at": at, **section, **seconds},
    moments,
    some_text.filter(bool).map(lambda text: {"section": text}) | st.just({}),
    st.integers(1, 2**53 - 1).map(lambda seconds: {"seconds": seconds}) | st.just({}),
)
draws = st.builds(
    lambda seed, at, passed: {"seed": seed, "at": at, **passed},
    st.integers(-(2**53) + 1, 2**53 - 1),
    moments,
    st.sampled_from([{}, {"passed": True}]),
)
practices = st.builds(lambda box, at: {"box": box, "at": at}, st.integers(1, 63), moments)
all_records = st.builds(
    lambda answers, visited, drawn, practised: (
        record(answers, visited) | ({"draws": drawn} if drawn else {}) | ({"review": practised} if practised else {})
    ),
    st.dictionaries(safe_ids, answers, max_size=4),
    st.dictionaries(safe_ids, visits, max_size=3),
    st.dictionaries(safe_ids, draws, max_size=2),
    st.dictionaries(safe_ids, practices, max_size=3),
)


@settings(steady, max_examples=400)
@given(all_records)
def test_what_was_packed_comes_back_whole(packing: Script, value: Record) -> None:
    packed = pack(packing, value)
    assert packed is not None
    assert set(packed) <= PACKED
    assert unpack(packing, packed) == {"record": value, "problem": None}


@pytest.mark.parametrize("packed", [None, ""])
def test_nothing_packed_is_an_empty_record(packing: Script, packed: str | None) -> None:
    assert unpack(packing, packed) == {"record": record(), "problem": None}


@settings(steady, max_examples=200)
@given(all_records, st.data())
def test_a_text_cut_short_gives_back_what_it_holds(packing: Script, value: Record, data: st.DataObject) -> None:
    packed = pack(packing, value)
    assert packed is not None
    cut = data.draw(st.integers(1, len(packed) - 1))
    found = unpack(packing, packed[:cut])
    assert found["problem"] == "damaged"
    for part in ("answers", "visited", "draws", "review"):
        for id, one in found["record"].get(part, {}).items():
            assert value[part][id] == one


@settings(steady, max_examples=200)
@given(all_records, st.data())
def test_a_changed_character_is_noticed(packing: Script, value: Record, data: st.DataObject) -> None:
    packed = pack(packing, value)
    assert packed is not None
    place = data.draw(st.integers(0, len(packed) - 1))
    other = data.draw(st.sampled_from(sorted((PACKED | {"%", "é", " "}) - {packed[place]})))
    assert unpack(packing, packed[:place] + other + packed[place + 1 :])["problem"] is not None


@steady
@given(st.text(max_size=60) | st.text(sorted(PACKED), max_size=60))
def test_reading_never_throws(packing: Script, anything: str) -> None:
    assert set(unpack(packing, anything)) == {"record", "problem"}


def test_the_record_of_another_course_is_named_as_such(packing: Script) -> None:
    packed = pack(packing, record({"porte/main": answer(True, "main")}) | {"course": "autre"})
    assert unpack(packing, packed) == {"record": record(), "problem": "foreign"}


def test_a_later_format_is_named_as_such(packing: Script) -> None:
    body = "2Whatever"
    packed = body + packing.eval(f"Course.packedText.check('{body}', 4)")
    assert unpack(packing, packed) == {"record": record(), "problem": "newer"}


# — Another version of the course —


def other_version(**changes: Any) -> Script:
    """A version of the course where module "porte" has other questions."""
    outline = copy.deepcopy(OUTLINE)
    outline["modules"][0]["questions"] = changes["questions"]
    script = Script("record.js", "packed-text.js", "packing.js", before=f"Course.outline = {json.dumps(outline)};")
    script.run(f"Course.known = Course.packing.known(Course.outline, {json.dumps(changes.get('tokens', TOKENS))})")
    return script


def test_an_answer_is_found_again_by_a_version_with_other_questions_around_it(packing: Script) -> None:
    value = record({"porte/main": answer(True, "main", meaning="m1"), "porte/vrai": answer(False, "non", meaning="m3")})
    questions = [{"id": "porte/neuve", "meaning": "n", "points": 1}, {"id": "porte/main", "meaning": "m1", "points": 1}]
    found = unpack(other_version(questions=questions), pack(packing, value))["record"]
    assert found["answers"]["porte/main"] == value["answers"]["porte/main"]


def test_an_answer_to_a_question_taken_away_waits_for_it(packing: Script) -> None:
    value = record({"porte/main": answer(True, "main", meaning="m1")})
    without = other_version(questions=[])
    between = unpack(without, pack(packing, value))
    assert between["problem"] is None
    assert list(between["record"]["answers"]) != ["porte/main"]
    back = unpack(packing, pack(without, between["record"]))["record"]["answers"]["porte/main"]
    assert back["correct"] is True
    assert back["meaning"] == "m1"


def test_what_was_picked_is_never_mistaken_for_something_else(packing: Script) -> None:
    value = record({"porte/main": answer(True, "main", meaning="m1")})
    changed = [{"id": "porte/main", "meaning": "m9", "points": 1}]
    tokens = TOKENS | {"porte/main": ["autre", "cle", "poignee"]}
    found = unpack(other_version(questions=changed, tokens=tokens), pack(packing, value))["record"]
    assert found["answers"]["porte/main"] == value["answers"]["porte/main"] | {"given": []}


# — Limits —


def test_past_the_limit_only_results_are_written(packing: Script) -> None:
    value = record(
        {"porte/main": answer(True, "un long texte " * 9, meaning="m1")},
        {"porte": {"at": "2026-11-21T14:03Z", "section": "main", "seconds": 60}},
    )
    whole = pack(packing, value)
    assert whole is not None
    short = pack(packing, value, len(whole) - 1)
    assert short is not None
    assert len(short) < len(whole)
    assert unpack(packing, short)["record"] == record(
        {"porte/main": answer(True, meaning="m1")}, {"porte": {"at": "2026-11-21T14:03Z", "seconds": 60}}
    )
    assert pack(packing, value, 20) is None


def test_past_the_limit_what_was_practised_is_given_up_first(packing: Script) -> None:
    value = record({"porte/main": answer(True, "main", tries=2)})
    practised = value | {"review": {"porte/main": {"box": 2, "at": "2026-11-22T14:03Z"}}}
    whole = pack(packing, practised)
    assert whole is not None
    assert unpack(packing, pack(packing, practised, len(whole) - 1))["record"] == value


def test_practising_a_question_again_takes_about_ten_characters(packing: Script) -> None:
    value = record({"porte/main": answer(True, "main", tries=2, at="2026-11-21T14:03:00Z")})
    practised = value | {"review": {"porte/main": {"box": 2, "at": "2026-11-22T14:03:00Z"}}}
    assert len(str(pack(packing, practised))) - len(str(pack(packing, value))) <= 11
