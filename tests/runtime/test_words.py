"""Scripts speak with the words of the page, in its language's manners."""

from __future__ import annotations

from typing import Any

import pytest

from .conftest import Script

WORDS: dict[str, Any] = {
    "hello": "Bonjour {name}",
    "left": {"one": "Il reste {count} question.", "other": "Il reste {count} questions."},
}


def test_places_are_filled_and_numbers_written_as_the_language_does() -> None:
    script = Script("words.js", words=WORDS)
    assert script.call("say", "hello", {"name": "Inès"}) == "Bonjour Inès"
    assert script.call("say", "left", {"count": 12000}) == "Il reste 12\u00a0000 questions."


@pytest.mark.parametrize(("locale", "zero"), [("fr-CA", "question."), ("en-CA", "questions.")])
def test_zero_is_singular_in_french_and_plural_in_english(locale: str, zero: str) -> None:
    script = Script("words.js", words=WORDS | {"locale": locale})
    assert script.call("say", "left", {"count": 0}).endswith(zero)
    assert script.call("say", "left", {"count": 1}).endswith("question.")
    assert script.call("say", "left", {"count": 2}).endswith("questions.")


def test_a_text_nobody_wrote_is_reported_and_the_page_goes_on() -> None:
    script = Script("words.js", words=WORDS)
    assert script.call("say", "goodbye") == "goodbye"
    assert script.eval("problems") == ['Course.say: nobody wrote the text "goodbye".']


def test_a_place_without_value_stays_visible_rather_than_undefined() -> None:
    assert Script("words.js", words=WORDS).call("say", "hello") == "Bonjour {name}"


def test_a_value_that_looks_like_a_place_is_left_alone() -> None:
    assert Script("words.js", words=WORDS).call("say", "hello", {"name": "{count}"}) == "Bonjour {count}"


@pytest.mark.parametrize(
    ("locale", "dollars", "written"),
    [
        ("fr-CA", 5400, "5\u00a0400\u00a0$"),
        ("fr-CA", 17.5, "17,50\u00a0$"),
        ("en-CA", 5400, "$5,400"),
        ("en-CA", 17.5, "$17.50"),
    ],
)
def test_money_shows_cents_only_when_there_are_some(locale: str, dollars: float, written: str) -> None:
    assert Script("words.js", words={"locale": locale}).call("money", dollars) == written
