"""The forms in which people report something are ones that GitHub shows, the same in French and English.

GitHub says nothing of a form that it refuses: it leaves it out. The rules are those of its documentation, "Syntax for
GitHub's form schema".
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from project import ROOT

FOLDER = ROOT / ".github/ISSUE_TEMPLATE"
FORMS = sorted(path for path in FOLDER.glob("*.yml") if path.name != "config.yml")
KNOWN = {"name", "description", "body", "labels", "title", "assignees", "projects", "type"}
NEEDED = {
    "markdown": {"value"},
    "input": {"label"},
    "textarea": {"label"},
    "dropdown": {"label", "options"},
    "checkboxes": {"label", "options"},
}
ALLOWED = {
    "markdown": set(),
    "input": {"description", "placeholder", "value"},
    "textarea": {"description", "placeholder", "value", "render"},
    "dropdown": {"description", "multiple", "default"},
    "checkboxes": {"description"},
}


def _form(path: Path) -> dict[str, Any]:
    form: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return form


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_form_is_one_that_github_shows(path: Path) -> None:
    form = _form(path)
    assert {"name", "description", "body"} <= set(form) <= KNOWN
    assert 3 < len(form["name"]) <= 50
    assert all(isinstance(form[key], str) for key in ("name", "description"))
    fields = [item for item in form["body"] if item["type"] != "markdown"]
    assert fields
    for item in form["body"]:
        attributes = item["attributes"]
        assert NEEDED[item["type"]] <= set(attributes) <= NEEDED[item["type"]] | ALLOWED[item["type"]]
        assert set(item) <= {"type", "id", "attributes", "validations"}
        assert all(isinstance(value, str | list | bool | int) for value in attributes.values())
    ids = [item["id"] for item in fields]
    labels = [item["attributes"]["label"] for item in fields]
    assert [id for id in ids if not re.fullmatch(r"[A-Za-z0-9_-]+", id)] == []
    assert len(set(ids)) == len(ids)
    assert len(set(labels)) == len(labels)
    for item in fields:
        options = item["attributes"].get("options", [])
        assert len({str(option) for option in options}) == len(options)
        assert all(isinstance(option, str) for option in options)  # an unquoted Yes or No would be true or false


def test_french_and_english_ask_for_the_same_things() -> None:
    half = len(FORMS) // 2
    shapes = [
        [(item["type"], item.get("id"), item.get("validations")) for item in _form(path)["body"]] for path in FORMS
    ]
    assert shapes[:half] == shapes[half:]
    assert [_form(path)["labels"] for path in FORMS[:half]] == [_form(path)["labels"] for path in FORMS[half:]]


def test_the_four_reasons_to_write_each_have_a_form() -> None:
    assert {label for path in FORMS for label in _form(path)["labels"]} == {
        "content",
        "translation",
        "accessibility",
        "bug",
    }


def test_french_marks_stay_with_their_words() -> None:
    texts = [path.read_text(encoding="utf-8") for path in FORMS[: len(FORMS) // 2]]
    assert [found for text in texts for found in re.findall(r".{12} [:?!;]", text)] == []
