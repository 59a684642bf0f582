"""What authors wrote, as any platform reads it: plain HTML, or nothing but words."""

from __future__ import annotations

import html
import re

from markupsafe import Markup, escape

from course import quantities
from course.addresses import lesson_page
from course.inline import InlineMarkdown
from course.model import Course, Text
from course.slots import replace
from course.typography import set_type

_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|#39);)#?\w+;")
_TAG = re.compile(r"<[^>]*>")

# What XML cannot hold, even escaped.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


class Texts:
    """The texts of a course in one language, their facts filled in.

    `address` is where the site is published, ending in a slash: a link to a lesson leads there, and nowhere when the
    site has no address of its own.
    """

    def __init__(self, course: Course, language: str, address: str | None) -> None:
        self.course = course
        self.language = language
        self._address = address
        self._inline = InlineMarkdown(self.lesson)

    def html(self, text: Text) -> Markup:
        """A text as phrasing HTML that is also XML: emphasis, code and links."""
        marked = self._inline.html(set_type(text[self.language], self.language))
        # A name that HTML knows and XML does not becomes the character itself.
        marked = _ENTITY.sub(lambda match: str(escape(html.unescape(match[0]))), marked)
        return Markup(_UNFIT.sub("", replace(marked, self._fact)))

    def plain(self, text: Text) -> str:
        """The words of a text alone."""
        return html.unescape(_TAG.sub("", self.html(text)))

    def lesson(self, module: str, heading: str | None) -> str | None:
        """The published address of a lesson or one of its headings, if it has any."""
        if self._address is None or module not in self.course.modules:
            return None
        if heading is not None and not self.course.modules[module].lessons[self.language].heading(heading):
            return None
        page = self._address + lesson_page(self.course, self.language, module)
        return f"{page}#{heading}" if heading else page

    def _fact(self, _: str, id: str | None) -> str:
        return str(escape(quantities.printed(self.course.facts[id or ""], self.language)))
