"""What surrounds the questions is, to a screen reader, what is written in tests/components/trees: names, roles, states,
and each announcement once."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Page

from accessible import HEAR
from course.model import Course
from course.rendering import Theme

from .conftest import Bench, answer, answered, saving
from .test_attestation import ATTESTATION
from .test_carry import CARRY
from .test_erase import ERASE
from .test_group import GROUP, choose, made
from .test_notes import FACT, SOURCE, in_a_sentence
from .test_progress import PROGRESS
from .test_review import REVIEW
from .test_search_box import BOX
from .test_verification import VERIFICATION
from .written_trees import Telling

pytestmark = [pytest.mark.browser, pytest.mark.promise("a11y-lecteur-ecran")]

# Dates are those of one afternoon, so that what is written stays true.
AFTERNOON = """{
  const Real = Date;
  const now = Real.parse("2026-11-28T18:00:00Z");
  window.Date = class extends Real {
    constructor(...given) { given.length ? super(...given) : super(now); }
    static now() { return now; }
  };
}"""


def opened(bench: Bench, *examples: str, before: str = "", **options: Any) -> Page:
    return bench.open(*examples, before=HEAR + AFTERNOON + before, timezone_id="America/Toronto", **options)


def button(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def test_a_figure_and_a_source(bench: Bench) -> None:
    telling = Telling("notes.fr")
    page = opened(bench, html=in_a_sentence(bench, FACT) + in_a_sentence(bench, SOURCE))
    telling.situation("closed", page, "article")
    page.locator(".fact").press("Enter")
    telling.situation("figure opened", page, "article")
    page.keyboard.press("Escape")
    page.locator(".source-mark").press("Enter")
    telling.situation("source opened", page, "article > p:last-of-type")
    telling.check()


@pytest.mark.usefixtures("search_script")
def test_the_search_box(bench: Bench, theme: Theme) -> None:
    telling = Telling("search.fr")
    page = opened(bench, BOX)
    telling.situation("closed", page, "course-search")
    page.get_by_role("searchbox").fill("porte")
    page.get_by_text("2 pages trouvées").wait_for()
    telling.situation("two pages found", page, "course-search")
    page.get_by_role("searchbox").fill("wagon")
    page.get_by_text("Aucune page").wait_for()
    telling.situation("nothing found", page, "course-search")
    page.get_by_role("button", name="Effacer les mots cherchés").click(force=True)
    page.get_by_text("Écrivez un mot").wait_for()
    telling.situation("words erased", page)
    telling.check()


def test_the_result_of_a_module(bench: Bench) -> None:
    telling = Telling("quiz.fr")
    page = opened(bench, "quiz/all the questions of a module")
    telling.situation("not started", page, ".quiz-result")
    answer(page, "porte/main", "cle")
    telling.situation("first question missed", page, ".quiz-result")
    answer(page, "porte/main", "main")
    telling.situation("first question right", page)
    answer(page, "porte/gestes", "frapper", "attendre", "saluer")
    telling.situation("pass mark reached", page, ".quiz-result")
    answer(page, "porte/vrai", "false")
    telling.situation("all right", page)
    telling.check()


def test_the_progress_of_a_learner(bench: Bench, course: Course) -> None:
    telling = Telling("progress.fr")
    done = answered(course, "porte/main", "main", correct=True) | answered(course, "porte/vrai", "true", correct=False)
    page = opened(bench, PROGRESS, ERASE, address="progression.html", before=saving(answers=done))
    telling.situation("a module begun", page, "course-progress")
    button(page, "Tout effacer…")
    telling.situation("asked to erase", page, "dialog")
    page.get_by_role("dialog").get_by_role("button", name="Tout effacer").click()
    telling.situation("erased", page, "course-erase")
    button(page, "Annuler l’effacement")
    telling.situation("brought back", page)
    telling.check()


def test_what_is_to_review_and_practising_it(bench: Bench, course: Course) -> None:
    telling = Telling("review.fr")
    missed = answered(course, "porte/main", "cle", correct=False)
    later = answered(course, "porte/vrai", "false", correct=True, at="2026-11-28T15:00Z")
    later["porte/vrai"]["tries"] = 2
    before = saving(answers=missed | later)
    page = opened(bench, REVIEW, address="progression.html", before=before)
    page.locator(".review-later summary").click()
    telling.situation("one today, one later", page, "course-review")
    page = opened(bench, "quiz/all the questions of a module", before=before)
    page.goto(f"{page.url}?practice#question-porte-main")
    telling.situation("practising", page, "course-question")
    answer(page, "porte/main", "main")
    telling.situation("practised", page, ".practice-bar")
    telling.check()


def test_the_attestation(bench: Bench, completed: dict[str, Any]) -> None:
    telling = Telling("attestation.fr")
    page = opened(bench, ATTESTATION, address="attestation.html")
    telling.situation("nothing completed", page, "course-attestation")
    page = opened(bench, ATTESTATION, address="attestation.html", before=saving(**completed), color_scheme="dark")
    telling.situation("a path completed", page, "course-attestation")
    button(page, "Imprimer")
    telling.situation("asked to print without a name", page, ".attestation-form")
    page.get_by_label("Votre nom").fill("Ève Côté")
    telling.situation("named", page, ".attestation-sheet")
    page.locator(".attestation-actions [name=copy]").click()
    telling.situation("copied", page)
    telling.check()


def test_taking_progress_elsewhere(bench: Bench, course: Course) -> None:
    telling = Telling("carry.fr")
    done = answered(course, "porte/main", "main", correct=True)
    page = opened(bench, CARRY, before=saving(answers=done))
    telling.situation("at first", page, "course-carry")
    button(page, "Préparer un lien")
    telling.situation("text prepared", page, ".carry-out")
    text = page.get_by_label("Ce qu’il faut copier").input_value()
    page.evaluate("localStorage.clear()")
    page.get_by_label("Ou le lien, collé ici").fill("rien")
    button(page, "Voir ce qu’il contient")
    telling.situation("a text that holds no progress", page)
    page.get_by_label("Ou le lien, collé ici").fill(text)
    button(page, "Voir ce qu’il contient")
    telling.situation("a text that holds some", page, ".carry-in")
    button(page, "Ajouter à ma progression")
    telling.situation("added", page)
    telling.check()


def test_what_went_wrong_with_what_was_saved(bench: Bench) -> None:
    telling = Telling("notice.fr")
    page = opened(bench, "notice/as everywhere", before="localStorage.setItem('essai:progress', '{');")
    page.wait_for_timeout(150)
    telling.situation("unreadable", page, "course-notice")
    button(page, "Compris")
    telling.situation("closed", page)
    telling.check()


def test_a_group(bench: Bench) -> None:
    telling = Telling("group.fr")
    page = opened(bench, GROUP)
    telling.situation("nothing received", page, "course-group")
    choose(page, made(page, "Zoé Roy"), made(page, "Luc d’Amours"), "rien")
    page.get_by_text("2 attestations ajoutées").wait_for()
    telling.situation("two received, and a file that is none", page, "course-group")
    page.locator("[name=find]").fill("zoe")
    page.locator("output[name=said]", has_text="sur 2").wait_for()
    telling.situation("one name looked for", page)
    page.locator("[name=sort][value=person]").click()
    telling.situation("sorted by name", page)
    assert page.locator("th[aria-sort]").count() == 1  # the tree that Chromium gives does not say it
    telling.check()


def test_the_calculator_and_the_verification(bench: Bench) -> None:
    telling = Telling("calculator-and-verification.fr")
    page = opened(bench, "funding-calculator/two norms", VERIFICATION)
    telling.situation("at first", page, "course-funding")
    page.get_by_label("Nombre de logements").fill("120")
    page.wait_for_timeout(1200)
    telling.situation("dwellings written", page, "course-funding")
    page.get_by_label("Le code, ou le texte reçu").fill(json.dumps("rien"))
    button(page, "Vérifier")
    telling.situation("a text that is no attestation", page, "course-verification")
    telling.check()
