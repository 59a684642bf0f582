"""An acronym is said in full the first time a page uses it; what only looks like one, or is known to all, passes."""

from __future__ import annotations

import pytest

from course.load import load_course
from course_files import FILES, LANGUAGES

GLOSSARY = """\
sections:
  - id: organismes
    title:
      fr: "Organismes"
      en: "Bodies"
    terms:
"""
TERM = """\
      - id: {id}
        term:
          fr: "{fr}"
          en: "{en}"
        short:
          fr: "{short}"
          en: "{short}"
        definition:
          fr: "Un mot."
          en: "A word."
"""
TERMS = (
    ("RQOH", "Réseau québécois des OSBL d’habitation", "Réseau québécois des OSBL d’habitation"),
    ("OSBL d’habitation", "organisme sans but lucratif d’habitation", "non-profit housing organization"),
    ("CISSS, CIUSSS", "centre intégré (universitaire) de santé", "integrated (university) health centre"),
    ("CCR", "comité consultatif de résidents", "residents’ advisory committee"),
    ("PAB", "préposé, préposée aux bénéficiaires", "orderly"),
    ("coop", "coopérative d’habitation", "housing co-operative"),
)


def _codes(text: str, language: str = "fr", also: str = "") -> list[str]:
    glossary = GLOSSARY + "".join(
        TERM.format(id=f"mot-{n}", fr=fr, en=en, short=short) for n, (short, fr, en) in enumerate(TERMS)
    )
    sentence = {"fr": "Une phrase.", "en": "A sentence."}[language]
    lesson = f"modules/bases.{language}.md"
    files = {**FILES, "modules/glossary.yml": glossary + also, lesson: FILES[lesson].replace(sentence, text)}
    return [f"{problem.code} {problem.facts['short']}" for problem in load_course(files, LANGUAGES).problems]


@pytest.mark.parametrize(
    "text",
    [
        "Le Réseau québécois des OSBL d’habitation (RQOH) écrit. Le RQOH écrit encore.",
        "Le RQOH (Réseau québécois des OSBL d’habitation) écrit.",
        "Le RQOH, le Réseau québécois des OSBL d’habitation, écrit.",
        "Un organisme sans but lucratif (OSBL) d’habitation, puis d’autres OSBL d’habitation.",
        "Les centres intégrés (universitaires) de santé (CISSS et CIUSSS) s’en occupent.",
        "Le centre intégré universitaire de santé (CIUSSS) s’en occupe.",
        "Ils vont aux CISSS et aux CIUSSS, les centres intégrés de santé.",
        "Les *comités consultatifs* de résidents (CCR) conseillent.",
        "Une préposée aux bénéficiaires (PAB) passe. Un PAB aussi.",
        "Une coop, puis des coops.",
        "Quelqu’un a noté « RQOH? » au crayon.",
        "Voyez `RQOH` et [la page](RQOH.fr.md).",
        "## Le RQOH {#rqoh}\n\nLe Réseau québécois des OSBL d’habitation (RQOH) écrit.",
    ],
)
def test_an_acronym_that_is_explained_passes(text: str) -> None:
    if text.startswith("##"):
        assert "acronym" not in " ".join(code for code in _headings_apart(text))
    else:
        assert _codes(text) == []


def _headings_apart(text: str) -> list[str]:
    """The same heading goes in both languages, or the comparison of languages speaks first."""
    glossary = GLOSSARY + "".join(
        TERM.format(id=f"mot-{n}", fr=fr, en=en, short=short) for n, (short, fr, en) in enumerate(TERMS)
    )
    files = {
        **FILES,
        "modules/glossary.yml": glossary,
        "modules/bases.fr.md": FILES["modules/bases.fr.md"].replace("Une phrase.", text),
        "modules/bases.en.md": FILES["modules/bases.en.md"].replace("A sentence.", "## Network {#rqoh}\n\nIt writes."),
    }
    return [problem.code for problem in load_course(files, LANGUAGES).problems]


@pytest.mark.parametrize(
    ("text", "language", "code"),
    [
        ("Le RQOH écrit.", "fr", "acronym-without-meaning RQOH"),
        ("Le RQOH écrit. Le Réseau québécois des OSBL d’habitation est là.", "fr", "acronym-before-meaning RQOH"),
        ("The CISSSs take over.", "en", "acronym-without-meaning CISSS"),
        ("Un OSBL écrit.", "fr", "acronym-without-meaning OSBL"),
    ],
)
def test_an_acronym_that_is_not_is_a_warning(text: str, language: str, code: str) -> None:
    assert _codes(text, language) == [code]


def test_an_acronym_known_to_all_in_a_language_needs_no_meaning_in_it() -> None:
    term = TERM.format(id="hlm", fr="habitation à loyer modique", en="low-rental housing", short="HLM")
    assert _codes("Un HLM.", "fr", term) == ["acronym-without-meaning HLM"]
    known = term + "        known: [fr]\n"
    assert _codes("Un HLM.", "fr", known) == []
    assert _codes("An HLM building.", "en", known) == ["acronym-without-meaning HLM"]
