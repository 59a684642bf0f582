"""Each language has its own index, and no index gives an answer away."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from course.load import load_course, read_project
from project import ROOT


def _index(site: Path, folder: str) -> dict[str, object]:
    return json.loads((site / folder / "search/search_index.json").read_text(encoding="utf-8"))


def test_each_index_holds_the_pages_of_its_language_only(site: Path) -> None:
    french, english = (
        {entry["location"].split("#")[0] for entry in _index(site, folder)["docs"]} for folder in ("", "en")
    )
    assert not any(location.startswith("en/") for location in french | english)
    assert "modules/express.html" in french & english
    assert {entry["location"] for entry in _index(site, "en")["docs"]} >= {"glossaire.html", "sources.html"}
    assert _index(site, "")["config"]["lang"] == ["fr"]
    assert _index(site, "en")["config"]["lang"] == ["en"]


@pytest.mark.parametrize("folder", ["", "en"])
def test_the_index_is_also_a_script_for_pages_opened_from_a_folder(site: Path, folder: str) -> None:
    script = (site / folder / "search/search_index.js").read_text(encoding="utf-8")
    assert json.loads(script.removeprefix("var __index=")) == _index(site, folder)


@pytest.mark.parametrize(("language", "folder"), [("fr", ""), ("en", "en")])
def test_no_question_choice_or_feedback_is_in_the_index(site: Path, language: str, folder: str) -> None:
    course = load_course(read_project(ROOT)[0], ("fr", "en")).course
    assert course is not None
    text = (site / folder / "search/search_index.json").read_text(encoding="utf-8")
    # A choice may be a name that a lesson also says ("Le CLSC"); a prompt and a reason may not.
    texts = [
        words[language]
        for question in course.questions.values()
        for field, words in question.texts
        if field == "prompt" or "feedback" in field
    ]
    assert [words for words in texts if json.dumps(words, ensure_ascii=False)[1:-1] in text] == []
    assert len(texts) > 200
    assert "data-choice" not in text
