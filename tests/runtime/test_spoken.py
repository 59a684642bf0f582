"""What a voice is given to say, in each language; where sentences end; how the glossary’s acronyms are said."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml

from course.load import load_course, read_project
from course.model import Course
from course.speech import customs, said_acronyms
from project import ROOT

from .conftest import RUNTIME, Script

ACRONYMS = {"SHQ": "", "HLM": "", "OH": "", "OSBL": "", "CA": ""}
CIUSSS = {"fr": "siusse", "en": "see-yuss"}
SAID = yaml.safe_load((ROOT / "tests/runtime/said.yml").read_text(encoding="utf-8"))
CASES = [(language, written, said) for language, table in SAID.items() for written, said in table.items()]


@pytest.fixture(scope="module")
def course() -> Course:
    course = load_course(read_project(ROOT)[0], ("fr", "en")).course
    assert course is not None
    return course


@pytest.fixture(scope="module")
def script(course: Course) -> Script:
    known = customs(RUNTIME.parent, course)
    for language, how in known.items():
        how["acronyms"] = ACRONYMS | {"CIUSSS": CIUSSS[language]}
    return Script("../components/read-aloud/spoken.js", before=f"globalThis.customs = {json.dumps(known)};")


def _said(script: Script, language: str, text: str) -> Any:
    return script.eval(f"Course.speech.spoken({json.dumps(text)}, customs.{language})")


def _sentences(script: Script, language: str, text: str) -> list[str]:
    parts = script.eval(f"Course.speech.sentences({json.dumps(text)}, customs.{language})")
    return [text[start:end].strip() for start, end in parts]


def test_the_table_is_large_enough_to_mean_something() -> None:
    assert len(SAID["fr"]) >= 40
    assert len(SAID["en"]) >= 30


@pytest.mark.promise("a11y-ecoute")
@pytest.mark.parametrize(("language", "written", "said"), CASES)
def test_a_voice_says_it_as_a_person_would(script: Script, language: str, written: str, said: str) -> None:
    assert _said(script, language, written.replace("~", "\u00a0")) == said


def test_a_language_without_customs_is_said_as_it_is_written(script: Script) -> None:
    assert script.eval('Course.speech.spoken("Das kostet  2.040 $.")') == "Das kostet 2.040 $."
    assert script.eval('Course.speech.sentences("Eins. Zwei.")') == [[0, 6], [6, 11]]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("fr", ["M. Tremblay regarde.", "« Elle ferme bien, dit-il.", "Personne n’y frappe. »", "Inès sourit."]),
        ("fr", ["L’art. 58 le dit, p. ex. à la p. 12.", "C’est clair.", "Vraiment ?", "Oui !", "Mme Roy… hésite."]),
        ("fr", ["Il vient de la SHQ.", "En 2007, J. Roy écrit.", "2022 arrive."]),
        ("en", ["Mr. Tremblay looks.", "“It closes well,” he says.", "Nobody knocks."]),
        ("en", ["See s. 58, i.e. the Act.", "It is clear.", "Really?", "Yes!"]),
    ],
)
def test_sentences_end_where_a_reader_hears_them_end(script: Script, language: str, sentences: list[str]) -> None:
    assert _sentences(script, language, " ".join(sentences)) == sentences


def test_a_very_long_sentence_is_said_in_breaths_and_loses_nothing(script: Script) -> None:
    text = "Elle écoute, elle oriente, elle accompagne, " * 12 + "puis elle repart."
    parts = _sentences(script, "fr", text)
    assert len(parts) > 1
    assert " ".join(parts) == text
    assert all(len(part) <= 200 and part.endswith((",", ".")) for part in parts)


def test_acronyms_come_from_the_glossary_with_how_they_are_said(course: Course) -> None:
    said = said_acronyms(course, "fr")
    assert said["SHQ"] == ""
    assert (said["CISSS"], said["CIUSSS"]) == ("sisse", "siusse")
    assert "coop" not in said
