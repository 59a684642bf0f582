"""The languages of the site, said to static-i18n and to Material in their own terms."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from markupsafe import escape

from course.brand import Brand
from course.quantities import language_name


def take_languages(i18n: Any, brand: Brand) -> None:
    """Give static-i18n the languages that the block at the top of mkdocs.yml lists."""
    kept = {key: i18n.config[key] for key in ("docs_structure", "fallback_to_default")}
    i18n.load_config({**kept, "languages": [_settings(language, brand) for language in brand.languages]})


def speak(config: Any) -> None:
    """Material stops at a language that it does not speak: what is its own is then said in English.

    And it prints these as they are: what an author typed is text, and stays so.
    """
    words = f"partials/languages/{config.theme['language']}.html"
    if not any(Path(folder, words).is_file() for folder in config.theme.dirs):
        config.theme["language"] = "en"
    config.site_name, config.site_description = escape(config.site_name), escape(config.site_description or "")


def keep_menu_text(nav: Any) -> None:
    """Keep the names of the menu text, once static-i18n has put them in the language of the page."""
    for item in _below(nav.items):
        if item.title:
            item.title = escape(item.title)


def _below(items: Any) -> Iterator[Any]:
    """Every part of a menu, at any depth."""
    for item in items:
        yield item
        yield from _below(item.children or ())


def _settings(language: str, brand: Brand) -> dict[str, Any]:
    """What static-i18n is told of a language of the site."""
    identity = brand.identity
    return {
        "locale": language,
        "name": language_name(language, language).capitalize(),
        "default": language == brand.languages[0],
        "site_name": identity.name[language],
        "site_description": identity.description.get(language),
        "nav_translations": dict(brand.menus.get(language, {})),
    }
