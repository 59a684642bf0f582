"""The one door between the course and the theme's templates: values in, HTML out."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from course import quantities
from course.addresses import Addresses
from course.compiled import CompiledTemplates
from course.identity import Logo
from course.inline import InlineMarkdown
from course.logos import read_logo
from course.minutes import module_minutes, path_minutes, sitting_minutes
from course.model import Course, Text
from course.slots import replace
from course.typography import set_type
from course.words import Words


class Theme:
    """The components of a theme folder, compiled once and shared by every page of every language."""

    def __init__(self, folder: Path, words: Words, compiled: Path | None = None) -> None:
        """`compiled` is where to keep compiled templates for the next builds."""
        self.words = words
        self._folder = folder
        self._environment = Environment(
            loader=FileSystemLoader([folder, folder / "components"]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,  # a build has a theme of its own
        )
        if compiled:
            self._environment.bytecode_cache = CompiledTemplates(compiled, self._environment)
        self._environment.filters |= {
            "inline": _inline,
            "plain": _plain,
            "number": _number,
            "round_up": math.ceil,
        }

    def page(self, course: Course, language: str, page: str) -> PageRenderer:
        """A renderer for one page; `page` is its path from the root of the site."""
        return self.document(course, Addresses(course, language, page))

    def document(self, course: Course, addresses: Addresses, medium: str | None = None) -> PageRenderer:
        """A renderer for something that is read elsewhere than on the site, such as paper.

        A component that has a template of its own in `exports/<medium>/` is drawn by it; the others are as on a page.
        """
        return PageRenderer(self._environment, self.words, course, addresses, self.logo, medium)

    def fragment(self, template: str, language: str, **context: Any) -> Markup:
        """A template of the theme that stands on no page, in one language: a part of a download."""

        def say(key: str, **values: Any) -> str:
            return self.words.say(language, key, **values)

        return Markup(self._environment.get_template(template).render(context, language=language, say=say).strip())

    @cached_property
    def logo(self) -> Logo:
        """The logo of a course that has none of its own."""
        return read_logo("mark.svg", (self._folder / "identity" / "mark.svg").read_bytes())

    def text(self, name: str) -> str:
        """A file of the theme as it is written."""
        return (self._folder / name).read_text(encoding="utf-8")


class PageRenderer:
    """Renders components as they stand on one page of one language, and remembers which."""

    def __init__(
        self,
        environment: Environment,
        words: Words,
        course: Course,
        addresses: Addresses,
        logo: Logo,
        medium: str | None = None,
    ) -> None:
        self._environment = environment
        self._logo = course.identity.logo or logo
        self._medium = medium
        self.course = course
        self.addresses = addresses
        self.language = addresses.language
        self.components: set[str] = set()
        self.say: Callable[..., str] = lambda key, **values: words.say(self.language, key, **values)
        self._texts: dict[str, str] = {}  # a choice is written once and read twice: in the question, then in its key
        self._given: dict[str, Any] = {
            "language": self.language,
            "course": course,
            "say": self.say,
            "say_in": words.say,
            "link": addresses.lesson,
            "page_link": addresses.document,
            "same_page": addresses.same_page,
            "root": addresses.root,
            "minutes": lambda module: module_minutes(course.modules[module], self.language),
            "path_minutes": self.path_minutes,
            "sitting_minutes": lambda modules: sitting_minutes(course, modules, self.language),
            "logo": self.logo,
            "contact": course.identity.contact.get(self.language),
            "publisher": course.identity.publisher.get(self.language),
            "page_renderer": self,
        }

    @cached_property
    def _inline(self) -> InlineMarkdown:
        return InlineMarkdown(self._lesson_or_nothing)

    def render(self, component: str, **context: Any) -> Markup:
        """The HTML of a component; its template is `components/<component>/<component>.html`."""
        self.components.add(component)
        names = [f"components/{component}/{component}.html"]
        if self._medium:
            names.insert(0, f"exports/{self._medium}/{component}.html")
        return Markup(self._environment.select_template(names).render(self._given | context).strip())

    def logo(self) -> Markup:
        """The logo of the course; a document that is read elsewhere holds it."""
        picture = self._logo.inside if self._medium else self.addresses.asset(self._logo.path)
        return self.render("logo", drawing=self._logo.drawing, picture=picture)

    def path_minutes(self, path: str) -> float:
        """Minutes for a whole path in the language of the page."""
        return path_minutes(self.course, self.course.paths[path], self.language)

    def inline(self, text: Text, fill: Callable[[str, str | None], str] | None = None) -> Markup:
        """An authored text in the language of the page: typography, emphasis, code, links, and slots filled in.

        `fill` gives the HTML of a slot by its name and argument; without it, facts are printed plainly.
        """
        written = text[self.language]
        html = self._texts.get(written)
        if html is None:
            html = self._texts[written] = self._inline.html(set_type(written, self.language))
        return Markup(replace(html, fill) if fill else self._facts(html, html=True))

    def plain(self, text: Text) -> str:
        """The same as bare text, for attributes."""
        return self._facts(set_type(text[self.language], self.language), html=False)

    def _facts(self, text: str, html: bool) -> str:
        def value(name: str, argument: str | None) -> str:
            fact = self.course.facts[argument or ""]
            printed = quantities.printed(fact, self.language)
            if not html:
                return printed
            return str(Markup('<data value="{}">{}</data>').format(quantities.machine(fact), printed))

        return replace(text, value)

    def _lesson_or_nothing(self, module: str, heading: str | None) -> str | None:
        if module not in self.course.modules:
            return None
        lesson = self.course.modules[module].lessons[self.language]
        return self.addresses.lesson(module, heading) if heading is None or lesson.heading(heading) else None


@pass_context
def _inline(context: Context, text: Text) -> Markup:
    renderer: PageRenderer = context["page_renderer"]
    return renderer.inline(text)


@pass_context
def _plain(context: Context, text: Text) -> str:
    renderer: PageRenderer = context["page_renderer"]
    return renderer.plain(text)


@pass_context
def _number(context: Context, value: float, decimals: int | None = None) -> str:
    return quantities.number(value, context["language"], decimals)
