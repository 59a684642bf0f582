"""A name is kept as typed, cleaned, and whatever else is found in its place is nobody."""

from __future__ import annotations

import json
from typing import Any

import pytest

from .conftest import Script

NOBODY = {"name": "", "organization": "", "recipient": ""}


def opened(kept: str | None = None) -> Script:
    session = f"""Course.session = {{
        text: {json.dumps(kept)}, kept(name) {{ return this.text; }}, keep(name, text) {{ this.text = text; }}
    }};"""
    script = Script("packed-text.js", "attestation-code.js", "attestation.js", before=session)
    script.load("person.js")
    return script


def test_a_person_is_kept_and_found_again() -> None:
    script = opened()
    script.run("Course.person.write({name: ' Ève\\u202e  Côté', organization: 'OH', recipient: ' d@oh.ca '})")
    assert script.call("person.read") == {"name": "Ève Côté", "organization": "OH", "recipient": "d@oh.ca"}


def test_an_empty_person_leaves_nothing() -> None:
    script = opened('{"name":"Ève"}')
    script.run("Course.person.write({name: ' ', organization: '', recipient: ''})")
    assert script.eval("Course.session.text") is None


@pytest.mark.parametrize("kept", [None, "", "{", "null", "[]", "3", '{"name":3,"organization":{}}', '"x"'])
def test_what_cannot_be_read_is_nobody(kept: Any) -> None:
    assert opened(kept).call("person.read") == NOBODY
