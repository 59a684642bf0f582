"""Banks in GIFT, read back by a parser that is not ours."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course.exports import gift
from course.exports.edition import Edition
from course.exports.parts import Part
from npm import install

from .conftest import bank_of, bare

pytestmark = pytest.mark.npm

Read = Callable[[list[str]], list[list[dict[str, Any]]]]

# What people type, and everything GIFT gives a meaning to.
TEXTS = st.text(st.sampled_from("aé 9~=#{}:\\%[]->/$*&<>\"'’«»\u00a0\n"), min_size=1, max_size=30).filter(str.strip)


@pytest.fixture(scope="module")
def read() -> Read:
    wanted = Path(__file__).parent / "gift"
    installed = install(wanted, "gift")
    script = installed.folder / "read.js"
    script.write_text((wanted / "read.js").read_text(encoding="utf-8"), encoding="utf-8")

    def read_all(texts: list[str]) -> list[list[dict[str, Any]]]:
        found = subprocess.run(
            [installed.node, str(script)], input=json.dumps(texts), capture_output=True, text=True, encoding="utf-8"
        )
        assert found.returncode == 0, found.stderr[-800:]
        return json.loads(found.stdout)

    return read_all


def _questions(read: Read, edition: Edition, part: Part, language: str) -> dict[str, dict[str, Any]]:
    (found,) = read([gift.write(edition, edition.bank(part, language)).decode()])
    return {question["id"].partition("/")[2]: question for question in found if question["type"] != "Category"}


def test_every_kind_is_read_as_the_nearest_that_gift_knows(read: Read, edition: Edition, whole: Part) -> None:
    found = _questions(read, edition, whole, "fr")
    assert {id: question["type"] for id, question in found.items()} == {
        "seul": "MC",
        "plusieurs": "MC",
        "vrai": "TF",
        "nombre": "Numerical",
        "sigle": "Short",
        "ordre": "Matching",
        "paires": "Matching",
        "tri": "Matching",
        "cas": "Essay",
    }
    assert all(question["tags"] == ["bases"] for question in found.values())


def test_choices_keep_their_truth_and_their_feedback(read: Read, edition: Edition, whole: Part) -> None:
    found = _questions(read, edition, whole, "en")
    alone = {choice["text"]["text"]: choice for choice in found["seul"]["choices"]}
    assert [text for text, choice in alone.items() if choice["isCorrect"]] == ["Roomers"]
    assert alone["Families"]["feedback"]["text"] == "Later."
    several = {choice["text"]["text"]: choice["weight"] for choice in found["plusieurs"]["choices"]}
    assert several == {"The first": 50, "The second": 50, "The third": -100}


def test_a_statement_says_the_right_thing_to_those_who_are_wrong(read: Read, edition: Edition, whole: Part) -> None:
    statement = _questions(read, edition, whole, "fr")["vrai"]
    assert statement["isTrue"] is True
    assert statement["stem"]["text"] == "<p>La norme est de 17\u00a0$.</p>"
    # The parser names these after their place in the text: first for a wrong answer, then for a right one.
    assert statement["trueFeedback"]["text"] == "Relisez."
    assert statement["falseFeedback"]["text"] == "Oui."


def test_a_number_keeps_its_tolerance_its_misses_and_any_other(read: Read, edition: Edition, whole: Part) -> None:
    right, miss, other = _questions(read, edition, whole, "fr")["nombre"]["choices"]
    assert (right["weight"], right["text"]["number"], right["text"]["range"]) == (100, 2040, 0.5)
    assert (miss["weight"], miss["text"]["number"]) == (0, 17)
    assert miss["feedback"]["text"] == "C’est la norme d’un seul logement."
    assert (other["isCorrect"], other["text"]["text"]) == (False, "*")
    assert other["feedback"]["text"] == "Multipliez la norme par le nombre de logements."


def test_words_are_those_of_the_language_with_and_without_accents(read: Read, edition: Edition, whole: Part) -> None:
    choices = _questions(read, edition, whole, "fr")["sigle"]["choices"]
    right = [choice["text"]["text"] for choice in choices if choice["weight"] == 100]
    assert right == ["comité consultatif de résidents", "CCR", "comite consultatif de residents"]
    assert [choice["text"]["text"] for choice in choices][-1] == "*"


def test_pairs_keep_their_spare_options_and_their_reasons(read: Read, edition: Edition, whole: Part) -> None:
    pairs = _questions(read, edition, whole, "fr")["paires"]
    assert [(pair["subquestion"]["text"], pair["subanswer"]) for pair in pairs["matchPairs"]] == [
        ("Des soins", "Le CLSC"),
        ("Un répertoire", "Le 211"),
        ("", "La SHQ"),
    ]
    assert "Le 211 est un répertoire." in pairs["globalFeedback"]["text"]


def test_an_order_becomes_ranks(read: Read, edition: Edition, whole: Part) -> None:
    order = _questions(read, edition, whole, "fr")["ordre"]
    ranks = [(pair["subquestion"]["text"], pair["subanswer"]) for pair in order["matchPairs"]]
    assert ranks == [("La FOHM", "1"), ("La loi", "2"), ("Le cadre", "3")]
    assert "Oui, dans cet ordre." in order["globalFeedback"]["text"]


def test_a_case_is_open_and_keeps_every_branch(read: Read, edition: Edition, whole: Part) -> None:
    case = _questions(read, edition, whole, "fr")["cas"]
    assert "Elle ouvre la porte." in case["stem"]["text"]
    for said in ("Vous accompagnez sans soigner.", "→ allez à 3", "Le lien est gardé."):
        assert said in case["globalFeedback"]["text"]


def test_what_is_to_reread_and_the_sources_come_after(read: Read, edition: Edition, whole: Part) -> None:
    after = _questions(read, edition, whole, "en")["seul"]["globalFeedback"]["text"]
    assert '<a href="https://exemple.ca/cours/en/modules/bases.html#debut">The beginning</a>' in after
    assert "SHQ, Manuel, 2011" in after


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(TEXTS, min_size=10, max_size=25))
def test_any_text_comes_back_as_it_was(texts: list[str], read: Read, edition: Edition, whole: Part) -> None:
    banks = read([gift.write(edition, bank_of(text, whole)).decode() for text in texts])
    for text, bank in zip(texts, banks, strict=True):
        for question in bank:
            assert {_spaced(bare(field)) for field in _texts(question)} <= {_spaced(text)}


def _spaced(text: str) -> str:
    """The text as a reader of HTML sees its spaces; the parser also trims those that do not break."""
    return re.sub(r"[ \n]+", " ", text).strip(" \u00a0")


def _texts(question: dict[str, Any]) -> Iterator[str]:
    """What was written with the text, wherever the parser puts it; patterns to type have their stars escaped."""
    for choice in question.get("choices") or []:
        if question["type"] == "MC":
            yield choice["text"]["text"]
        yield choice["feedback"]["text"]
    for pair in question.get("matchPairs") or []:
        if pair["subquestion"]["text"]:
            yield pair["subquestion"]["text"]
    if question["type"] == "TF":
        yield question["trueFeedback"]["text"]
