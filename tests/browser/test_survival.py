"""What browsers, extensions and networks do to a page while someone learns: answers are judged and kept anyway."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from chromium import ARGUMENTS, find_chromium
from course.model import Question
from voices import speaking, until_heard

from .learners import COURSE, KEY, Learner, answer, done, pick, saved, shown, with_record

pytestmark = [pytest.mark.browser, pytest.mark.promise("a11y-navigateur")]

Listen = Callable[[Page], list[str]]

HERE = Path(__file__).parent
TRANSLATOR = (HERE / "translator.js").read_text(encoding="utf-8")
DESKTOP = {"width": 1280, "height": 800}
EXPRESS = COURSE.modules["express"].questions

# Together, these two have every kind of question.
EVERY_KIND = [question for module in ("qui", "deploiement") for question in COURSE.modules[module].questions]


@pytest.fixture
def learner(learner: Learner) -> Learner:
    """What does not come is not waited for as long as elsewhere: here, most of it is kept from coming."""

    def open_browser(**settings: Any) -> BrowserContext:
        context = learner(**settings)
        context.set_default_timeout(10_000)
        return context

    return open_browser


def _way(question: Question) -> list[str]:
    """The choices that lead from the beginning of a case to a good ending; its parts are "step:choice>next"."""
    turns = [(*part.partition(">")[0].split(":"), part.partition(">")[2]) for part in question.parts if ">" in part]
    ways: list[tuple[str, list[str]]] = [(turns[0][0], [])]
    for at, way in ways:  # which grows as it is gone through: the shortest ways come first
        if at in question.key:
            return way
        ways += [(to, [*way, f"{step}:{choice}"]) for step, choice, to in turns if step == at]
    raise AssertionError(f"{question.id} has no good ending")


def take(page: Page, question: Question) -> None:
    """Answer a question of any kind rightly, with the hands of a learner."""
    place = shown(page, question)
    match question.kind:
        case "numeric" | "short-text":
            place.get_by_role("textbox").fill(question.key[0])
        case "match":
            for pair in question.key:
                place.locator(f'[data-pair="{pair.partition("=")[0]}"]').select_option(pair)
        case "order":
            for at, id in enumerate(question.key):
                item = place.locator(f'.order-list [data-item="{id}"]')
                while place.locator(".order-list > li").nth(at).get_attribute("data-item") != id:
                    item.locator("[name=up]").click()
        case "scenario":
            for n, choice in enumerate(_way(question)):
                if n:
                    place.locator("[type=submit]").click()
                place.locator(f'.scenario-walk input[value="{choice}"]').check()
        case _:
            for id in question.key:
                place.locator(f'label:has(input[value="{id}"])').click()
    place.locator("[type=submit]").click()


# — A browser’s translation —


def test_every_kind_that_is_used_is_tried_here() -> None:
    used = {question.kind for module in COURSE.modules.values() for question in module.questions}
    assert {question.kind for question in EVERY_KIND} == used


@pytest.mark.parametrize("module", ["qui", "deploiement"])
def test_a_page_translated_all_along_judges_and_keeps_every_answer(
    learner: Learner, address: str, complaints: Listen, module: str
) -> None:
    page = learner(viewport=DESKTOP).new_page()
    said = complaints(page)
    page.goto(f"{address}/modules/{module}.html")
    page.evaluate(TRANSLATOR)
    for question in COURSE.modules[module].questions:
        take(page, question)
        expect(shown(page, question)).to_have_attribute("data-state", "correct")
        expect(shown(page, question).locator("output font").first).to_be_visible()
    expect(page.locator("course-quiz")).to_have_attribute("data-state", "complete")
    expect(page.locator(".quiz-score")).to_contain_text("⟦")
    answers = saved(page)["answers"]
    assert {id for id, kept in answers.items() if kept["correct"]} == {q.id for q in COURSE.modules[module].questions}
    assert "⟦" not in json.dumps(saved(page), ensure_ascii=False)
    assert said == []


def test_a_translated_result_is_not_said_again_at_each_answer(learner: Learner, address: str) -> None:
    page = learner(viewport=DESKTOP).new_page()
    with_record(page, address, done("express"))
    page.goto(f"{address}/modules/express.html")
    page.evaluate(TRANSLATOR)
    answer(page, EXPRESS[0])
    expect(page.locator(".quiz-finished font").first).to_be_visible()
    page.evaluate(
        """() => {
            window.written = 0;
            new MutationObserver(() => { window.written += 1; })
                .observe(document.querySelector(".quiz-finished"), { childList: true, subtree: true });
        }"""
    )
    answer(page, EXPRESS[1])
    page.evaluate("new Promise(requestAnimationFrame)")
    assert page.evaluate("window.written") == 0


def test_a_translated_warning_is_not_said_again_at_each_answer(learner: Learner, address: str) -> None:
    page = learner(viewport=DESKTOP).new_page()
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } });")
    page.goto(f"{address}/modules/express.html")
    expect(page.locator("course-notice output")).to_contain_text("Votre navigateur refuse")
    page.evaluate(TRANSLATOR)
    page.evaluate(
        """() => {
            window.written = 0;
            new MutationObserver(() => { window.written += 1; })
                .observe(document.querySelector("course-notice output"), { childList: true, subtree: true });
        }"""
    )
    answer(page, EXPRESS[1])
    page.evaluate("new Promise(requestAnimationFrame)")
    assert page.evaluate("window.written") == 0


def test_a_translated_page_takes_progress_elsewhere_and_brings_it_in(
    learner: Learner, address: str, complaints: Listen
) -> None:
    page = learner(viewport=DESKTOP).new_page()
    said = complaints(page)
    with_record(page, address, done("express"))
    page.goto(f"{address}/progression.html")
    page.evaluate(TRANSLATOR)
    page.locator("button[name=link] font").first.click()
    link = page.locator("[name=address]").input_value()
    page.evaluate("key => localStorage.removeItem(key)", KEY)
    page.goto(link)
    page.evaluate(TRANSLATOR)
    page.locator("button[name=add] font").first.click()
    assert len(saved(page)["answers"]) == len(EXPRESS)
    page.locator("course-erase button[name=erase] font").first.click()
    page.locator("dialog button[value=erase] font").first.click()
    assert saved(page).get("answers", {}) == {}
    page.locator("course-erase button[name=undo] font").first.click()
    assert len(saved(page)["answers"]) == len(EXPRESS)
    assert said == []


def test_other_pages_work_when_they_are_translated(learner: Learner, address: str, complaints: Listen) -> None:
    page = learner(viewport=DESKTOP).new_page()
    said = complaints(page)
    with_record(page, address, done("express"))
    page.goto(f"{address}/attestation.html")
    page.evaluate(TRANSLATOR)
    page.locator(".attestation-form [name=name]").fill("Inès Roy")
    expect(page.locator(".attestation-sheet").first).to_contain_text("Inès Roy")
    page.goto(f"{address}/modules/normes.html")
    page.evaluate(TRANSLATOR)
    page.locator("button.fact font").first.click()
    expect(page.locator("course-note:popover-open")).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_label("Nombre de logements").fill("40")
    page.get_by_role("searchbox").click()
    page.get_by_role("searchbox").fill("chambreurs")
    page.locator(".md-search-result__item a font").first.click()
    page.wait_for_url("**/modules/histoire.html*")
    assert said == []


# — Zoom —


@pytest.mark.promise("a11y-agrandissement")
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", ["index", "modules/express", "modules/normes", "progression", "attestation", "groupe"])
def test_text_twice_as_large_hides_nothing_and_scrolls_no_page_sideways(
    learner: Learner, address: str, name: str, width: int
) -> None:
    page = learner(viewport={"width": width, "height": 800}).new_page()
    page.add_init_script(speaking())
    page.goto(f"{address}/{name}.html")
    # As browsers do when text alone grows: every font, and nothing else. On a phone, half of the pixels are left.
    page.evaluate(
        """() => {
            const sizes = [...document.querySelectorAll("body *")]
                .map((element) => [element, parseFloat(getComputedStyle(element).fontSize)]);
            for (const [element, size] of sizes) element.style.fontSize = `${2 * size}px`;
        }"""
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    cut = page.evaluate(
        """() => [...document.querySelectorAll(
                ".md-content :is(button, a.course-button, label, summary, h1, h2, h3, p, li)")]
            .filter((element) => element.checkVisibility() && !element.closest(".visually-hidden, svg, table, pre"))
            .filter((element) => ["hidden", "clip"].includes(getComputedStyle(element).overflowY)
                && (element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2))
            .map((element) => element.outerHTML.slice(0, 120))"""
    )
    assert cut == []


@pytest.mark.promise("a11y-agrandissement")
@pytest.mark.parametrize("scale", [2, 4])
def test_a_page_enlarged_with_two_fingers_is_answered_where_it_is(
    learner: Learner, address: str, complaints: Listen, scale: int
) -> None:
    page = learner(has_touch=True, is_mobile=True).new_page()
    said = complaints(page)
    page.goto(f"{address}/modules/express.html")
    page.context.new_cdp_session(page).send("Emulation.setPageScaleFactor", {"pageScaleFactor": scale})
    first = shown(page, EXPRESS[0])
    first.locator(f'input[value="{EXPRESS[0].key[0]}"]').focus()  # a mouse does not know where an enlarged page is
    page.keyboard.press("Space")
    first.locator("[type=submit]").focus()
    page.keyboard.press("Enter")
    expect(first).to_have_attribute("data-state", "correct")
    assert page.evaluate("Math.round(visualViewport.scale)") == scale
    assert said == []


# — Extensions —


@pytest.mark.parametrize(
    "taken",
    [
        "course-notice, course-offline",
        "[class*=share], [class*=social], [class*=banner], [class*=popup], [id*=cookie]",
        "output",
        "progress",
        "svg",
        ".quiz-result",
        ".question-key",
        "legend",
        "course-note, [popover]",
        ".lesson-left, .lesson-facts",
        ".md-sidebar",
        "template, dialog",
        "form button[type=reset]",
    ],
)
def test_a_part_that_an_extension_takes_away_takes_nothing_else(
    learner: Learner, address: str, complaints: Listen, taken: str
) -> None:
    page = learner(viewport=DESKTOP).new_page()
    said = complaints(page)
    page.add_init_script(
        f"""new MutationObserver(() => document.querySelectorAll({json.dumps(taken)}).forEach((part) => part.remove()))
            .observe(document, {{ childList: true, subtree: true }});"""
    )
    for name in ("modules/express", "progression", "attestation"):
        page.goto(f"{address}/{name}.html")
        page.wait_for_load_state()
        if name == "modules/express" and taken != ".question-key":
            answer(page, EXPRESS[0])
            assert saved(page)["answers"][EXPRESS[0].id]["correct"] is True
    ours = [text for text in said if "Its HTML is left as it is" not in text]
    assert ours == []


def test_a_password_manager_and_a_dark_mode_change_no_answer(
    learner: Learner, address: str, complaints: Listen
) -> None:
    page = learner(viewport=DESKTOP).new_page()
    said = complaints(page)
    page.add_init_script(
        """addEventListener("DOMContentLoaded", () => {
            for (const input of document.querySelectorAll("input")) {
                for (const type of input.type === "text" ? ["hidden", "text"] : []) {
                    const own = document.createElement("input");
                    own.type = type;
                    own.value = "secret";
                    own.hidden = true;
                    input.before(own);
                }
                input.after(Object.assign(document.createElement("div"), { className: "manager-icon" }));
                input.setAttribute("data-manager", "1");
            }
            const sheet = new CSSStyleSheet();
            sheet.replaceSync("* { background-color: #111 !important; color: #eee !important; }");
            document.adoptedStyleSheets = [sheet];
            for (const element of document.querySelectorAll("*")) element.setAttribute("data-darkreader", "");
        }, true);"""
    )
    for module in ("qui", "deploiement"):
        page.goto(f"{address}/modules/{module}.html")
        for question in COURSE.modules[module].questions:
            if question.kind in ("numeric", "short-text"):
                shown(page, question).locator("input[type=text]:visible").fill(question.key[0])
                shown(page, question).locator("[type=submit]").click()
            else:
                take(page, question)
            expect(shown(page, question)).to_have_attribute("data-state", "correct")
        expect(page.locator("course-quiz")).to_have_attribute("data-state", "complete")
    assert "secret" not in json.dumps(saved(page))
    assert said == []


# — Back and forward —


@pytest.fixture
def returning(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that keeps the pages one leaves, as people's do and Playwright's does not."""
    chromium = browser.browser_type.launch(
        executable_path=find_chromium(), args=[*ARGUMENTS], ignore_default_args=["--disable-back-forward-cache"]
    )
    context = chromium.new_context(viewport=DESKTOP, service_workers="block")
    yield context
    chromium.close()


def test_a_page_come_back_to_shows_what_was_done_elsewhere(
    returning: BrowserContext, address: str, complaints: Listen
) -> None:
    page = returning.new_page()
    said = complaints(page)
    page.goto(f"{address}/modules/express.html")
    page.evaluate("addEventListener('pageshow', ({ persisted }) => { window.cameBack = persisted; })")
    for question in EXPRESS[:-1]:
        answer(page, question)
    # The last one is answered in another page of the same window: the other language of this one.
    page.goto(f"{address}/en/modules/express.html")
    answer(page, EXPRESS[-1])
    page.go_back(wait_until="commit")
    expect(page).to_have_url(f"{address}/modules/express.html")
    assert page.evaluate("window.cameBack") is True, "the page was loaded anew: this test proves nothing"
    expect(shown(page, EXPRESS[-1])).to_have_attribute("data-state", "correct")
    expect(page.locator("course-quiz")).to_have_attribute("data-state", "complete")
    expect(page.locator(".md-nav--primary course-mark[data-module=express]")).to_have_attribute(
        "data-state", "complete"
    )
    page.go_forward(wait_until="commit")
    expect(shown(page, EXPRESS[0])).to_have_attribute("data-state", "correct")
    assert said == []


def test_a_reading_is_silent_in_a_page_that_was_left_and_begins_again_in_it(
    returning: BrowserContext, address: str
) -> None:
    page = returning.new_page()
    page.add_init_script(speaking())
    page.goto(f"{address}/modules/express.html")
    page.get_by_role("button", name="Écouter").click()
    until_heard(page)
    page.goto(f"{address}/glossaire.html")
    page.go_back(wait_until="commit")
    expect(page.get_by_role("button", name="Écouter")).to_be_visible()
    assert page.evaluate("speechSynthesis.speaking") is False
    page.get_by_role("button", name="Écouter").click()
    expect(page.get_by_role("button", name="Pause")).to_be_visible()


# — Slow, blocked and missing files —


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


@pytest.mark.parametrize("pattern", [r"/assets/course\..*\.js$", r"/assets/javascripts/", r"\.js$"])
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
    assert all("font-display:swap" in face for face in faces)


def test_a_page_open_since_before_an_update_goes_on_and_says_what_it_cannot_fetch(
    learner: Learner, address: str, complaints: Listen
) -> None:
    page = learner(viewport=DESKTOP).new_page()
    crashes: list[str] = []
    page.on("pageerror", lambda error: crashes.append(str(error)))
    page.add_init_script(speaking())
    page.goto(f"{address}/modules/express.html")
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


# — Clocks —


@pytest.mark.parametrize("year", [1970, 2019, 2099])
def test_a_clock_that_is_wrong_then_set_right_loses_no_answer(
    learner: Learner, address: str, complaints: Listen, year: int
) -> None:
    page = learner(viewport=DESKTOP).new_page()
    said = complaints(page)
    page.clock.set_fixed_time(f"{year}-01-01T00:00:00Z")
    page.goto(f"{address}/modules/express.html")
    first, second = EXPRESS[:2]
    answer(page, first, next(part for part in first.parts if part not in first.key))
    answer(page, second)
    page.clock.set_fixed_time("2026-11-28T12:00:00Z")
    answer(page, first)
    page.reload()
    for question in (first, second):
        expect(shown(page, question)).to_have_attribute("data-state", "correct")
    other = page.context.new_page()
    for name in ("progression", "attestation", "index", "groupe"):
        other.goto(f"{address}/{name}.html")
        expect(other.locator("h1")).to_be_visible()
    assert said == []
