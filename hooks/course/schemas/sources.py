"""The shape of `modules/sources.yml`: ids, and for each the document it stands for."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import RootModel, StringConstraints

from course.schemas.base import AnyText, Authored, AuthoredText, Id, Words

Address = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"]+$")]


class SourceSchema(Authored):
    """A document the course relies on."""

    author: Words
    title: AnyText
    date: AnyText
    kind: Literal["web-page", "research", "slides", "training", "guide", "law", "press-release", "statistics"]
    publisher: Words | None = None
    address: Address | None = None
    note: AuthoredText | None = None
    code: Words | None = None


class SourcesSchema(RootModel[dict[Id, SourceSchema]]):
    """Every source by its id."""
