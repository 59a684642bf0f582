"""A code, a file or a message is told intact, altered, or from elsewhere."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .conftest import OUTLINE, Script
from .test_attestation import FILES, made

steady = settings(deadline=None)


@pytest.fixture(scope="session")
def script() -> Script:
    return Script(*FILES, "verification.js")


def verify(script: Script, text: str, **outline: Any) -> Any:
    return script.call("verify", text, OUTLINE | outline)


def forms(script: Script) -> list[str]:
    one = made(script)
    line = script.call("attestation.line", one)
    return [script.call("attestation.file", one), line, f"Bonjour,\n> {line[:50]}\n> {line[50:]}\n\nMerci."]


@pytest.mark.parametrize("form", range(3))
def test_a_whole_attestation_is_intact_or_of_another_version_or_course(script: Script, form: int) -> None:
    text = forms(script)[form]
    found = verify(script, text)
    assert (found["verdict"], found["attestation"]["name"]) == ("intact", "Ève Côté")
    assert verify(script, text, version="2.0")["verdict"] == "other-version"
    foreign = verify(script, text, course="autre")
    assert (foreign["verdict"], foreign["attestation"]["name"]) == ("foreign", "Ève Côté")


def test_a_changed_one_is_altered_whatever_its_version(script: Script) -> None:
    text = json.dumps(made(script) | {"score": 100})
    assert verify(script, text)["verdict"] == "altered"
    assert verify(script, text, version="2.0")["verdict"] == "altered"


def test_a_code_alone_says_less(script: Script) -> None:
    code = made(script)["code"]
    assert verify(script, f" {code.lower()} ") == {
        "verdict": "code",
        "code": {"path": "retour", "completed": "2026-11-23", "score": 80, "isSameVersion": True},
    }
    assert verify(script, code, version="2.0")["verdict"] == "code-other-version"
    assert verify(script, code, course="autre")["verdict"] == "code-foreign"
    assert verify(script, f"Bonjour, mon code est {code}. Merci!")["verdict"] == "code"
    for wrong in (code[:-1], code + "7", code[:-1] + ("A" if code[-1] != "A" else "B")):
        assert verify(script, wrong)["verdict"] == "code-mistyped"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("", "nothing"),
        ("  \n ", "nothing"),
        ("Bonjour", "not-an-attestation"),
        ("Un bonjour de vingt lettres", "not-an-attestation"),
        ("%PDF-1.7 \ufffd\ufffd", "not-an-attestation"),
        ('{"version":1,"course":"essai","answers":{}}', "not-an-attestation"),
        ("null", "not-an-attestation"),
        ("attestation:B", "damaged"),
        ('{"format":"course-attestation","version":7}', "newer"),
        ("x" * 10_000_000, "too-large"),
    ],
)
def test_what_says_nothing_has_its_reason(script: Script, text: str, verdict: str) -> None:
    assert verify(script, text) == {"verdict": verdict}


@steady
@given(st.text(st.characters(exclude_categories=[])))
def test_no_text_makes_it_fail(script: Script, text: str) -> None:
    assert "verdict" in verify(script, text)
