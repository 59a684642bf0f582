"""Readability figures: counted by hand on short texts, compared on long ones, and printed for every module."""

from __future__ import annotations

import pytest

from course.load import load_course, read_project
from course.readability import FORMULAS, english_syllables, french_syllables, reading_of, sentences_of
from project import ROOT
from report import aligned, paths, table

LANGUAGES = ("fr", "en")

# Counted by hand: words, sentences, words of the longest one, syllables.
#   Le chat dort. Il rê-ve d’u-ne sou-ris.                       (3 + 4 words, 3 + 5 syllables)
#   The cat sleeps. It dreams of a-no-ther mouse.                (3 + 5 words, 3 + 7 syllables)
BY_HAND = [
    ("fr", "Le chat dort. Il rêve d’une souris.", 7, 2, 4, 8),
    ("en", "The cat sleeps. It dreams of another mouse.", 8, 2, 5, 10),
]


@pytest.mark.parametrize(("language", "text", "words", "sentences", "longest", "syllables"), BY_HAND)
def test_a_text_counted_by_hand(
    language: str, text: str, words: int, sentences: int, longest: int, syllables: int
) -> None:
    reading = reading_of(text, language)
    formula = FORMULAS[language]
    expected = formula.base - formula.by_length * words / sentences - formula.by_syllables * syllables / words
    assert (reading.words, reading.sentences, reading.longest) == (words, sentences, longest)
    assert reading.mean == words / sentences
    assert reading.score == pytest.approx(expected)


def test_the_formulas_are_those_published() -> None:
    assert (FORMULAS["fr"].base, FORMULAS["fr"].by_length, FORMULAS["fr"].by_syllables) == (207, 1.015, 73.6)
    assert (FORMULAS["en"].base, FORMULAS["en"].by_length, FORMULAS["en"].by_syllables) == (206.835, 1.015, 84.6)


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("une", 1),
        ("les", 1),
        ("client", 2),
        ("société", 3),
        ("réalité", 4),
        ("habitation", 4),
        ("coopérative", 5),
        ("aujourd’hui", 3),
        ("famille", 2),
        ("parlent", 1),
        ("souvent", 2),
        ("l’office", 2),
        ("quartier", 2),
        ("oublier", 3),
        ("voyage", 2),
        ("poignée", 2),
    ],
)
def test_french_syllables(word: str, syllables: int) -> None:
    assert french_syllables(word) == syllables


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("home", 1),
        ("table", 2),
        ("community", 4),
        ("homeless", 2),
        ("being", 2),
        ("social", 2),
        ("agreement", 3),
        ("asked", 1),
        ("wanted", 2),
        ("houses", 2),
        ("times", 1),
        ("association", 5),
        ("area", 3),
        ("doesn’t", 2),
        ("centre", 2),
        ("organization", 5),
    ],
)
def test_english_syllables(word: str, syllables: int) -> None:
    assert english_syllables(word) == syllables


# How the Universal Declaration of Human Rights opens, and much the same said plainly.
HARD = {
    "fr": "Considérant que la reconnaissance de la dignité inhérente à tous les membres de la famille humaine et de "
    "leurs droits égaux et inaliénables constitue le fondement de la liberté, de la justice et de la paix dans le "
    "monde.",
    "en": "Whereas recognition of the inherent dignity and of the equal and inalienable rights of all members of the "
    "human family is the foundation of freedom, justice and peace in the world.",
}
EASY = {
    "fr": "Chaque personne compte. Elle a des droits. Sans eux, pas de paix.",
    "en": "Each of us counts. We all have rights. Without them, there is no peace.",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plain_text_scores_high_and_a_solemn_one_low(language: str) -> None:
    easy, hard = reading_of(EASY[language], language).score, reading_of(HARD[language], language).score
    assert easy is not None
    assert hard is not None
    assert easy > 85
    assert hard < 60


def test_headings_tables_boxes_and_slots_are_no_sentences() -> None:
    text = (
        '## Un titre {#t}\n\n| a | b |\n|---|---|\n\n!!! note "Titre"\n    Un mot.\n\n[[quiz: bases]]\n\n- Un\n- Deux'
    )
    assert [sentence.strip() for sentence in sentences_of(text) if sentence.strip()] == ["Un mot.", "- Un", "- Deux"]


def test_a_language_without_a_formula_has_no_score_and_an_empty_text_no_sentence() -> None:
    assert reading_of("Ataata. Anaana.", "iu").score is None
    nothing = reading_of("", "fr")
    assert (nothing.words, nothing.sentences, nothing.longest, nothing.mean, nothing.score) == (0, 0, 0, 0.0, None)


def test_the_report_has_a_line_for_each_module_and_path() -> None:
    course = load_course(read_project(ROOT)[0], LANGUAGES).course
    assert course is not None
    for language in LANGUAGES:
        rows = table(course, language)
        assert [row[0] for row in rows[1:-1]] == list(course.modules)
        assert len(paths(course, language)) == 1 + len(course.paths)
        assert len({len(line) for line in aligned(rows).split("\n")}) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_module_reads_plainly(language: str) -> None:
    course = load_course(read_project(ROOT)[0], LANGUAGES).course
    assert course is not None
    hard = {}
    for module in course.modules.values():
        reading = reading_of(module.lessons[language].body, language)
        if reading.score is None or reading.score < 55 or reading.mean > 15:
            hard[module.id] = reading
    assert hard == {}
