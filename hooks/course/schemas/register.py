"""The shape of `modules/register.yml`: each line of the research notes, and where the course teaches it or why not."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, RootModel

from course.schemas.base import Authored, AuthoredText, Words, said

# Editors underline what the pattern refuses; the build says it in a sentence of its own (`course.rules.registers`).
TaughtAt = Annotated[Words, Field(json_schema_extra={"pattern": "^[a-z0-9-]+[#/][a-z0-9-]+$"})]


class NoteLineSchema(Authored):
    """A line of the research notes: `taught` or `left_out`, one of the two."""

    taught: Annotated[
        list[TaughtAt],
        said(
            "Où le cours l’enseigne : une section (module#titre) ou une question (module/question).",
            "Where the course teaches it: a section (module#heading) or a question (module/question).",
        ),
    ] = []
    left_out: Annotated[
        AuthoredText | None,
        said("Sinon, pourquoi le cours la laisse de côté.", "Otherwise, why the course leaves it out."),
    ] = None


class RegisterSchema(RootModel[dict[Words, NoteLineSchema]]):
    """Every line by its id in the notes."""
