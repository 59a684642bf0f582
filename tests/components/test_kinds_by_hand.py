"""What each kind asks of the hand: keyboards, focus, what is announced, what is not an attempt."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import HOST, Bench, saved
from .kinds import KINDS, check, place

pytestmark = pytest.mark.browser


def opened(bench: Bench, kind: str, language: str = "fr") -> tuple[Page, Locator]:
    page = bench.open(KINDS[kind].example, language=language)
    return page, page.locator("course-question")


# — Typed answers —


def test_a_number_is_checked_by_enter_and_accepts_the_other_language(bench: Bench) -> None:
    page, question = opened(bench, "numeric", "en")
    question.get_by_label("Your answer, in dollars").fill("2\u202f040,00\u00a0$")
    page.keyboard.press("Enter")
    expect(question).to_have_attribute("data-state", "correct")
    expect(question.locator(".part-verdict")).to_have_text("right")


def test_what_cannot_be_read_is_said_kindly_and_is_no_try(bench: Bench) -> None:
    page, question = opened(bench, "numeric")
    field = question.get_by_label("Votre réponse, en dollars")
    field.fill("deux mille")
    page.keyboard.press("Enter")
    expect(question.locator("output")).to_contain_text("par exemple 2\u00a0040 ou 54,5")
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    assert saved(page) == {}
    page.keyboard.type("2")
    expect(question.locator("output")).to_be_empty()
    assert field.get_attribute("aria-invalid") is None


@pytest.mark.parametrize("kind", ["numeric", "short-text"])
def test_an_empty_field_is_no_try(kind: str, bench: Bench) -> None:
    page, question = opened(bench, kind)
    check(question)
    expect(question.locator("output")).to_contain_text("Écrivez d’abord une réponse.")
    expect(question.locator("input[type=text]")).to_be_focused()
    assert saved(page) == {}


def test_a_slip_of_the_finger_is_told_apart_without_giving_the_answer(bench: Bench) -> None:
    page, question = opened(bench, "short-text")
    question.locator("input[type=text]").fill("comité consultatif de residnets")
    check(question)
    expect(question.locator(".question-verdict")).to_have_text("Presque\u00a0: vérifiez l’orthographe.")
    expect(question).to_have_attribute("data-state", "incorrect")
    assert not saved(page)["answers"]["jardin/sigle"]["correct"]


def test_answers_accepted_in_another_language_are_marked_as_such(bench: Bench) -> None:
    _, question = opened(bench, "short-text")
    also = question.locator(".key-also [lang=en]")
    assert also.text_content() == "residents’ advisory committee"


# — Order —


def test_moving_by_keyboard_keeps_the_focus_and_says_the_place_once(bench: Bench) -> None:
    page, question = opened(bench, "order")
    button = question.get_by_role("button", name="Monter\u00a0: La loi crée les offices d’habitation")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_be_focused()
    said = question.get_by_role("status").filter(has_text="La loi")
    expect(said).to_have_text("La loi crée les offices d’habitation\u00a0: place 2 sur 4")
    page.keyboard.press("Space")
    expect(button).to_be_focused()
    expect(said).to_have_text("La loi crée les offices d’habitation\u00a0: place 1 sur 4")
    expect(button).to_have_attribute("aria-disabled", "true")
    page.keyboard.press("Space")  # nothing is above the first
    expect(button).to_be_focused()
    assert question.locator("[data-item]").locator("visible=true").first.get_attribute("data-item") == "loi"
    assert saved(page) == {}
    assert all(
        min(box["width"], box["height"]) >= 44
        for box in (b.bounding_box() for b in question.locator(".order-move").all())
        if box
    )


def test_trying_again_keeps_the_order_reached(bench: Bench) -> None:
    _, question = opened(bench, "order")
    question.locator("[data-item=manuel] [name=up]").click()
    check(question)
    question.get_by_role("button", name="Réessayer").click()
    expect(question.locator(".order-list li").nth(2)).to_have_attribute("data-item", "manuel")
    expect(question.locator(".order-list button:not([aria-disabled])").first).to_be_focused()


# — Pairs —


@pytest.mark.parametrize(("kind", "some"), [("match", "repertoire=annuaire"), ("categorize", "comite=dedans")])
def test_what_is_left_to_place_is_counted_and_led_to(kind: str, some: str, bench: Bench) -> None:
    page, question = opened(bench, kind)
    check(question)
    expect(question.locator("output")).to_contain_text("Choisissez d’abord une réponse.")
    place(some)(question)
    check(question)
    expect(question.locator("output")).to_have_text("Il reste 2 réponses à donner avant de vérifier.")
    expect(question.locator("[data-part] :is(select, input)").first).to_be_focused()
    assert saved(page) == {}


@pytest.mark.parametrize("kind", ["match", "categorize"])
def test_trying_again_keeps_what_was_right_and_leads_to_the_rest(kind: str, bench: Bench) -> None:
    _, question = opened(bench, kind)
    KINDS[kind].miss(question)
    check(question)
    marks = [row.get_attribute("data-verdict") for row in question.locator("[data-part]").all()]
    assert question.locator(".part-verdict").all_inner_texts() == [
        "juste" if mark == "right" else "à revoir" for mark in marks
    ]
    question.get_by_role("button", name="Réessayer").click()
    first_wrong = question.locator("[data-part]").nth(marks.index("wrong"))
    expect(first_wrong.locator("select, input").first).to_be_focused()  # once the browser has emptied the form
    kept = question.evaluate("(q) => Course.kinds[q.dataset.kind].given(q.querySelector('form'))")
    assert kept == [given for given in KINDS[kind].missed if given in KINDS[kind].mastered]


def test_sorting_takes_arrows_and_tab_alone(bench: Bench) -> None:
    page, question = opened(bench, "categorize")
    question.locator("input").first.focus()
    for keys in (["ArrowDown"], ["Space"], ["Space"]):  # outside, inside, inside
        for key in keys:
            page.keyboard.press(key)
        page.keyboard.press("Tab")
    for _ in range(2):  # past the question of how sure one is, to the button
        if page.evaluate("document.activeElement.type") != "submit":
            page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(question).to_have_attribute("data-state", "correct")


def test_a_list_is_answered_by_arrows_and_never_checks_by_itself(bench: Bench) -> None:
    page, question = opened(bench, "match")
    question.locator("select").first.focus()
    for key in ("ArrowDown", "ArrowDown", "Tab"):
        page.keyboard.press(key)
    assert question.locator("select").first.input_value() == "soins=annuaire"
    expect(question).to_have_attribute("data-state", "unanswered")
    assert saved(page) == {}


# — Cases —


def test_a_case_goes_on_only_when_one_decides_and_leads_to_the_next_step(bench: Bench) -> None:
    page, question = opened(bench, "scenario")
    decide = question.get_by_role("button", name="Décider")
    walk = question.locator(".scenario-walk")
    decide.click()
    expect(question.locator("output")).to_contain_text("Choisissez d’abord une réponse.")
    expect(walk.locator("input").first).to_be_focused()
    for key in ("ArrowDown", "ArrowUp", "Space"):
        page.keyboard.press(key)
    expect(walk.locator(".scenario-place")).to_have_count(1)
    decide.click()
    step = walk.locator("[data-place=refus] fieldset")
    expect(step).to_be_focused()
    expect(step).to_have_accessible_name("Vous accompagnez sans soigner. Elle ne veut pas appeler aujourd’hui.")
    expect(question.locator("output")).to_be_empty()
    expect(walk.get_by_text("Proposer d’appeler le CLSC avec elle")).to_be_visible()
    expect(walk.get_by_text("Changer le pansement")).to_be_hidden()
    assert saved(page) == {}, "a case is judged at its end"
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    decide.focus()
    page.keyboard.press("Enter")
    ending = walk.locator("[data-place=lien]")
    expect(ending).to_be_focused()
    expect(ending).to_contain_text("La porte reste ouverte. Fin. Le lien est gardé")
    expect(question.locator("output")).to_contain_text("Voilà une bonne fin.")
    expect(decide).to_be_hidden()
    assert saved(page)["answers"]["jardin/cas"]["given"] == ["porte:appeler", "refus:respecter"]


def test_a_case_starts_over_from_any_ending_and_a_pass_stays(bench: Bench) -> None:
    page = bench.open(KINDS["scenario"].example, host=HOST)
    question = page.locator("course-question")
    for way in (KINDS["scenario"].master, KINDS["scenario"].miss):
        way(question)
        check(question)
        question.get_by_role("button", name="Recommencer le cas").click()
        expect(question.locator(".scenario-walk .scenario-place")).to_have_count(1)
        expect(question.locator(".scenario-walk input").first).to_be_focused()
        expect(question.get_by_role("button", name="Décider")).to_be_visible()
    kept = saved(page)["answers"]["jardin/cas"]
    assert (kept["correct"], kept["tries"], kept["given"]) == (True, 2, ["porte:appeler", "refus:respecter"])
    page.reload()
    expect(question.locator(".scenario-walk .scenario-place")).to_have_count(3)


def test_without_scripts_a_case_is_a_numbered_list(bench: Bench) -> None:
    page = bench.open(KINDS["scenario"].example, scripts=False)
    steps = page.locator(".scenario-paper > li").all_inner_texts()
    assert steps[0].startswith("1. Elle ouvre la porte")
    assert "A. Proposer d’appeler le CLSC avec elle → allez à 2" in steps[0].replace("\n", " ")
    assert steps[3].startswith("4. Fin. Vous êtes sorti de votre rôle")
