"""An attestation is said as each language writes it, and fits in an e-mail."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .conftest import Script
from .test_attestation import FILES, made

steady = settings(deadline=None)

LANGUAGES = {
    "fr": {"locale": "fr-CA", "firstDay": "1er", "paths": {"retour": "Le retour"}, "modules": {"palier": "Le palier"}},
    "en": {
        "locale": "en-CA",
        "firstDay": "1",
        "paths": {"retour": "The way back"},
        "modules": {"palier": "The landing"},
    },
}


@pytest.fixture(scope="session")
def script() -> Script:
    script = Script(*FILES, "attestation-words.js", "attestation-mail.js")
    script.run(f"Course.languages = {json.dumps(LANGUAGES)}")
    return script


def test_it_is_said_in_each_language(script: Script) -> None:
    one = made(script) | {"completed": "2026-12-01", "minutes": 125}
    french, english = (script.call("attestationWords.of", one, language) for language in ("fr", "en"))
    assert (french["path"], french["completed"], french["score"]) == ("Le retour", "1er décembre 2026", "80\u00a0%")
    assert (english["path"], english["completed"], english["score"]) == ("The way back", "December 1, 2026", "80%")
    assert french["minutes"].split() == ["2", "h", "5", "min"]
    assert english["minutes"].split() == ["2", "hrs", "5", "mins"]
    # A title that this version of the course does not know stays an id.
    assert [module["title"] for module in french["modules"]] == ["Le palier", "porte"]


def test_a_path_named_like_a_property_of_objects_has_no_title(script: Script) -> None:
    assert script.call("attestationWords.of", made(script) | {"path": "constructor"}, "fr")["path"] == "constructor"


@pytest.mark.parametrize(("minutes", "said"), [(1, "1 min"), (59, "59 min"), (60, "1 h"), (61, "1 h 1 min")])
def test_minutes_become_hours(script: Script, minutes: int, said: str) -> None:
    told = script.call("attestationWords.of", made(script) | {"minutes": minutes}, "fr")["minutes"]
    assert " ".join(told.split()) == said


def mail(script: Script, recipient: str, subject: str, bodies: list[str]) -> Any:
    return script.call("mailAddress", recipient, subject, bodies)


@steady
@given(st.text(max_size=40), st.text(max_size=40), st.lists(st.text(max_size=2500), min_size=1, max_size=3))
def test_the_first_message_that_fits_is_sent_and_nothing_else(
    script: Script, recipient: str, subject: str, bodies: list[str]
) -> None:
    address = urlsplit(mail(script, recipient, subject, [*bodies, "court"]))
    assert address.scheme == "mailto"
    assert unquote(address.path) == recipient
    fields = parse_qs(address.query, keep_blank_values=True, strict_parsing=True, encoding="utf-8", separator="&")
    assert set(fields) == {"subject", "body"}  # neither a name nor an address can add another field
    # A line ends as mail wants it, however it ended.
    assert fields["body"][0] in [re.sub(r"\r\n?|\n", "\r\n", body) for body in [*bodies, "court"]]
    assert len(address.geturl()) <= 1900
