"""The shape of `modules/glossary.yml`: sections of terms, each explained in plain words."""

from __future__ import annotations

from typing import Annotated

from course.schemas.base import Authored, AuthoredText, Id, LanguageCode, said


class TermSchema(Authored):
    """A word or acronym of the practice."""

    id: Annotated[Id, said("Un nom court, unique dans cette liste.", "A short name, unique in this list.")]
    term: Annotated[AuthoredText, said("Le mot.", "The word.")]
    short: Annotated[
        AuthoredText | None,
        said("Son sigle, expliqué partout où il paraît.", "Its acronym, explained wherever it appears."),
    ] = None
    known: Annotated[
        list[LanguageCode],
        said(
            "Les langues où tout le monde connaît ce sigle : les leçons n’ont pas à l’expliquer.",
            "The languages in which everyone knows this acronym: lessons need not explain it.",
        ),
    ] = []
    spoken: Annotated[
        AuthoredText | None,
        said(
            "Comment une voix dit le sigle, quand il ne s’épelle pas : « sisse » pour CISSS.",
            "How a voice says the acronym, when it is not spelled out: “siss” for CISSS.",
        ),
    ] = None
    definition: Annotated[AuthoredText, said("Ce qu’il veut dire, en mots simples.", "What it means, in plain words.")]
    usage: Annotated[AuthoredText | None, said("Avec quoi ne pas le confondre.", "What not to confuse it with.")] = None


class SectionSchema(Authored):
    """Terms that belong together."""

    id: Annotated[Id, said("Un nom court, unique dans cette liste.", "A short name, unique in this list.")]
    title: AuthoredText
    terms: list[TermSchema]


class GlossarySchema(Authored):
    """The glossary, in the order it is printed."""

    sections: list[SectionSchema]
