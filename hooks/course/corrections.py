"""The line as it should be, for the mistakes whose mending is certain."""

from __future__ import annotations

import re
from collections.abc import Mapping

from course.problems import Problem

_KEY = re.compile(r"^(?P<before>\s*(?:- )?[^\s:\"'][^:\"']*:\s+)(?P<text>\S.*?)\s*$")


def correction(problem: Problem, files: Mapping[str, str]) -> str | None:
    """The author's line with the mistake mended, or none when only the author can tell."""
    lines = files.get(problem.place.file, "").split("\n")
    if not 0 < problem.place.line <= len(lines):
        return None
    line = lines[problem.place.line - 1]
    facts = problem.facts
    match problem.code:
        case "yaml-colon" | "yaml-special-start" | "yaml-quote-inside" | "text-read-as-list":
            return _quoted(line)
        case "yaml-alias":
            return _quoted(line) if re.search(r"[:-]\s+\*", line) else None
        case "text-read-as-mapping":
            return _quoted_item(line)
        case "yaml-quote-open":
            return line.rstrip() + '"'
        case "yaml-tab":
            return line.replace("\t", "  ")
        case "heading-without-id":
            return f"{line.rstrip()} {{#{facts['suggested']}}}"
        case "heading-too-high":
            return re.sub(r"^#\s", "## ", line)
        case "colour-contrast":
            return line.replace(str(facts["found"]), facts["passing"], 1)
        case "missing-field":
            return _new_field(line, facts["field"], problem.place.column)
        case "missing-language":
            return _new_text(lines, problem.place.line - 1, facts["language"])
    if facts.get("nearest"):
        found, nearest = str(facts["found"]), str(facts["nearest"])
        start = line.find(found, max(problem.place.column - 1, 0))
        if start < 0:
            return None
        return line[:start] + nearest + line[start + len(found) :]
    return None


def _quoted(line: str) -> str | None:
    match = _KEY.match(line)
    return f'{match["before"]}"{_inside(match["text"])}"' if match else _quoted_item(line)


def _quoted_item(line: str) -> str | None:
    item = re.match(r"^(\s*- )(\S.*?)\s*$", line)
    return f'{item[1]}"{_inside(item[2])}"' if item else None


def _inside(text: str) -> str:
    bare = text[1:-1] if len(text) > 1 and text[0] == text[-1] == '"' else text
    return re.sub(r'(?<!\\)"', r"\"", bare)


def _new_field(line: str, field: str, column: int) -> str:
    return " " * (column - 1) + f"{field}: …"


def _new_text(lines: list[str], index: int, language: str) -> str | None:
    """A line for the missing language, indented like the texts beside it."""
    for line in lines[index : index + 12]:
        match = re.match(r"^(\s*)(?:- )?[a-z]{2,3}: ", line)
        if match and not re.match(r"^\s*(?:- )?(?:id|to|in): ", line):
            return f'{match[1]}{language}: "…"'
    return None
