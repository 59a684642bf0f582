"""The funding calculator, and the table that stands in for it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .conftest import Bench

pytestmark = pytest.mark.browser

CALCULATOR = "funding-calculator/two norms"


def amounts(page: Page) -> list[str]:
    return [text.replace("\u00a0", " ") for text in page.locator("dd output").all_inner_texts()]


def test_it_starts_with_an_example_and_follows_what_is_typed(bench: Bench) -> None:
    page = bench.open(CALCULATOR)
    assert amounts(page) == ["1 700 $", "1 550 $", "3 250 $"]
    page.get_by_label("Nombre de logements").fill("85")
    page.get_by_label("Association de locataires").fill("1 000,50 $")
    assert amounts(page) == ["85 042,50 $", "1 317,50 $", "86 360 $"]


def test_it_writes_money_as_english_does(bench: Bench) -> None:
    assert amounts(bench.open(CALCULATOR, language="en")) == ["$1,700", "$1,550", "$3,250"]


@pytest.mark.parametrize("typed", ["", "12.5", "-1", "100001"])
def test_a_number_of_dwellings_that_makes_no_sense_is_said_beside_it(bench: Bench, typed: str) -> None:
    page = bench.open(CALCULATOR)
    field = page.get_by_label("Nombre de logements")
    field.fill(typed)
    expect(field).to_have_attribute("aria-invalid", "true")
    described = "De 0 à 100\u00a0000 Écrivez un nombre entier de logements, de 0 à 100\u00a0000."
    expect(field).to_have_accessible_description(described)
    assert amounts(page) == ["—", "—", "—"]
    assert field.input_value() == typed, "nothing typed is lost"
    field.fill("0")
    expect(field).not_to_have_attribute("aria-invalid", "true")
    assert amounts(page) == ["0 $", "0 $", "0 $"]


def test_a_rate_that_makes_no_sense_hides_only_what_depends_on_it(bench: Bench) -> None:
    page = bench.open(CALCULATOR)
    page.get_by_label("Activités").fill("quinze")
    assert amounts(page) == ["1 700 $", "—", "—"]
    page.get_by_role("button", name="Revenir aux normes citées").click()
    assert amounts(page) == ["1 700 $", "1 550 $", "3 250 $"]


def test_the_result_is_said_once_the_learner_pauses(bench: Bench) -> None:
    page = bench.open(CALCULATOR)
    page.get_by_label("Nombre de logements").fill("1000")
    expect(page.locator("[name=spoken]")).to_be_empty()
    expect(page.locator("[name=spoken]")).to_have_text("Pour 1\u00a0000 logements\u00a0: 32\u00a0500\u00a0$ par année.")


def test_the_sum_is_said_to_be_ours_and_a_ceiling(bench: Bench) -> None:
    page = bench.open(CALCULATOR)
    for sentence in (
        "notre addition",
        "pas une norme officielle",
        "C’est un plafond",
        "auprès de la Société d’habitation",
    ):
        expect(page.locator(".funding-note")).to_contain_text(sentence)
    expect(page.locator(".funding-help").nth(1)).to_have_text("Montant de 2011, à confirmer")


def test_wrong_markup_is_explained(bench: Bench) -> None:
    bench.open(html="<course-funding></course-funding><course-funding><form></form></course-funding>")
    assert len(bench.console) == 2
    assert bench.crashes == []


def test_without_scripts_there_is_the_table(bench: Bench) -> None:
    page = bench.open(CALCULATOR, scripts=False)
    expect(page.get_by_role("table", name="Exemples de montants par année")).to_contain_text("812,50 $")
    expect(page.locator("form")).to_be_hidden()
