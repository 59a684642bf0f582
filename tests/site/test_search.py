"""Each language has its own index, and no index gives an answer away."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from lxml.html import HtmlElement

from course.exports.search import habits
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


def _searched(site: Path, folder: str) -> dict[str, Any]:
    """What the browser looks in."""
    script = (site / folder / "search/search.js").read_text(encoding="utf-8")
    return json.loads(script.split("\n")[2].removeprefix("Course.searchIndex = ").removesuffix(";"))


@pytest.mark.parametrize("folder", ["", "en"])
def test_the_script_holds_the_pages_of_the_index_and_each_place_exists(
    site: Path, pages: Mapping[str, HtmlElement], folder: str
) -> None:
    searched = _searched(site, folder)["pages"]
    assert {address for address, _, _ in searched} == {
        entry["location"].split("#")[0] for entry in _index(site, folder)["docs"]
    }
    places = {(posixpath.join(folder, address), id) for address, _, parts in searched for id, *_ in parts if id}
    assert {place for place in places if place[1] not in pages[place[0]].xpath("//@id")} == set()
    assert len(places) > 150


@pytest.mark.parametrize("folder", ["", "en"])
def test_every_word_of_the_glossary_is_found_by_itself_with_its_acronym(site: Path, folder: str) -> None:
    (glossary,) = (parts for address, _, parts in _searched(site, folder)["pages"] if address == "glossaire.html")
    parts = {id: rest for id, *rest in glossary}
    assert parts["term-shq"][0] == "Société d’habitation du Québec"
    assert parts["term-shq"][2] == "SHQ"
    assert "[[fact" not in json.dumps(glossary)


@pytest.mark.parametrize(
    ("folder", "words"),
    [("", ["(date et source", "Date de la donnée"]), ("en", ["(date and source", "in this page’s list"])],
)
def test_the_notes_of_figures_and_sources_are_not_searched(site: Path, folder: str, words: list[str]) -> None:
    text = (site / folder / "search/search.js").read_text(encoding="utf-8")
    assert [said for said in words if said in text] == []


def test_a_language_whose_habits_nobody_wrote_is_searched_word_for_word(tmp_path: Path) -> None:
    assert habits(tmp_path, "es") == {"common": [], "endings": []}


def test_material_s_own_search_is_not_published(site: Path) -> None:
    assert [path for path in site.rglob("*") if path.name in ("lunr", "workers", "search_index.js")] == []


@pytest.mark.parametrize(("language", "folder"), [("fr", ""), ("en", "en")])
def test_no_question_choice_or_feedback_is_in_the_index(site: Path, language: str, folder: str) -> None:
    course = load_course(read_project(ROOT)[0], ("fr", "en")).course
    assert course is not None
    text = "".join((site / folder / f"search/{name}").read_text("utf-8") for name in ("search_index.json", "search.js"))
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
