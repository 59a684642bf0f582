"""What is searched, one set of files per language: the plugin writes a single index for the whole site.

`search_index.json` keeps the plugin's form, for tools. `search.js` is what a reader's browser asks for when the search
box is first used: the pages, the habits of the language, and the code that looks in them. One script, because nothing
else can be fetched on `file://`.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from course.acronyms import acronyms_of
from course.addresses import language_folder
from course.located import read_yaml
from course.model import Course, Term
from course.rendering import PageRenderer
from course.site import Site

_INDEX = "search/search_index.json"
_SCRIPTS = "search"  # the group of mkdocs.yml
_COMPONENT = "components/search"

# The glossary is one page, but a reader looks for one of its words: each is found, and led to, by itself.
_GLOSSARY = re.compile(r"glossary-(\d+)")

_Entry = Mapping[str, str]


def write_search(folder: Path, site: Site, course: Course) -> None:
    """Write the index and the script of each language into the finished site."""
    merged = json.loads((folder / _INDEX).read_text(encoding="utf-8"))
    theme = site.root / "theme"
    scripts = site.bundles.joined_apart(_SCRIPTS)
    for language in course.languages:
        entries = entries_of(merged["docs"], course, language)
        index = merged | {"config": merged["config"] | {"lang": [language]}, "docs": entries}
        target = folder / language_folder(course, language) / _INDEX
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_json(index), encoding="utf-8")
        searched = {
            "pages": pages_to_find(entries, site.theme.page(course, language, "")),
            "names": names(course, language),
            "better": better_words(course, language),
            **habits(theme, language),
        }
        words = site.words.for_browser(language, [_SCRIPTS])
        known = f"Object.assign(Course.words, {_json(words)});\nCourse.searchIndex = {_json(searched)};"
        script = f'"use strict";\n{known}\n{scripts}'
        target.with_name("search.js").write_text(script, encoding="utf-8")


def entries_of(entries: Iterable[_Entry], course: Course, language: str) -> list[_Entry]:
    """The entries of one language, their locations as seen from its folder."""
    folder = language_folder(course, language)
    others = tuple(language_folder(course, other) for other in course.languages[1:])
    return [
        {**entry, "location": entry["location"].removeprefix(folder)}
        for entry in entries
        if (entry["location"].startswith(folder) if folder else not entry["location"].startswith(others))
    ]


def pages_to_find(entries: Iterable[_Entry], renderer: PageRenderer) -> list[Any]:
    """Pages as the script takes them: [address, title, [[id of a section, its title, its text, acronym], …]].

    The acronym is only there for a word of the glossary that has one.
    """
    pages: dict[str, list[Any]] = {}
    for entry in entries:
        address, _, heading = entry["location"].partition("#")
        _, _, parts = pages.setdefault(address, [address, _plain(entry["title"]), []])
        if glossary := _GLOSSARY.fullmatch(heading):
            parts.append([heading, _plain(entry["title"]), ""])
            parts += [_part(term, renderer) for term in renderer.course.glossary[int(glossary[1]) - 1].terms]
        elif not heading or entry["text"]:
            parts.append([heading, _plain(entry["title"]), _plain(entry["text"])])
    return list(pages.values())


def names(course: Course, language: str) -> list[tuple[str, str]]:
    """Acronyms and what they stand for: whoever looks for one finds the other."""
    terms = (term for section in course.glossary for term in section.terms if term.short)
    return [(short, term.term[language]) for term in terms for short in acronyms_of(term, language)]


def better_words(course: Course, language: str) -> list[tuple[list[str], str]]:
    """Words the course would rather not use, and those it says instead: whoever looks for one finds the other."""
    preferences = (preference for preference in course.vocabulary if preference.language == language)
    return [([word.replace("*", "") for word in preference.avoid], preference.say) for preference in preferences]


def habits(theme: Path, language: str) -> dict[str, Any]:
    """What is forgotten of the words of a language: nothing, when its file is not written yet."""
    file = theme / _COMPONENT / f"words.{language}.yml"
    if not file.exists():
        return {"common": [], "endings": []}
    document, problems = read_yaml(file.read_text(encoding="utf-8"), file.name)
    if document is None or problems:
        raise ValueError(f"{file} cannot be read: {[problem.code for problem in problems]}")
    common: Sequence[str] = document.value["common"]
    return {
        "common": " ".join(common).split(),
        "endings": [list(step.items()) for step in document.value["endings"]],
    }


def _part(term: Term, renderer: PageRenderer) -> list[str]:
    title, text = renderer.plain(term.term), [renderer.plain(said) for said in (term.definition, term.usage) if said]
    short = renderer.plain(term.short) if term.short else title
    return [f"term-{term.id}", title, " ".join(text), *([short] if short != title else [])]


def _plain(text: str) -> str:
    # Blocks end where the plugin leaves their tags: words of two paragraphs must not become one.
    # Non-breaking spaces stay: they hold the digits of a number together.
    return re.sub(r"[ \n\t]+", " ", html.unescape(re.sub(r"<[^>]+>", " ", text))).strip()


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
