"""A small set of pages, searched without a browser: what is forgiven, what comes first, what is not confused."""

from __future__ import annotations

import json

import pytest

from .conftest import Script

PAGES = [
    [
        "porte.html",
        "La porte",
        [
            ["", "La porte", "Ça commence par une porte."],
            ["cout", "Le coût", "Elle vaut 2\u00a0040 $."],
            ["peinte", "Une porte peinte", "Le conseil d’administration l’a choisie."],
        ],
    ],
    ["palier.html", "Le palier", [["", "Le palier", "Les voisines de l’office se parlent. La porte reste ouverte."]]],
    ["mots.html", "Les mots", [["term-ca", "conseil d’administration", "Il décide.", "CA"]]],
]
INDEX = {
    "pages": PAGES,
    "names": [["CA", "conseil d’administration"]],
    "better": [[["concierge"], "les voisines"]],
    "common": ["de", "d", "l", "la", "le", "les", "une"],
    "endings": [[["s", ""]], [["e", ""]]],
}


@pytest.fixture(scope="module")
def finder() -> Script:
    script = Script(*(f"../components/search/{name}.js" for name in ("roots", "excerpt", "find")))
    script.run(f"globalThis.find = Course.finder({json.dumps(INDEX)});")
    return script


def _found(finder: Script, query: str) -> list[str]:
    return [page["address"] for page in finder.eval(f"find({json.dumps(query)}).found")]


@pytest.mark.parametrize("query", ["voisine", "VOISINES", "l'office", "d’office", "palier"])
def test_endings_capitals_and_elisions_are_forgiven(finder: Script, query: str) -> None:
    assert _found(finder, query) == ["palier.html"]


def test_a_title_comes_before_a_mention(finder: Script) -> None:
    assert _found(finder, "porte") == ["porte.html", "palier.html"]


def test_an_acronym_is_what_it_stands_for_and_not_a_word_that_looks_like_it(finder: Script) -> None:
    assert _found(finder, "ca") == _found(finder, "CA") == ["mots.html", "porte.html"]
    assert _found(finder, "ça")[0] == "porte.html"


@pytest.mark.parametrize("query", ["2040", "2 040", "2,040"])
def test_a_number_is_found_however_its_digits_are_parted(finder: Script, query: str) -> None:
    part = finder.eval(f"find({json.dumps(query)}).found[0].parts[0]")
    assert part["id"] == "cout"
    assert ["2\u00a0040", True] in part["excerpt"]


def test_a_misspelt_word_and_a_word_we_say_otherwise_find_ours(finder: Script) -> None:
    assert _found(finder, "voisnie") == ["palier.html"]
    assert _found(finder, "concierges") == ["palier.html"]


def test_it_is_known_when_no_page_has_every_word(finder: Script) -> None:
    assert finder.eval("find('porte zzzz').isWhole") is False
    assert _found(finder, "porte zzzz") == ["porte.html", "palier.html"]
    assert _found(finder, "zzzz") == _found(finder, "") == _found(finder, "?!") == []


def test_an_excerpt_marks_what_was_found_and_loses_nothing(finder: Script) -> None:
    (excerpt,) = [page["excerpt"] for page in finder.eval("find('voisine office').found")]
    assert [run for run, is_match in excerpt if is_match] == ["voisines", "office"]
    assert "".join(run for run, _ in excerpt) == PAGES[1][2][0][2]
