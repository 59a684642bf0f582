"""A page of each type where less is there: no scripts, an old browser, a sheet of paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .learners import COURSE, Learner, pick, shown
from .page_types import PAGE_TYPES

pytestmark = pytest.mark.browser

# What a reader may press that would do nothing: a note opens by itself, so do a summary and a field.
IDLE = """() => [...document.querySelectorAll("button, [role=button], [role=radio], label.md-header__button")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.hasAttribute("popovertarget"))
  .map((one) => one.outerHTML.slice(0, 120))"""

# What an old browser lacks of what our scripts could lean on.
OLD = """
  for (const name of ["popover", "showPopover", "hidePopover", "togglePopover"]) delete HTMLElement.prototype[name];
  for (const name of ["show", "showModal"]) delete HTMLDialogElement.prototype[name];
  for (const name of ["ResizeObserver", "IntersectionObserver", "structuredClone"]) delete window[name];
  delete Element.prototype.checkVisibility;
"""

ON_PAPER = """() => {
  const seen = (one) => one.checkVisibility({ visibilityProperty: true });
  const all = (selector) => [...document.querySelectorAll(selector)].filter(seen);
  const after = (one) => getComputedStyle(one, "::after").content;
  const told = (ones) => ones.map((one) => one.outerHTML.slice(0, 110));
  const chrome = [".md-header", ".md-tabs", ".md-sidebar", ".md-search", ".md-top", ".md-footer__inner", ".course-skip",
    "course-notice *", "course-offline *"].join();
  return {
    chrome: told(all(chrome)),
    buttons: told(all("main button:not(.fact, .source-mark), main .course-button")),
    links: told(all("article a[href^='http']").filter((one) => !after(one).includes(one.getAttribute("href")))),
    headings: told(all("main :is(h1, h2, h3, h4)").filter((one) => getComputedStyle(one).breakAfter !== "avoid")),
    keys: told(all(".course-answer-key").filter((one) => getComputedStyle(one).breakBefore !== "page")),
    wide: document.documentElement.scrollWidth > innerWidth,
  };
}"""
BLANK = {"chrome": [], "buttons": [], "links": [], "headings": [], "keys": [], "wide": False}


def says_what_needs_scripts(page: Page) -> None:
    for sentence in page.locator("main [class$='-needs-scripts']").all():
        expect(sentence).to_be_visible()
    assert len(page.locator("main").inner_text()) > 200


@pytest.mark.promise("a11y-sans-scripts")
def test_without_scripts_every_page_is_read_and_offers_nothing_that_would_do_nothing(
    learner: Learner, address: str
) -> None:
    page = learner(java_script_enabled=False, viewport={"width": 1280, "height": 800}).new_page()
    idle = {}
    for name in PAGE_TYPES:
        page.goto(f"{address}/{name}.html")
        says_what_needs_scripts(page)
        if found := page.evaluate(IDLE):
            idle[name] = found
    assert idle == {}


def test_a_browser_without_custom_elements_is_one_without_scripts(learner: Learner, address: str) -> None:
    context = learner()
    context.add_init_script("delete window.customElements;")
    page = context.new_page()
    for name in ("modules/express", "progression", "attestation", "groupe"):
        page.goto(f"{address}/{name}.html")
        says_what_needs_scripts(page)
    page.goto(f"{address}/modules/express.html")
    page.locator(".question-key summary").first.click()
    expect(page.locator(".question-key [data-correct]").first).to_be_visible()


def test_a_browser_without_recent_features_answers_opens_notes_and_erases(learner: Learner, address: str) -> None:
    context = learner()
    context.add_init_script(OLD)
    page = context.new_page()
    broken: list[str] = []
    page.on("pageerror", lambda error: broken.append(str(error)))
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(f"{address}/modules/express.html")
    question = COURSE.modules["express"].questions[0]
    pick(page, question, *question.key)
    shown(page, question).locator("button[type=submit]").click()
    expect(shown(page, question)).to_have_attribute("data-state", "correct")
    page.goto(f"{address}/progression.html")
    page.get_by_role("button", name="Tout effacer…").click()
    expect(page.get_by_role("button", name="Annuler l’effacement")).to_be_visible()
    assert [error for error in broken if "course" in error.lower() or "undefined" in error.lower()] == []


@pytest.mark.promise("a11y-papier")
def test_on_paper_every_page_is_its_text_with_its_links_spelled_out(learner: Learner, address: str) -> None:
    page = learner(viewport={"width": 700, "height": 900}).new_page()
    page.emulate_media(media="print")
    found = {}
    for folder in ("", "en/"):
        for name in PAGE_TYPES:
            page.goto(f"{address}/{folder}{name}.html")
            page.wait_for_load_state()
            if (paper := page.evaluate(ON_PAPER)) != BLANK:
                found[folder + name] = {key: value for key, value in paper.items() if value != BLANK[key]}
    assert found == {}
