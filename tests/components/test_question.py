"""A question: answered, missed, restored, changed, broken, and without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from course.model import Course

from .conftest import Bench, answer, answered, saved, saving

pytestmark = pytest.mark.browser

ONE = "question/one answer, with a hint"
SEVERAL = "question/several answers, two points"
TRUE_FALSE = "question/true or false, nothing to reread"


def output(page: Page) -> str:
    return page.locator("course-question output").inner_text()


# — As intended —


def test_a_right_answer_gives_the_word_the_reason_and_the_source(bench: Bench) -> None:
    page = bench.open(ONE)
    answer(page, "porte/main", "main")
    expect(page.locator("course-question")).to_have_attribute("data-state", "correct")
    assert "Bonne réponse." in output(page)
    assert "La main d’abord" in output(page)
    assert "Guide de la porte" in output(page)
    expect(page.locator(".question-done")).to_be_visible()
    assert saved(page)["answers"]["porte/main"] | {"at": 0, "meaning": 0} == {
        "given": ["main"],
        "correct": True,
        "tries": 1,
        "meaning": 0,
        "at": 0,
    }


def test_a_miss_is_kind_says_why_and_where_to_reread_without_giving_the_answer(bench: Bench) -> None:
    page = bench.open(ONE)
    answer(page, "porte/main", "cle")
    expect(page.locator("course-question")).to_have_attribute("data-state", "incorrect")
    assert "Pas tout à fait." in output(page)
    assert "pas la conversation" in output(page)
    assert "La main d’abord" not in output(page)
    assert page.locator("output a").get_attribute("href") == "#frapper"


def test_changing_an_option_after_a_miss_clears_the_page_but_not_the_record(bench: Bench) -> None:
    page = bench.open(ONE)
    answer(page, "porte/main", "cle")
    page.get_by_label("La facture").check()
    assert output(page) == ""
    expect(page.locator("[data-verdict]")).to_have_count(0)
    assert saved(page)["answers"]["porte/main"]["given"] == ["cle"]


def test_trying_again_empties_the_form_and_starts_at_its_first_control(bench: Bench) -> None:
    page = bench.open(ONE)
    answer(page, "porte/main", "cle")
    page.get_by_role("button", name="Réessayer").click()
    expect(page.locator("input").first).to_be_focused()
    expect(page.locator("input:checked")).to_have_count(0)
    assert output(page) == ""
    expect(page.get_by_role("button", name="Réessayer")).to_be_hidden()


def test_tries_have_no_limit_and_a_later_miss_keeps_the_pass(bench: Bench) -> None:
    page = bench.open(ONE)
    for choice in ("cle", "facture", "main", "cle"):
        answer(page, "porte/main", choice)
    expect(page.locator("course-question")).to_have_attribute("data-state", "incorrect")
    expect(page.locator(".question-done")).to_be_visible()
    kept = saved(page)["answers"]["porte/main"]
    assert (kept["correct"], kept["given"], kept["tries"]) == (True, ["main"], 4)


def test_checking_nothing_asks_kindly_moves_to_the_first_control_and_is_not_a_try(bench: Bench) -> None:
    page = bench.open(ONE)
    page.locator("[type=submit]").click()
    expect(page.locator("input").first).to_be_focused()
    assert output(page).startswith("Choisissez d’abord une réponse.")
    assert saved(page) == {}


def test_moving_through_the_options_never_submits(bench: Bench) -> None:
    page = bench.open(ONE)
    page.locator("input").first.focus()
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "Space"):
        page.keyboard.press(key)
    assert output(page) == ""
    assert saved(page) == {}


def test_a_keyboard_is_enough(bench: Bench) -> None:
    page = bench.open(ONE)
    page.locator("input").first.focus()
    page.keyboard.press("ArrowDown")
    for _ in range(2):  # past the hint, to the button
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("course-question")).to_have_attribute("data-state", "correct")
    expect(page.locator("[type=submit]")).to_be_focused()


def test_a_partial_answer_is_told_how_close_it_came(bench: Bench) -> None:
    page = bench.open(SEVERAL)
    answer(page, "porte/gestes", "frapper", "attendre", "entrer")
    assert "2 sur 3 bonnes réponses cochées, 1 en trop." in output(page)
    assert "Entrer\n(à revoir)\u00a0:\nJamais sans y être invité." in output(page)
    page.get_by_label("Entrer").uncheck()
    answer(page, "porte/gestes", "saluer")
    expect(page.locator("course-question")).to_have_attribute("data-state", "correct")


def test_true_or_false_is_judged_too(bench: Bench) -> None:
    page = bench.open(TRUE_FALSE)
    answer(page, "porte/vrai", "true")
    assert "un matin difficile" in output(page)
    answer(page, "porte/vrai", "false")
    expect(page.locator("course-question")).to_have_attribute("data-state", "correct")


def test_the_result_is_announced_once(bench: Bench) -> None:
    page = bench.open(ONE)
    page.evaluate("""() => {
        window.changes = 0;
        const watch = new MutationObserver(() => { window.changes += 1; });
        watch.observe(document.querySelector("output"), {childList: true});
    }""")
    answer(page, "porte/main", "main")
    page.wait_for_timeout(100)
    assert page.evaluate("window.changes") <= 2  # emptied by the choice, then filled
    assert page.locator("output").get_attribute("aria-live") is None


# — Coming back —


def test_a_saved_answer_comes_back_in_silence_and_in_the_other_language(bench: Bench, course: Course) -> None:
    before = saving(answers=answered(course, "porte/main", "cle", correct=False))
    for language, word in (("fr", "pas la conversation"), ("en", "not the conversation")):
        page = bench.open(ONE, language=language, before=before)
        assert word in output(page)
        expect(page.locator("input[value=cle]")).to_be_checked()
        expect(page.locator("course-question")).to_have_attribute("data-state", "incorrect")
        assert page.locator("output").get_attribute("aria-live") == "off"


def test_a_question_that_changed_keeps_the_answer_and_says_so(bench: Bench, course: Course) -> None:
    old = answered(course, "porte/main", "main", correct=True)
    old["porte/main"]["meaning"] = "before"
    page = bench.open(ONE, before=saving(answers=old))
    expect(page.locator("course-question")).to_have_attribute("data-state", "changed")
    assert "Cette question a changé" in output(page)
    expect(page.locator(".question-done")).to_be_hidden()
    assert saved(page)["answers"] == old


def test_an_answer_given_in_another_tab_appears_here(bench: Bench) -> None:
    here, there = bench.open(ONE), bench.open(ONE)
    answer(there, "porte/main", "main")
    expect(here.locator("course-question")).to_have_attribute("data-state", "correct")


def test_another_question_saved_elsewhere_leaves_the_choice_in_progress_alone(bench: Bench) -> None:
    here, there = bench.open(ONE), bench.open(TRUE_FALSE, address="modules/palier.html")
    here.get_by_label("La facture").check()
    answer(there, "porte/vrai", "false")
    here.wait_for_timeout(100)
    expect(here.get_by_label("La facture")).to_be_checked()


# — Misfortunes —


@pytest.mark.parametrize(
    ("markup", "sentence"),
    [
        ("<p>rien</p>", "expects a <form> inside it"),
        ("<form></form>", "does not know the kind of question"),
        ("<form></form><!-- known kind -->", "expects an answer key"),
    ],
)
def test_wrong_markup_is_explained_and_left_as_it_is(bench: Bench, markup: str, sentence: str) -> None:
    kind = 'data-kind="single-choice"' if "known" in markup else 'data-kind="riddle"'
    page = bench.open(TRUE_FALSE, html=f'<course-question id="wrong" {kind}>{markup}</course-question>')
    assert page.locator("#wrong").inner_html() == markup
    assert [sentence in said for said in bench.console] == [True]
    answer(page, "porte/vrai", "false")  # the other one works
    expect(page.locator('[data-question="porte/vrai"]')).to_have_attribute("data-state", "correct")
    assert bench.crashes == []


def test_a_browser_that_translates_the_page_changes_nothing(bench: Bench) -> None:
    page = bench.open(ONE)
    page.evaluate("""() => {
        const texts = document.createTreeWalker(document.querySelector("course-question"), NodeFilter.SHOW_TEXT);
        const all = [];
        while (texts.nextNode()) if (texts.currentNode.data.trim()) all.push(texts.currentNode);
        for (const text of all) {
            const font = document.createElement("font");
            font.textContent = `[${text.data}]`;
            text.replaceWith(font);
        }
    }""")
    answer(page, "porte/main", "main")
    expect(page.locator("course-question")).to_have_attribute("data-state", "correct")
    assert "[La main d’abord" in output(page), "the reason is said in the reader's words"


@pytest.mark.parametrize("part", ["output", ".question-key", ".question-actions [type=reset]", "legend", ".key-reason"])
def test_a_part_removed_by_something_else_does_not_stop_the_question(bench: Bench, part: str) -> None:
    page = bench.open(ONE)
    page.evaluate("part => document.querySelectorAll(part).forEach((element) => element.remove())", part)
    answer(page, "porte/main", "main")
    expect(page.locator("course-question")).to_have_attribute("data-state", "correct")
    assert "Bonne réponse." in output(page)
    assert bench.crashes == []


# — Without scripts, and on paper —


def test_without_scripts_there_is_a_form_and_an_answer_key(bench: Bench) -> None:
    page = bench.open(ONE, scripts=False)
    url = page.url
    page.locator("input[value=main]").check()
    page.keyboard.press("Enter")
    assert page.url == url
    expect(page.locator("[type=submit]")).to_be_hidden()
    page.locator(".question-key summary").click()
    expect(page.get_by_text("La main d’abord")).to_be_visible()


def test_paper_shows_a_blank_question_even_when_answered(bench: Bench) -> None:
    page = bench.open(ONE)
    answer(page, "porte/main", "main")
    page.emulate_media(media="print")
    for hidden in ("output", ".question-key", "[type=submit]", ".question-hint", ".question-done"):
        expect(page.locator(hidden).first).to_be_hidden()
    assert page.evaluate("getComputedStyle(document.querySelector('input:checked')).appearance") == "none"
