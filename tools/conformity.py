"""Says what the site is to each criterion of accessibility, and which tests keep it so.

`make conformity` writes docs/conformite in each language from docs/guide/conformity.yml, and prints the results.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))
sys.path.insert(0, str(ROOT / "tools"))

from course.quantities import day  # noqa: E402  # see sys.path
from schemas import languages  # noqa: E402
from written import page, table, words  # noqa: E402

DATA = "docs/guide/conformity.yml"
WRITTEN_PAGE = "conformite"  # a page of docs/, that no one translates: this tool writes it in each language
RESULTS = ("supports", "partial", "not-applicable", "not-evaluated")
PRINCIPLES = {"1": "perceivable", "2": "operable", "3": "understandable", "4": "robust"}

Criterion = Mapping[str, Any]


def report() -> dict[str, Any]:
    """What docs/guide/conformity.yml holds: `evaluated`, then `criteria` and `quebec`, each by its number."""
    read: dict[str, Any] = yaml.safe_load((ROOT / DATA).read_text(encoding="utf-8"))
    return read


def tests_named(found: Mapping[str, Any]) -> set[str]:
    """Every test that keeps something: a file of tests/, perhaps with one test of it after "::"."""
    return {test for one in (*found["criteria"].values(), *found["quebec"].values()) for test in one["tests"]}


def pages(found: Mapping[str, Any]) -> dict[str, str]:
    """The text of each page, by its file."""
    return {f"docs/{WRITTEN_PAGE}.{language}.md": _page(found, language) for language in languages()}


def _page(found: Mapping[str, Any], language: str) -> str:
    say = words(language)
    criteria: Mapping[str, Criterion] = found["criteria"]
    parts = [
        say["conformity-opening"].format(count=len(criteria), date=day(found["evaluated"], language)),
        f"## {say['figures']} {{#bref}}",
        table(say["conformity-figures-heads"], _figures(criteria, say)),
        f"## {say['conformity-method']} {{#methode}}",
        say["conformity-method-text"],
        f"## {say['conformity-undone']} {{#pas-fait}}",
        say["conformity-undone-text"],
    ]
    for number, principle in PRINCIPLES.items():
        chosen = {id: one for id, one in criteria.items() if id.startswith(number)}
        parts += [f"## {say[f'conformity-{principle}']} {{#{principle}}}", _table(chosen, language)]
    parts += [
        f"## {say['conformity-quebec']} {{#quebec}}",
        say["conformity-quebec-text"],
        _table(found["quebec"], language),
    ]
    return page(language, "conformity", parts)


def _figures(criteria: Mapping[str, Criterion], say: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    counted = Counter((one["result"], one["level"]) for one in criteria.values())
    for result in RESULTS:
        yield (say[f"conformity-{result}"], *(str(counted[result, level]) for level in ("A", "AA")))


def _table(criteria: Mapping[str, Criterion], language: str) -> str:
    say = words(language)
    return table(say["conformity-heads"], (_row(id, one, language, say) for id, one in criteria.items()))


def _row(id: str, one: Criterion, language: str, say: Mapping[str, str]) -> tuple[str, ...]:
    number = f"{id} " if id[0].isdigit() else ""
    level = f" ({one['level']})" if "level" in one else ""
    files = dict.fromkeys(test.partition("::")[0].rpartition("/")[2] for test in one["tests"])
    kept = f" {say['conformity-tests']} {', '.join(f'`{file}`' for file in files)}." if files else ""
    return f"{number}{one['name'][language]}{level}", say[f"conformity-{one['result']}"], one["remark"][language] + kept


def main() -> None:
    """Write the pages, and say how many criteria have each result."""
    found = report()
    for file, text in pages(found).items():
        (ROOT / file).write_text(text, encoding="utf-8")
    counted = Counter(one["result"] for one in found["criteria"].values())
    print(", ".join(f"{result}: {counted[result]}" for result in RESULTS))


if __name__ == "__main__":
    main()
