"""One script and one style sheet for a page, joined in the order `mkdocs.yml` declares."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rcssmin import cssmin
from rjsmin import jsmin

from course.digest import digest
from course.known import KNOWN
from course.model import Course
from course.outline import outline
from course.speech import customs
from course.words import Words

# The files that go to every page, under this name; the others under the name of the component that needs them.
EVERY_PAGE = "every-page"

# The style sheet that the colours of the course come before.
_TOKENS = "identity/tokens.css"

# The script finds the root of the site from its own address: pages at any depth, hosts of any kind, and file://.
_PRELUDE = """"use strict";
window.Course = {{
  root: new URL("../", document.currentScript.src).href,
{known}}};
"""


# What the scripts that come later know of the course, whatever the language of the page: values by their name.
_LATER: Mapping[str, Callable[[Path, Course], Mapping[str, Any]]] = {
    "read-aloud": lambda theme, course: {"speech": {"customs": customs(theme, course)}},
}


@dataclass(frozen=True)
class Bundle:
    """A file to publish: its path from the root of the site, and its text."""

    path: str
    text: str


class Bundles:
    """The scripts and style sheets of a site, each made once, when a page first needs it.

    `settings` is `extra.course` of mkdocs.yml: under `scripts` and `styles`, lists of files of the theme by group.
    A page has what every page needs, then the groups named like the components that it shows. Under `scripts_later`
    and `styles_later` is what such a component asks for when it is first used; under `scripts_apart` and
    `styles_apart` are the groups of pages that are none of the site's.
    """

    def __init__(self, theme: Path, settings: Mapping[str, Any], course: Course | None, words: Words) -> None:
        self._theme = theme
        self._scripts: Mapping[str, list[str]] = settings.get("scripts", {})
        self._apart: Mapping[str, list[str]] = settings.get("scripts_apart", {})
        self._styles_apart: Mapping[str, list[str]] = settings.get("styles_apart", {})
        self._styles: Mapping[str, list[str]] = settings.get("styles", {})
        self._scripts_later: Mapping[str, list[str]] = settings.get("scripts_later", {})
        self._styles_later: Mapping[str, list[str]] = settings.get("styles_later", {})
        self._course = course
        self._words = words
        self._made: dict[tuple[str, ...], Bundle] = {}
        self._made_later: dict[str, tuple[Bundle, ...]] = {}

    @property
    def made(self) -> tuple[Bundle, ...]:
        """What has been asked for so far; groups that ask for the same files make one."""
        later = (bundle for bundles in self._made_later.values() for bundle in bundles)
        return tuple({bundle.path: bundle for bundle in [*self._made.values(), *later]}.values())

    def style(self, components: AbstractSet[str]) -> Bundle:
        """The style sheet of a page that shows these components; addresses inside it are relative to `assets/`."""
        groups = _needed(self._styles, components)
        key = ("css", *groups)
        if key not in self._made:
            text = cssmin(self._joined(self._styles, groups))
            self._made[key] = Bundle(f"assets/course.{digest(text)}.css", text)
        return self._made[key]

    def style_apart(self, group: str) -> str:
        """The text of the style sheet of a page that is none of the site's, such as a printed one."""
        text = str(cssmin(self._joined(self._styles_apart, [group])))
        return text.replace("font-display:optional", "font-display:swap")  # there is no next page, and paper waits

    def script_alone(self, group: str) -> str:
        """The text of a script that knows nothing of the course and says only what its page says."""
        return f'"use strict";\nwindow.Course = {{}};\n{self.joined_apart(group)}'

    def script(self, language: str, components: AbstractSet[str]) -> Bundle:
        """The script of such a page in one language, after what it needs to know of the course."""
        return self._script(language, self._scripts, _needed(self._scripts, components))

    def script_apart(self, language: str, group: str) -> Bundle:
        """The script of a page that is none of the site's, such as the one that an LMS opens."""
        return self._script(language, self._apart, (group,))

    def narrowed(self, course: Course, absent: list[str]) -> dict[str, str]:
        """The scripts made so far for a site without some pages, by their path, which stays: less course is known."""
        narrowed = {}
        for (language, *groups), bundle in self._made.items():
            if bundle.path.endswith(".js"):
                lists = self._apart if groups[0] in self._apart else self._scripts
                prelude = self._prelude(course, language, tuple(groups), {"absent": absent})
                narrowed[bundle.path] = prelude + jsmin(self._joined(lists, groups))
        return narrowed

    def joined_apart(self, group: str) -> str:
        """The scripts of such a group, one after the other, without what they need to know."""
        return str(jsmin(self._joined(self._apart, [group])))

    def _script(self, language: str, lists: Mapping[str, list[str]], groups: tuple[str, ...]) -> Bundle:
        if self._course is None:
            raise ValueError("a page of a course that could not be read has no script")
        key = (language, *groups)
        if key not in self._made:
            text = self._prelude(self._course, language, groups) + jsmin(self._joined(lists, groups))
            self._made[key] = Bundle(f"assets/course.{language}.{digest(text)}.js", text)
        return self._made[key]

    def _prelude(
        self, course: Course, language: str, groups: tuple[str, ...], more: Mapping[str, Any] | None = None
    ) -> str:
        words = self._words.for_browser(language, [group for group in groups if group not in self._scripts_later])
        known = {"outline": outline(course, language), "words": words, **(more or {})}
        later = {
            group: [bundle.path for bundle in self._later(language, group)]
            for group in groups
            if group in self._scripts_later
        }
        if later:
            known["later"] = later
        for group in groups:
            if group in KNOWN:
                known |= KNOWN[group](course, language, self._words)
        return _PRELUDE.format(known="".join(f"  {name}: {_json(value)},\n" for name, value in known.items()))

    def _later(self, language: str, group: str) -> tuple[Bundle, ...]:
        """The script, then the style sheet if there is one, of what a component asks for when it is first used.

        The script brings the words that it says; one that says none is the same in any language.
        """
        words = self._words.for_browser(language, [group])
        spoken = f"{group}.{language}" if words else group
        if spoken not in self._made_later:
            known = _LATER[group](self._theme, self._course) if self._course and group in _LATER else {}
            brought = {"Course": known, "Course.words": words}
            brings = "".join(f"Object.assign({name}, {_json(what)});\n" for name, what in brought.items() if what)
            texts = {"js": f'"use strict";\n{brings}{jsmin(self._joined(self._scripts_later, [group]))}'}
            if group in self._styles_later:
                texts["css"] = str(cssmin(self._joined(self._styles_later, [group])))
            self._made_later[spoken] = tuple(
                Bundle(f"assets/{spoken}.{digest(text)}.{ending}", text) for ending, text in texts.items()
            )
        return self._made_later[spoken]

    def _joined(self, lists: Mapping[str, list[str]], groups: Iterable[str]) -> str:
        # Two groups may ask for one file: it comes once, where it is first asked for.
        files = dict.fromkeys(file for group in groups for file in lists[group])
        return "\n".join(f"/* {file} */\n{self._text(file).strip()}\n" for file in files)

    def _text(self, file: str) -> str:
        text = (self._theme / file).read_text(encoding="utf-8")
        if file == _TOKENS and self._course is not None:
            return self._course.identity.palette.style() + text
        return text


def _needed(groups: Iterable[str], components: AbstractSet[str]) -> tuple[str, ...]:
    return tuple(name for name in groups if name == EVERY_PAGE or name in components)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
