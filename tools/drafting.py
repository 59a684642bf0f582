"""First versions of the files of a course, in each of its languages, for an author to write over."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from string import Template

import yaml

from yaml_text import quoted

DRAFTS = Path(__file__).parent / "drafts"

# What a draft says in the languages that have none of their own.
_OTHERWISE = "en"
_WORDS = yaml.safe_load((DRAFTS / "words.yml").read_text(encoding="utf-8"))
_IN_EVERY_LANGUAGE = re.compile(r"^(?P<indent> *)# \{(?P<key>[a-z-]+)\}$", re.M)


def module_drafts(name: str, title: str, languages: Iterable[str]) -> dict[str, str]:
    """The lessons and the quiz of a module called `name`, by their paths from the root of the project."""
    listed = list(languages)
    drafts = {
        f"modules/{name}.{language}.md": page_draft("lesson", language, name=name, title=quoted(title))
        for language in listed
    }
    drafts[f"quizzes/{name}.yml"] = shared_draft("quiz.yml", listed)
    return drafts


def page_draft(draft: str, language: str, **values: str) -> str:
    """A draft that has a file for each language, such as "lesson", with what its `$names` stand for."""
    own = DRAFTS / f"{draft}.{language}.md"
    file = own if own.is_file() else DRAFTS / f"{draft}.{_OTHERWISE}.md"
    return Template(file.read_text(encoding="utf-8")).substitute(values)


def shared_draft(draft: str, languages: Iterable[str]) -> str:
    """A draft that holds every language: each line that is only `# {key}` becomes a line for each of them."""
    listed = list(languages)

    def lines(match: re.Match[str]) -> str:
        said = _WORDS[match["key"]]
        return "\n".join(f"{match['indent']}{one}: {quoted(said.get(one, said[_OTHERWISE]))}" for one in listed)

    return _IN_EVERY_LANGUAGE.sub(lines, (DRAFTS / draft).read_text(encoding="utf-8"))


def word(key: str, language: str) -> str:
    """One text of drafts/words.yml."""
    return str(_WORDS[key].get(language, _WORDS[key][_OTHERWISE]))
