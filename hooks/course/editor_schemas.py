"""JSON Schemas of what authors write, so that an editor completes and underlines as they type."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import BaseModel

from course.schemas.changes import ChangesSchema
from course.schemas.charts import ChartsSchema
from course.schemas.course import CourseSchema
from course.schemas.facts import FactsSchema
from course.schemas.glossary import GlossarySchema
from course.schemas.quiz import QuizSchema
from course.schemas.register import RegisterSchema
from course.schemas.sources import SourcesSchema
from course.schemas.vocabulary import VocabularySchema

# Each file of the project that holds a schema, and the shape it is made from.
FILES: Mapping[str, type[BaseModel]] = {
    "quizzes/quiz.schema.json": QuizSchema,
    "modules/facts.schema.json": FactsSchema,
    "modules/sources.schema.json": SourcesSchema,
    "modules/glossary.schema.json": GlossarySchema,
    "modules/vocabulary.schema.json": VocabularySchema,
    "modules/register.schema.json": RegisterSchema,
    "modules/course.schema.json": CourseSchema,
    "modules/charts.schema.json": ChartsSchema,
    "modules/changes.schema.json": ChangesSchema,
}

_ANY_LANGUAGE = "^[a-z]{2,3}(-[A-Z][A-Za-z]+)?$"


def editor_schema(schema: type[BaseModel], languages: Iterable[str]) -> str:
    """The JSON Schema of a file, in which every text asks for each language of the course."""
    made = schema.model_json_schema(by_alias=True)
    finished = _finished(made, tuple(languages))
    finished["$schema"] = "http://json-schema.org/draft-07/schema#"
    return json.dumps(finished, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _finished(node: Any, languages: tuple[str, ...]) -> Any:
    if isinstance(node, list):
        return [_finished(item, languages) for item in node]
    if not isinstance(node, dict):
        return node
    made = {key: _finished(value, languages) for key, value in node.items() if key not in ("discriminator", "said")}
    if isinstance(made.get("title"), str):
        del made["title"]  # pydantic repeats the name of the field
    if made.get("type") == "object" and isinstance(made.get("additionalProperties"), dict):
        if "properties" in made:
            return _named(made, languages)
        if made.pop("minLength", None):  # pydantic's word for a mapping that may not be empty
            return _text(made, languages)
    made.pop("said", None)
    return made


def _text(made: dict[str, Any], languages: tuple[str, ...]) -> dict[str, Any]:
    """A text in every language: {"fr": …, "en": …}."""
    words = made.pop("additionalProperties")
    return made | {
        "properties": dict.fromkeys(languages, words),
        "required": list(languages),
        "patternProperties": {_ANY_LANGUAGE: words},
        "additionalProperties": False,
    }


def _named(made: dict[str, Any], languages: tuple[str, ...]) -> dict[str, Any]:
    """Fields with a text beside them, one key per language."""
    words = made["additionalProperties"]
    return made | {
        "properties": made["properties"] | dict.fromkeys(languages, words),
        "required": [*made.get("required", []), *languages],
        "patternProperties": {_ANY_LANGUAGE: words},
        "additionalProperties": False,
    }
