"""What a command answers the person who runs it, in that person's language."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import yaml

from author_language import author_language

_SENTENCES = yaml.safe_load((Path(__file__).parent / "sentences.yml").read_text(encoding="utf-8"))


class RefusalError(Exception):
    """Why a command does nothing: the key of a sentence, and the facts it needs. `report` is printed before it."""

    def __init__(self, key: str, report: str = "", **facts: object) -> None:
        super().__init__(key)
        self.key = key
        self.report = report
        self.facts: Mapping[str, object] = facts

    def said(self) -> str:
        """The whole answer."""
        return "\n".join(filter(None, (self.report, say(self.key, **self.facts))))


def language() -> str:
    """The language of the person who runs the command."""
    return author_language()


def say(key: str, **facts: object) -> str:
    """One sentence of sentences.yml."""
    return str(_SENTENCES[key][language()]).format_map(facts).rstrip()
