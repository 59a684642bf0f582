"""In an editor, a quiz is completed and underlined as it is typed: asked of the language server that editors use."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from course_files import QUIZ
from editor.language_server import LanguageServer
from npm import install
from project import ROOT

pytestmark = pytest.mark.npm

HERE = Path(__file__).parent
MODELINE = "# yaml-language-server: $schema=quiz.schema.json\n"


@pytest.fixture(scope="module")
def server() -> Iterator[LanguageServer]:
    installed = install(HERE, "editor")
    program = installed.folder / "node_modules/yaml-language-server/bin/yaml-language-server"
    session = LanguageServer([installed.node, str(program), "--stdio"], ROOT)
    yield session
    session.close()


# Each test types in a file of its own: an editor opens a file once.


def _underlined(server: LanguageServer, text: str, name: str) -> list[tuple[int, str]]:
    found = server.open(f"quizzes/{name}.yml", MODELINE + text)
    return sorted((problem["range"]["start"]["line"], problem["message"]) for problem in found)


def test_a_good_quiz_is_not_underlined(server: LanguageServer) -> None:
    assert _underlined(server, QUIZ, "bon") == []


def test_a_misspelt_field_is_underlined_where_it_stands(server: LanguageServer) -> None:
    lines = [line for line, _ in _underlined(server, QUIZ.replace("review:", "reveiw:"), "faute")]
    assert lines == [MODELINE.count("\n") + QUIZ[: QUIZ.index("    review:")].count("\n")]


def test_a_missing_language_is_underlined(server: LanguageServer) -> None:
    messages = [message for _, message in _underlined(server, QUIZ.replace('        en: "Families"\n', ""), "manque")]
    assert messages == ['Missing property "en".']


def test_a_field_is_completed(server: LanguageServer) -> None:
    text = MODELINE + QUIZ.replace("    sources: [manuel]\n", "    \n")
    server.open("quizzes/champ.yml", text)
    offered = server.complete("quizzes/champ.yml", text[: text.rindex("    \n")].count("\n"), 4)
    assert {"sources", "hint", "difficulty", "points"} <= set(offered)


def test_the_kinds_are_offered(server: LanguageServer) -> None:
    text = MODELINE + "questions:\n  - id: essai\n    kind: \n"
    server.open("quizzes/sorte.yml", text)
    offered = server.complete("quizzes/sorte.yml", 3, 10)
    assert {"single-choice", "scenario", "numeric", "match"} <= set(offered)
