"""Every word of the project is in a dictionary or in one of our lists, and our lists hold nothing they need not."""

from __future__ import annotations

import unicodedata

import pytest
from spelling import everything_unknown, in_dictionary, is_known, listed, our_words, unknown_words, written

from course.load import load_course, read_project
from course.prose import passages_of_markdown
from project import ROOT

pytestmark = pytest.mark.every_file

LANGUAGES = ("fr", "en")
LISTS = ("names.txt", *(f"words.{language}.txt" for language in LANGUAGES))


def test_every_word_is_known() -> None:
    assert [str(unknown) for unknown in everything_unknown()] == []


def test_an_unknown_word_is_shown_with_its_place() -> None:
    course = load_course(read_project(ROOT)[0], LANGUAGES).course
    assert course is not None
    text = "Un mott.\n\nLe *neighbour* d’un OMH, au HLM de la rue `xyzt`; Yasmine relit « the neighbor »."
    found = unknown_words(passages_of_markdown(text, "essai.md", "fr"), course)
    assert [str(unknown) for unknown in found] == ["essai.md:1:4: mott (fr)", "essai.md:3:71: neighbor (fr)"]


@pytest.mark.parametrize(
    ("language", "right", "wrong"),
    [
        ("fr", "courriel", "corriel"),
        ("fr", "connaître", "connaitre"),  # one spelling, the one the course uses
        ("fr", "l’habitation", "l’abitation"),
        ("fr", "vivre-ensemble", "vivre-ansemble"),
        ("en", "neighbour", "neighbor"),
        ("en", "centre", "center"),
        ("en", "cheque", "chèque"),
        ("en", "tenant’s", "tennant’s"),
    ],
)
def test_spelling_is_that_of_here(language: str, right: str, wrong: str) -> None:
    assert is_known(right, language, frozenset())
    assert not is_known(wrong, language, frozenset())


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_sorted_and_says_nothing_twice(name: str) -> None:
    def order(word: str) -> tuple[str, str]:
        plain = unicodedata.normalize("NFD", word.casefold())
        return "".join(letter for letter in plain if not unicodedata.combining(letter)), word

    words = listed(name)
    assert words == sorted(set(words), key=order)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_that_the_dictionary_knows_is_not_listed_again(language: str) -> None:
    assert [word for word in listed(f"words.{language}.txt") if in_dictionary(word, language)] == []


def test_a_listed_word_is_still_used() -> None:
    files, _ = read_project(ROOT)
    course = load_course(files, LANGUAGES).course
    assert course is not None
    text = "\n".join(passage.text for passage in written(course, files)).lower()
    unused = [word for name in LISTS for word in listed(name) if word.lower() not in text]
    assert unused == []
    assert our_words("fr") & our_words("en") >= set(listed("names.txt"))
