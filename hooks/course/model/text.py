"""What an author wrote, and where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

# By language: what the author wrote in each, for instance {"fr": "Oui", "en": "Yes"}.
Text = Mapping[str, str]


@dataclass(frozen=True, slots=True)  # a course has one for each value that was written
class Place:
    """Where an author wrote something. Lines and columns start at 1; `file` is relative to the project."""

    file: str
    line: int = 1
    column: int = 1
