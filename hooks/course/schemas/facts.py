"""The shape of `modules/facts.yml`: ids, and for each the value, its date and its source."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, RootModel, StringConstraints

from course.schemas.base import Authored, AuthoredText, Id, Words


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
    value: Annotated[Any, Field(description="What is printed: a number, a date between quotes, or a text.")] = None
    formula: Annotated[Words | None, Field(description="A sum over other facts, instead of a value.")] = None
    unit: Literal[
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
    ]
    as_of: Date
    source: Id
    also: list[Id] = []
    status: Literal["current", "superseded", "to-confirm"] = "current"
    superseded_by: Id | None = None
    review_by: Date | None = None
    label: AuthoredText | None = None
    note: AuthoredText | None = None
    register_: Annotated[list[Words], Field(alias="register")] = []


class FactsSchema(RootModel[dict[Id, FactSchema]]):
    """Every fact by its id."""
