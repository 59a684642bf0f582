"""A record brought from elsewhere is read without trust; what it would change is known before anything changes."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .conftest import Script, answer, record

HERE = record({"porte/main": answer(True, "main")}, {"porte": {"at": "2026-11-21T14:03Z"}})


@pytest.fixture(scope="session")
def carrying() -> Script:
    script = Script("record.js", "draws.js", "grading.js", "packed-text.js", "packing.js", "carrying.js")
    script.run("Course.known = Course.packing.known(Course.outline, {'porte/main': ['cle', 'main']})")
    return script


def read(script: Script, text: str) -> Any:
    return script.eval(f"Course.carrying.read({json.dumps(text)}, Course.outline, Course.known)")


def link(script: Script, value: Any) -> str:
    packed = script.eval(f"Course.packing.pack({json.dumps(value)}, Course.known)")
    address: str = script.call("carrying.address", "https://exemple.ca/progression.html#garde", packed)
    return address


def test_a_link_holds_the_whole_record_after_its_number_sign(carrying: Script) -> None:
    address = link(carrying, HERE)
    assert address.startswith("https://exemple.ca/progression.html#progress=")
    assert read(carrying, address) == {"record": HERE, "problem": None}


@pytest.mark.parametrize("ruin", ["{}", "> {}", "Voici : {} et merci", "{}\n", "  {}  "])
def test_a_link_is_found_in_what_was_pasted(carrying: Script, ruin: str) -> None:
    address = link(carrying, HERE)
    cut = ruin.format("\n> ".join([address[:60], address[60:70], address[70:]]))
    found = read(carrying, cut)
    assert found["record"] == HERE


def test_a_file_is_the_record_itself(carrying: Script) -> None:
    assert read(carrying, json.dumps(HERE, indent=2)) == {"record": HERE, "problem": None}


def test_a_copy_of_what_was_unreadable_gives_back_what_still_reads(carrying: Script) -> None:
    half = json.dumps(record({"porte/main": answer(True, "main"), "porte/vrai": 7}))
    copy = {"course": "essai", "found": [{"at": "x", "text": "{"}, {"at": "x", "text": half}, 7]}
    assert read(carrying, json.dumps(copy)) == {
        "record": record({"porte/main": answer(True, "main")}),
        "problem": "damaged",
    }


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "empty"),
        (" \n ", "empty"),
        ("bonjour", "not-a-record"),
        ("<script>alert(1)</script>", "not-a-record"),
        ("{}", "not-a-record"),
        ("[1]", "not-a-record"),
        ('{"found": []}', "not-a-record"),
        ('{"version": 1, "course": "autre", "answers": {}}', "foreign"),
        ('{"version": 9, "course": "essai"}', "newer"),
        ("x" * 2_000_001, "too-large"),
    ],
)
def test_what_is_no_record_is_named(carrying: Script, text: str, problem: str) -> None:
    assert read(carrying, text) == {"record": record(), "problem": problem}


def test_a_link_cut_short_gives_what_it_still_holds(carrying: Script) -> None:
    value = record({"porte/main": answer(True, "main"), "porte/vrai": answer(False, "non", at="2026-11-22T14:03Z")})
    found = read(carrying, link(carrying, value)[:-8])
    assert found == {"record": record({"porte/main": answer(True, "main")}), "problem": "damaged"}


@settings(deadline=None)
@given(st.text(max_size=80))
def test_reading_never_throws(carrying: Script, anything: str) -> None:
    assert set(read(carrying, anything)) == {"record", "problem"}


def test_what_would_change_is_told_module_by_module(carrying: Script) -> None:
    there = record(
        {
            "porte/main": answer(True, "main"),
            "porte/gestes": answer(True, "saluer", meaning="m2"),
            "palier/bonjour": answer(False, "non", meaning="m4"),
        },
        {"cour": {"at": "2026-11-22T14:03Z"}},
    )
    after = carrying.call("record.merge", HERE, there)
    assert carrying.eval(f"Course.carrying.changes(Course.outline, {json.dumps(HERE)}, {json.dumps(after)})") == [
        {"id": "porte", "title": "La porte", "before": "begun", "after": "complete", "added": 1, "replaced": 0},
        {"id": "palier", "title": "Le palier", "before": "not-started", "after": "begun", "added": 1, "replaced": 0},
        {"id": "cour", "title": "La cour", "before": "not-started", "after": "complete", "added": 0, "replaced": 0},
    ]


def test_a_record_already_here_changes_nothing(carrying: Script) -> None:
    assert carrying.eval(f"Course.carrying.changes(Course.outline, {json.dumps(HERE)}, {json.dumps(HERE)})") == []
