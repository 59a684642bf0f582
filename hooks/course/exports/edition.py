"""All that an export may look at: the course, the finished site, and the words and templates of the theme."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from markupsafe import Markup

from course.bundle import Bundles
from course.exports import web
from course.exports.archive import archive
from course.exports.items import Item, item
from course.exports.parts import Part
from course.exports.portion import portion
from course.exports.texts import Texts
from course.model import Course
from course.rendering import Theme


@dataclass(frozen=True, kw_only=True)
class Bank:
    """The questions of a part of the course in one language, in the order of its modules."""

    part: Part
    language: str
    items: tuple[Item, ...]

    @property
    def title(self) -> str:
        """What the part is called in this language."""
        return self.part.title[self.language]


@dataclass(frozen=True, kw_only=True)
class Edition:
    """A course as it is published on a date, and the folder of its finished site.

    `address` is where the site is published, ending in a slash, or none when nobody else can reach it.
    `lessons` are those of each language, by module: as HTML whose slots are still held open (see `course.slots`).
    `aside` names the pages and folders for those who run the course, not for those who take it. `drawn` are the paths
    of the icons that are pictures.
    `printer` makes a PDF of an HTML page, or none when it cannot; it is none when no PDF is wanted.
    """

    course: Course
    theme: Theme
    bundles: Bundles
    site: Path
    address: str | None
    date: date
    lessons: Mapping[str, Mapping[str, str]]
    aside: tuple[str, ...] = ()
    printer: Callable[[str], bytes | None] | None = None
    drawn: frozenset[str] = frozenset()

    def bank(self, part: Part, language: str) -> Bank:
        """The questions of a part, in one language."""
        asked = self._items[language]
        found = (asked[question.id] for id in part.modules for question in self.course.modules[id].questions)
        return Bank(part=part, language=language, items=tuple(found))

    def say(self, language: str, key: str, **values: Any) -> str:
        """A text of the interface."""
        return self.theme.words.say(language, key, **values)

    def render(self, template: str, language: str, **context: Any) -> Markup:
        """A template of `theme/exports/`, in one language."""
        return self.theme.fragment(f"exports/{template}", language, course=self.course, edition=self, **context)

    @cached_property
    def site_archive(self) -> bytes:
        """The site as a zip, which several downloads begin with."""
        return web.write(self.site)

    def part_archive(self, part: Part) -> tuple[bytes, tuple[str, ...]]:
        """What a package for learners of a part begins with: a zip, and what is in it."""
        if part.id not in self._portions:
            files = portion(self.course, self.bundles, web.files(self.site), part, self.aside)
            self._portions[part.id] = archive(files), tuple(files)
        return self._portions[part.id]

    @cached_property
    def _portions(self) -> dict[str, tuple[bytes, tuple[str, ...]]]:
        return {}

    @cached_property
    def _items(self) -> Mapping[str, Mapping[str, Item]]:
        texts = {language: Texts(self.course, language, self.address) for language in self.course.languages}
        return {
            language: {id: item(question, texts[language]) for id, question in self.course.questions.items()}
            for language in self.course.languages
        }
