"""`make audit` never takes a silence for good news. What is asked over the network is not asked here."""

from __future__ import annotations

import json
from typing import Any

import pytest

from audit import CLEAN, FLAWED, UNKNOWN, read_audit, told

SOUND = {"name": "jinja2", "version": "3.1.6", "vulns": []}
SKIPPED = {"name": "pyyaml", "skip_reason": "Dependency could not be audited"}
FLAW = {"id": "PYSEC-1", "aliases": ["CVE-1"], "fix_versions": ["3.1.7"], "description": "…"}
FLAWED_ONE = {"name": "mkdocs", "version": "1.6.1", "vulns": [FLAW, {"id": "PYSEC-2", "fix_versions": []}]}


def answer(*dependencies: Any) -> str:
    return json.dumps({"dependencies": dependencies, "fixes": []})


@pytest.mark.parametrize(
    ("text", "status", "lines"),
    [
        (answer(SOUND), CLEAN, ["No flaw is known in any of the 1 locked packages."]),
        (answer(SOUND, SKIPPED), UNKNOWN, ["Nobody answered for 1 of 2 packages: pyyaml."]),
        (
            answer(FLAWED_ONE, SKIPPED),
            FLAWED,
            [
                "mkdocs 1.6.1: PYSEC-1, CVE-1 (corrected in 3.1.7)",
                "mkdocs 1.6.1: PYSEC-2 (not corrected yet)",
                "Nobody answered for 1 of 2 packages: pyyaml.",
            ],
        ),
        (answer(), UNKNOWN, ["Nobody answered: is there a network? Nothing is known of the locked packages."]),
        ("", UNKNOWN, ["Nobody answered: is there a network? Nothing is known of the locked packages."]),
        ("[]", UNKNOWN, ["Nobody answered: is there a network? Nothing is known of the locked packages."]),
    ],
)
def test_each_answer_has_its_status_and_its_words(text: str, status: int, lines: list[str]) -> None:
    audit = read_audit(text)
    assert (audit.status, told(audit)) == (status, lines)
