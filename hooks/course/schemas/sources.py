"""The shape of `modules/sources.yml`: ids, and for each the document it stands for."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import RootModel, StringConstraints

from course.schemas.base import AnyText, Authored, AuthoredText, Id, Words, said

Address = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"]+$")]


class SourceSchema(Authored):
    """A document the course relies on."""

    author: Annotated[Words, said("Qui l’a écrit.", "Who wrote it.")]
    title: Annotated[
        AnyText,
        said(
            "Son titre officiel, tel quel ou dans chaque langue.", "Its official title, as it is or in each language."
        ),
    ]
    language: Annotated[
        Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")] | None,
        said(
            "La langue de son titre, quand elle n’est pas celle du cours : « en ».",
            "The language of its title, when it is not the course’s: “en”.",
        ),
    ] = None
    date: Annotated[AnyText, said("Sa date, ou « sans date ».", "Its date, or “undated”.")]
    kind: Annotated[
        Literal["web-page", "research", "slides", "training", "guide", "law", "press-release", "statistics"],
        said("Ce que c’est.", "What it is."),
    ]
    publisher: Annotated[Words | None, said("Qui l’a publié.", "Who published it.")] = None
    address: Annotated[Address | None, said("Où le lire.", "Where to read it.")] = None
    note: Annotated[AuthoredText | None, said("Son point de vue, ses limites.", "Its point of view, its limits.")] = (
        None
    )
    code: Annotated[Words | None, said("Sa marque dans nos notes.", "Its mark in our notes.")] = None


class SourcesSchema(RootModel[dict[Id, SourceSchema]]):
    """Every source by its id."""
