"""A language of one's own: the words that a course gives the site, held to those that the site says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Any

from course.model import Place
from course.problems import Problem, nearest

PLURALS = frozenset({"zero", "one", "two", "few", "many", "other"})

# As many of the missing words as an author wants to read at once.
_FIRST = 5


def completed(
    given: Mapping[str, Any], whole: Mapping[str, Any], language: str, shown: str, place: Place
) -> tuple[dict[str, Any], list[Problem]]:
    """The words of a language, with those of `shown` wherever it has none that fit; and what to mend, all warnings.

    `whole` are all the words of the site, in the language `shown`.
    """
    has, needs = dict(leaves(given)), dict(leaves(whole))
    problems = []
    missing = [key for key in needs if key not in has]
    if missing:
        facts = {"count": len(missing), "language": language, "shown": shown, "first": missing[:_FIRST]}
        problems.append(Problem(place, "words-missing", facts, "warning"))
    fit = {}
    for key, text in has.items():
        if key not in needs:
            problems.append(Problem(place, "words-unknown", {"found": key, "nearest": nearest(key, needs)}, "warning"))
        elif _places(text) <= _places(needs[key]):
            fit[key] = text
        else:
            facts = {"key": key, "known": sorted(f"{{{name}}}" for name in _places(needs[key]))}
            problems.append(Problem(place, "words-place", facts, "warning"))
    return tree({**needs, **fit}), problems


def leaves(texts: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    """Every text by its dotted key; the plural forms of a text stay together."""
    for key, text in texts.items():
        if isinstance(text, Mapping) and not set(text) <= PLURALS:
            yield from leaves(text, f"{before}{key}.")
        else:
            yield before + key, text


def tree(texts: Mapping[str, Any]) -> dict[str, Any]:
    """Texts by their dotted keys, as they are written in files."""
    root: dict[str, Any] = {}
    for key, text in texts.items():
        *above, last = key.split(".")
        branch = root
        for step in above:
            branch = branch.setdefault(step, {})
        branch[last] = text
    return root


def _places(text: Any) -> frozenset[str]:
    """The names between the braces of a text; braces that do not close are a place that nothing fills."""
    forms = text.values() if isinstance(text, Mapping) else [text]
    try:
        return frozenset(name for form in forms for _, name, _, _ in Formatter().parse(str(form)) if name is not None)
    except ValueError:
        return frozenset("{")
