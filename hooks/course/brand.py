"""The block at the top of mkdocs.yml, read: what makes this course someone's, and the languages it is in.

Nothing wrong here keeps a course from opening. What cannot be used is left out or replaced by what is nearest, and
the problem says so: whoever reads it decides how grave it is.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from course.colours import colour
from course.identity import Contact, Identity, Logo
from course.located import Document, read_yaml
from course.logos import MOST_BYTES, LogoError, read_logo
from course.model import Place
from course.palette import Choice, failing, mended
from course.problems import Problem, nearest
from course.schemas.brand import BrandSchema, TranslationSchema
from course.validation import validate

_BLOCK = ("extra", "brand")
_COLOURS = ("paper", "attention", "accent")


@dataclass(frozen=True, kw_only=True)
class Brand:
    """`languages` are those of the site, the main one first; `menus` the words of its menu that change, by language."""

    languages: tuple[str, ...]
    identity: Identity
    menus: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What MkDocs has read of its settings file: the block, and the keys that it wants beside it.

    `text` is the file itself, so that problems have lines; `block` may hold more than it, when it inherits another.
    `known` are the languages whose words the site has.
    """

    file: str
    text: str
    block: Mapping[str, Any]
    name: str
    description: str
    known: Collection[str]


def read_brand(settings: Settings, read: Callable[[str], bytes | None]) -> tuple[Brand, list[Problem]]:
    """The brand of a course and what is wrong with it. `read` gives a file of the project, or none."""
    document, problems = _block(settings)
    schema, found = _sound(document)
    problems += found
    languages, found = _languages(schema, document, settings.known)
    problems += found
    colours, found = _colours(schema, document)
    problems += found
    logo, found = _logo(schema, document, read)
    problems += found

    def said(field: str, everywhere: str | None) -> dict[str, str]:
        own = {language: _own(schema, language, field) or everywhere for language in languages}
        return {language: text for language, text in own.items() if text}

    identity = Identity(
        name=said("name", settings.name),
        description=said("description", settings.description),
        publisher=said("publisher", schema.publisher),
        contact={language: Contact(text) for language, text in said("contact", schema.contact).items()},
        logo=logo,
        colours=colours,
    )
    menus = {language: schema.translations[language].menu for language in languages if language in schema.translations}
    return Brand(languages=languages, identity=identity, menus=menus), problems


def _block(settings: Settings) -> tuple[Document, list[Problem]]:
    """The block with the place of each value, and the keys that are written twice in it."""
    whole, problems = read_yaml(settings.text, settings.file)
    if whole is None or not whole.has(*_BLOCK):
        return Document(settings.file, dict(settings.block)), []
    own = whole.within(*_BLOCK)
    # The rest of the file is MkDocs' own business.
    lines = _lines_under(whole.key_place(*_BLOCK), settings.text)
    twice = [p for p in problems if p.code == "duplicate-key" and p.place.line in lines]
    return replace(own, value=_merged(settings.block, own.value if isinstance(own.value, dict) else {})), twice


def _lines_under(key: Place, text: str) -> range:
    """The lines that belong to a key: those after it, until one is as far to the left."""
    for number, line in enumerate(text.split("\n")[key.line :], key.line + 1):
        written = line.lstrip(" ")
        if written and not written.startswith("#") and len(line) - len(written) < key.column:
            return range(key.line, number)
    return range(key.line, text.count("\n") + 2)


def _merged(inherited: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(inherited)
    for key, value in own.items():
        below = merged.get(key)
        merged[key] = _merged(below, value) if isinstance(below, dict) and isinstance(value, dict) else value
    return merged


def _sound(document: Document) -> tuple[BrandSchema, list[Problem]]:
    """The fields that can be used, each judged alone: one mistake does not take the others away."""
    problems: list[Problem] = []
    fields = {}
    for key, value in document.value.items():
        if value in (None, ""):
            continue  # a line left for later
        alone = {"languages": ["zz"], key: value}
        schema, found = validate(replace(document, value=alone), BrandSchema)
        problems += found
        if schema is not None:
            fields[key] = getattr(schema, key)
    if not document.value.get("languages"):
        # Said as it is for any other field; a list without a language is no list either.
        problems = [problem for problem in problems if problem.facts.get("field") != "languages"]
        problems.append(Problem(document.place(), "missing-field", {"field": "languages", "owner": "brand"}))
    return BrandSchema.model_construct(**fields), problems


def _languages(
    schema: BrandSchema, document: Document, known: Collection[str]
) -> tuple[tuple[str, ...], list[Problem]]:
    listed = list(getattr(schema, "languages", ()))
    problems = [
        Problem(
            document.place("languages", index),
            "language-without-words",
            {"found": language, "known": sorted(known), "nearest": nearest(language, known)},
        )
        for index, language in enumerate(listed)
        if language not in known
    ]
    usable = tuple(language for language in dict.fromkeys(listed) if language in known)
    return usable or tuple(sorted(known)), problems


def _own(schema: BrandSchema, language: str, field: str) -> str | None:
    value = getattr(schema.translations.get(language, TranslationSchema()), field)
    return None if value is None else str(value)


def _colours(schema: BrandSchema, document: Document) -> tuple[Choice, list[Problem]]:
    choice, problems = Choice(), []
    for name in _COLOURS:
        written = getattr(schema.colours, name)
        if written is None:
            if document.has("colours", name):
                # After a space, "#" begins a comment.
                problems.append(Problem(document.place("colours", name), "colour-without-quotes", {"field": name}))
            continue
        read = colour(str(written))
        if read is None:
            facts = {"field": name, "found": str(written), "used": getattr(choice, name)}
            problems.append(Problem(document.place("colours", name), "colour-unreadable", facts))
        else:
            choice = replace(choice, **{name: read})
    passing = mended(choice)
    for name in _COLOURS:
        chosen, instead = getattr(choice, name), getattr(passing, name)
        if chosen != instead:
            ratio, needed = failing(replace(passing, **{name: chosen}), name)
            facts = {"field": name, "found": str(getattr(schema.colours, name)), "passing": instead}
            facts |= {"ratio": int(ratio * 100) / 100, "needed": needed}
            problems.append(Problem(document.place("colours", name), "colour-contrast", facts))
    return passing, problems


def _logo(
    schema: BrandSchema, document: Document, read: Callable[[str], bytes | None]
) -> tuple[Logo | None, list[Problem]]:
    if not schema.logo:
        return None, []
    place = document.place("logo")
    content = read(schema.logo)
    if content is None:
        return None, [Problem(place, "logo-missing", {"found": schema.logo})]
    try:
        return read_logo(schema.logo, content), []
    except LogoError as error:
        return None, [Problem(place, error.code, {"found": schema.logo, "limit": MOST_BYTES // 1000})]


def graver(problems: list[Problem], refused: bool) -> list[Problem]:
    """The same problems as errors where a build is `refused` for them, else as warnings."""
    return [replace(problem, severity="error" if refused else "warning") for problem in problems]
