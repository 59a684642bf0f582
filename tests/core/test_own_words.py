"""A course may give the site words of its own, in a language that it lacks or instead of its own: a slip is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.wording import line
from course.words import Words

THEIRS = {
    "en.yml": 'site:\n  hello: "Hello"\n  left:\n    one: "{count} page left"\n    other: "{count} pages left"\n',
    "fr.yml": 'site:\n  hello: "Bonjour"\n  left:\n    one: "{count} page"\n    other: "{count} pages"\n',
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in THEIRS.items():
        (tmp_path / "theirs").mkdir(exist_ok=True)
        (tmp_path / "theirs" / name).write_text(text, encoding="utf-8")
    (tmp_path / "locales").mkdir()
    return tmp_path


def words(folder: Path, languages: tuple[str, ...], **own: str) -> Words:
    for language, text in own.items():
        (folder / "locales" / f"{language}.yml").write_text(text, encoding="utf-8")
    return Words.read(folder / "theirs", languages, folder / "locales")


def test_words_that_a_language_lacks_are_those_of_the_first_that_the_site_has(folder: Path) -> None:
    found = words(folder, ("es", "fr", "en"), es='site:\n  hello: "Hola"\n')
    assert found.say("es", "site.hello") == "Hola"
    assert found.say("es", "site.left", count=2) == "2 pages"
    assert [problem.code for problem in found.problems] == ["words-missing"]
    assert [line(problem, "en") for problem in found.problems] == [
        "locales/es.yml:1:1: warning: texts of the site missing in Spanish: 1. Those in French are read instead. "
        "The first ones: “site.left”."
    ]


def test_a_language_may_have_other_plurals_than_ours(folder: Path) -> None:
    own = 'site:\n  hello: "Hej"\n  left:\n    one: "{count} a"\n    few: "{count} b"\n    other: "{count} c"\n'
    found = words(folder, ("pl", "en"), pl=own)
    assert found.problems == ()
    assert [found.say("pl", "site.left", count=count) for count in (1, 3, 5)] == ["1 a", "3 b", "5 c"]


def test_a_course_may_say_some_words_otherwise(folder: Path) -> None:
    found = words(folder, ("fr",), fr='site:\n  hello: "Allô"\n')
    assert found.problems == ()
    assert found.say("fr", "site.hello") == "Allô"
    assert found.say("fr", "site.left", count=1) == "1 page"


def test_a_misspelt_word_is_told_and_does_no_harm(folder: Path) -> None:
    (problem,) = words(folder, ("fr",), fr='site:\n  helo: "Allô"\n').problems
    assert problem.code == "words-unknown"
    assert line(problem, "en") == (
        "locales/fr.yml:1:1: warning: the site has no text called “site.helo”. Did you mean “site.hello”?"
    )


@pytest.mark.parametrize("text", ["{nombre} pages", "{count} pages {", "{} pages"])
def test_a_value_that_the_site_does_not_know_is_told_and_the_words_left_as_they_were(folder: Path, text: str) -> None:
    found = words(folder, ("fr",), fr=f'site:\n  left: "{text}"\n')
    assert [problem.code for problem in found.problems] == ["words-place"]
    assert found.say("fr", "site.left", count=2) == "2 pages"


def test_a_file_that_cannot_be_read_is_told_at_its_line(folder: Path) -> None:
    found = words(folder, ("es", "fr"), es='site:\n  hello: "Hola\n')
    assert found.problems[0].place.file == "locales/es.yml"
    assert found.problems[0].code == "yaml-quote-open"
    assert found.say("es", "site.hello") == "Bonjour"
