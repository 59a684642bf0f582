"""The strings of injections.yml, and a course whose every text is made of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import count
from pathlib import Path
from typing import Any

import yaml

from course_files import CHANGES, EVERY_CHART, EVERY_KIND
from project import copy_project

HERE = Path(__file__).parent

# A second language would be the same doors again, and twice the time.
LANGUAGES = ("fr",)


def families() -> Mapping[str, Mapping[str, Any]]:
    """Every family by its name: its strings, and whether authors may write them."""
    found: Mapping[str, Mapping[str, Any]] = yaml.safe_load((HERE / "injections.yml").read_text(encoding="utf-8"))
    return found


def _whole(written: str | Mapping[str, Any]) -> str:
    return written if isinstance(written, str) else written["repeat"] * written["times"]


def strings(refused: bool | None = None) -> list[str]:
    """The strings of the corpus: all of them, those that the build refuses in a text, or those that it does not."""
    chosen = [one for one in families().values() if refused is None or bool(one.get("refused")) is refused]
    return [_whole(written) for one in chosen for written in one["strings"]]


def short_strings() -> list[str]:
    """Those an author may write, but for those that are only long."""
    return [text for text in strings(refused=False) if len(text) < 200]


# What every text holds: the families that are about markup. Those of Markdown and the others come in turn.
_ABOUT_MARKUP = ("html-tags", "attributes", "event-handlers", "svg-and-mathml", "ends", "entities", "xml")
MARKUP = " \u2022 ".join(text for name in _ABOUT_MARKUP for text in families()[name]["strings"])


def hostile_words() -> Callable[[], str]:
    """Gives a text for each field in turn: each begins with another string of the corpus, then holds all the markup."""
    turns, start = count(), short_strings()
    return lambda: f"{start[next(turns) % len(start)]} {MARKUP}"


def plain_words() -> Callable[[], str]:
    """Gives a text for each field in turn, none the same, that harms nobody."""
    turns = count()
    return lambda: "mot" + "".join("abcdefghij"[int(digit)] for digit in str(next(turns)))


# Texts that are the same in every language; what stands under another name is an id, a number or a word of ours.
_ONE_TEXT = frozenset(("author", "publisher", "code"))


def _rewritten(value: Any, words: Callable[[], str]) -> Any:
    if isinstance(value, dict):
        if set(LANGUAGES) & set(value):
            text = words()  # the same in both languages: they must print the same numbers
            return {
                key: _said(inner, text) if key in LANGUAGES else _rewritten(inner, words)
                for key, inner in value.items()
            }
        return {
            key: words() if key in _ONE_TEXT else inner if key == "short" else _rewritten(inner, words)
            for key, inner in value.items()
        }
    return [_rewritten(inner, words) for inner in value] if isinstance(value, list) else value


def _said(written: Any, text: str) -> Any:
    """The text instead of what was written; one that shows a fact still does."""
    if isinstance(written, list):  # what a learner may type
        return [*written, text]
    return " ".join([text, *re.findall(r"\[\[[^]]*\]\]", str(written))])


_GLOSSARY = """\
sections:
  - id: lieux
    title: {fr: x}
    terms:
      - id: habitation
        term: {fr: x}
        short: {fr: HLM}  # what lessons are looked through for
        definition: {fr: x}
        usage: {fr: x}
"""

_COURSE = """\
id: essai
version: '"><script>pwned()</script>'  # in both: an attestation keeps no longer one
title: {fr: x}
modules: [bases]
plain_numbers: ["0", "3", "5", "8", "9", "25", "64"]  # what digits there are in the corpus
paths:
  - id: court
    title: {fr: x}
    summary: {fr: x}
    modules: [bases]
    sittings: [[bases]]
    invitation:
      subject: {fr: x}
      body: {fr: x}
doors:
  - id: ici
    title: {fr: x}
    summary: {fr: x}
    action: {fr: x}
    to: bases
    path: court
funding_calculator:
  rates: [norme]
  table: [25, 50]
"""

PAGES: Mapping[str, tuple[str, ...]] = {
    "index": ("doors", "continue", "modules"),
    "progression": ("progress", "review", "objectives", "carry", "erase"),
    "attestation": ("attestation", "verification"),
    "groupe": ("group",),
    "formateurs": ("sittings: court", "invitation: court", "funding-calculator", "downloads"),
    "references": ("sources", "glossary", "changes"),
}


def _lesson(language: str, words: Callable[[], str], slots: str) -> str:
    front = {"title": words(), "summary": words(), "objectives": [words(), words()]}
    head = yaml.safe_dump(front, allow_unicode=True, width=10_000)
    return f"---\n{head}---\nHLM.\n\n## HLM {{#debut}}\n\nHLM [[fact: norme]] [[source: manuel]].\n\n{slots}\n"


def authored(words: Callable[[], str]) -> dict[str, str]:
    """The files of a course with one of each thing there is, every text of which is `words()`."""
    files: dict[str, str] = {}
    written = {
        "modules/course.yml": _COURSE,
        "modules/glossary.yml": _GLOSSARY,
        "modules/changes.yml": CHANGES,
        "modules/facts.yml": EVERY_CHART["modules/facts.yml"],
        "modules/sources.yml": EVERY_CHART["modules/sources.yml"],
        "modules/charts.yml": EVERY_CHART["modules/charts.yml"],
        "quizzes/bases.yml": EVERY_KIND["quizzes/bases.yml"],
    }
    for name, text in written.items():
        # No line is folded, no text is an alias of another.
        files[name] = yaml.safe_dump(
            _rewritten(yaml.safe_load(text), words), allow_unicode=True, width=100_000, sort_keys=False
        )
    charts = "[[chart: barres]]\n\n[[timeline: ligne]]\n\n[[changes]]\n\n[[quiz: bases]]"
    for language in LANGUAGES:
        files[f"modules/bases.{language}.md"] = _lesson(language, words, charts)
        for name, slots in PAGES.items():
            front = yaml.safe_dump({"title": words(), "summary": words()}, allow_unicode=True, width=10_000)
            body = "\n\n".join(f"[[{slot}]]" for slot in slots)
            files[f"docs/{name}.{language}.md"] = f"---\n{front}---\nHLM.\n\n{body}\n"
    return files


# Words of the interface that are values for a program; the others are shown.
_VALUES = re.compile(r"locale|first-day|address|file|format|symbol|-name$")


def _with_markup(value: Any, name: str = "") -> Any:
    if isinstance(value, dict):
        return {key: _with_markup(inner, key) for key, inner in value.items()}
    return value if not isinstance(value, str) or _VALUES.search(name) else f"{value} {_IN_WORDS}"


_IN_WORDS = "\"'><img src=x onerror=pwned()></script><script>pwned()</script>"


def spoil_words(project: Path) -> None:
    """Put markup in every word of the interface."""
    for file in (project / "theme/locales").glob("*fr.yml"):
        words = _with_markup(yaml.safe_load(file.read_text(encoding="utf-8")))
        file.write_text(yaml.safe_dump(words, allow_unicode=True, width=100_000, sort_keys=False), encoding="utf-8")


def _branded(text: str, words: Callable[[], str]) -> str:
    """Our settings for that course: its brand, its navigation and the pages that it sets apart."""
    said = {"site_name": words(), "site_description": words()}
    brand = {"languages": list(LANGUAGES), "publisher": words(), "contact": words()}
    top = yaml.safe_dump(said | {"extra": {"brand": brand}}, allow_unicode=True, width=100_000, sort_keys=False)
    address = next(line for line in text.split("\n") if line.startswith("site_url:"))
    _, _, below = text.partition("\n  # ── Le reste")
    text = f"{address}\n{top}\n  # {below}"
    menu: list[Any] = [f"{name}.md" for name in PAGES]
    menu += [{words(): "modules/bases.md"}]
    navigation = yaml.safe_dump([{words(): menu}], allow_unicode=True, width=100_000)
    text = re.sub(r"^nav:\n(?:[ #].*\n|\n(?=[ #]))+", f"nav:\n{navigation}\n", text, count=1, flags=re.M)
    text = re.sub(r"footer: \[.*\]", "footer: [references]", text)
    return re.sub(r"aside: \[.*\]", "aside: [formateurs, groupe]", text)


def write_project(folder: Path, words: Callable[[], str]) -> Path:
    """A project made of them, with our theme and our settings, ready for MkDocs."""
    project = copy_project(folder)
    for part in ("docs", "modules", "quizzes"):
        for file in sorted((project / part).rglob("*"), reverse=True):
            file.rmdir() if file.is_dir() else file.unlink()
    for name, text in authored(words).items():
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(text, encoding="utf-8", newline="\n")
    settings = project / "mkdocs.yml"
    settings.write_text(_branded(settings.read_text(encoding="utf-8"), words), encoding="utf-8")
    return project


def pages() -> Iterator[str]:
    """The addresses of its pages."""
    yield from (f"{name}.html" for name in (*PAGES, "modules/bases", "404"))
