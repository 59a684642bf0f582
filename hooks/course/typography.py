"""Spaces that must not break, put in for authors who type ordinary ones."""

from __future__ import annotations

import re

_NBSP = "\u00a0"

# Per language: what to look for, and what it becomes. French follows the Office québécois de la langue française:
# a non-breaking space before : » % and $, after «, and in numbers; no space before ; ! and ?.
_RULES: dict[str, tuple[tuple[re.Pattern[str], str], ...]] = {
    "fr": (
        (re.compile(r"«[ \u202f]?(?=\S)"), "«" + _NBSP),
        (re.compile(r"(?<=\S)[ \u202f]?»"), _NBSP + "»"),
        (re.compile(r"(?<=[\w»)\]’”*_]) :(?=\s|$)"), _NBSP + ":"),
        (re.compile(r"(?<=\d)[ \u202f]?(?=(?:%|\$|M\$)(?!\w))"), _NBSP),
        (re.compile(r"(?<=\d) (?=\d{3}(?!\d))"), _NBSP),
        (re.compile(r"(?<=\w)[ \u202f](?=[;!?](?:\s|$|[)»]))"), ""),
    ),
}

_FENCE = re.compile(r"^\s*(```|~~~)")
_CODE_OR_LINK = re.compile(r"(`[^`]*`|\]\([^)]*\)|\{[^}]*\}|\[\[[^\]]*\]\]|https?://\S+)")

# A figure or a source that opens, the note that it opens at its first mention, and what follows them.
_BROKEN_OFF = re.compile(
    r'<button type="button" class="(?:fact|source-mark)"(?:(?!</button>).)*</button>'
    r"(?:<course-note (?:(?!</course-note>).)*</course-note>)?"
    r"[\u00a0\u202f]?[.,;:!?»)\]…]+",
    re.S,
)


def set_type(text: str, language: str) -> str:
    """The same text with the typography of its language; Markdown code, links, slots and attributes are left alone."""
    rules = _RULES.get(language, ())
    if not rules:
        return text
    pieces = _CODE_OR_LINK.split(text)
    return "".join(piece if index % 2 else _apply(piece, rules) for index, piece in enumerate(pieces))


def set_markdown(markdown: str, language: str) -> str:
    """The same, line by line, for a whole Markdown text: fenced code is left alone."""
    lines, fence = [], ""
    for line in markdown.split("\n"):
        match = _FENCE.match(line)
        if match and not fence:
            fence = match[1]
        elif match and match[1] == fence:
            fence = ""
        lines.append(line if fence or match else set_type(line, language))
    return "\n".join(lines)


def hold_together(html: str) -> str:
    """The same page, where no line begins with the punctuation that follows a button: browsers may break it off."""
    return _BROKEN_OFF.sub(r'<span class="together">\g<0></span>', html)


def _apply(text: str, rules: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    for pattern, replacement in rules:
        text = pattern.sub(replacement, text)
    return text
