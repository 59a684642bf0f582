"""One clear step: where the learner was, else what comes next."""

from __future__ import annotations

import json
from typing import Any

import pytest

from .conftest import OUTLINE, Script, answer, record

MAIN = {"porte/main": answer(True, "main", at="2026-11-21T14:03Z")}
GESTES = {"porte/gestes": answer(True, "frapper", meaning="m2", at="2026-11-21T14:04Z")}
BONJOUR = {"palier/bonjour": answer(True, "true", meaning="m4", at="2026-11-21T14:05Z")}
COUR_READ = {"cour": {"at": "2026-11-21T15:03Z"}}


@pytest.fixture(scope="module")
def steps() -> Script:
    return Script("record.js", "draws.js", "grading.js", "next-step.js")


def of_path(script: Script, path: str, value: Any) -> Any:
    outline = next(one for one in OUTLINE["paths"] if one["id"] == path)
    result = f"Course.grading.path({json.dumps(outline)}, Course.outline, {json.dumps(value)})"
    return script.eval(f"Course.nextStep.ofPath({result}, {json.dumps(value)})")


def of_course(script: Script, value: Any) -> Any:
    paths = f"Course.outline.paths.map((one) => Course.grading.path(one, Course.outline, {json.dumps(value)}))"
    return script.eval(f"Course.nextStep.ofCourse(Course.outline, {json.dumps(value)}, {paths})")


def test_a_path_begins_with_its_first_module(steps: Script) -> None:
    assert of_path(steps, "visite", record()) == {"module": "porte", "resumed": False}
    assert of_path(steps, "retour", record()) == {"module": "palier", "resumed": False}


def test_a_path_leads_back_to_the_module_begun_last_where_it_was_left(steps: Script) -> None:
    visited = {
        "palier": {"at": "2026-11-21T10:00Z"},
        "porte": {"at": "2026-11-20T10:00Z", "section": "frapper"},
    }
    assert of_path(steps, "visite", record({}, visited)) == {"module": "palier", "resumed": True}
    # Answering is a sign too.
    found = of_path(steps, "visite", record(MAIN, visited))
    assert found == {"module": "porte", "resumed": True, "section": "frapper"}


def test_a_path_goes_on_after_what_is_complete_and_then_has_no_step(steps: Script) -> None:
    assert of_path(steps, "visite", record(MAIN | GESTES)) == {"module": "palier", "resumed": False}
    assert of_path(steps, "retour", record(MAIN | GESTES | BONJOUR)) is None


def test_the_course_begins_with_its_first_path(steps: Script) -> None:
    assert of_course(steps, record()) == {"module": "porte", "resumed": False}


def test_the_course_leads_back_to_where_the_learner_was(steps: Script) -> None:
    assert of_course(steps, record({}, {"palier": {"at": "2026-11-21T10:00Z"}}))["module"] == "palier"


def test_the_course_goes_on_in_another_path_and_ends_when_all_are_complete(steps: Script) -> None:
    done = record(MAIN | GESTES | BONJOUR)
    assert of_course(steps, done) == {"module": "cour", "resumed": False}
    assert of_course(steps, done | {"visited": COUR_READ}) is None
