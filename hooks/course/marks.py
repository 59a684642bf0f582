"""The marks each language is typed with: what a keyboard gives instead, and what it should be.

French follows the Office québécois de la langue française. What the build puts right by itself (spaces that must not
break, see `course.typography`) is not here, but for the space before a mark, which authors from elsewhere are owed a
word about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from course.problems import Problem
from course.prose import BLANK, Passage

_NBSP = "\u00a0"
_SPACE = "[ \u00a0\u202f]"
_MUCH_AROUND = 18  # characters shown on each side of a mark, at most


@dataclass(frozen=True)
class Mark:
    """A way of typing that a language has another for.

    `code` is that of the problem; `wrong` what to look for, in a text that holds one of `signs`; `right` what it
    becomes, as a template of `re`. A match in which the group `fine` took part is no mistake.
    """

    code: str
    signs: frozenset[str]
    wrong: re.Pattern[str]
    right: str


def _mark(code: str, signs: str, wrong: str, right: str) -> Mark:
    return Mark(code, frozenset(signs), re.compile(wrong), right)


# In every language.
_EVERYWHERE = (
    _mark("straight-apostrophe", "'", r"(?P<fine>(?<!\w)'[^'\n]{1,80}'(?!\w))|'(?<=[\w.]')", "’"),
    _mark("double-space", " ", rf" {{2,}}(?<=[^\s|{BLANK}]  )(?=[^\s|{BLANK}])", " "),
    _mark("hyphen-for-dash", "-", r" -(?<=[^\s|] -)-? (?=[^\s|])", " – "),
    _mark("three-dots", ".", r"\.\.\.(?!\.)", "…"),
    _mark("space-before-mark", ",.", rf"{_SPACE}(?<=\w.)(?=[,.](?:\s|$))", ""),
    _mark("space-missing", ",;", r"[,;](?<=[^\W\d_][,;])(?=[^\W\d_])", r"\g<0> "),
)

MARKS: dict[str, tuple[Mark, ...]] = {
    "fr": (
        *_EVERYWHERE,
        _mark("straight-quotes", '"', r"\"([^\"\n]*)\"", rf"«{_NBSP}\1{_NBSP}»"),
        _mark("straight-quotes", "'", r"'(?<!\w')([^'\n]{1,80})'(?!\w)", rf"«{_NBSP}\1{_NBSP}»"),
        _mark("foreign-quotes", "“", r"(?P<fine>«[^»\n]*»)|“([^”\n]*)”", rf"«{_NBSP}\2{_NBSP}»"),
        _mark("space-before-mark", ";!?", rf"{_SPACE}(?<=[\w»)’”%$*].)(?=[;!?](?:[\s»)*]|$))", ""),
        _mark("space-missing", ":", r":(?<=[\w»)*]:)(?=[\s*]|$)", f"{_NBSP}:"),
        _mark("space-missing", "!?", r"[!?](?<=[^\W\d_][!?])(?=[^\W\d_])", r"\g<0> "),
        _mark("money", "$", rf"\${_SPACE}?(\d[\d.,]*\d|\d)(?!{_SPACE}?\$)", rf"\1{_NBSP}$"),
        _mark("number", "$%", rf"\.(?<=\d\.)(?=\d{{1,2}}{_SPACE}?(?:M?\$|%))", ","),
        _mark("number", "$", rf",(?<=\d,)(?=\d{{3}}{_SPACE}?\$)", _NBSP),
        _mark("abbreviation", "1", r"(?<=\b1)[èe]re(s?)\b", r"re\1"),
        _mark("abbreviation", "eè", r"(?<=\d)(?:i?[èe]me|è)(s?)\b", r"e\1"),
        _mark("abbreviation", "hH", r"(?<=\d)[hH](?=\d\d\b)", f"{_NBSP}h{_NBSP}"),
        _mark("abbreviation", "h", r"(?<=\d)h\b(?!\d)", f"{_NBSP}h"),
    ),
    "en": (
        *_EVERYWHERE,
        _mark("straight-quotes", '"', r"\"([^\"\n]*)\"", r"“\1”"),
        _mark("straight-quotes", "'", r"'(?<!\w')([^'\n]{1,80})'(?!\w)", r"“\1”"),
        _mark("foreign-quotes", "«", rf"«{_SPACE}*([^»\n]*?){_SPACE}*»", r"“\1”"),
        _mark("space-before-mark", ";:!?", rf"{_SPACE}(?<=[\w)’”*].)(?=[;:!?](?:[\s”)*]|$))", ""),
        _mark("money", "$", rf"(?P<fine>\$[\d.,]+)|(\d[\d.,]*){_SPACE}?(M?)\$", r"$\2\3"),
        _mark("money", "$", rf"\${_SPACE}(?=\d)", "$"),
        _mark("percent", "%", rf"{_SPACE}%(?<=\d.%)", "%"),
        _mark(
            "number",
            "0123456789",
            rf"(?<![\d-])(?<!\d{_SPACE})(\d{{1,3}}){_SPACE}(\d{{3}})(?!\d|-\d|{_SPACE}\d)",
            r"\1,\2",
        ),
        _mark("number", ",", rf",(?<=\d,)(?=\d{{1,2}}(?:%|{_SPACE}?(?:million|M\b)))", "."),
    ),
}

# The signs that open and close a quotation, by language; one without the other is a slip.
QUOTES: dict[str, tuple[tuple[str, str], ...]] = {
    "fr": (("«", "»"), ("“", "”")),
    "en": (("“", "”"),),
}

# « intervenant.e.s », « tou·te·s », « résident(e)s »: the Office advises against them, and voices stumble on them.
_SHORTENED = re.compile(
    r"[^\W\d_]{2,}(?:[.·•](?:e|le|ne|te|trice|euse|ère)(?:[.·•]?s)?|\((?:e|le|ne|trice|euse|ère)\)s?)(?![\w@])"
)
SHORTENED: dict[str, re.Pattern[str]] = {"fr": _SHORTENED}


def marks_to_mend(passage: Passage) -> Iterator[Problem]:
    """Warnings about the marks of a passage, each with what to write instead."""
    text, signs = passage.text, set(passage.text)
    for mark in MARKS.get(passage.language, ()):
        if mark.signs.isdisjoint(signs):
            continue
        for match in mark.wrong.finditer(text):
            if match.groupdict().get("fine") is None:
                start, end = _around(text, match.start(), match.end())
                mended = text[start : match.start()] + match.expand(mark.right) + text[match.end() : end]
                facts = {"found": text[start:end].strip(BLANK), "instead": mended.strip(BLANK)}
                place = passage.place_of(match.start(), match.end())
                yield Problem(place, mark.code, {**facts, "language": passage.language}, "warning")
    for opening, closing in QUOTES.get(passage.language, ()):
        position = _unpaired(text, opening, closing) if {opening, closing} & signs else None
        if position is not None:
            sign = text[position]
            words = text[position:].split()[:4] if sign == opening else [*text[:position].split()[-3:], sign]
            found = " ".join(words)
            facts = {"sign": sign, "found": found.strip(BLANK), "opening": opening, "closing": closing}
            yield Problem(passage.place_of(position, position + 1), "unpaired-quotes", facts, "warning")
    if passage.language in SHORTENED:
        for match in SHORTENED[passage.language].finditer(text):
            place = passage.place_of(match.start(), match.end())
            yield Problem(place, "shortened-doublet", {"found": match[0]}, "warning")


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """What touches a mark on each side, to show it by."""
    first, last = start, end
    while first > 0 and start - first < _MUCH_AROUND and not text[first - 1].isspace():
        first -= 1
    while last < len(text) and last - end < _MUCH_AROUND and not text[last].isspace():
        last += 1
    return first, last


def _unpaired(text: str, opening: str, closing: str) -> int | None:
    """Where the first quotation mark without its other half is."""
    opened: list[int] = []
    for match in re.finditer(f"[{opening}{closing}]", text):
        if match[0] == opening:
            opened.append(match.start())
        elif opened:
            opened.pop()
        else:
            return match.start()
    return opened[0] if opened else None
