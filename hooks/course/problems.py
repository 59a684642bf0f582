"""What can be wrong with what an author wrote: facts first, sentences later (see `course.wording`)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any, Literal

from course.model import Place


@dataclass(frozen=True)
class Problem:
    """One thing to mend: where it is, which rule it breaks (`code`), and the facts its sentence needs."""

    place: Place
    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    severity: Literal["error", "warning"] = "error"


def ordered(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems as an author reads them, by file, line and column; the same one is said once.

    Where YAML itself was refused, what is missing because of it is not said as well.
    """
    listed = list(problems)
    refused = {problem.place for problem in listed if problem.code.startswith("yaml-")}
    by_report = {
        (p.place.file, p.place.line, p.place.column, p.code, repr(sorted(p.facts.items()))): p
        for p in listed
        if p.place not in refused or p.code.startswith("yaml-")
    }
    return tuple(by_report[report] for report in sorted(by_report))


def nearest(found: str, names: Iterable[str]) -> str | None:
    """The name the author probably meant, or none when nothing is close."""
    matches = get_close_matches(str(found), list(names), n=1, cutoff=0.6)
    return matches[0] if matches else None
