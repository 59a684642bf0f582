"""The shape of `modules/vocabulary.yml`: words to avoid, and what to say instead."""

from __future__ import annotations

from typing import Annotated

from pydantic import RootModel

from course.schemas.base import Authored, LanguageCode, Words, said


class PreferenceSchema(Authored):
    """Words of one language that others say better."""

    language: Annotated[LanguageCode, said("La langue de ces mots : fr, en…", "The language of these words: fr, en…")]
    avoid: Annotated[
        list[Words],
        said(
            "Les mots à éviter; un astérisque tient lieu de toute terminaison.",
            "The words to avoid; an asterisk stands for any ending.",
            min_length=1,
        ),
    ]
    say: Annotated[Words, said("Ce qu’il vaut mieux dire.", "What says it better.")]
    why: Annotated[Words | None, said("Pourquoi, en une phrase.", "Why, in a sentence.")] = None
    unless: Annotated[
        list[Words],
        said("Les expressions où ces mots sont à leur place.", "The phrases in which these words are in their place."),
    ] = []


class VocabularySchema(RootModel[list[PreferenceSchema]]):
    """The words of every language, in one list."""
