"""How a fact is printed: money, shares, counts and dates in the words of a language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.numbers import format_currency, format_decimal, format_percent
from babel.units import format_unit

from course.model import Fact

# A language of the site, and the regional customs its numbers follow.
_REGION = {"fr": "fr_CA", "en": "en_CA"}
_CURRENCY = "CAD"


@lru_cache
def locale(language: str) -> Locale:
    """The customs of a language in Canada when we know them, else its own; English for one Babel does not know."""
    try:
        return Locale.parse(_REGION.get(language, language.replace("-", "_")))
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en_CA")


def language_name(spoken: str, language: str) -> str:
    """What a language is called in another or in itself: “anglais”, “English”; its code when nobody knows it."""
    try:
        return str(Locale.parse(spoken, sep="-").get_display_name(locale(language)) or spoken)
    except (UnknownLocaleError, ValueError):
        return spoken


@lru_cache(1024, typed=True)
def number(value: float, language: str, decimals: int | None = None) -> str:
    """A number: `74 000` in French, `74,000` in English."""
    pattern = None if decimals is None else "#,##0" + ("." + "0" * decimals if decimals else "")
    return _spaced(format_decimal(value, format=pattern, locale=locale(language)))


def money(value: float, language: str) -> str:
    """Canadian dollars: `2 040 $` or `$2,040`, cents only when there are some."""
    pattern = locale(language).currency_formats["standard"].pattern
    if float(value).is_integer():
        pattern = pattern.replace("0.00", "0")
    return _spaced(format_currency(value, _CURRENCY, format=pattern, locale=locale(language), currency_digits=False))


def millions(value: float, language: str) -> str:
    """Millions of dollars as people write them: `8,3 M$` or `$8.3 million`."""
    if language == "fr":
        return f"{number(value, language)}\u00a0M$"
    if language == "en":
        return f"${number(value, language)}\u00a0million"
    return money(value * 1_000_000, language)


def day(value: str, language: str) -> str:
    """A year, month or day as words: `2011`, `octobre 2007`, `5 mai 2022` or `May 5, 2022`."""
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 1:
        return value
    if len(parts) == 2:
        return str(format_skeleton("yMMMM", date(parts[0], parts[1], 1), locale=locale(language)))
    text = str(format_date(date(*parts), format="long", locale=locale(language)))
    return _spaced(text.replace("1 ", "1er ", 1) if language == "fr" and parts[2] == 1 else text)


def printed(fact: Fact, language: str) -> str:
    """The fact as it stands in a sentence."""
    value = fact.value
    if isinstance(value, Mapping):
        return value[language]
    if isinstance(value, str):
        return day(value, language) if fact.unit in ("date", "month", "year") else value
    return amount(value, fact.unit, language)


def amount(value: float, unit: str, language: str) -> str:
    """A number in one of the units of facts: `2 040 $`, `8,3 M$`, `54 %`, `1987`."""
    match unit:
        case "CAD" | "CAD-per-dwelling-year":
            return money(value, language)
        case "CAD-millions":
            return millions(value, language)
        case "percent":
            decimals = locale(language).percent_formats[None].pattern
            return _spaced(format_percent(value / 100, format=decimals.replace("0", "0.##"), locale=locale(language)))
        case "years":
            return _spaced(format_unit(value, "duration-year", locale=locale(language)))
        case "dwellings" if language in _DWELLINGS:
            return f"{number(value, language)}\u00a0{_dwellings(value, language)}"
        case "year":
            return f"{value:.10g}"
    return number(value, language)


def machine(fact: Fact) -> str:
    """The fact for programs: the value of its `<data>` element. A text has none but itself, in the first language."""
    if isinstance(fact.value, Mapping):
        return next(iter(fact.value.values()))
    return str(fact.value)


# Babel has no unit for a dwelling; these words follow its plural rules. Another language has the number alone.
_DWELLINGS = {"fr": {"one": "logement", "other": "logements"}, "en": {"one": "dwelling", "other": "dwellings"}}


def _dwellings(value: float, language: str) -> str:
    words = _DWELLINGS[language]
    return words.get(locale(language).plural_form(value), words["other"])


def _spaced(text: str) -> str:
    # Readers' fonts lack the narrow no-break space Babel uses; the ordinary one is what the style guide asks for.
    return text.replace("\u202f", "\u00a0")
