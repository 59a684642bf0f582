"""Write a word or a short name; case, accents, articles and elisions are forgiven, and a near miss is recognized."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from course.kinds.base import FeedbackSchema, Kind, QuestionSchema, Written, repeated
from course.kinds.typed import Miss, TypedQuestion
from course.model import Fact
from course.problems import Problem
from course.schemas.base import Authored, AuthoredText, Id, Words, languages_only, said

# Answers in every language of the course: {"fr": ["une porte", "la porte"], "en": [...]}.
AuthoredAnswers = Annotated[
    dict[str, Annotated[list[Words], Field(min_length=1)]], BeforeValidator(languages_only), Field(min_length=1)
]

_ARTICLES = re.compile(r"^(?:l|d|qu|le|la|les|un|une|des|du|de|the|a|an)\s+(?=\S)")

_ACRONYM = re.compile(r"\b([a-z])\.(?=[a-z]\b)", re.ASCII)


def fold(text: str) -> str:
    """An answer without what is forgiven: case, accents, punctuation, leading articles and elisions, dots of acronyms.

    `theme/components/question/kinds/short-text.js` is its twin; `tests/fold.yml` holds both to the same table.
    """
    plain = unicodedata.normalize("NFD", text.lower().replace("œ", "oe").replace("æ", "ae"))
    plain = "".join(character for character in plain if not unicodedata.combining(character))
    words = re.sub(r"[^a-z0-9]+", " ", _ACRONYM.sub(r"\1", plain)).strip()
    while (shorter := _ARTICLES.sub("", words)) != words:
        words = shorter
    return words


class NearSchema(Authored):
    """Answers that are wrong for a reason worth saying."""

    id: Annotated[Id, said("Un nom court, unique dans cette liste.", "A short name, unique in this list.")]
    answers: Annotated[AuthoredAnswers, said("Ce que l’on répond à tort.", "What people answer by mistake.")]
    feedback: Annotated[AuthoredText, said("Ce que cela révèle.", "What it reveals.")]


class ShortTextSchema(QuestionSchema):
    """A question answered by a few typed words."""

    kind: Annotated[Literal["short-text"], said("La sorte de question.", "The kind of question.")]
    accept: Annotated[
        AuthoredAnswers,
        said(
            "Les bonnes réponses; la première de chaque langue est celle que l’on montre.",
            "Right answers; the first of each language is the one shown.",
        ),
    ]
    misses: Annotated[
        list[NearSchema],
        said("Les erreurs que l’on reconnaît et explique.", "The misses that are recognized and explained."),
    ] = []
    feedback: Annotated[FeedbackSchema, said("Ce qu’on dit après la réponse.", "What is said after the answer.")]


@dataclass(frozen=True, kw_only=True)
class Near(Miss):
    """Known wrong answers, in every language."""

    answers: Mapping[str, tuple[str, ...]]

    @property
    def key(self) -> tuple[str, ...]:
        """What the browser compares with: its answers in every language, folded, each once."""
        return _folded(self.answers)


@dataclass(frozen=True, kw_only=True)
class Spelling:
    """A way to write an answer, in the language it belongs to."""

    language: str
    text: str


@dataclass(frozen=True, kw_only=True)
class ShortTextQuestion(TypedQuestion):
    """A question whose answer is typed. `accept` is by language; an answer in any of them is right."""

    accept: Mapping[str, tuple[str, ...]]
    misses: tuple[Near, ...]

    @property
    def key(self) -> tuple[str, ...]:
        return _folded(self.accept)

    def others(self, language: str) -> tuple[Spelling, ...]:
        """What is accepted besides the answer shown in this language: its own other spellings first, each once."""
        seen = {fold(self.accept[language][0])}
        found: list[Spelling] = []
        for other in sorted(self.accept, key=lambda one: one != language):
            for text in self.accept[other]:
                if fold(text) not in seen:
                    seen.add(fold(text))
                    found.append(Spelling(language=other, text=text))
        return tuple(found)

    @property
    def demand(self) -> tuple[str, ...]:
        # The first answer is what is asked; the others are ways to say it, and more of them change nothing.
        return (self.key[0],)


def _folded(answers: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fold(answer) for language in answers.values() for answer in language))


def _tuples(answers: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {language: tuple(words) for language, words in answers.items()}


def _build(schema: ShortTextSchema, facts: Mapping[str, Fact], **fields: Any) -> ShortTextQuestion:
    return ShortTextQuestion(
        accept=_tuples(schema.accept),
        misses=tuple(Near(id=miss.id, answers=_tuples(miss.answers), feedback=miss.feedback) for miss in schema.misses),
        correct=schema.feedback.correct,
        incorrect=schema.feedback.incorrect,
        **fields,
    )


def _check(schema: ShortTextSchema, written: Written, facts: Mapping[str, Fact]) -> Iterator[Problem]:
    yield from repeated((miss.id for miss in schema.misses), written, "misses")
    for language, answers in schema.accept.items():
        for n, answer in enumerate(answers):
            if not fold(answer):
                yield Problem(written.place("accept", language, n), "answer-without-letters", {"found": answer})
    right = {fold(answer) for answers in schema.accept.values() for answer in answers}
    for n, miss in enumerate(schema.misses):
        for language, answers in miss.answers.items():
            for position, answer in enumerate(answers):
                if fold(answer) in right:
                    place = written.place("misses", n, "answers", language, position)
                    yield Problem(place, "miss-is-right", {"id": miss.id})


SHORT_TEXT = Kind("short-text", ShortTextSchema, _build, _check)
