"""How the languages of a course are said aloud: the customs of each, and the acronyms of its glossary."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from course.acronyms import acronyms_of
from course.located import read_yaml
from course.model import Course, Term

_COMPONENT = "components/read-aloud"


def customs(theme: Path, course: Course) -> dict[str, Any]:
    """For each language that has a file of customs, what `theme/components/read-aloud/spoken.js` asks for.

    All of them go to every page, since a page may quote another language.
    """
    return {language: known for language in course.languages if (known := _customs(theme, course, language))}


def said_acronyms(course: Course, language: str) -> dict[str, str]:
    """How each acronym of the glossary is said; an empty text for one that is spelled out, letter by letter."""
    terms = (term for section in course.glossary for term in section.terms if term.short)
    return {short: said for term in terms for short, said in _said(term, language)}


def _said(term: Term, language: str) -> list[tuple[str, str]]:
    shorts = acronyms_of(term, language)
    said = (term.spoken or {}).get(language, "").split(", ") if term.spoken else []
    return [(short, said[place] if place < len(said) else "") for place, short in enumerate(shorts)]


def _customs(theme: Path, course: Course, language: str) -> dict[str, Any] | None:
    file = theme / _COMPONENT / f"spoken.{language}.yml"
    if not file.exists():
        return None
    document, problems = read_yaml(file.read_text(encoding="utf-8"), file.name)
    if document is None or problems:
        raise ValueError(f"{file} cannot be read: {[problem.code for problem in problems]}")
    written = dict(document.value)
    written["replace"] = [pair for rule in written["replace"] for pair in rule.items()]
    return written | {"acronyms": said_acronyms(course, language)}
