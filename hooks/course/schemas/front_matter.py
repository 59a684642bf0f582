"""The shape of what stands between the two ``---`` lines at the top of a lesson or page."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from course.schemas.base import Authored, Words, said
from course.schemas.facts import Date
from course.schemas.translations import Digest

Translates = Annotated[
    dict[str, Digest],
    said(
        "L’empreinte de chaque bloc dont celui-ci est la traduction; « make translations » l’écrit.",
        "Digest of each block this one was made from; `make translations` writes it.",
    ),
]


class LessonSchema(Authored):
    """The front matter of a module."""

    title: Annotated[Words, said("Le titre de la leçon.", "The title of the lesson.")]
    summary: Annotated[Words, said("Une phrase qui dit de quoi il s’agit.", "A sentence that says what it is about.")]
    objectives: Annotated[
        list[Words], said("Ce que l’on saura faire à la fin.", "What learners will be able to do at the end.")
    ] = []
    reviewed: Annotated[Date | None, said("La date de la dernière relecture.", "The date of the last review.")] = None
    translates: Translates = {}


class PageSchema(Authored):
    """The front matter of a page of `docs/`; MkDocs and its theme read the last three, and print others as they are.

    The welcome page is called as the course is.
    """

    title: Words | None = None
    summary: Words | None = None
    translates: Translates = {}
    template: Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\.html$")] | None = None
    hide: list[Literal["navigation", "toc", "footer", "path", "tags"]] = []
    search: dict[Literal["exclude", "boost"], bool | float] = {}
