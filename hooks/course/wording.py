"""The sentences for problems, in the author's language: where it is, what was found, what to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from course.corrections import correction
from course.problems import Problem
from course.quantities import language_name, number
from course.sentences import EXPECTED, SENTENCES

REPORT_LANGUAGES = ("fr", "en")


def report_language(environment: Mapping[str, str]) -> str:
    """The language authors read problems in: COURSE_LANG, else the system's, else English."""
    asked = [environment.get(name, "") for name in ("COURSE_LANG", "LC_ALL", "LC_MESSAGES", "LANG")]
    said = next((value for value in asked if value), "")
    return "fr" if said.lower().startswith("fr") else "en"


def report(problems: Iterable[Problem], language: str, files: Mapping[str, str] | None = None) -> str:
    """The problems as lines an editor can click, and a last line that counts them.

    When `files` gives the text of each file, the line as it should be follows each problem that has one.
    """
    listed = list(problems)
    lines = []
    for problem in listed:
        lines.append(line(problem, language))
        mended = correction(problem, files or {})
        if mended is not None:
            lines.append(f"    → {mended.strip()}")
    return "\n".join([*lines, summary(listed, language)])


def line(problem: Problem, language: str) -> str:
    """`quizzes/porte.yml:12:7: what was found and what to do.`"""
    place = problem.place
    mark = {"fr": "avertissement : ", "en": "warning: "}[language] if problem.severity == "warning" else ""
    return f"{place.file}:{place.line}:{place.column}: {mark}{sentence(problem, language)}"


def sentence(problem: Problem, language: str) -> str:
    """What is wrong and how to mend it, as one or two sentences."""
    template = SENTENCES[problem.code][language]
    facts = _Facts(problem.facts, language)
    text = str(template(facts) if callable(template) else template.format_map(facts))
    return text + _help(problem.facts, language)


def summary(problems: list[Problem], language: str) -> str:
    """How many there are."""
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    words = {
        "fr": (("problème à régler", "problèmes à régler"), ("avertissement", "avertissements")),
        "en": (("problem to fix", "problems to fix"), ("warning", "warnings")),
    }[language]
    parts = [f"{n} {pair[_is_many(n, language)]}" for n, pair in zip((errors, warnings), words, strict=True)]
    return ", ".join(parts if warnings else parts[:1]) + "."


def _is_many(count: int, language: str) -> bool:
    # French counts none as one, English as many.
    return count >= 2 if language == "fr" else count != 1


class _Facts(dict[str, Any]):
    """The facts of a problem as words: a language by its name, a list with commas."""

    def __init__(self, facts: Any, language: str) -> None:
        super().__init__(facts)
        self._language = language

    def __getitem__(self, name: str) -> Any:
        value = super().__getitem__(name)
        if name in ("language", "shown"):
            return language_name(value, self._language)
        if name == "expected" and value in EXPECTED:
            return EXPECTED[value][self._language]
        if isinstance(value, float):
            return number(value, self._language)
        if isinstance(value, list | tuple):
            return ", ".join(f"“{item}”" if self._language == "en" else f"« {item} »" for item in value)
        return value


def _help(facts: Any, language: str) -> str:
    """The name the author probably meant, or the ones that exist when there are few."""
    near, allowed = facts.get("nearest"), facts.get("allowed")
    if near:
        return {"fr": f" Vouliez-vous dire « {near} »?", "en": f" Did you mean “{near}”?"}[language]
    if allowed and len(allowed) <= 12:
        names = _Facts(facts, language)["allowed"]
        return {"fr": f" Possibilités : {names}.", "en": f" It can be {names}."}[language]
    return ""
