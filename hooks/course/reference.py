"""What an author may write, as a table: taken from the schemas, so that the guide cannot fall behind them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from course.kinds import KINDS
from course.model import Text
from course.schemas.changes import ChangeSchema
from course.schemas.charts import BarsSchema, MapSchema, TimelineSchema, TreeSchema
from course.schemas.course import CourseSchema, DoorSchema, PathSchema
from course.schemas.facts import FactSchema
from course.schemas.front_matter import LessonSchema
from course.schemas.glossary import TermSchema
from course.schemas.quiz import QuizSchema
from course.schemas.register import NoteLineSchema
from course.schemas.sources import SourceSchema
from course.schemas.vocabulary import PreferenceSchema

# Every shape the guide can show, by the name its [[fields: …]] slot uses.
SHAPES: dict[str, type[BaseModel]] = {
    "quiz": QuizSchema,
    **{kind.name: kind.schema for kind in KINDS},
    "fact": FactSchema,
    "change": ChangeSchema,
    "source": SourceSchema,
    "term": TermSchema,
    "preference": PreferenceSchema,
    "line": NoteLineSchema,
    "bars": BarsSchema,
    "timeline": TimelineSchema,
    "map": MapSchema,
    "tree": TreeSchema,
    "course": CourseSchema,
    "path": PathSchema,
    "door": DoorSchema,
    "lesson": LessonSchema,
}


@dataclass(frozen=True)
class Field:
    """A field an author may write. `within` is the list or mapping it belongs to, or none for the shape's own.

    `takes` is one of "text", "texts" (one per language), "answers", "number", "boolean", "list", "fields", "choice"
    (then `possible` are the words it accepts) or "id".
    """

    name: str
    within: str | None
    takes: str
    required: bool
    default: str | None
    possible: tuple[str, ...]
    said: Text | None


def fields(name: str) -> list[Field]:
    """The fields of a shape in the order of its schema, each list of things followed by the fields of its things."""
    made = SHAPES[name].model_json_schema(by_alias=True)
    return list(_fields(made, made.get("$defs", {}), None))


def _fields(shape: Any, shapes: Any, within: str | None) -> Iterator[Field]:
    required = shape.get("required", [])
    for name, given in shape.get("properties", {}).items():
        described = _resolved(given, shapes)
        default = described.get("default")
        yield Field(
            name=name,
            within=within,
            takes=_takes(described, shapes),
            required=name in required,
            default=None
            if default in (None, [], {})
            else str(default).lower()
            if default in (True, False)
            else str(default),
            possible=tuple(map(str, described.get("enum", ()))),
            said=described.get("said"),
        )
        inner = _inner(described, shapes)
        if inner is not None and within is None and name != "questions":
            yield from _fields(inner, shapes, name)
        elif inner is not None and within is not None and name == "choices":
            yield from _fields(inner, shapes, f"{within}.{name}")


def _resolved(given: Any, shapes: Any) -> Any:
    """A field without the ways pydantic says "or nothing" and "see over there"."""
    for branch in given.get("anyOf", ()):
        if branch.get("type") != "null":
            return {**_resolved(branch, shapes), **{k: v for k, v in given.items() if k != "anyOf"}}
    if "$ref" in given:
        return {**shapes[given["$ref"].rpartition("/")[2]], **{k: v for k, v in given.items() if k != "$ref"}}
    return given


def _inner(described: Any, shapes: Any) -> Any:
    """The shape of the things of a list, or of a mapping with fields."""
    if described.get("type") == "array":
        inner = _resolved(described.get("items", {}), shapes)
        return inner if "properties" in inner else None
    return described if "properties" in described else None


def _takes(described: Any, shapes: Any) -> str:
    if "enum" in described or "const" in described or "oneOf" in described:
        return "choice" if "enum" in described or "const" in described else "texts"
    match described.get("type"):
        case "string":
            return "id" if str(described.get("pattern", "")).startswith("^[a-z0-9]+(-") else "text"
        case "integer" | "number":
            return "number"
        case "boolean":
            return "boolean"
        case "array":
            return "list"
        case "object":
            if "properties" in described:
                return "fields"
            inner = described.get("additionalProperties", {})
            return "answers" if isinstance(inner, dict) and inner.get("type") == "array" else "texts"
    return "text"
