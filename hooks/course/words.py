"""The words of the interface, in every language: `theme/locales/*.yml`, one key per text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from course.located import read_yaml
from course.model import Place
from course.own_words import completed, leaves, tree
from course.problems import Problem
from course.quantities import language_name, locale, number
from course.schemas.base import LANGUAGE

# The words under this key travel to the browser, by group of scripts; the others are used at build time only.
BROWSER = "script"

# The text that tells browsers by whose customs to write numbers and dates.
LOCALE = f"{BROWSER}.every-page.locale"


class MissingWordsError(KeyError):
    """An interface text that some language lacks; a mistake in the theme, not in the course."""


class Words:
    """Interface texts of the languages of a site. `problems` says what a course’s own words lack or mistake."""

    def __init__(self, texts: Mapping[str, Mapping[str, Any]], problems: Iterable[Problem] = ()) -> None:
        self.texts = texts
        self.problems = tuple(problems)

    @classmethod
    def read(cls, folder: Path, languages: Iterable[str], own: Path | None = None) -> Words:
        """The texts of `<language>.yml` and `<anything>.<language>.yml`, merged for each language.

        `own` is the folder where a course says otherwise, or in a language that the theme does not have. Words that
        are missing there are those of the first language that the theme has, and `problems` says which.
        """
        languages = tuple(languages)
        theirs = {language: _read(folder, language, _refuse) for language in available(folder)}
        shown = next((language for language in languages if language in theirs), next(iter(theirs), ""))
        asked = {key for key, _ in leaves(theirs.get(shown, {}))}
        texts: dict[str, Mapping[str, Any]] = {}
        problems: list[Problem] = []
        for language in languages:
            written = _read(own, language, problems.extend) if own else {}
            if language not in theirs and language not in available(own or folder):
                raise MissingWordsError(f"theme/locales has no {language}.yml: copy one and translate it")
            place = Place(f"{own.name}/{language}.yml" if own and written else f"theme/locales/{language}.yml")
            # How numbers and dates are written is never another language’s affair.
            customs = {LOCALE: language} if language not in theirs and LOCALE in asked else {}
            given = tree({**customs, **dict(leaves(theirs.get(language, {}))), **dict(leaves(written))})
            if written or language != shown:
                given, found = completed(given, theirs[shown], language, shown, place)
                problems += found
            texts[language] = given
        return cls(texts, problems)

    def say(self, language: str, key: str, **values: Any) -> str:
        """The text of a dotted key, its places filled; `count` picks the plural form. Numbers follow the language."""
        found: Any = self.texts[language]
        for step in key.split("."):
            if not isinstance(found, dict) or step not in found:
                raise MissingWordsError(f"theme/locales has no “{key}” in {language}")
            found = found[step]
        if isinstance(found, dict):
            form = locale(language).plural_form(values["count"])
            found = found.get(form, found["other"])
        shown = {name: number(v, language) if isinstance(v, int | float) else v for name, v in values.items()}
        return str(found).format_map(shown) if shown else str(found)

    def name_of(self, spoken: str, language: str) -> str:
        """The name of a language, in another or in itself: “anglais”, “English”; its code when nobody knows it."""
        return language_name(spoken, language)

    def for_browser(self, language: str, groups: Iterable[str]) -> Mapping[str, Any]:
        """What some groups of scripts say, by key."""
        spoken = self.texts[language].get(BROWSER, {})
        return {key: text for group in groups for key, text in spoken.get(group, {}).items()}

    def keys(self, language: str) -> set[str]:
        """Every dotted key of a language, plural forms left out."""
        return {key for key, _ in leaves(self.texts[language])}


def available(*folders: Path) -> tuple[str, ...]:
    """The languages in which these folders have words, by their codes."""
    names = {file.name for folder in folders for file in folder.glob("*.yml")}
    return tuple(sorted({name.split(".")[-2] for name in names if LANGUAGE.match(name.split(".")[-2])}))


def _read(folder: Path, language: str, complain: Callable[[list[Problem]], None]) -> dict[str, Any]:
    texts: dict[str, Any] = {}
    for file in sorted([*folder.glob(f"{language}.yml"), *folder.glob(f"*.{language}.yml")]):
        name = f"{folder.name}/{file.name}"
        document, problems = read_yaml(file.read_text(encoding="utf-8"), name)
        if problems:
            complain(problems)
        if document is not None and isinstance(document.value, Mapping):
            texts.update(document.value)
    return texts


def _refuse(problems: list[Problem]) -> None:
    raise ValueError(f"{problems[0].place.file} cannot be read: {[problem.code for problem in problems]}")
