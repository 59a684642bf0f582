"""The numbers a text prints, whatever the customs of its language: `2 040,50` and `2,040.50` are the same one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

# Per language: the signs between thousands and before decimals.
# A point also joins the two numbers of a section of an Act, in any language.
_CUSTOMS = {"fr": ("\u00a0\u202f ", ".,"), "en": (",", ".")}
_OTHERS = ("\u00a0\u202f", ".,")

_DIGIT = re.compile(r"\d")
_NOT_PRINTED = re.compile(r"^///.*|\[\[[^\]]*\]\]|\]\([^)]*\)|\{:?\s*[#.][^}]*\}|`[^`]*`|https?://\S+")


def numbers_in(text: str, language: str) -> list[str]:
    """Every number of a text in plain digits ("2040.5"), in order; slots, addresses and code print none."""
    return [number for number, _ in located_numbers(text, language)] if _DIGIT.search(text) else []


def located_numbers(text: str, language: str) -> Iterator[tuple[str, int]]:
    """The same, each with its position in the text."""
    if not _DIGIT.search(text):
        return
    printed = _NOT_PRINTED.sub(lambda match: " " * len(match[0]), text)
    for match in _number(language).finditer(printed):
        digits = re.sub(r"\D", "", match["whole"]).lstrip("0") or "0"
        fraction = (match["decimal"] or "").rstrip("0")
        yield digits + (f".{fraction}" if fraction else ""), match.start()


@cache
def _number(language: str) -> re.Pattern[str]:
    """A number of a language, in two groups: `whole`, and `decimal` when it has some."""
    thousands, decimals = _CUSTOMS.get(language, _OTHERS)
    # A group of three digits belongs to the number before it, but a lone year after a day does not: 5 mai 2022.
    grouped = rf"(?<![\w.,])\d{{1,3}}(?:[{thousands}]\d{{3}}(?!\d))+"
    return re.compile(rf"(?P<whole>{grouped}|\d+)(?:[{decimals}](?P<decimal>\d+))?")
