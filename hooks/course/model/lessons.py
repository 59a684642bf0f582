"""What a lesson is, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from course.model.text import Place


@dataclass(frozen=True, kw_only=True)
class Heading:
    """A heading of a lesson: `level` is 2 for ``##``."""

    id: str
    text: str
    level: int
    place: Place


@dataclass(frozen=True, kw_only=True)
class Slot:
    """A ``[[name: argument]]`` an author left for the build to fill."""

    name: str
    argument: str | None
    alone: bool
    place: Place


@dataclass(frozen=True, kw_only=True)
class Lesson:
    """One language of a module, or of a page that is not a lesson.

    `body` is Markdown without its front matter, from line `body_line` of its file.
    `words` counts what a reader reads in it, questions left out. `translates` is the digest of each block it was made
    from, by heading (see `course.freshness`). The welcome page may have its title from the course.
    """

    language: str
    title: str
    summary: str = ""
    objectives: tuple[str, ...] = ()
    reviewed: str | None = None
    body: str
    body_line: int
    headings: tuple[Heading, ...]
    slots: tuple[Slot, ...]
    words: int
    translates: Mapping[str, str] = field(default_factory=dict)
    is_named_by_course: bool = False
    place: Place

    def heading(self, id: str) -> Heading | None:
        """The heading with this id, if any."""
        return next((heading for heading in self.headings if heading.id == id), None)
