"""The guide says all that an author may write, and every problem has its sentence and its example."""

from __future__ import annotations

import re

import pytest

from course.allowed_html import WRITTEN_ATTRIBUTES, WRITTEN_TAGS
from course.kinds import KINDS
from course.load import load_course, read_project
from course.reference import SHAPES, fields
from course.sentences import SENTENCES
from course.slots import SLOTS
from project import ROOT

LANGUAGES = ("fr", "en")
GUIDE = {language: (ROOT / f"docs/guide/auteurs.{language}.md").read_text(encoding="utf-8") for language in LANGUAGES}
KINDS_PAGE = {
    language: "\n".join(
        path.read_text(encoding="utf-8")
        for path in [
            ROOT / f"docs/guide/questions.{language}.md",
            *sorted((ROOT / "docs/guide/questions").glob(f"*.{language}.md")),
        ]
    )
    for language in LANGUAGES
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_slot_is_in_the_guide(language: str) -> None:
    assert [slot for slot in SLOTS if not re.search(rf"\[\[{slot}[\]:]", GUIDE[language])] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_is_shown_live_with_its_fields(language: str) -> None:
    course = load_course(read_project(ROOT)[0], LANGUAGES).course
    assert course is not None
    for kind in KINDS:
        assert kind.name in course.examples
        assert f"[[example: {kind.name}]]" in KINDS_PAGE[language]
    assert [shape for shape in SHAPES if f"[[fields: {shape}]]" not in KINDS_PAGE[language]] == []


@pytest.mark.parametrize("shape", SHAPES)
def test_every_field_is_explained_in_both_languages(shape: str) -> None:
    assert [field.name for field in fields(shape) if not field.said or set(field.said) != set(LANGUAGES)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_tag_and_attribute_that_may_be_written_is_in_the_guide(language: str) -> None:
    section = GUIDE[language].partition("{#permis}")[2].partition("\n## ")[0]
    line = next(line for line in section.splitlines() if "`abbr`" in line)
    assert set(re.findall(r"`([a-z]+)`", line)) == WRITTEN_TAGS | WRITTEN_ATTRIBUTES


def test_the_shown_lines_of_an_example_are_those_of_its_question() -> None:
    course = load_course(read_project(ROOT)[0], LANGUAGES).course
    assert course is not None
    for kind, example in course.examples.items():
        assert example.written.startswith(f"- id: {example.question.name}\n  kind: {kind}\n")
        assert example.written.count("kind:") == 1


def test_every_sentence_is_raised_somewhere_and_nothing_is_raised_without_one() -> None:
    sources = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "hooks/course").rglob("*.py"))
    sources = sources.replace((ROOT / "hooks/course/sentences.py").read_text(encoding="utf-8"), "")
    built = {"headings-differ", "slots-differ"}  # their names are put together from what differs
    assert [code for code in SENTENCES if f'"{code}"' not in sources and code not in built] == []
    raised = set(re.findall(r'Problem\(\s*[^"]*?"([a-z0-9]+(?:-[a-z0-9]+)+)"', sources))
    assert raised - set(SENTENCES) - set(SLOTS) == set()


def test_every_error_has_an_example_in_the_tests() -> None:
    tests = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests/core").glob("*.py"))
    reports = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests/cases").glob("*.yml"))
    unseen = []
    for code, sentences in SENTENCES.items():
        template = sentences["en"]
        if callable(template) or code in tests:
            continue
        said = [
            re.escape(part) for part in re.split(r"\{[^}]*\}", template.replace("{{", "\x00").replace("}}", "\x01"))
        ]
        pattern = r".*?".join(said).replace("\x00", r"\{").replace("\x01", r"\}")
        if not re.search(pattern, reports):
            unseen.append(code)
    assert unseen == [], unseen
