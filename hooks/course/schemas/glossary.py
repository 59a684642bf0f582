"""The shape of `modules/glossary.yml`: sections of terms, each explained in plain words."""

from __future__ import annotations

from course.schemas.base import Authored, AuthoredText, Id


class TermSchema(Authored):
    """A word or acronym of the practice."""

    id: Id
    term: AuthoredText
    short: AuthoredText | None = None
    definition: AuthoredText
    usage: AuthoredText | None = None


class SectionSchema(Authored):
    """Terms that belong together."""

    id: Id
    title: AuthoredText
    terms: list[TermSchema]


class GlossarySchema(Authored):
    """The glossary, in the order it is printed."""

    sections: list[SectionSchema]
