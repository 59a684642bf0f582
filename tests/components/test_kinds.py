"""The kinds of question beyond choices: missed, mastered, restored, without scripts and on paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from course.model import Course

from .conftest import Bench, answered, saved, saving
from .kinds import KINDS, Kind, check, place
from .test_examples import AXE

pytestmark = pytest.mark.browser

BY_NAME = pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)


def violations(page: Page) -> list[str]:
    page.add_style_tag(content="* { transition: none !important; }")
    page.evaluate(AXE)
    return page.evaluate("axe.run('article').then((results) => results.violations.map(({id}) => id))")


@pytest.mark.promise("a11y-lecteur-ecran", "a11y-essais")
@BY_NAME
def test_missed_then_mastered(kind: Kind, bench: Bench) -> None:
    page = bench.open(kind.example, viewport={"width": 320, "height": 700})
    question = page.locator("course-question")
    kind.miss(question)
    assert saved(page) == {}, "nothing is checked before one asks"
    check(question)
    expect(question).to_have_attribute("data-state", "incorrect")
    expect(question.locator("output")).to_contain_text(kind.said)
    assert tuple(saved(page)["answers"][kind.id]["given"]) == kind.missed
    assert violations(page) == []
    if kind is KINDS["scenario"]:
        question.get_by_role("button", name="Recommencer le cas").click()
    kind.master(question)
    expect(question).to_have_attribute("data-state", "unanswered")
    expect(question.locator("[data-verdict]")).to_have_count(0)
    check(question)
    expect(question).to_have_attribute("data-state", "correct")
    kept = saved(page)["answers"][kind.id]
    assert (tuple(kept["given"]), kept["correct"], kept["tries"]) == (kind.mastered, True, 2)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert bench.crashes == []


@BY_NAME
def test_saved_answers_come_back_in_silence_in_both_languages(kind: Kind, bench: Bench, course: Course) -> None:
    before = saving(answers=answered(course, kind.id, *kind.mastered, correct=True))
    for language in ("fr", "en"):
        page = bench.open(kind.example, language=language, before=before)
        question = page.locator("course-question")
        expect(question).to_have_attribute("data-state", "correct")
        assert question.locator("output").get_attribute("aria-live") == "off"
        assert page.evaluate("document.activeElement.localName") == "body"
        given = "Course.kinds[q.dataset.kind].given(q.querySelector('form'))"
        assert tuple(question.evaluate(f"(q) => {given}")) == kind.mastered


@pytest.mark.promise("a11y-sans-scripts")
@BY_NAME
def test_without_scripts_all_is_there_with_its_key_and_on_paper_blank(kind: Kind, bench: Bench) -> None:
    page = bench.open(kind.example, scripts=False)
    question = page.locator("course-question")
    for hidden in ("[type=submit]", "[type=reset]", ".question-confidence"):
        expect(question.locator(hidden)).to_be_hidden()
    expect(question.locator("fieldset :is(input, select)").first).to_be_visible()
    question.locator(".question-key summary").click()
    expect(question.locator(".question-key [data-correct]").first).to_be_visible()
    page.emulate_media(media="print")
    expect(question.locator(".question-key")).to_be_hidden()


@BY_NAME
def test_an_answered_question_is_printed_blank(kind: Kind, bench: Bench, course: Course) -> None:
    page = bench.open(kind.example, before=saving(answers=answered(course, kind.id, *kind.mastered, correct=True)))
    question = page.locator("course-question")
    page.emulate_media(media="print")
    for hidden in (
        "output",
        ".question-actions",
        ".order-list",
        ".scenario-walk",
        ".part-verdict",
        ".question-confidence",
    ):
        assert not any(part.is_visible() for part in question.locator(hidden).all())
    visible = question.locator("fieldset :is(input, select)").locator("visible=true")
    blank = """(box) => ["radio"].includes(box.type) ? getComputedStyle(box).appearance === "none"
        : getComputedStyle(box).color === "rgba(0, 0, 0, 0)" """
    assert visible.count() > 0
    assert all(box.evaluate(blank) for box in visible.all())


# — A browser's translation, and parts that are taken away —


@BY_NAME
def test_a_browser_that_translates_the_page_changes_nothing(kind: Kind, bench: Bench) -> None:
    page = bench.open(kind.example)
    page.evaluate("""() => {
        const texts = document.createTreeWalker(document.querySelector("course-question"), NodeFilter.SHOW_TEXT);
        const all = [];
        while (texts.nextNode()) if (texts.currentNode.data.trim()) all.push(texts.currentNode);
        for (const text of all.filter(({parentElement}) => parentElement.localName !== "option")) {
            const font = document.createElement("font");
            font.textContent = `[${text.data}]`;
            text.replaceWith(font);
        }
    }""")
    question = page.locator("course-question")
    kind.master(question)
    if kind is KINDS["match"]:
        place("repertoire=annuaire", "bail=tal")(question)
    if kind is KINDS["categorize"]:
        place("comite=dedans")(question)
    check(question)
    expect(question).to_have_attribute("data-state", "correct")
    assert bench.crashes == []


@pytest.mark.parametrize(
    "part",
    [
        "output",
        "legend",
        ".question-field input",
        ".order-paper",
        ".order-list",
        ".order-said",
        ".pairs",
        ".pair select",
        ".scenario-paper",
        ".scenario-walk",
        "[data-place]",
        ".question-key",
        ".part-verdict",
        "[type=reset]",
    ],
)
def test_a_part_removed_by_something_else_takes_nothing_down(part: str, bench: Bench) -> None:
    page = bench.open(*(kind.example for kind in KINDS.values()))
    page.evaluate("part => document.querySelectorAll(part).forEach((element) => element.remove())", part)
    for kind in KINDS.values():
        page.evaluate(f"document.querySelector('[data-question=\"{kind.id}\"] form').requestSubmit()")
        page.evaluate(f"document.querySelector('[data-question=\"{kind.id}\"] form').reset()")
    page.wait_for_timeout(50)
    assert bench.crashes == []
