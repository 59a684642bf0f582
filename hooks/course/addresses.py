"""Where each page is, and how to get there from another: relative addresses work on any host, and on none."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from course.model import Course


@dataclass(frozen=True)
class Addresses:
    """Addresses as seen from one page. `page` is its path from the root of the site: "en/modules/porte.html"."""

    course: Course
    language: str
    page: str

    @property
    def root(self) -> str:
        """From this page to the root of the site: "", "../" or "../../"."""
        return "../" * self.page.count("/")

    def lesson(self, module: str, heading: str | None = None) -> str:
        """From this page to a module in the same language, or to one of its headings."""
        return self._to(lesson_page(self.course, self.language, module), heading)

    def document(self, name: str, heading: str | None = None) -> str:
        """From this page to a page of `docs/` in the same language."""
        return self._to(site_page(self.course, self.language, name), heading)

    def same_page(self, language: str) -> str:
        """From this page to the same one in another language."""
        name = self.page.removeprefix(language_folder(self.course, self.language))
        return self.asset(language_folder(self.course, language) + name)

    def asset(self, path: str) -> str:
        """From this page to a file of the site."""
        return posixpath.relpath(path, posixpath.dirname(self.page) or ".")

    def _to(self, page: str, heading: str | None) -> str:
        if page == self.page and heading:
            return f"#{heading}"
        return self.asset(page) + (f"#{heading}" if heading else "")


def language_folder(course: Course, language: str) -> str:
    """The folder of a language: none for the reference language, "en/" for English."""
    return "" if language == course.reference_language else f"{language}/"


def site_page(course: Course, language: str, name: str) -> str:
    """The path of a page of `docs/` from the root of the site."""
    return f"{language_folder(course, language)}{name}.html"


def lesson_page(course: Course, language: str, module: str) -> str:
    """The path of a module from the root of the site."""
    return site_page(course, language, f"modules/{module}")
