"""Someone comes back to an edited course: answers stay with their questions, and only what changed is asked again."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from course.load import load_course, read_project
from course.model import Course
from project import copy_project, mkdocs, rewrite

from .conftest import Quiet
from .learners import COURSE, KEY, Learner, answer, shown, with_record

pytestmark = pytest.mark.browser

FIRST_VERSION = (Path(__file__).parent / "first-version.json").read_text(encoding="utf-8")

NEW_QUESTION = """\
  - id: nouvelle
    kind: true-false
    prompt:
      fr: "La pratique est née en ville."
      en: "The practice began in the city."
    answer: true
    feedback:
      "true":
        fr: "Oui, auprès de chambreurs."
        en: "Yes, among rooming-house tenants."
      "false":
        fr: "Elle est née auprès de chambreurs, en ville."
        en: "It began among rooming-house tenants, in the city."
"""


def blocks(text: str) -> tuple[str, dict[str, str]]:
    """A quiz as what stands before its questions, and each question's own lines."""
    head, *found = re.split(r"(?m)^(?=  - id: )", text)
    return head, {re.findall(r"- id: (\S+)", block)[0]: block for block in found}


def edit(project: Path) -> None:
    """Everything that an author does to a quiz, at once."""
    file = project / "quizzes" / "histoire.yml"
    head, questions = blocks(file.read_text(encoding="utf-8"))

    # Reworded, in one language; translated anew, in the other.
    questions["naissance"] = re.sub(r'(prompt:\n +fr: ").*"', r'\1Où tout a-t-il commencé?"', questions["naissance"])
    questions["horloges"] = re.sub(
        r'(prompt:\n.*\n +en: ").*"', r'\1Why so many dates in the 2019 review?"', questions["horloges"]
    )
    # The choices of one in another order.
    start, *choices = re.split(r"(?m)^(?=      - id: )", questions["fondation"])
    *choices, last = choices
    end = last.index("    review:")
    questions["fondation"] = "".join([start, last[:end], *reversed(choices), last[end:]])
    # Another answer is right: it no longer asks the same thing.
    changed = re.sub(r"(?m)^        correct: true\n", "", questions["ordre"])
    questions["ordre"] = changed.replace("- id: rqoh-dernier\n", "- id: rqoh-dernier\n        correct: true\n")
    # One taken away, one added before all others, one moved up the list.
    del questions["agences"]
    register = project / "modules" / "register.yml"
    register.write_text(register.read_text(encoding="utf-8").replace("histoire/agences", "histoire/mandat"), "utf-8")
    order = ["mandat", *(id for id in questions if id != "mandat")]
    file.write_text(head + NEW_QUESTION + "".join(questions[id] for id in order), encoding="utf-8")
    # One moved from the end of the lesson into its text.
    for language in ("fr", "en"):
        lesson = project / "modules" / f"histoire.{language}.md"
        rewrite(
            lesson,
            "[[question: histoire/naissance]]",
            "[[question: histoire/milieux]]\n\n[[question: histoire/naissance]]",
        )


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Course]]:
    """Where the edited course is served, and the course itself."""
    project = copy_project(tmp_path_factory.mktemp("edited") / "project")
    edit(project)
    built = mkdocs("build", "--strict", project=project)
    assert built.returncode == 0, built.stderr
    course = load_course(read_project(project)[0], ("fr", "en")).course
    assert course is not None
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(project / "site")))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/cours", course
    server.shutdown()


KEPT = ("naissance", "horloges", "fondation", "dabord-hlm", "milieux", "mandat")


def states(page: Page) -> dict[str, str]:
    return dict(
        page.locator("course-question").evaluate_all(
            "questions => questions.map(({ dataset }) => [dataset.question.split('/')[1], dataset.state])"
        )
    )


@pytest.mark.parametrize("folder", ["", "en/"])
def test_answers_stay_with_their_questions_through_every_edit(
    learner: Learner, edited: tuple[str, Course], folder: str
) -> None:
    address, _ = edited
    page = learner().new_page()
    with_record(page, address, FIRST_VERSION)
    page.goto(f"{address}/{folder}modules/histoire.html")
    expect(page.locator('course-question[data-question="histoire/ordre"]')).to_have_attribute("data-state", "changed")
    found = states(page)
    assert {id: found.pop(id) for id in KEPT} == dict.fromkeys(KEPT, "correct")
    assert found == {"ordre": "changed", "nouvelle": "unanswered"}


def test_what_was_picked_is_still_what_is_marked_whatever_its_place(
    learner: Learner, edited: tuple[str, Course]
) -> None:
    address, _ = edited
    page = learner().new_page()
    with_record(page, address, FIRST_VERSION)
    page.goto(f"{address}/modules/histoire.html")
    picked = page.locator('course-question[data-question="histoire/fondation"] input:checked')
    expect(picked).to_have_value("an-fohm")


@pytest.mark.parametrize(
    ("folder", "sentence"),
    [
        ("", "Cette question a changé depuis votre passage. Répondez-y de nouveau, s’il vous plaît"),
        ("en/", "This question has changed since you answered"),
    ],
)
def test_only_the_changed_question_is_asked_again_and_says_why(
    learner: Learner, edited: tuple[str, Course], folder: str, sentence: str
) -> None:
    address, _ = edited
    page = learner().new_page()
    with_record(page, address, FIRST_VERSION)
    page.goto(f"{address}/{folder}modules/histoire.html")
    expect(page.locator(".question-changed")).to_have_count(1)
    expect(page.locator('course-question[data-question="histoire/ordre"] output')).to_contain_text(sentence)


def test_a_question_taken_away_never_counts_and_one_added_does(learner: Learner, edited: tuple[str, Course]) -> None:
    address, course = edited
    page = learner().new_page()
    with_record(page, address, FIRST_VERSION)
    page.goto(f"{address}/modules/histoire.html")
    result = page.evaluate("Course.grading.module(Course.module('histoire'), Course.session.record)")
    assert (result["total"], result["correct"], result["percent"]) == (8, 6, 75)
    assert result["complete"] is False
    for name in ("ordre", "nouvelle"):
        answer(page, course.questions[f"histoire/{name}"])
    expect(page.locator(".quiz-result")).to_contain_text("8 points sur 8")


def test_nothing_of_the_old_record_is_lost(learner: Learner, edited: tuple[str, Course]) -> None:
    address, course = edited
    page = learner().new_page()
    with_record(page, address, FIRST_VERSION)
    page.goto(f"{address}/modules/histoire.html")
    answer(page, course.questions["histoire/ordre"])
    now = json.loads(page.evaluate(f"localStorage.getItem({KEY!r})"))["answers"]
    before = json.loads(FIRST_VERSION)["answers"]
    assert {id for id in before if now.get(id) != before[id]} == {"histoire/ordre"}
    expect(page.locator("course-notice output")).to_be_empty()


def test_the_record_of_the_first_published_version_still_counts(learner: Learner, address: str) -> None:
    before = json.loads(FIRST_VERSION)["answers"]
    same = {id for id, question in COURSE.questions.items() if before.get(id, {}).get("meaning") == question.meaning}
    assert len(same) > 100
    page = learner().new_page()
    with_record(page, address, FIRST_VERSION)
    for module in ("express", "histoire", "normes", "atelier"):
        page.goto(f"{address}/modules/{module}.html")
        expect(page.locator("course-notice output")).to_be_empty()
        for question in COURSE.modules[module].questions:
            state = "correct" if question.id in same else "changed" if question.id in before else "unanswered"
            expect(shown(page, question)).to_have_attribute("data-state", state)
