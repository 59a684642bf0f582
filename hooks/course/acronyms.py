"""Acronyms of the glossary that a page uses before it has said what they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from course.model import Lesson, Place, Section, Term
from course.problems import Problem
from course.prose import BLANK, prose_of
from course.trainer_notes import without_notes

# What may stand between an acronym and a meaning that follows it at once: “the CISSS and CIUSSS, the integrated…”.
_AT_ONCE = re.compile(r"[^.!?…|\n]{0,40}")

# Words between quotation marks are mentioned, or someone else’s.
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”")
_HEADING = re.compile(r"^#.*$", re.M)
_BETWEEN_WORDS = r"[\s*_«»“”]+"


@dataclass(frozen=True)
class Explained:
    """A term, and the pattern of what it stands for, to be looked for in a text without capitals."""

    term: Term
    meaning: re.Pattern[str]


def explained_terms(glossary: Iterable[Section]) -> Mapping[str, Explained]:
    """The terms of a glossary that have an acronym, by their ids, each with what finds its meaning in a text."""
    terms = (term for section in glossary for term in section.terms if term.short)
    return {term.id: Explained(term, _meaning(term)) for term in terms}


def unexplained_acronyms(lesson: Lesson, terms: Mapping[str, Explained]) -> Iterator[Problem]:
    """A warning for each acronym that appears in the text before what it stands for, or without it.

    A tooltip explains nothing on paper, or to someone who cannot point: the text has to. Headings, like the title,
    summary and objectives, are not counted: they announce what the text is about to say.
    """
    body = without_notes(lesson.body)  # a trainer’s note explains nothing to learners
    text = prose_of(body)
    lower = text.lower()  # which is as long, in the languages that have acronyms to explain
    said = _without(_HEADING, body, _without(_QUOTED, text, text))
    for term, meaning in ((explained.term, explained.meaning) for explained in terms.values()):
        for short in acronyms_of(term, lesson.language) if lesson.language not in term.known else ():
            if short not in said:
                continue
            bare = said
            for other in terms.values():  # a name may hold the acronym of another: Réseau québécois des OSBL…
                if any(short in name for name in other.term.term.values()):
                    bare = _without(other.meaning, lower, bare)
            use = re.search(rf"(?<!\w){re.escape(short)}s?(?!\w)", bare)
            starts = [match.start() for match in meaning.finditer(lower)]
            if use and not any(start <= _at_once(text, use.end()) for start in starts):
                line, column = _line_and_column(text, use.start())
                place = Place(lesson.place.file, lesson.body_line + line, column)
                facts = {"short": short, "meaning": term.term[lesson.language]}
                if starts:
                    later = lesson.body_line + _line_and_column(text, starts[0])[0]
                    yield Problem(place, "acronym-before-meaning", {**facts, "later": later}, "warning")
                else:
                    yield Problem(place, "acronym-without-meaning", facts, "warning")


def acronyms_of(term: Term, language: str) -> list[str]:
    """The acronyms of a term in a language: “OSBL” for “OSBL d’habitation”. A clipped word, “co-op”, is none."""
    written = (term.short or {}).get(language, "").split(", ")
    return [short.split()[0] for short in written if sum(letter.isupper() for letter in short) > 1]


def _at_once(text: str, end: int) -> int:
    found = _AT_ONCE.match(text, end)
    return found.end() if found else end


def _without(pattern: re.Pattern[str], where: str, text: str) -> str:
    """The text, blanked wherever the pattern is found in another that is as long."""
    for match in pattern.finditer(where):
        text = text[: match.start()] + BLANK * len(match[0]) + text[match.end() :]
    return text


def _meaning(term: Term) -> re.Pattern[str]:
    """What a term stands for, in any language, whatever the endings: “centres intégrés de santé”, “housing bureaus”."""
    names: list[list[str]] = []
    for language, name in term.term.items():
        before, comma, after = name.lower().partition(", ")
        tail = (term.short or {}).get(language, "").partition(" ")[2]  # “d’habitation”, which OSBL itself leaves out
        for written in [after, f"{before} {after.partition(' ')[2]}"] if comma else [name.lower()]:
            names.append(written.removesuffix(f" {tail}").split())  # “préposé, préposée aux…” is either of them
    return re.compile("|".join(_in_order(words) for words in dict.fromkeys(map(tuple, names))))


def _in_order(words: Iterable[str]) -> str:
    """The words one after the other; those between parentheses may be left out."""
    pattern = ""
    for word in words:
        bare = word.strip("()")
        found = rf"\(?{_any_ending(bare)}\)?" if bare != word else _any_ending(word)
        joined = f"{_BETWEEN_WORDS if pattern else ''}{found}"
        pattern += f"(?:{joined})?" if bare != word else joined
    return pattern


def _any_ending(word: str) -> str:
    bare = word.rstrip("’'")
    stem = bare[:-2] if len(bare) > 4 else bare
    return re.sub("['’]", "['’]", re.escape(stem)) + r"\w*['’]?"


def _line_and_column(text: str, position: int) -> tuple[int, int]:
    return text.count("\n", 0, position), position - text.rfind("\n", 0, position)
