"""The words of the interface, in every language: `theme/locales/*.yml`, one key per text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError

from course.located import read_yaml
from course.quantities import locale, number

# The words under this key travel to the browser, by group of scripts; the others are used at build time only.
BROWSER = "script"

_PLURALS = {"zero", "one", "two", "few", "many", "other"}


class MissingWordsError(KeyError):
    """An interface text that some language lacks; a mistake in the theme, not in the course."""


class Words:
    """Interface texts of the languages of a site."""

    def __init__(self, texts: Mapping[str, Mapping[str, Any]]) -> None:
        self.texts = texts

    @classmethod
    def read(cls, folder: Path, languages: Iterable[str]) -> Words:
        """The texts of `<language>.yml` and `<anything>.<language>.yml`, merged for each language."""
        texts: dict[str, dict[str, Any]] = {}
        for language in languages:
            for file in sorted([*folder.glob(f"{language}.yml"), *folder.glob(f"*.{language}.yml")]):
                document, problems = read_yaml(file.read_text(encoding="utf-8"), str(file))
                if document is None or problems:
                    raise ValueError(f"{file} cannot be read: {[problem.code for problem in problems]}")
                texts.setdefault(language, {}).update(document.value)
            if language not in texts:
                raise MissingWordsError(f"theme/locales has no {language}.yml: copy one and translate it")
        return cls(texts)

    def say(self, language: str, key: str, **values: Any) -> str:
        """The text of a dotted key, its places filled; `count` picks the plural form. Numbers follow the language."""
        found: Any = self.texts[language]
        for step in key.split("."):
            if not isinstance(found, Mapping) or step not in found:
                raise MissingWordsError(f"theme/locales has no “{key}” in {language}")
            found = found[step]
        if isinstance(found, Mapping):
            form = locale(language).plural_form(values["count"])
            found = found.get(form, found["other"])
        shown = {name: number(v, language) if isinstance(v, int | float) else v for name, v in values.items()}
        return str(found).format_map(shown) if shown else str(found)

    def name_of(self, spoken: str, language: str) -> str:
        """The name of a language, in another or in itself: “anglais”, “English”; its code when nobody knows it."""
        try:
            return str(Locale.parse(spoken, sep="-").get_display_name(locale(language)) or spoken)
        except (UnknownLocaleError, ValueError):
            return spoken

    def for_browser(self, language: str, groups: Iterable[str]) -> Mapping[str, Any]:
        """What some groups of scripts say, by key."""
        spoken = self.texts[language].get(BROWSER, {})
        return {key: text for group in groups for key, text in spoken.get(group, {}).items()}

    def keys(self, language: str) -> set[str]:
        """Every dotted key of a language, plural forms left out."""
        return set(_keys(self.texts[language]))


def _keys(texts: Mapping[str, Any], before: str = "") -> Iterable[str]:
    for key, text in texts.items():
        if isinstance(text, Mapping) and not set(text) <= _PLURALS:
            yield from _keys(text, f"{before}{key}.")
        else:
            yield before + key
