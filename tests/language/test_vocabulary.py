"""Words that others say better are found whole, in any ending and case; words that are only mentioned pass."""

from __future__ import annotations

import pytest

from course.authored import VOCABULARY_FILE
from course.load import load_course
from course.model import Preference
from course.prose import passages_of_markdown
from course.vocabulary import vocabularies
from course_files import FILES, LANGUAGES

WORDS = vocabularies(
    [
        Preference(language="fr", avoid=("itinérant*", "cas lourd*"), say="une personne"),
        Preference(language="fr", avoid=("clientèle*",), say="les locataires", unless=("soutien à la clientèle",)),
        Preference(language="en", avoid=("the homeless",), say="people"),
        Preference(language="en", avoid=("*", " "), say="nothing: these would be every word"),
        Preference(language="es", avoid=("*",), say="nada"),
    ]
)


def _found(text: str, language: str) -> list[str]:
    passages = passages_of_markdown(text, "essai.md", language)
    return [str(problem.facts["found"]) for passage in passages for problem in WORDS[language].better_words(passage)]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("fr", "Des itinérantes, un Itinérant.", ["itinérantes", "Itinérant"]),
        ("fr", "L’itinérance n’est pas nommée.", []),
        ("fr", "Un cas\nlourd.", ["cas\nlourd"]),
        ("fr", "Une fracas lourde.", []),
        ("fr", "La clientèle, et le soutien à la clientèle.", ["clientèle"]),
        ("fr", "Le mot « clientèle » a vieilli.", []),
        ("fr", "Voyez `clientèle` et [la page](clientele.fr.md).", []),
        ("en", "The homeless, and the homelessness.", ["The homeless"]),
        ("en", "She wrote “the homeless.”", []),
        ("es", "Nada.", []),
    ],
)
def test_words_are_found_whole(language: str, text: str, found: list[str]) -> None:
    assert _found(text, language) == found


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("# rien\n", "empty-file"),
        ("- language: fr\n  avoid: []\n  say: x\n", "too-few"),
        ("- language: fr\n  avoid: [x]\n  sya: y\n", "unknown-field"),
    ],
)
def test_a_broken_list_is_answered_like_any_other_file(written: str, code: str) -> None:
    problems = load_course({**FILES, VOCABULARY_FILE: written}, LANGUAGES).problems
    assert code in [problem.code for problem in problems]
