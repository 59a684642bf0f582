"""Where a learner stands, from an outline and a record."""

from __future__ import annotations

from typing import Any

import pytest

from .conftest import OUTLINE, Script, answer, record

PORTE, PALIER, COUR = OUTLINE["modules"]
VISITE = OUTLINE["paths"][0]

MAIN = {"porte/main": answer(True, "main")}
GESTES = {"porte/gestes": answer(True, "frapper", meaning="m2")}
VRAI_MISSED = {"porte/vrai": answer(False, "true", meaning="m3")}
BONJOUR = {"palier/bonjour": answer(True, "true", meaning="m4")}
COUR_READ = {"cour": {"at": "2026-11-21T14:03Z"}}


def grade(records: Script, module: Any, answers: Any = None, visited: Any = None) -> Any:
    return records.call("grading.module", module, record(answers, visited))


@pytest.mark.parametrize(
    ("answers", "state"),
    [
        ({}, "unanswered"),
        (MAIN, "correct"),
        ({"porte/main": answer(False, "cle")}, "incorrect"),
        ({"porte/main": answer(True, "main", meaning="old")}, "changed"),
    ],
)
def test_an_answer_has_four_states(records: Script, answers: Any, state: str) -> None:
    assert records.call("grading.answerState", PORTE["questions"][0], record(answers)) == state


def test_a_module_begins_when_it_is_opened_or_answered(records: Script) -> None:
    assert grade(records, PORTE)["state"] == "not-started"
    assert grade(records, PORTE, visited={"porte": {"at": "2026-11-21T14:03Z"}})["state"] == "begun"
    assert grade(records, PORTE, VRAI_MISSED)["state"] == "begun"


def test_points_make_the_percentage(records: Script) -> None:
    result = grade(records, PORTE, MAIN | VRAI_MISSED)
    assert (result["earned"], result["possible"], result["percent"]) == (1, 4, 25)
    assert [(left["number"], left["state"]) for left in result["left"]] == [(2, "unanswered"), (3, "incorrect")]
    assert result["minutesLeft"] == pytest.approx(8 * 2 / 3)


def test_a_module_is_complete_at_its_pass_mark_exactly(records: Script) -> None:
    result = grade(records, PORTE, MAIN | GESTES | VRAI_MISSED)
    assert (result["percent"], result["complete"], result["state"]) == (75, True, "complete")
    assert result["minutesLeft"] == 0


def test_a_percentage_is_never_rounded_up_to_a_pass(records: Script) -> None:
    questions = [{"id": f"porte/q{n}", "meaning": "m", "points": 1} for n in range(3)]
    module = PORTE | {"passMark": 67, "questions": questions}
    result = grade(records, module, {f"porte/q{n}": answer(True, "a", meaning="m") for n in range(2)})
    assert (result["percent"], result["complete"]) == (66, False)


def test_an_answer_to_a_question_that_changed_is_not_counted(records: Script) -> None:
    result = grade(records, PORTE, {"porte/main": answer(True, "main", meaning="old")})
    assert (result["earned"], result["left"][0]["state"]) == (0, "changed")


def test_a_module_without_questions_is_complete_once_read(records: Script) -> None:
    assert not grade(records, COUR)["complete"]
    assert grade(records, COUR, visited=COUR_READ)["complete"]


def test_a_path_adds_its_modules_up(records: Script) -> None:
    result = records.call("grading.path", VISITE, OUTLINE, record(MAIN | GESTES))
    assert (result["completed"], result["total"], result["complete"]) == (1, 3, False)
    assert (result["correct"], result["questions"]) == (2, 4)
    assert result["minutesLeft"] == 5 + 3
    assert records.call("grading.path", VISITE, OUTLINE, record(MAIN | GESTES | BONJOUR, COUR_READ))["complete"]


@pytest.mark.parametrize(
    ("answers", "visited", "following"),
    [
        (MAIN | GESTES, {}, "palier"),
        (MAIN | GESTES | BONJOUR, {}, "cour"),
        (MAIN | GESTES | BONJOUR, COUR_READ, None),
    ],
)
def test_the_next_module_is_the_next_unfinished_one_of_the_path(
    records: Script, answers: Any, visited: Any, following: str | None
) -> None:
    assert records.call("grading.next", "porte", OUTLINE, record(answers, visited)) == following


def test_a_module_skipped_before_is_offered_after_the_last(records: Script) -> None:
    assert records.call("grading.next", "cour", OUTLINE, record(BONJOUR, COUR_READ)) == "porte"


def where(records: Script, answers: Any = None, visited: Any = None) -> Any:
    return records.call("grading.whereToContinue", OUTLINE, record(answers, visited))


def test_nothing_begun_is_nothing_to_continue(records: Script) -> None:
    assert where(records) is None


def test_the_last_module_read_is_resumed_where_it_was_left(records: Script) -> None:
    visited = {
        "porte": {"at": "2026-11-21T14:03Z", "section": "quiz"},
        "palier": {"at": "2026-11-22T14:03Z", "section": "seuil"},
    }
    assert where(records, visited=visited) == {"module": "palier", "section": "seuil", "resumed": True}


def test_a_finished_module_leads_to_the_next(records: Script) -> None:
    visited = {"porte": {"at": "2026-11-22T14:03Z", "section": "quiz"}}
    assert where(records, MAIN | GESTES, visited) == {"module": "palier", "resumed": False}


def test_a_record_carried_without_visits_still_leads_on(records: Script) -> None:
    assert where(records, MAIN) == {"module": "porte", "resumed": True}


def test_a_module_this_course_no_longer_has_is_forgotten(records: Script) -> None:
    assert where(records, visited={"cave": {"at": "2026-11-22T14:03Z"}}) is None
