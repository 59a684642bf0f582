"""Runs the pure browser logic in V8, without a browser."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from py_mini_racer import MiniRacer

RUNTIME = Path(__file__).parents[2] / "theme" / "runtime"

OUTLINE: dict[str, Any] = {
    "course": "essai",
    "version": "1.0",
    "language": "fr",
    "modules": [
        {
            "id": "porte",
            "title": "La porte",
            "page": "modules/porte.html",
            "minutes": 8,
            "passMark": 75,
            "questions": [
                {"id": "porte/main", "meaning": "m1", "points": 1},
                {"id": "porte/gestes", "meaning": "m2", "points": 2},
                {"id": "porte/vrai", "meaning": "m3", "points": 1},
            ],
        },
        {
            "id": "palier",
            "title": "Le palier",
            "page": "modules/palier.html",
            "minutes": 5,
            "passMark": 100,
            "questions": [{"id": "palier/bonjour", "meaning": "m4", "points": 1}],
        },
        {"id": "cour", "title": "La cour", "page": "modules/cour.html", "minutes": 3, "passMark": 0, "questions": []},
    ],
    "paths": [
        {"id": "visite", "title": "La visite", "modules": ["porte", "palier", "cour"]},
        {"id": "retour", "title": "Le retour", "modules": ["palier", "porte"]},
    ],
}


class Script:
    """Some files of theme/runtime, loaded in order; values go in and come out as JSON."""

    def __init__(self, *files: str, words: dict[str, Any] | None = None, before: str = "") -> None:
        self._engine = MiniRacer()
        prelude = {"root": "file:///site/", "outline": OUTLINE, "words": {"locale": "fr-CA"} | (words or {})}
        self._engine.eval(f"""
            globalThis.problems = [];
            globalThis.console = {{error: (...said) => problems.push(said.join(" "))}};
            globalThis.Course = {json.dumps(prelude)};
            {before}
        """)
        for file in files:
            self.load(file)

    def load(self, file: str) -> None:
        self._engine.eval((RUNTIME / file).read_text(encoding="utf-8"))

    def call(self, function: str, *arguments: Any) -> Any:
        """The result of a function of `Course`, as Python would say it."""
        return self.eval(f"Course.{function}({', '.join(json.dumps(argument) for argument in arguments)})")

    def eval(self, expression: str) -> Any:
        return json.loads(str(self._engine.eval(f"JSON.stringify({expression}) ?? 'null'")))

    def run(self, statements: str) -> None:
        self._engine.eval(statements)


@pytest.fixture(scope="session")
def records() -> Script:
    """Course.record, Course.draws and Course.grading."""
    return Script("record.js", "draws.js", "grading.js")


def answer(correct: bool, *given: str, tries: int = 1, meaning: str = "m1", at: str = "2026-11-21T14:03Z") -> Any:
    return {"given": list(given), "correct": correct, "tries": tries, "meaning": meaning, "at": at}


def record(answers: Any = None, visited: Any = None) -> Any:
    return {"version": 1, "course": "essai", "answers": answers or {}, "visited": visited or {}}
