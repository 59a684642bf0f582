"""What zoom, extensions, the way back and clocks do to a page: answers are judged and kept anyway."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from chromium import ARGUMENTS, find_chromium
from voices import speaking, until_heard

from .learners import COURSE, Learner, answer, hurried, saved, shown, take

pytestmark = [pytest.mark.browser, pytest.mark.promise("a11y-navigateur")]

Listen = Callable[[Page], list[str]]

DESKTOP = {"width": 1280, "height": 800}
EXPRESS = COURSE.modules["express"].questions


@pytest.fixture
def learner(learner: Learner) -> Learner:
    return hurried(learner)


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
