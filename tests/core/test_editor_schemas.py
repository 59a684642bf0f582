"""The schemas editors read are those of the code, every authored file names its own, and passes it."""

from __future__ import annotations

import json
import re

import pytest
import yaml
from jsonschema import Draft7Validator

from course.editor_schemas import FILES, editor_schema
from project import ROOT
from schemas import languages

WRITTEN_BY_A_COMMAND = ("translations.yml",)
AUTHORED = [
    path
    for folder in ("quizzes", "modules")
    for path in sorted((ROOT / folder).glob("*.yml"))
    if path.name not in WRITTEN_BY_A_COMMAND
]


@pytest.mark.parametrize("file", FILES)
def test_the_written_schema_is_the_one_of_the_code(file: str) -> None:
    assert (ROOT / file).read_text(encoding="utf-8") == editor_schema(FILES[file], languages()), "run: make schemas"


@pytest.mark.parametrize("path", AUTHORED, ids=lambda path: path.name)
def test_every_authored_file_names_its_schema_and_passes_it(path) -> None:
    text = path.read_text(encoding="utf-8")
    named = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
    assert named, f"{path.name} does not say which schema it follows"
    schema = json.loads((path.parent / named[1]).read_text(encoding="utf-8"))
    errors = [
        f"{list(error.path)}: {error.message[:200]}"
        for error in Draft7Validator(schema).iter_errors(yaml.safe_load(text))
    ]
    assert errors == []


def test_a_misspelt_field_and_a_missing_language_are_underlined() -> None:
    schema = json.loads((ROOT / "quizzes/quiz.schema.json").read_text(encoding="utf-8"))
    quiz = yaml.safe_load((ROOT / "tests/every_kind.yml").read_text(encoding="utf-8"))
    assert list(Draft7Validator(schema).iter_errors(quiz)) == []
    quiz["questions"][0]["reveiw"] = "debut"
    del quiz["questions"][1]["choices"][0]["en"]
    assert len(list(Draft7Validator(schema).iter_errors(quiz))) == 2
