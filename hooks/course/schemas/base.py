"""What every authored shape shares: nothing unknown is accepted, nothing is converted silently."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
)
from pydantic_core import PydanticCustomError

LANGUAGE = re.compile(r"^[a-z]{2,3}(-[A-Z][A-Za-z]+)?$")

# What every object of JavaScript already has: scripts look things up by their id.
_RESERVED = frozenset(("constructor",))


def _not_reserved(id: str) -> str:
    if id in _RESERVED:
        raise PydanticCustomError("reserved_id", "reserved id")
    return id


Id = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60), AfterValidator(_not_reserved)
]


def said(fr: str, en: str, **limits: Any) -> Any:
    """A field explained in the languages of authors: editors show both, the guide shows the reader's."""
    return Field(description=f"{fr}\n\n{en}", json_schema_extra={"said": {"fr": fr, "en": en}}, **limits)


class Authored(BaseModel):
    """A mapping an author writes."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


def languages_only(value: Any) -> Any:
    """Accept a mapping by language; refuse a bare text, or a key that names no language."""
    if isinstance(value, str):
        raise PydanticCustomError("text_in_one_language", "text in one language")
    if isinstance(value, dict):
        for key in value:
            if not LANGUAGE.match(key):
                raise PydanticCustomError("unknown_language", "unknown language", {"key": key})
    return value


LanguageCode = Annotated[str, StringConstraints(pattern=LANGUAGE.pattern)]

Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]

# A text in every language of the course, side by side: {"fr": "Oui", "en": "Yes"}.
AuthoredText = Annotated[dict[str, Words], BeforeValidator(languages_only), Field(min_length=1)]


def _one_or_many(value: Any) -> str:
    return "many" if isinstance(value, dict) else "one"


# A text that may be the same in every language, such as the official title of a document.
AnyText = Annotated[
    Annotated[Words, Tag("one")] | Annotated[AuthoredText, Tag("many")],
    Discriminator(_one_or_many),
]
