"""From a located document to a checked shape, or to problems that point at the right line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, RootModel, ValidationError

from course.located import Document, Step
from course.problems import Problem, nearest

Schema = TypeVar("Schema", bound=BaseModel)


def validate(document: Document, schema: type[Schema]) -> tuple[Schema | None, list[Problem]]:
    """The document as an instance of `schema`, or none and every problem of its shape."""
    try:
        return schema.model_validate(document.value), []
    except ValidationError as error:
        return None, [_problem(document, schema, detail) for detail in error.errors(include_url=False)]


def _problem(document: Document, schema: type[BaseModel], detail: Any) -> Problem:
    path, model = _walk(document, schema, detail["loc"])
    if detail["type"] == "reserved_id":
        return Problem(document.key_place(*path), "reserved-id", {"found": _short(detail["input"])})
    if detail["loc"] and detail["loc"][-1] == "[key]":
        return Problem(document.key_place(*path), "bad-id", {"field": "", "found": _short(detail["input"])})
    kind, found, context = detail["type"], detail["input"], detail.get("ctx", {})
    name = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
    facts: dict[str, Any] = {"field": name, "found": _short(found)}
    match kind:
        case "missing":
            missing = str(detail["loc"][-1])
            owner = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
            return Problem(document.place(*path), "missing-field", {"field": missing, "owner": owner})
        case "extra_forbidden" | "unknown_field" | "unknown_language":
            unknown = str(context.get("key", detail["loc"][-1]))
            where = path if path and path[-1] == unknown else (*path, unknown)
            code = "unknown-language" if kind == "unknown_language" else "unknown-field"
            meant = nearest(unknown, _fields(model)) if code == "unknown-field" else None
            facts = {"found": unknown, "nearest": meant, "allowed": sorted(_fields(model))}
            return Problem(document.key_place(*where), code, facts)
        case "union_tag_not_found":
            known = {name for candidate in _candidates(model) for name in _fields(candidate)}
            strangers = [key for key in found if key not in known] if isinstance(found, dict) else []
            misspelt = nearest("kind", strangers)
            if misspelt:
                return Problem(
                    document.key_place(*path, misspelt), "unknown-field", {"found": misspelt, "nearest": "kind"}
                )
            return Problem(document.place(*path), "missing-field", {"field": "kind", "owner": name})
        case "union_tag_invalid":
            allowed = [tag.strip(" '") for tag in str(context["expected_tags"]).split(",")]
            place = document.place(*path, "kind")
            found = str(context["tag"])
            return Problem(place, "unknown-value", {"field": "kind", "found": found, **_closest(found, allowed)})
        case "literal_error":
            allowed = [value.strip(" '") for value in str(context["expected"]).replace(" or ", ", ").split(",")]
            return Problem(document.place(*path), "unknown-value", {**facts, **_closest(str(found), allowed)})
        case "string_pattern_mismatch":
            return Problem(document.place(*path), _pattern_code(str(context["pattern"])), facts)
        case "string_too_short":
            return Problem(document.place(*path), "empty-text", facts)
        case "text_in_one_language":
            return Problem(document.place(*path), "text-in-one-language", facts)
        case "too_short" | "too_long":
            limit = context.get("min_length", context.get("max_length"))
            code = "too-few" if kind == "too_short" else "too-many"
            return Problem(
                document.place(*path), code, {**facts, "limit": limit, "actual": context.get("actual_length")}
            )
        case "greater_than" | "greater_than_equal" | "less_than" | "less_than_equal":
            (bound,) = context.values()
            return Problem(document.place(*path), "out-of-range", {**facts, "comparison": kind, "limit": bound})
    if found is None:
        return Problem(document.place(*path), "empty-text", facts)
    if isinstance(found, dict) and kind == "string_type" and len(found) == 1:
        return Problem(document.place(*path), "text-read-as-mapping", {**facts, "found": next(iter(found))})
    if isinstance(found, list) and kind == "string_type":
        return Problem(document.place(*path), "text-read-as-list", facts)
    return Problem(document.place(*path), "wrong-type", {**facts, "expected": _expected(kind)})


def _walk(document: Document, schema: type[BaseModel], loc: Iterable[Step]) -> tuple[tuple[Step, ...], Any]:
    """The path of an error in the document, and the model that was being read there.

    pydantic puts steps of its own in an error's location (the tag of a union, "str" for a branch): those that
    lead nowhere in the document are skipped.
    """
    path: tuple[Step, ...] = ()
    model: Any = schema
    for step in loc:
        if document.has(*path, step):
            path = (*path, step)
            model = _inside(model, step)
        elif isinstance(step, str):
            model = _tagged(model, step)
    return path, model


def _candidates(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        return
    for argument in get_args(annotation):
        yield from _candidates(argument)


def _inside(model: Any, step: Step) -> Any:
    """The annotation found by following one step of the document from `model`."""
    for candidate in _candidates(model):
        if issubclass(candidate, RootModel):
            return candidate.model_fields["root"].annotation
        if isinstance(step, str) and step in candidate.model_fields:
            return candidate.model_fields[step].annotation
    return model


def _tagged(model: Any, tag: str) -> Any:
    for candidate in _candidates(model):
        kind = candidate.model_fields.get("kind")
        if kind is not None and tag in get_args(kind.annotation):
            return candidate
    return model


def _fields(model: Any) -> list[str]:
    for candidate in _candidates(model):
        return [field.alias or name for name, field in candidate.model_fields.items()]
    return []


def _closest(found: str, allowed: list[str]) -> dict[str, Any]:
    return {"nearest": nearest(found, allowed), "allowed": allowed}


def _pattern_code(pattern: str) -> str:
    if pattern.startswith("^https"):
        return "bad-address"
    return "bad-date" if "{4}" in pattern else "bad-id"


def _expected(kind: str) -> str:
    return {
        "string_type": "text",
        "bool_type": "true-or-false",
        "number_or_sum": "number-or-sum",
        "int_type": "number",
        "int_from_float": "number",
        "float_type": "number",
        "list_type": "list",
        "dict_type": "mapping",
        "model_type": "mapping",
        "model_attributes_type": "mapping",
    }.get(kind, "other")


def _short(found: Any) -> str:
    """What was found, as its author would know it: fields by their names, lists between brackets."""
    if isinstance(found, bool):
        text = str(found).lower()
    elif isinstance(found, dict):
        text = ", ".join(f"{key}:" for key in found)
    elif isinstance(found, list):
        text = f"[{', '.join(map(_short, found))}]"
    else:
        text = str(found)
    return text if len(text) <= 40 else text[:39] + "…"
