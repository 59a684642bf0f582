"""What kinds made of listed things share: an id, and a text in every language beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import ConfigDict, model_validator
from pydantic_core import PydanticCustomError

from course.model import Text
from course.schemas.base import LANGUAGE, Authored, Id, Words, said


class ItemSchema(Authored):
    """A thing to pick, order or pair: its text sits beside its id, one key per language."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Words]

    id: Annotated[Id, said("Un nom court, unique dans cette liste.", "A short name, unique in this list.")]

    @model_validator(mode="before")
    @classmethod
    def _only_languages_beside_fields(cls, value: Any) -> Any:
        if isinstance(value, dict):
            fields = {field.alias or name for name, field in cls.model_fields.items()}
            for key in value:
                if key not in fields and not LANGUAGE.match(key):
                    raise PydanticCustomError("unknown_field", "unknown field", {"key": key})
        return value

    @property
    def text(self) -> Text:
        """Its words in every language written."""
        return dict(self.__pydantic_extra__)


@dataclass(frozen=True, kw_only=True)
class Item:
    """Something named in every language."""

    id: str
    text: Text
