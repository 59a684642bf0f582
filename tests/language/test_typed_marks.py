"""What a keyboard gives and a language writes otherwise: found, with what to write instead; what is right passes."""

from __future__ import annotations

import pytest

from course.marks import MARKS, QUOTES, marks_to_mend
from course.model import Place
from course.prose import passages_of_markdown

NBSP = "\u00a0"


def _found(text: str, language: str) -> list[tuple[str, str]]:
    """The code and the mended words of each warning."""
    return [
        (problem.code, str(problem.facts.get("instead", "")))
        for passage in passages_of_markdown(text, "essai.md", language)
        for problem in marks_to_mend(passage)
    ]


@pytest.mark.parametrize(
    ("language", "typed", "code", "instead"),
    [
        ("fr", "L'office agit.", "straight-apostrophe", "L’office"),
        ("en", "The tenants' room.", "straight-apostrophe", "tenants’"),
        ("en", "They don't know.", "straight-apostrophe", "don’t"),
        ("fr", 'Il dit "oui".', "straight-quotes", f"«{NBSP}oui{NBSP}»."),
        ("en", 'She says "yes".', "straight-quotes", "“yes”."),
        ("en", "She says 'yes'.", "straight-quotes", "“yes”."),
        ("fr", "Il dit “oui”.", "foreign-quotes", f"«{NBSP}oui{NBSP}»."),
        ("en", "She says « yes ».", "foreign-quotes", "“yes”."),
        ("fr", "Vraiment ?", "space-before-mark", "Vraiment?"),
        ("fr", f"Oui{NBSP}; non.", "space-before-mark", "Oui;"),
        ("fr", "« Oui » !", "space-before-mark", "»!"),
        ("fr", "Un mot , puis un autre.", "space-before-mark", "mot,"),
        ("en", "Really ?", "space-before-mark", "Really?"),
        ("en", "A word : another.", "space-before-mark", "word:"),
        ("fr", "Un mot: un autre.", "space-missing", f"mot{NBSP}:"),
        ("fr", "**Un mot:** un autre.", "space-missing", f"mot{NBSP}:**"),
        ("fr", "Un mot,un autre.", "space-missing", "mot, un"),
        ("en", "One word,another.", "space-missing", "word, another."),
        ("fr", "Un  mot.", "double-space", "Un mot."),
        ("fr", "Un mot - et un autre.", "hyphen-for-dash", "mot – et"),
        ("en", "A word -- and another.", "hyphen-for-dash", "word – and"),
        ("fr", "Un mot...", "three-dots", "mot…"),
        ("fr", "Il coûte $17.", "money", f"17{NBSP}$."),
        ("fr", "Il coûte $ 17.", "money", f"17{NBSP}$."),
        ("en", "It costs 17 $.", "money", "$17."),
        ("en", "It costs 17$.", "money", "$17."),
        ("en", "It costs $ 17.", "money", "$17."),
        ("en", f"It is 54{NBSP}%.", "percent", "54%."),
        ("fr", "Il reste 8.3 M$.", "number", "8,3"),
        ("fr", "Il reste 314,140 $.", "number", f"314{NBSP}140"),
        ("en", "It is 8,3 million.", "number", "8.3"),
        ("en", "It has 2 040 dwellings.", "number", "2,040"),
        ("fr", "La 2ème porte.", "abbreviation", "2e"),
        ("fr", "La 1ère porte.", "abbreviation", "1re"),
        ("fr", "À 16h30.", "abbreviation", f"16{NBSP}h{NBSP}30."),
        ("fr", "À 16h.", "abbreviation", f"16{NBSP}h."),
        ("fr", "Il dit « oui.", "unpaired-quotes", ""),
        ("en", "She says yes.”", "unpaired-quotes", ""),
        ("fr", "Les intervenant.e.s.", "shortened-doublet", ""),
        ("fr", "Les résident(e)s.", "shortened-doublet", ""),
        ("fr", "Les professionnel·le·s.", "shortened-doublet", ""),
    ],
)
def test_a_mark_of_the_keyboard_is_shown_with_that_of_the_language(
    language: str, typed: str, code: str, instead: str
) -> None:
    assert _found(typed, language) == [(code, instead)]


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("fr", "L’office, lui, agit : « Dites “oui”. » Vraiment? Oui!"),
        ("fr", f"54{NBSP}% de 2{NBSP}040{NBSP}$, soit 8,3{NBSP}M$."),
        ("fr", "54% de 2 040 $ « ainsi » : le site pose ses espaces lui-même."),  # course.typography puts these right
        ("fr", 'Voyez `l\'exemple : "ainsi"` et [la page](d\'ici.md "titre").'),
        ("fr", "Un texte [[fact: un-fait]] [[source: une-source]]; un autre [[fact: x]] : oui."),
        ("fr", "- un mot;\n- un autre.\n\n1. Un premier\n2. Un second"),
        ("fr", "| Un | Deux   |\n|----|:------:|\n| 1  | un mot |"),
        ("fr", '!!! note "Un encadré"\n    Son texte.'),
        ("fr", '```\nl\'exemple : "ainsi" - oui...\n```'),
        ("fr", "## Un titre {#un-titre}"),
        ("fr", "Donnez-le-lui, est-ce clair? À 12:30, voyez https://exemple.ca/l'une?a=b."),
        ("en", "It’s $17, or 54% of $5M: “yes” – really? In 2019, 120 tenants."),
        ("en", "The ‘inner’ room, and the tenants’ one."),
        ("en", "Call 1 800 463-4315 (1-800), or 8-1-1; see 2007-10."),
        ("en", "An icon: <img alt='x'> and {.class}"),
        ("iu", 'In a language we have no marks for, "anything" - goes...'),
    ],
)
def test_what_is_right_or_is_not_prose_passes(language: str, typed: str) -> None:
    assert _found(typed, language) == []


def test_a_quotation_may_hold_lines_and_a_mark_is_placed_on_its_own() -> None:
    text = "Il dit « oui\net non ». Puis\nl'autre répond."
    (passage,) = passages_of_markdown(text, "essai.md", "fr", first_line=9)
    (problem,) = marks_to_mend(passage)
    assert problem.place == Place("essai.md", 11, 2)


def test_every_mark_has_its_signs_and_every_language_its_quotes() -> None:
    assert set(MARKS) == set(QUOTES)
    for marks in MARKS.values():
        assert all(mark.signs for mark in marks)
