"""Scripts, styles and fonts that are slow, blocked or gone: the page stays one to read, and says what it lacks."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from voices import speaking

from .learners import COURSE, Learner, answer, hurried, pick, shown

pytestmark = [pytest.mark.browser, pytest.mark.promise("a11y-navigateur")]

Listen = Callable[[Page], list[str]]

DESKTOP = {"width": 1280, "height": 800}
EXPRESS = COURSE.modules["express"].questions


@pytest.fixture
def learner(learner: Learner) -> Learner:
    return hurried(learner)


def _held(page: Page, pattern: str) -> Callable[[], None]:
    """Requests that match wait until the function returned is called."""
    waiting: list[Route] = []
    page.route(re.compile(pattern), lambda route: waiting.append(route))

    def release() -> None:
        for route in waiting:
            route.continue_()
        page.unroute(re.compile(pattern))

    return release


def test_what_is_picked_and_typed_before_the_scripts_arrive_is_kept(
    learner: Learner, address: str, complaints: Listen
) -> None:
    page = learner(viewport=DESKTOP).new_page()
    said = complaints(page)
    release = _held(page, r"/assets/.*\.js$")
    page.goto(f"{address}/modules/qui.html", wait_until="commit")
    questions = COURSE.modules["qui"].questions
    boxes = next(question for question in questions if question.kind == "multiple-choice")
    typed = [question for question in questions if question.kind in ("numeric", "short-text")]
    pick(page, boxes, *boxes.key)
    for question in typed:
        field = shown(page, question).get_by_role("textbox")
        field.fill(question.key[0])
        field.press("Enter")
    expect(page).to_have_url(f"{address}/modules/qui.html")
    expect(shown(page, boxes).locator("[type=submit]")).to_be_hidden()
    release()
    for question in (boxes, *typed):
        shown(page, question).locator("[type=submit]").click()
        expect(shown(page, question)).to_have_attribute("data-state", "correct")
    assert said == []


def test_what_is_searched_before_the_scripts_arrive_leaves_the_page_where_it_is(
    learner: Learner, address: str, complaints: Listen
) -> None:
    page = learner(viewport=DESKTOP).new_page()
    said = complaints(page)
    release = _held(page, r"/assets/.*\.js$")
    page.goto(f"{address}/modules/express.html", wait_until="commit")
    box = page.locator(".md-search__input")
    box.evaluate("(box) => { box.value = 'chambreurs'; box.form.requestSubmit(); }")
    expect(page).to_have_url(f"{address}/modules/express.html")
    release()
    page.wait_for_load_state()
    assert said == []


@pytest.mark.parametrize("pattern", [r"/assets/course\..*\.js$", r"\.js$"])
@pytest.mark.parametrize("name", ["modules/express", "progression", "attestation", "groupe", "index"])
def test_a_script_that_is_blocked_leaves_a_page_to_read(
    learner: Learner, address: str, name: str, pattern: str
) -> None:
    page = learner(viewport=DESKTOP).new_page()
    crashes: list[str] = []
    page.on("pageerror", lambda error: crashes.append(str(error)))
    page.route(re.compile(pattern), lambda route: route.abort())
    page.goto(f"{address}/{name}.html")
    expect(page.locator("h1")).to_be_visible()
    if name == "modules/express" and "javascripts" in pattern:
        answer(page, EXPRESS[0])  # ours needs nothing of Material's
    elif name == "modules/express":
        shown(page, EXPRESS[0]).locator("summary", has_text="Voir la réponse").click()
        expect(shown(page, EXPRESS[0]).locator(".key-reason").first).to_be_visible()
    assert crashes == []


def test_without_its_style_sheets_or_fonts_a_lesson_is_read_and_answered(
    learner: Learner, address: str, site: Path
) -> None:
    for pattern in (r"\.css$", r"\.woff2$"):
        page = learner(viewport=DESKTOP).new_page()
        crashes: list[str] = []
        page.on("pageerror", lambda error, crashes=crashes: crashes.append(str(error)))
        page.route(re.compile(pattern), lambda route: route.abort())
        page.goto(f"{address}/modules/express.html")
        answer(page, EXPRESS[0])
        assert crashes == []
    # A font that is slow or never comes: the words are there all the while, in another one.
    sheets = "".join(path.read_text(encoding="utf-8") for path in (site / "assets").glob("course.*.css"))
    faces = [face for face in re.findall(r"@font-face\{[^}]*\}", sheets) if "url(" in face]
    assert faces
    assert all("font-display:optional" in face for face in faces)


def test_a_page_open_since_before_an_update_goes_on_and_says_what_it_cannot_fetch(
    learner: Learner, address: str, complaints: Listen
) -> None:
    page = learner(viewport=DESKTOP).new_page()
    crashes: list[str] = []
    page.on("pageerror", lambda error: crashes.append(str(error)))
    page.add_init_script(speaking())
    page.goto(f"{address}/modules/express.html")
    expect(page.locator("course-quiz[data-state]")).to_be_attached()  # its questions came with it
    page.route(re.compile(r"/(assets|search)/"), lambda route: route.fulfill(status=404, body="Not found"))
    answer(page, EXPRESS[0])
    page.get_by_role("button", name="Écouter").click()
    expect(page.locator("course-read-aloud output")).to_contain_text("n’a pas pu se faire")
    page.get_by_role("searchbox").click()
    expect(page.locator("course-search output")).to_contain_text("La recherche n’a pas pu s’ouvrir")
    page.get_by_role("searchbox").press("Enter")
    assert page.url == f"{address}/modules/express.html"
    page.reload()  # the old page, kept by the browser, whose script and style sheet are gone
    expect(page.locator("h1")).to_be_visible()
    assert crashes == []


def test_an_answer_checked_before_what_judges_it_has_come_is_judged_when_it_comes(
    learner: Learner, address: str
) -> None:
    page = learner(viewport=DESKTOP).new_page()
    release = _held(page, r"/assets/question\..*\.js$")
    page.goto(f"{address}/modules/express.html", wait_until="commit")
    pick(page, EXPRESS[0], *EXPRESS[0].key)
    question = shown(page, EXPRESS[0])
    expect(question.locator(".question-key")).to_be_hidden()
    question.locator("[type=submit]").click()
    expect(question).to_have_attribute("data-state", "unanswered")
    release()
    expect(question).to_have_attribute("data-state", "correct")


def test_questions_whose_script_never_comes_show_their_answers_as_without_scripts(
    learner: Learner, address: str
) -> None:
    page = learner(viewport=DESKTOP).new_page()
    page.route(re.compile(r"/assets/question\..*\.js$"), lambda route: route.abort())
    page.goto(f"{address}/modules/express.html")
    question = shown(page, EXPRESS[0])
    expect(question.locator(".question-key")).to_be_visible()
    expect(question.locator("[type=submit]")).to_be_hidden()


MOVED = """() => {
    window.moved = [];
    new PerformanceObserver((list) => list.getEntries().forEach(({hadRecentInput, value, sources}) => {
        const what = sources.map(({node}) => (node?.closest ? node : node?.parentElement)?.outerHTML.slice(0, 90));
        if (!hadRecentInput && value >= 0.001) window.moved.push(...what);
    })).observe({type: "layout-shift", buffered: true});
}"""


@pytest.mark.parametrize("viewport", [{"width": 360, "height": 740}, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize(
    "name", ["index", "en/index", "modules/histoire", "progression", "en/progression", "attestation", "groupe"]
)
def test_nothing_moves_when_the_scripts_of_a_page_come(
    learner: Learner, address: str, name: str, viewport: dict[str, int]
) -> None:
    page = learner(viewport=viewport).new_page()
    page.add_init_script(f"({MOVED})()")
    release = _held(page, r"\.(js|woff2)$")
    page.goto(f"{address}/{name}.html", wait_until="commit")
    expect(page.locator(".md-footer")).to_be_attached()
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    release()
    page.wait_for_load_state("networkidle")
    assert page.evaluate("moved") == []
