"""The words we would rather not use for people, and those that say it better: `modules/vocabulary.yml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from course.located import Document
from course.model import Preference
from course.problems import Problem
from course.prose import BLANK, Passage
from course.schemas.vocabulary import VocabularySchema
from course.validation import validate

# Words between quotation marks are mentioned, or someone else’s: « clientèle », “the homeless”.
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”")


def read_vocabulary(document: Document) -> tuple[tuple[Preference, ...], list[Problem]]:
    """The preferences of every language, in order."""
    schema, problems = validate(document, VocabularySchema)
    preferences = (
        Preference(**item.model_dump() | {"avoid": tuple(item.avoid), "unless": tuple(item.unless)})
        for item in (schema.root if schema else ())
    )
    return tuple(preferences), problems


@dataclass(frozen=True)
class Vocabulary:
    """The preferences of one language, ready to be looked for all at once.

    A passage that has none of the `stems`, which are quick to look for, has none of the words.
    """

    stems: frozenset[str]
    preferences: Sequence[Preference]
    words: re.Pattern[str] | None
    allowed: re.Pattern[str] | None

    def better_words(self, passage: Passage) -> Iterator[Problem]:
        """A warning for each word of a passage that another says better."""
        lower = passage.text.lower()
        if self.words is None or not any(stem in lower for stem in self.stems):
            return
        text = _blank(_QUOTED, passage.text)
        if self.allowed:
            text = _blank(self.allowed, text)
        for match in self.words.finditer(text):
            preference = self.preferences[int(str(match.lastgroup)[1:])]
            facts = {"found": match[0], "say": preference.say, "why": preference.why}
            yield Problem(passage.place_of(match.start(), match.end()), "better-word", facts, "warning")


def vocabularies(preferences: Iterable[Preference]) -> Mapping[str, Vocabulary]:
    """The vocabulary of each language that has preferences."""
    by_language: dict[str, list[Preference]] = {}
    for preference in preferences:
        by_language.setdefault(preference.language, []).append(preference)
    return {
        language: Vocabulary(
            stems=frozenset(_stem(word) for preference in listed for word in preference.avoid),
            preferences=listed,
            words=_any((f"w{n}", preference.avoid) for n, preference in enumerate(listed)),
            allowed=_any((f"w{n}", preference.unless) for n, preference in enumerate(listed)),
        )
        for language, listed in by_language.items()
    }


def _any(named: Iterable[tuple[str, Iterable[str]]]) -> re.Pattern[str] | None:
    """One pattern for many words, whole and in any case, each group bearing its name; none when there is no word."""
    said = ((name, [word for word in words if word.strip("* ")]) for name, words in named)
    groups = [f"(?P<{name}>{'|'.join(map(_word, words))})" for name, words in said if words]
    return re.compile(rf"(?<!\w)(?:{'|'.join(groups)})(?!\w)", re.IGNORECASE) if groups else None


def _word(written: str) -> str:
    """A word or phrase as a pattern: `*` is any ending, an apostrophe is either one, a space any space."""
    pattern = re.escape(written).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")
    return re.sub("['’]", "['’]", pattern)


def _stem(written: str) -> str:
    """The longest piece of a word or phrase that a text must hold, in small letters, to hold it."""
    return max(re.split(r"[*\s'’]+", written.lower()), key=len)


def _blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: BLANK * len(match[0]), text)
