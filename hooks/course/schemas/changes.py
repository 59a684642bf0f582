"""The shape of `modules/changes.yml`: what the documents said that time has overtaken, and what is known now."""

from __future__ import annotations

from typing import Annotated

from pydantic import RootModel

from course.schemas.base import Authored, AuthoredText, Id, Words, said
from course.schemas.facts import Date


class ChangeSchema(Authored):
    """A statement of the documents that has aged; its texts take facts and sources."""

    before: Annotated[AuthoredText, said("Ce que disaient les documents.", "What the documents said.")]
    now: Annotated[
        AuthoredText, said("Ce que l’on sait, avec la source qui le dit.", "What is known, with the source for it.")
    ]
    check: Annotated[AuthoredText, said("Où le vérifier.", "Where to check it.")]
    checked: Annotated[Date, said("La date de la dernière vérification.", "The date it was last checked.")]
    review_by: Annotated[Date | None, said("À vérifier avant cette date.", "To be checked before this date.")] = None
    register_: Annotated[
        list[Words], said("Les lignes de nos notes de recherche.", "The lines of our research notes.", alias="register")
    ] = []


class ChangesSchema(RootModel[dict[Id, ChangeSchema]]):
    """Every change by its id, in the order of the table."""
