"""A SCORM package in a runtime that is not ours: what the LMS receives is what the learner did."""

from __future__ import annotations

import json
import shutil
import threading
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from course.model import Question
from npm import install

from .conftest import Quiet
from .learners import COURSE, KEY, Learner

pytestmark = pytest.mark.browser

EXPRESS = COURSE.modules["express"]
FIRST, SECOND, *OTHERS = EXPRESS.questions

# An LMS of one page: it opens a package on the state that it kept, and says what it was told.
LMS = """<!doctype html>
<meta charset="utf-8">
<title>LMS</title>
<script src="{runtime}"></script>
<script>
  const api = new {api}({{ autocommit: false, logLevel: 4, lmsCommitUrl: false }});
  const state = new URLSearchParams(location.search).get("state");
  if (state) api.loadFromJSON(JSON.parse(state), "");
  window.{name} = api;
  const told = () => JSON.parse(api.renderCMIToJSONString()).cmi;
</script>
<iframe src="package/launch.html" style="inline-size: 100%; block-size: 700px"></iframe>
"""
STANDARDS = {
    "scorm12": {"runtime": "scorm12.min.js", "api": "Scorm12API", "name": "API"},
    "scorm2004": {"runtime": "scorm2004.min.js", "api": "Scorm2004API", "name": "API_1484_11"},
}


class Lms:
    """The LMS as a learner and its administrator meet it."""

    def __init__(self, address: str, standard: str, package: Path) -> None:
        self.address = address
        self.package = package
        self.standard = standard

    def launch(self, learner: Learner, state: Any = None, **settings: Any) -> Page:
        """Opens the package in a browser of its own, on what the LMS kept."""
        page = learner(viewport={"width": 1000, "height": 800}, **settings).new_page()
        query = "" if state is None else f"?state={json.dumps(state)}"
        page.goto(f"{self.address}/lms.html{query}")
        return page

    def told(self, page: Page) -> Any:
        return page.evaluate("told()")

    def score(self, page: Page) -> str:
        cmi = self.told(page)
        return str((cmi["core"] if self.standard == "scorm12" else cmi)["score"]["raw"])

    def status(self, page: Page) -> str:
        cmi = self.told(page)
        return str(cmi["core"]["lesson_status"] if self.standard == "scorm12" else cmi["completion_status"])


@pytest.fixture(scope="module", params=STANDARDS)
def lms(request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lms]:
    standard = str(request.param)
    installed = install(Path(__file__).parent / "scorm", "scorm")
    folder = tmp_path_factory.mktemp(standard)
    names = STANDARDS[standard]
    runtime = installed.folder / "node_modules/scorm-again/dist" / names["runtime"]
    (folder / names["runtime"]).write_bytes(runtime.read_bytes())
    (folder / "lms.html").write_text(LMS.format(**names), encoding="utf-8")
    with zipfile.ZipFile(site / "downloads" / f"{COURSE.id}-express-{standard}.zip") as packed:
        packed.extractall(folder / "package")
    with serving(folder, standard) as found:
        yield found


@contextmanager
def serving(folder: Path, standard: str) -> Iterator[Lms]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Lms(f"http://127.0.0.1:{server.server_port}/cours", standard, folder / "package")
    server.shutdown()


def course(page: Page) -> FrameLocator:
    return page.frame_locator("iframe").frame_locator("iframe")


def answer(page: Page, question: Question, *choices: str) -> None:
    shown = course(page).locator(f'course-question[data-question="{question.id}"]')
    for id in choices or question.key:
        shown.locator(f'label:has(input[value="{id}"])').click()
    shown.locator("button[type=submit]").click()
    expect(shown).to_have_attribute("data-state", "incorrect" if choices else "correct")


def leave(page: Page) -> Any:
    """Closes the package, as an LMS does; gives what it was told, to be given back another day."""
    page.locator("iframe").evaluate("frame => { frame.src = 'about:blank'; }")
    page.wait_for_function("api.isTerminated ? api.isTerminated() : api.currentState === 2")
    return json.loads(page.evaluate("api.renderCMIToJSONString()"))["cmi"]


def interactions(cmi: Any) -> list[dict[str, Any]]:
    """Each question told of: its id, what was answered and whether it was right."""
    children = cmi["interactions"]
    rows = children.get("childArray", children) if isinstance(children, dict) else children
    rows = rows.values() if isinstance(rows, dict) else rows
    return [row for row in rows if isinstance(row, dict) and row.get("id")]


POINTS = sum(question.points for question in EXPRESS.questions)


def percent(*questions: Question) -> str:
    return str(sum(question.points for question in questions) * 100 // POINTS)


def hears(lms: Lms, page: Page, score: str, status: str) -> None:
    """Waits until the LMS was told as much."""
    deadline = time.monotonic() + 20
    while (lms.score(page), lms.status(page)) != (score, status) and time.monotonic() < deadline:
        page.wait_for_timeout(200)
    assert (lms.score(page), lms.status(page)) == (score, status)


def test_the_lms_receives_what_the_learner_did(lms: Lms, learner: Learner) -> None:
    page = lms.launch(learner)
    answer(page, FIRST, next(choice for choice in FIRST.parts if choice not in FIRST.key))
    answer(page, FIRST)
    answer(page, SECOND)
    hears(lms, page, percent(FIRST, SECOND), "incomplete")
    expect(course(page).locator("course-notice output")).to_be_empty()
    told = lms.told(page)
    assert 0 < len(told["suspend_data"]) < 300
    rows = interactions(told)
    assert [row["result"] for row in rows] == ["correct", "correct"]
    assert [FIRST.name in row["id"] for row in rows] == [True, False]


def test_the_course_goes_on_where_it_was_on_another_machine_and_in_the_other_language(
    lms: Lms, learner: Learner
) -> None:
    page = lms.launch(learner)
    answer(page, FIRST)
    course(page).locator(".md-header a[hreflang]").first.click()
    expect(course(page).locator("html")).to_have_attribute("lang", "en")
    expect(course(page).locator(f'course-question[data-question="{FIRST.id}"]')).to_have_attribute(
        "data-state", "correct"
    )
    state = leave(page)
    location = state["core"]["lesson_location"] if lms.standard == "scorm12" else state["location"]
    assert location == "en/modules/express.html"

    page = lms.launch(learner, state)
    expect(course(page).locator("html")).to_have_attribute("lang", "en")
    expect(course(page).locator(f'course-question[data-question="{FIRST.id}"]')).to_have_attribute(
        "data-state", "correct"
    )
    for question in (SECOND, *OTHERS):
        answer(page, question)
    hears(lms, page, "100", "passed" if lms.standard == "scorm12" else "completed")
    state = leave(page)
    if lms.standard == "scorm2004":
        assert state["success_status"] == "passed"
        assert len(interactions(state)) == len(EXPRESS.questions)


def test_a_package_that_replaces_another_finds_its_answers_and_asks_again_only_what_has_changed(
    lms: Lms, learner: Learner, tmp_path: Path
) -> None:
    page = lms.launch(learner)
    answer(page, FIRST)
    answer(page, SECOND)
    state = leave(page)
    # The learner had stopped on a page that the new version no longer has, in the other language.
    (state["core"] if lms.standard == "scorm12" else state)[
        "lesson_location" if lms.standard == "scorm12" else "location"
    ] = "en/modules/ancienne.html"
    newer = shutil.copytree(lms.package.parent, tmp_path / "newer")
    for script in (newer / "package/assets").glob("course.*.js"):
        text = script.read_text(encoding="utf-8")
        script.write_text(text.replace(FIRST.meaning, "0" * 8), encoding="utf-8")
    for shown in (newer / "package").rglob("*.html"):
        text = shown.read_text(encoding="utf-8")
        shown.write_text(text.replace(FIRST.meaning, "0" * 8), encoding="utf-8")

    with serving(newer, lms.standard) as replaced:
        page = replaced.launch(learner, state)
        expect(course(page).locator("html")).to_have_attribute("lang", "en")
        first, second = (
            course(page).locator(f'course-question[data-question="{question.id}"]') for question in (FIRST, SECOND)
        )
        expect(second).to_have_attribute("data-state", "correct")
        expect(first).to_have_attribute("data-state", "changed")
        expect(course(page).locator("course-notice output")).to_be_empty()
        hears(replaced, page, percent(SECOND), "incomplete")


def test_going_from_page_to_page_keeps_the_session_and_leaving_ends_it(lms: Lms, learner: Learner) -> None:
    page = lms.launch(learner)
    answer(page, FIRST)
    course(page).locator(".md-nav--primary a[href$='progression.html']").first.evaluate("link => link.click()")
    expect(course(page).locator("course-progress")).to_be_visible()
    assert page.evaluate("api.isInitialized()") is True
    page.wait_for_timeout(1100)  # time is told in whole seconds
    state = leave(page)
    spent = state["core"]["session_time"] if lms.standard == "scorm12" else state["session_time"]
    assert spent not in ("", "00:00:00", "PT0S")
    kept = state["suspend_data"]
    assert kept, "what was answered just before leaving is kept"


def test_a_closed_tab_loses_nothing(lms: Lms, learner: Learner) -> None:
    page = lms.launch(learner)
    event = "LMSFinish" if lms.standard == "scorm12" else "Terminate"
    page.evaluate(f"() => {{ api.on('{event}', () => localStorage.setItem('told', JSON.stringify(told()))); }}")
    answer(page, FIRST)
    context = page.context
    page.close(run_before_unload=True)
    other = context.new_page()
    other.goto(f"{lms.address}/lms.html")
    told = json.loads(other.evaluate("localStorage.getItem('told')"))
    assert told["suspend_data"]


def test_an_lms_that_refuses_is_said_tried_again_and_nothing_is_lost(lms: Lms, learner: Learner) -> None:
    page = lms.launch(learner)
    commit = "LMSCommit" if lms.standard == "scorm12" else "Commit"
    page.evaluate(f"() => {{ window.commit = api.{commit}; api.{commit} = () => 'false'; }}")
    answer(page, FIRST)
    notice = course(page).locator("course-notice output")
    expect(notice).to_contain_text("n’a pas pu enregistrer", timeout=15_000)
    page.evaluate(f"() => {{ api.{commit} = window.commit; }}")
    page.frame_locator("iframe").locator("html").evaluate("() => { dispatchEvent(new Event('online')); }")
    expect(notice).to_be_empty(timeout=20_000)
    hears(lms, page, percent(FIRST), "incomplete")


@pytest.mark.parametrize("suspend", ['{"bookmark": 3}', "1BVnot-ours", "é" * 300])
def test_state_that_is_not_ours_is_set_aside_and_the_course_opens(lms: Lms, learner: Learner, suspend: str) -> None:
    page = lms.launch(learner, {"suspend_data": suspend})
    expect(course(page).locator("course-notice output")).to_contain_text("illisible")
    (found,) = course(page).locator("course-notice").evaluate("() => Course.session.found")
    assert json.loads(found["text"])["answers"]["unreadable"] == {"suspend": suspend}
    answer(page, FIRST)
    hears(lms, page, percent(FIRST), "incomplete")


def test_without_an_lms_the_course_opens_says_so_and_keeps_progress_in_the_browser(lms: Lms, learner: Learner) -> None:
    page = learner().new_page()
    page.goto(f"{lms.address}/package/launch.html")
    inside = page.frame_locator("iframe")
    expect(inside.locator("course-notice output")).to_contain_text("La plateforme de formation ne répond pas")
    shown = inside.locator(f'course-question[data-question="{FIRST.id}"]')
    shown.locator(f'label:has(input[value="{FIRST.key[0]}"])').click()
    shown.locator("button[type=submit]").click()
    expect(shown).to_have_attribute("data-state", "correct")
    assert page.evaluate(f"JSON.parse(localStorage.getItem('{KEY}')).answers['{FIRST.id}'].correct") is True


def test_no_page_of_a_package_leads_to_one_that_is_not_there(lms: Lms, learner: Learner) -> None:
    page = learner().new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    pages = sorted(path.relative_to(lms.package).as_posix() for path in lms.package.rglob("*.html"))
    assert {name for name in pages if "modules/" in name} == {"modules/express.html", "en/modules/express.html"}
    root = f"{lms.address}/package/"
    for name in (name for name in pages if name != "launch.html"):
        page.goto(root + name)
        links = page.locator("a[href]").evaluate_all("links => links.map(({ href }) => href.split('#')[0])")
        inside = {link.removeprefix(root) for link in links if link.startswith(root)}
        assert {link for link in inside if not (lms.package / link).is_file()} == set(), name
    assert complaints == []


def test_a_package_is_light(lms: Lms, site: Path) -> None:
    for file in (site / "downloads").glob(f"*-{lms.standard}.zip"):
        assert file.stat().st_size < 1_500_000, file.name
