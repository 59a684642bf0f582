"""A comparison told in the words of a language: to whoever runs the command, and on the page of what is new."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from course.versions.consequences import Consequences
from course.versions.telling import Line, Teller
from course.words import Words

# What Markdown, or what our pages add to it, would take for something else than words.
_SPECIAL = re.compile(r"([\\`*_{}\[\]#])")


@dataclass(frozen=True)
class Section:
    """Some lines under a title. `name` is the same in every language."""

    name: str
    title: str
    lines: tuple[Line, ...]


def report(followed: Consequences, words: Words, language: str, own: bool = False) -> tuple[Section, ...]:
    """Everything there is to say of a comparison, by section; those with nothing to say are left out.

    With `own`, what was rewritten in other languages is left out too: readers of this one are told.
    """
    teller = Teller(followed, words, language, own)
    found = [
        Section("lessons", teller.say("versions.lessons"), tuple(teller.lessons())),
        Section("questions", teller.say("versions.questions"), tuple(teller.questions())),
        Section("answers", teller.say("versions.answers"), tuple(teller.answers())),
        Section("packages", teller.say("versions.packages"), tuple(teller.packages())),
    ]
    return tuple(section for section in found if section.lines)


def plain(followed: Consequences, words: Words, language: str) -> str:
    """The report for a terminal, with the ids and the number that the new version deserves."""
    say, found = Teller(followed, words, language).say, followed.found
    blocks = [say("versions.compared", before=found.before.version, after=found.after.version)]
    if found.is_empty:
        blocks.append(say("versions.unchanged"))
    for section in report(followed, words, language):
        lines = (f"  - {line.text}" + (f" [{', '.join(line.ids)}]" if line.ids else "") for line in section.lines)
        blocks.append("\n".join([section.title, *lines]))
    if followed.suggested is None:
        blocks.append(say("versions.bad-number", version=found.before.version))
    else:
        why = {
            "none": say("versions.suggested-none"),
            "patch": say("versions.suggested-patch"),
            "minor": say("versions.suggested-minor"),
            "major": say("versions.suggested-major"),
        }[followed.bump]
        blocks.append(say("versions.suggested", version=followed.suggested, why=why))
    return "\n\n".join(blocks)


def markdown(sections: Iterable[Section], anchor: str) -> str:
    """The report as Markdown, below a heading of level 2 whose id is `anchor`."""
    blocks = []
    for section in sections:
        lines = "\n".join(f"- {_escaped(line.text)}" for line in section.lines)
        blocks.append(f"### {section.title} {{#{anchor}-{section.name}}}\n\n{lines}")
    return "\n\n".join(blocks)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
