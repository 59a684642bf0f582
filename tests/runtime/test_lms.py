"""What an LMS is told, in SCORM 1.2 and SCORM 2004, by an API that remembers what it heard."""

from __future__ import annotations

import json
from typing import Any

import pytest

from .conftest import Script, answer, record

FILES = (
    "record.js",
    "draws.js",
    "grading.js",
    "packed-text.js",
    "packing.js",
    "../lms/report.js",
    "../lms/interactions.js",
    "../lms/scorm.js",
)
TOKENS = {"porte/main": ["cle", "main"], "porte/gestes": ["=apres", "=avant", "frapper", "saluer"]}
KINDS = {
    "porte/main": "single-choice",
    "porte/gestes": "match",
    "porte/vrai": "true-false",
    "palier/bonjour": "numeric",
}

# An LMS that remembers everything it is told, call by call; `refuse` names the calls it fails.
LMS = """
    globalThis.window = globalThis;
    globalThis.heard = [];
    globalThis.kept = {};
    globalThis.refuse = [];
    const call = (name, act) => (...values) => {
      heard.push([name, ...values]);
      if (refuse.includes(name)) return "false";
      return act(...values);
    };
    const isAnswer = (name) => name.startsWith("cmi.interactions.");
    const places = () => Object.keys(kept).filter(isAnswer).map((name) => name.split(".")[2]);
    const count = () => String(new Set(places()).size);
    const read = (name) => (name === "cmi.interactions._count" ? count() : kept[name] ?? "");
    const write = (name, value) => { kept[name] = String(value); return "true"; };
    const yes = () => "true";
    globalThis.API = {
      LMSInitialize: call("start", yes), LMSGetValue: call("read", read), LMSSetValue: call("write", write),
      LMSCommit: call("save", yes), LMSFinish: call("end", yes), LMSGetLastError: () => "0",
    };
    globalThis.API_1484_11 = {
      Initialize: call("start", yes), GetValue: call("read", read), SetValue: call("write", write),
      Commit: call("save", yes), Terminate: call("end", yes), GetLastError: () => "0",
    };
"""

HALFWAY = record(
    {
        "porte/main": answer(True, "main", tries=2, at="2026-11-21T14:03:00Z"),
        "porte/gestes": answer(False, "saluer=avant", "frapper=apres", meaning="m2", at="2026-11-21T14:04:00Z"),
    }
)
DONE = record(
    {
        "porte/main": answer(True, "main"),
        "porte/gestes": answer(True, "saluer=apres", "frapper=avant", meaning="m2"),
        "porte/vrai": answer(True, "true", meaning="m3"),
        "palier/bonjour": answer(True, "2 040,50 $", meaning="m4"),
    },
    {"cour": {"at": "2026-11-21T14:03Z"}},
)


@pytest.fixture(params=["scorm12", "scorm2004"])
def standard(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def opened(standard: str, before: str = "") -> Script:
    script = Script(*FILES, before=LMS)
    script.run(
        f"Course.tokens = {json.dumps(TOKENS)}; {before}; globalThis.lms = new Course.lms.Scorm(Course.lms.{standard})"
    )
    return script


def tell(script: Script, value: Any, suspend: str = "S", location: str = "modules/porte.html") -> bool:
    kinds, kept = json.dumps(KINDS), json.dumps(value)
    told: bool = script.eval(
        f"lms.tell(Course.lms.report(Course.outline, 'visite', {kept}, {kinds}),"
        f" {{suspend: {json.dumps(suspend)}, location: {json.dumps(location)}}})"
    )
    return told


def kept(script: Script) -> dict[str, str]:
    return script.eval("kept")


def test_a_course_begun_is_incomplete_with_its_score_and_what_was_answered(standard: str) -> None:
    script = opened(standard)
    script.run("lms.open()")
    assert tell(script, HALFWAY)
    told = kept(script)
    expected = {
        "scorm12": {
            "cmi.core.score.min": "0",
            "cmi.core.score.max": "100",
            "cmi.core.score.raw": "20",
            "cmi.core.lesson_status": "incomplete",
            "cmi.core.lesson_location": "modules/porte.html",
            "cmi.suspend_data": "S",
            "cmi.interactions.0.id": "porte_main",
            "cmi.interactions.0.type": "choice",
            "cmi.interactions.0.student_response": "b",
            "cmi.interactions.0.weighting": "1",
            "cmi.interactions.0.result": "correct",
            "cmi.interactions.1.id": "porte_gestes",
            "cmi.interactions.1.type": "matching",
            "cmi.interactions.1.student_response": "d.b,c.a",
            "cmi.interactions.1.weighting": "2",
            "cmi.interactions.1.result": "wrong",
        },
        "scorm2004": {
            "cmi.score.min": "0",
            "cmi.score.max": "100",
            "cmi.score.raw": "20",
            "cmi.score.scaled": "0.2",
            "cmi.progress_measure": "0",
            "cmi.completion_status": "incomplete",
            "cmi.location": "modules/porte.html",
            "cmi.suspend_data": "S",
            "cmi.interactions.0.id": "urn:course:essai:porte:main",
            "cmi.interactions.0.type": "choice",
            "cmi.interactions.0.timestamp": "2026-11-21T14:03:00.0Z",
            "cmi.interactions.0.learner_response": "main",
            "cmi.interactions.0.weighting": "1",
            "cmi.interactions.0.result": "correct",
            "cmi.interactions.0.description": "La porte 1",
            "cmi.interactions.1.id": "urn:course:essai:porte:gestes",
            "cmi.interactions.1.type": "matching",
            "cmi.interactions.1.timestamp": "2026-11-21T14:04:00.0Z",
            "cmi.interactions.1.learner_response": "saluer[.]avant[,]frapper[.]apres",
            "cmi.interactions.1.weighting": "2",
            "cmi.interactions.1.result": "incorrect",
            "cmi.interactions.1.description": "La porte 2",
        },
    }[standard]
    assert {name: value for name, value in told.items() if not name.endswith(".time")} == expected


def test_a_finished_path_is_passed(standard: str) -> None:
    script = opened(standard)
    script.run("lms.open()")
    assert tell(script, DONE)
    told = kept(script)
    if standard == "scorm12":
        assert (told["cmi.core.lesson_status"], told["cmi.core.score.raw"]) == ("passed", "100")
        assert told["cmi.interactions.2.student_response"] == "t"
        assert told["cmi.interactions.3.student_response"] == "2040.50"
    else:
        assert (told["cmi.completion_status"], told["cmi.success_status"]) == ("completed", "passed")
        assert (told["cmi.score.scaled"], told["cmi.progress_measure"]) == ("1", "1")
        assert told["cmi.interactions.2.learner_response"] == "true"
        assert told["cmi.interactions.3.learner_response"] == "2040.50"


def test_only_what_changed_is_told_again(standard: str) -> None:
    script = opened(standard)
    script.run("lms.open()")
    tell(script, HALFWAY)
    script.run("heard.length = 0")
    tell(script, HALFWAY)
    assert [call[0] for call in script.eval("heard")] == ["save"]
    tell(script, HALFWAY, location="modules/palier.html")
    assert [call[0] for call in script.eval("heard")] == ["save", "write", "save"]


def test_a_question_answered_again_keeps_its_place(standard: str) -> None:
    script = opened(standard)
    script.run("lms.open()")
    tell(script, HALFWAY)
    tell(script, DONE)
    names = [name for name in kept(script) if name.endswith(".id")]
    assert names == [f"cmi.interactions.{n}.id" for n in range(4)]
    assert kept(script)["cmi.interactions.1.result"] == "correct"


def test_on_another_day_a_question_is_found_at_its_place_again() -> None:
    script = opened("scorm2004")
    script.run("lms.open()")
    tell(script, HALFWAY)
    script.run("globalThis.lms = new Course.lms.Scorm(Course.lms.scorm2004); lms.open()")
    tell(script, DONE)
    ids = {name: value for name, value in kept(script).items() if name.endswith(".id")}
    assert len(ids) == len(set(ids.values())) == 4


def test_time_is_told_on_leaving(standard: str) -> None:
    script = opened(standard)
    script.run("lms.open()")
    assert script.eval("lms.close(3725.9)") is True
    told = kept(script)
    if standard == "scorm12":
        assert told == {"cmi.core.session_time": "01:02:05", "cmi.core.exit": "suspend"}
    else:
        assert told == {"cmi.session_time": "PT3725S", "cmi.exit": "suspend"}
    assert script.eval("lms.isOpen") is False


@pytest.mark.parametrize(
    ("mode", "is_read_only"), [("", False), ("normal", False), ("browse", True), ("review", True), ("?", False)]
)
def test_a_course_opened_to_be_looked_at_is_not_marked(standard: str, mode: str, is_read_only: bool) -> None:
    name = {"scorm12": "cmi.core.lesson_mode", "scorm2004": "cmi.mode"}[standard]
    script = opened(standard, before=f"kept['{name}'] = {json.dumps(mode)}")
    assert script.eval("lms.open()")["isReadOnly"] is is_read_only


@pytest.mark.parametrize("refused", ["write", "save"])
def test_a_refusal_is_known_and_all_is_told_again(standard: str, refused: str) -> None:
    script = opened(standard)
    script.run("lms.open()")
    script.run(f"refuse = ['{refused}']")
    assert tell(script, HALFWAY) is False
    script.run("refuse = []")
    assert tell(script, HALFWAY) is True
    assert kept(script)["cmi.suspend_data"] == "S"
    assert kept(script)["cmi.interactions.1.id"]


@pytest.mark.parametrize(
    "broken", ["undefined", "{}", "{Initialize() { throw new Error('no'); }, LMSInitialize() { throw 1; }}"]
)
def test_an_lms_that_is_none_breaks_nothing(standard: str, broken: str) -> None:
    script = opened(standard, before=f"globalThis.API = globalThis.API_1484_11 = {broken}")
    assert script.eval("lms.isThere ? lms.open() : null") is None
    assert tell(script, HALFWAY) is False
    assert script.eval("lms.close(1)") is False


def test_the_api_is_found_in_the_windows_around_and_in_the_one_that_opened_ours() -> None:
    script = opened(
        "scorm12",
        before="delete globalThis.API; globalThis.findable = {LMSInitialize: () => 'true', LMSGetValue: () => ''}",
    )
    for place in (
        "parent: {parent: {API: findable}}",
        "opener: {API: findable}",
        "parent: {}, opener: {parent: {API: findable}}",
    ):
        script.run(f"globalThis.around = {{{place}}}")
        assert script.eval("Course.lms.findApi('API', around) === findable"), place
    script.run("globalThis.around = {}; around.parent = around")
    assert script.eval("Course.lms.findApi('API', around)") is None


def test_a_record_is_cut_to_the_path_it_is_told_for() -> None:
    script = opened("scorm12")
    whole = json.dumps(DONE | {"draws": {"porte": {"seed": 1, "at": "2026-11-21T14:03Z"}}})
    script.run("Course.outline.paths.push({id: 'court', title: '', modules: ['palier']})")
    assert script.eval(f"Course.lms.part(Course.outline, 'court', {whole})") == record(
        {"palier/bonjour": DONE["answers"]["palier/bonjour"]}
    ) | {"draws": {}}
