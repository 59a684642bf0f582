"""The cmi5 package with a real record store: it accepts every statement, and they say what the learner did."""

from __future__ import annotations

import json
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from course.model import Question

from .learners import COURSE, Learner
from .lrs.server import ACTIVITY, ACTOR, SESSION, Judge, Lms, serve
from .lrs.store import running

pytestmark = pytest.mark.browser

QUESTIONS = COURSE.modules["express"].questions
FIRST, SECOND, *OTHERS = QUESTIONS
CMI5 = "https://w3id.org/xapi/cmi5/context/categories/cmi5"
PROGRESS = "https://w3id.org/xapi/cmi5/result/extensions/progress"
MOVE_ON = "https://w3id.org/xapi/cmi5/context/categories/moveon"


@pytest.fixture(scope="module")
def judge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Judge]:
    with running(tmp_path_factory.mktemp("lrs")) as judge:
        yield judge


def unpacked(site: Path, path: str, folder: Path) -> Path:
    with zipfile.ZipFile(site / "downloads" / f"{COURSE.id}-{path}-cmi5.zip") as packed:
        packed.extractall(folder)
    return folder


@pytest.fixture(scope="module")
def package(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return unpacked(site, "express", tmp_path_factory.mktemp("cmi5"))


@pytest.fixture
def lms(package: Path, judge: Judge) -> Iterator[Lms]:
    lms, stop = serve(package, judge)
    yield lms
    assert lms.rejected == []
    stop()


def launch(lms: Lms, learner: Learner, **data: Any) -> Page:
    page = learner(viewport={"width": 1000, "height": 800}).new_page()
    page.goto(lms.launch(**data))
    expect(inside(page).locator("h1")).to_be_visible(timeout=30_000)
    return page


def inside(page: Page) -> FrameLocator:
    return page.frame_locator("iframe")


def answer(page: Page, question: Question, *choices: str) -> None:
    shown = inside(page).locator(f'course-question[data-question="{question.id}"]')
    for id in choices or question.key:
        shown.locator(f'label:has(input[value="{id}"])').click()
    shown.locator("button[type=submit]").click()
    expect(shown).to_have_attribute("data-state", "incorrect" if choices else "correct")


def until(page: Page, is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not is_so() and time.monotonic() < deadline:
        page.wait_for_timeout(200)
    assert is_so()


def leave(page: Page, lms: Lms) -> None:
    page.close(run_before_unload=True)
    deadline = time.monotonic() + 20
    while lms.verbs()[-1] != "terminated" and time.monotonic() < deadline:
        time.sleep(0.2)


def test_each_answer_is_a_statement_and_the_session_begins_and_ends(lms: Lms, learner: Learner) -> None:
    page = launch(lms, learner)
    wrong = next(choice for choice in FIRST.parts if choice not in FIRST.key)
    answer(page, FIRST, wrong)
    until(page, lambda: len(lms.said("answered")) == 1)
    answer(page, FIRST)
    answer(page, SECOND)
    until(page, lambda: len(lms.said("answered")) == 3)
    leave(page, lms)
    assert lms.verbs() == ["initialized", "answered", "answered", "answered", "terminated"]
    first, again, _ = lms.said("answered")
    assert first["result"] == {"response": wrong, "success": False}
    assert again["result"] == {"response": "[,]".join(FIRST.key), "success": True}
    assert first["object"]["id"] == again["object"]["id"] == f"urn:course:{COURSE.id}:{FIRST.id.replace('/', ':')}"
    assert {choice["id"] for choice in first["object"]["definition"]["choices"]} >= {wrong, *FIRST.key}
    for statement in lms.statements:
        assert statement["actor"] == ACTOR
        context = statement["context"]
        assert (context["registration"], context["extensions"][SESSION]) == (lms.registration, "session-1")
        assert context["contextActivities"]["grouping"] == [{"objectType": "Activity", "id": "urn:course:publisher:au"}]
        categories = [one["id"] for one in context["contextActivities"].get("category", [])]
        is_defined = statement["verb"]["id"].endswith(("initialized", "terminated"))
        assert categories == ([CMI5] if is_defined else [])
        assert not is_defined or statement["object"]["id"] == ACTIVITY
    assert lms.said("terminated")[0]["result"]["duration"].startswith("PT")


def test_the_course_goes_on_where_it_was_and_passes_once(lms: Lms, learner: Learner) -> None:
    page = launch(lms, learner)
    answer(page, FIRST)
    leave(page, lms)
    assert json.loads(lms.states["course"])["location"] == "modules/express.html"
    page = launch(lms, learner, masteryScore=0.8)
    expect(inside(page).locator(f'course-question[data-question="{FIRST.id}"]')).to_have_attribute(
        "data-state", "correct"
    )
    for question in (SECOND, *OTHERS):
        answer(page, question)
    until(page, lambda: "completed" in lms.verbs())
    leave(page, lms)
    page = launch(lms, learner)
    page.wait_for_timeout(3000)
    leave(page, lms)
    assert [lms.verbs().count(verb) for verb in ("passed", "completed", "failed")] == [1, 1, 0]
    assert len(lms.said("answered")) == len(QUESTIONS)
    (passed,), (completed,) = lms.said("passed"), lms.said("completed")
    assert passed["result"]["score"] == {"scaled": 1, "raw": 100, "min": 0, "max": 100}
    assert (passed["result"]["success"], completed["result"]["completion"]) == (True, True)
    for statement in (passed, completed):
        assert [one["id"] for one in statement["context"]["contextActivities"]["category"]] == [CMI5, MOVE_ON]


def test_each_module_of_a_longer_path_is_progress(site: Path, judge: Judge, tmp_path: Path, learner: Learner) -> None:
    """It is told once, with the share of the modules that are completed, and takes nothing away from the results."""
    path = COURSE.paths["administrateur"]
    lms, stop = serve(unpacked(site, path.id, tmp_path), judge)
    page = launch(lms, learner)
    for question in QUESTIONS:
        answer(page, question)
    until(page, lambda: "progressed" in lms.verbs())
    leave(page, lms)
    page = launch(lms, learner)
    page.wait_for_timeout(3000)
    leave(page, lms)
    stop()
    (progressed,) = lms.said("progressed")
    assert progressed["result"] == {"extensions": {PROGRESS: 100 // len(path.modules)}}
    assert {"passed", "completed", "failed"}.isdisjoint(lms.verbs())
    assert lms.rejected == []


def test_a_course_opened_to_be_looked_at_says_nothing_of_results(lms: Lms, learner: Learner) -> None:
    page = launch(lms, learner, launchMode="Browse")
    for question in QUESTIONS:
        answer(page, question)
    page.wait_for_timeout(3000)
    leave(page, lms)
    assert lms.verbs() == ["initialized", "terminated"]
    assert set(lms.states) == {"LMS.LaunchData"}


def test_a_store_that_refuses_is_said_tried_again_and_nothing_is_lost(lms: Lms, learner: Learner) -> None:
    page = launch(lms, learner)
    lms.refuses = True
    answer(page, FIRST)
    notice = inside(page).locator("course-notice output")
    expect(notice).to_contain_text("n’a pas pu enregistrer", timeout=15_000)
    lms.refuses = False
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(notice).to_be_empty(timeout=20_000)
    assert lms.verbs() == ["initialized", "answered"]


def test_the_language_that_the_learner_prefers_comes_first(lms: Lms, learner: Learner) -> None:
    lms.preferences = {"languagePreference": "de,en-CA", "audioPreference": "off"}
    page = launch(lms, learner)
    expect(inside(page).locator("html")).to_have_attribute("lang", "en")


def test_a_platform_that_says_where_to_return_gets_its_learner_back(lms: Lms, learner: Learner) -> None:
    page = launch(lms, learner, returnURL=f"{lms.endpoint}/fetch")
    answer(page, FIRST)
    page.get_by_role("button", name="Quitter et revenir à la plateforme").click()
    page.wait_for_url(f"{lms.endpoint}/fetch")
    assert lms.verbs() == ["initialized", "answered", "terminated"]


def test_a_launch_used_twice_opens_the_course_and_says_that_nothing_is_recorded(lms: Lms, learner: Learner) -> None:
    page = launch(lms, learner)
    page.reload()
    expect(inside(page).locator("course-notice output")).to_contain_text("ne répond pas", timeout=30_000)
