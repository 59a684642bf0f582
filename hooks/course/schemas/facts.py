"""The shape of `modules/facts.yml`: ids, and for each the value, its date and its source."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, RootModel, StringConstraints

from course.schemas.base import Authored, AuthoredText, Id, Words, said


def _text_of_date(value: Any) -> Any:
    # `as_of: 2011` without quotes is what most people write; it means the same.
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


Date = Annotated[
    str,
    BeforeValidator(_text_of_date),
    StringConstraints(pattern=r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"),
]


class FactSchema(Authored):
    """A figure, date, amount or share the course prints."""

    # Whether the value suits its unit is a rule (course.registers): a union here would report every branch it tried.
    value: Annotated[
        Any,
        said(
            "Ce que l’on imprime : un nombre, une date entre guillemets, ou un texte dans chaque langue.",
            "What is printed: a number, a date between quotes, or a text in each language.",
        ),
    ] = None
    formula: Annotated[
        Words | None,
        said("Un calcul sur d’autres faits, à la place d’une valeur.", "A sum over other facts, instead of a value."),
    ] = None
    unit: Annotated[
        Literal[
            "CAD",
            "CAD-millions",
            "CAD-per-dwelling-year",
            "percent",
            "count",
            "dwellings",
            "years",
            "year",
            "month",
            "date",
            "code",
            "text",
        ],
        said(
            "Ce que la valeur compte, et donc comment elle s’imprime.",
            "What the value counts, hence how it is printed.",
        ),
    ]
    as_of: Annotated[Date, said("La date à laquelle c’était vrai.", "The date at which it was true.")]
    source: Annotated[Id, said("Le document qui le dit.", "The document that says so.")]
    also: Annotated[list[Id], said("D’autres documents qui le disent.", "Other documents that say so.")] = []
    status: Annotated[
        Literal["current", "superseded", "to-confirm"],
        said("current, superseded (remplacé) ou to-confirm (à confirmer).", "current, superseded or to-confirm."),
    ] = "current"
    superseded_by: Annotated[Id | None, said("Le fait qui le remplace.", "The fact that replaces it.")] = None
    review_by: Annotated[Date | None, said("À vérifier avant cette date.", "To be checked before this date.")] = None
    checked: Annotated[Date | None, said("La date de la dernière vérification.", "The date it was last checked.")] = (
        None
    )
    label: Annotated[AuthoredText | None, said("Ce que c’est, en quelques mots.", "What it is, in a few words.")] = None
    note: Annotated[
        AuthoredText | None, said("Ce qu’il faut savoir avant de s’y fier.", "What to know before relying on it.")
    ] = None
    register_: Annotated[
        list[Words], said("Les lignes de nos notes de recherche.", "The lines of our research notes.", alias="register")
    ] = []


class FactsSchema(RootModel[dict[Id, FactSchema]]):
    """Every fact by its id."""
