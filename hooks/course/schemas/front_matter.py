"""The shape of what stands between the two ``---`` lines at the top of a lesson or page."""

from __future__ import annotations

from typing import Any

from pydantic import ConfigDict

from course.schemas.base import Authored, Words
from course.schemas.facts import Date


class LessonSchema(Authored):
    """The front matter of a module."""

    title: Words
    summary: Words
    objectives: list[Words] = []
    reviewed: Date | None = None
    translates: Any = None


class PageSchema(Authored):
    """The front matter of a page of `docs/`: MkDocs and its theme may read more from it than we do."""

    model_config = ConfigDict(extra="allow")

    title: Words
    summary: Words | None = None
