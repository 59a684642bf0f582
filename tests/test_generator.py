"""What builds the course knows no course: not this one, its modules, its figures, nor the languages that it is in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from course.load import load_course, read_project
from project import ROOT, settings_file

COURSE = load_course(read_project(ROOT)[0], ("fr", "en")).course
TEXTS = (".py", ".html", ".js", ".css", ".xml", ".svg", ".yml", ".webmanifest")
FILES = sorted(path for folder in ("hooks", "theme") for path in (ROOT / folder).rglob("*") if path.suffix in TEXTS)

# Ids that are also words of programs and of templates: they are looked for where they can only be a module.
HERE = r"(?:modules|quizzes)/{id}\b|\b{id}(?:\.(?:fr|en)\.md|\.yml\b|\.html\b|[/#][a-z]+-?[a-z]*\b)"


def ids() -> Iterator[str]:
    assert COURSE is not None
    yield COURSE.id
    yield from COURSE.modules


def text_of(file: Path) -> str:
    return file.read_text(encoding="utf-8")


@pytest.mark.parametrize("id", list(ids()))
def test_nothing_names_a_module_of_this_course(id: str) -> None:
    named = re.compile(HERE.replace("{id}", re.escape(id)))
    texts = {file: re.sub(r"https?://\S+", "", text_of(file)) for file in FILES}
    found = {f"{file.relative_to(ROOT)}: {match[0]}" for file, text in texts.items() for match in named.finditer(text)}
    assert found == set()


def test_nothing_names_a_fact_a_source_or_a_path_of_this_course() -> None:
    assert COURSE is not None
    names = {id for id in (*COURSE.facts, *COURSE.sources, *COURSE.changes, *COURSE.charts) if "-" in id}
    assert len(names) > 50
    said = {(file, word) for file in FILES for word in re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)+", text_of(file))}
    assert {f"{file.relative_to(ROOT)}: {word}" for file, word in said if word in names} == set()


def test_nothing_names_the_course_or_what_it_looks_like() -> None:
    brand = settings_file()["extra"]["brand"]
    name = str(settings_file()["site_name"])
    for file in FILES:
        text = text_of(file)
        assert name not in text, file
        # The colours that a course has when it chooses none are said once.
        assert file.name == "palette.py" or not any(colour in text for colour in brand["colours"].values()), file


# What says something of one language, and has an answer for any other: how it is typed, counted and read.
OF_A_LANGUAGE = {
    "course_site.py": "the language in which authors read problems",
    "languages.py": "what Material says in English when it does not speak a language",
    "marks.py": "how each is typed",
    "numbers.py": "how numbers are written in texts",
    "quantities.py": "how facts are printed",
    "readability.py": "how each is read",
    "sentences": "what authors are told",
    "typography.py": "spaces that do not break",
    "wording.py": "what authors are told",
    "base.py": "what editors say of fields",
    "reference.py": "what the guide says of fields",
    "editor_schemas.py": "what editors say of fields",
    "fields.html": "what the guide says of fields",
    "short_text.py": "an example of an answer",
    "without-hooks.html": "what is said of a build when nothing of ours has run",
}


def test_languages_are_named_only_where_one_is_spoken_of() -> None:
    codes = re.compile(r"""["'](?:fr|en)["']""")
    naming = {
        "sentences" if file.parent.name == "sentences" else file.name
        for file in FILES
        if file.suffix in (".py", ".html", ".js")
        for line in text_of(file).split("\n")
        if codes.search(re.sub(r'#.*|"""[^"]*"""', "", line))
    }
    assert naming - OF_A_LANGUAGE.keys() == set()
