"""Suspend data of one version of the course, opened by another: what the comparison promises is what happens."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from course.known import tokens
from course.model import Course
from course.outline import outline
from course.versions.comparison import Comparison
from course.versions.consequences import Consequences
from course.versions.snapshot import snapshot
from versions_files import EVERY_KIND, LIST, QUIZ, course_of, question, replaced, with_garden

from .conftest import Script

PACKING = ("record.js", "draws.js", "grading.js", "packed-text.js", "packing.js")
SPOKEN = ("../lms/report.js", "../lms/interactions.js", "../lms/scorm.js")

# What version 0.1.0 wrote for a question of each kind, and what it knew then. It must open in every later version.
FIRST = json.loads((Path(__file__).parent / "first-suspend-data.json").read_text(encoding="utf-8"))

TWO, THREE = question(EVERY_KIND, "plusieurs"), question(EVERY_KIND, "vrai")
LATER: dict[str, Mapping[str, str]] = {
    "the same": EVERY_KIND,
    "reworded": replaced(EVERY_KIND, QUIZ, ("Auprès de qui?", "De qui?"), ("Le premier", "Celui-ci")),
    "another key": replaced(EVERY_KIND, QUIZ, ("      - id: familles", "      - id: menages")),
    "another choice": replaced(EVERY_KIND, QUIZ, ("      - id: trois", "      - id: quatre")),
    "a figure": replaced(EVERY_KIND, "modules/facts.yml", ("value: 17", "value: 21")),
    "a case that leads elsewhere": replaced(EVERY_KIND, QUIZ, ("      - id: respecter", "      - id: ecouter")),
    "one removed": replaced(EVERY_KIND, QUIZ, (TWO, "")),
    "one added": replaced(EVERY_KIND, QUIZ, (TWO, TWO + "\n" + TWO.replace("plusieurs", "encore"))),
    "another order": replaced(EVERY_KIND, QUIZ, (TWO, "\x00"), (THREE, TWO), ("\x00", THREE)),
    "a higher mark": replaced(EVERY_KIND, QUIZ, ("pass_mark: 70", "pass_mark: 100"), (TWO, "")),
    "a module more": with_garden(EVERY_KIND, "questions:\n" + TWO),
    "a question carried": with_garden(replaced(EVERY_KIND, QUIZ, (TWO, "")), "questions:\n" + TWO),
    "another course": replaced(EVERY_KIND, LIST, ("id: essai", "id: epreuve")),
}


def record_of(course: Course) -> dict[str, Any]:
    """The record of someone who has answered everything right, in the words of every kind."""
    answers = {}
    for n, (id, asked) in enumerate(course.questions.items()):
        given = {"numeric": ["17 $"], "short-text": ["HLM"], "scenario": list(asked.tokens[:2])}.get(
            asked.kind, list(asked.key)
        )
        at = f"2026-11-27T09:{n:02}:00Z"
        answers[id] = {"given": given, "correct": True, "tries": 1, "meaning": asked.meaning, "at": at}
    return {"version": 1, "course": course.id, "answers": answers, "visited": {"bases": {"at": "2026-11-27T09:00:00Z"}}}


class Package:
    """What a package knows of its version of the course, and what it makes of what an LMS kept."""

    def __init__(self, outlined: Mapping[str, Any], words: Mapping[str, Any]) -> None:
        self._script = Script(*PACKING, *SPOKEN)
        known = f"Course.outline = {json.dumps(outlined)}; Course.tokens = {json.dumps(words)}"
        self._script.run(f"{known}; globalThis.known = Course.packing.known(Course.outline, Course.tokens)")

    @classmethod
    def of(cls, course: Course) -> Package:
        return cls(outline(course, "fr"), tokens(course))

    def pack(self, record: dict[str, Any]) -> str:
        return str(self._script.eval(f"Course.packing.pack({json.dumps(record)}, known, 4096)"))

    def open(self, suspend: str) -> tuple[dict[str, Any], str | None]:
        self._script.run(
            f"globalThis.opened = Course.packing.unpack({json.dumps(suspend)}, Course.outline.course, known)"
        )
        return self._script.eval("opened.record"), self._script.eval("opened.problem")

    def states(self) -> dict[str, str]:
        each = "Course.outline.modules.flatMap(({ questions }) => questions)"
        states: dict[str, str] = self._script.eval(
            f"Object.fromEntries({each}.map((one) => [one.id, Course.grading.answerState(one, opened.record)]))"
        )
        return states

    def told(self) -> dict[str, dict[str, str]]:
        """What an LMS hears of the state of the whole course, by standard."""
        self._script.run("globalThis.heard = Course.lms.report(Course.outline, null, opened.record, {})")
        told: dict[str, dict[str, str]] = self._script.eval(
            "Object.fromEntries(['scorm12', 'scorm2004'].map((name) => "
            "[name, Object.fromEntries(Course.lms[name].results(heard))]))"
        )
        return told

    def completed(self) -> dict[str, bool]:
        each = "Course.outline.modules.map((one) => [one.id, Course.grading.module(one, opened.record).complete])"
        completed: dict[str, bool] = self._script.eval(f"Object.fromEntries({each})")
        return completed


@pytest.mark.parametrize("name", LATER)
def test_a_new_package_finds_the_answers_that_the_comparison_says_are_kept(name: str) -> None:
    before, after = course_of(EVERY_KIND), course_of(LATER[name])
    told = Consequences(Comparison(before=snapshot(before), after=snapshot(after)))
    package = Package.of(after)
    record, problem = package.open(Package.of(before).pack(record_of(before)))
    assert problem == (None if told.same_course else "foreign")

    states = package.states()
    assert {id for id, state in states.items() if state == "correct"} == set(told.kept)
    changed = {id for id, state in states.items() if state == "changed"}
    assert changed == ({pair.after.id for pair in told.found.questions_changed} if told.same_course else set())
    assert set(told.asked_again) >= changed
    for id in told.kept:
        assert record["answers"][id] == record_of(before)["answers"][id], "what was given is read as it was given"

    # Someone who had everything right: "stays" and "may reopen" leave them done, "reopens" does not.
    done = package.completed()
    finishes = {id: done[id] for id in told.finishes}
    assert finishes == {id: finish != "reopens" for id, finish in told.finishes.items()}


@pytest.mark.parametrize(("name", "is_finished"), [("the same", True), ("another key", True), ("a higher mark", False)])
def test_scorm_hears_again_that_who_had_finished_has_not(name: str, is_finished: bool) -> None:
    before = course_of(EVERY_KIND)
    record = record_of(before)
    if name == "a higher mark":  # one answer was wrong, and seven points in ten were enough
        record["answers"]["bases/seul"]["correct"] = False
    package = Package.of(course_of(LATER[name]))
    package.open(Package.of(before).pack(record))
    told = package.told()
    assert told["scorm12"]["cmi.core.lesson_status"] == ("passed" if is_finished else "incomplete")
    assert told["scorm2004"]["cmi.completion_status"] == ("completed" if is_finished else "incomplete")
    assert ("cmi.success_status" in told["scorm2004"]) is is_finished, "what was passed is never said to be failed"


def test_what_a_version_does_not_know_goes_on_to_the_next_one() -> None:
    before, without = course_of(EVERY_KIND), course_of(LATER["one removed"])
    middle = Package.of(without)
    record, _ = middle.open(Package.of(before).pack(record_of(before)))
    package = Package.of(before)
    package.open(middle.pack(record))
    assert package.states()["bases/plusieurs"] == "correct"


def test_what_the_first_version_wrote_opens_in_this_one() -> None:
    package = Package(FIRST["outline"], FIRST["tokens"])
    assert package.open(FIRST["suspend"]) == (FIRST["record"], None)
    assert set(package.states().values()) == {"correct"}
