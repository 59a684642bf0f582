"""The course as a site: which pages there are, what each is made of, and what surrounds them all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from course import wording
from course.addresses import Addresses, language_folder
from course.bundle import Bundle, Bundles
from course.corrections import correction
from course.exports.edition import Edition
from course.kept import SCRIPT, STYLE
from course.load import load_course, read_project
from course.memory import Memory
from course.model import Course, Lesson, Module
from course.pages import BuiltPage, build_page, page_markdown
from course.problems import Problem, ordered
from course.rendering import Theme
from course.traced import Reading, traced
from course.words import Words

# Files of the theme that are made into something else and never published as they are.
_SOURCES = (".yml", ".html", ".xml", ".py")
_JOINED = ("components/", "runtime/", "identity/", "locales/", "lms/", "exports/", "presenter/")

# Compiled templates, kept from one build to the next.
COMPILED = "build/templates"

# Pages, kept in the same way.
PAGES = "build/pages.sqlite"

# Files of Material that no page asks for: its search works in another script than ours (exports/search.py).
_UNUSED = ("assets/javascripts/lunr/", "assets/javascripts/workers/")


def load_site(
    root: Path,
    languages: tuple[str, ...],
    settings: Mapping[str, Any],
    today: str | None = None,
    memory: Memory | None = None,
) -> Site:
    """Read a project and everything that is wrong with it. `settings` is `extra.course` of mkdocs.yml.

    With a `memory`, only what has changed since the last reading is read.
    """
    files, unreadable = read_project(root)
    loaded = load_course(files, languages, today, memory)
    theme = root / "theme"
    return Site(
        root=root,
        languages=languages,
        settings=settings,
        course=loaded.course,
        files=files,
        documents=loaded.pages,
        problems=ordered([*unreadable, *loaded.problems]),
        words=Words.read(theme / "locales", languages),
    )


@dataclass
class SitePage:
    """One page in one language: a module's lesson, or a page of `docs/` (then `module` is none).

    `versions` are the same page in every language that has it.
    """

    site: Site
    lesson: Lesson
    module: Module | None
    address: str
    versions: Mapping[str, Lesson]

    @property
    def markdown(self) -> str:
        """What the Markdown converter is given."""
        return page_markdown(self.lesson, self.site.course.glossary if self.site.course else ())

    @property
    def files(self) -> tuple[str, ...]:
        """The authors' files that are all about this page."""
        quiz = self.module.quiz if self.module else None
        return (*sorted(lesson.place.file for lesson in self.versions.values()), *([quiz.place.file] if quiz else []))

    def build(self, html: str, readings: set[Reading]) -> BuiltPage:
        """The converted text with its slots filled; adds to `readings` what it reads of the course."""
        if self.site.course is None:
            raise ValueError("a page of a course that could not be read has no text")
        course = traced(self.site.course, readings)
        if self.module is not None:
            readings.add(("modules", self.module.id))
        renderer = self.site.theme.page(course, self.lesson.language, self.address)
        original = self.versions.get(course.reference_language)
        if original is self.lesson:
            original = None
        return build_page(html, self.lesson, self.module, original, renderer)

    def place(self, html: str, built: BuiltPage) -> str:
        """The page's text but for what nobody searches: that, and what goes around it, is kept for the shell."""
        if self.module is not None:
            self.site.converted.setdefault(self.lesson.language, {})[self.module.id] = html
        self.site.remember(self.address, self.lesson.language, built)
        return built.searched


@dataclass
class Site:
    """A project, read: pages are asked for one by one, and remembered until their shell is drawn.

    `offering` are the pages that offer downloads, by address, with their language. `converted` are the lessons of each
    language, by module, as HTML whose slots are still held open.
    """

    root: Path
    languages: tuple[str, ...]
    settings: Mapping[str, Any]
    course: Course | None
    files: Mapping[str, str]
    documents: Mapping[str, Mapping[str, Lesson]]
    problems: tuple[Problem, ...]
    words: Words
    built: dict[str, BuiltPage] = field(default_factory=dict)
    offering: dict[str, str] = field(default_factory=dict)
    converted: dict[str, dict[str, str]] = field(default_factory=dict)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop a build: errors, and warnings too where mkdocs.yml says so."""
        stopping = ("error", "warning") if self.settings.get("warnings") == "fail" else ("error",)
        return tuple(problem for problem in self.problems if problem.severity in stopping)

    def report(self, language: str) -> str:
        """All that is wrong, one line each, in French or English."""
        return wording.report(self.problems, language, self.files)

    @cached_property
    def theme(self) -> Theme:
        """The components, compiled once."""
        return Theme(self.root / "theme", self.words, compiled=self.root / COMPILED)

    @cached_property
    def lesson_files(self) -> Mapping[str, Lesson]:
        """Every lesson by its path from the root of the project: "modules/histoire.fr.md"."""
        modules = self.course.modules.values() if self.course else ()
        return {lesson.place.file: lesson for module in modules for lesson in module.lessons.values()}

    def page(self, source: str, address: str) -> SitePage | None:
        """The page made from a file of the project, or none when it is not one of ours."""
        if source in self.lesson_files and self.course:
            lesson = self.lesson_files[source]
            module = self.course.modules[source.split("/")[1].split(".")[0]]
            return SitePage(self, lesson, module, address, module.lessons)
        for languages in self.documents.values():
            for lesson in languages.values():
                if lesson.place.file == f"docs/{source}":
                    return SitePage(self, lesson, None, address, languages)
        return None

    def is_unpublished(self, path: str) -> bool:
        """Whether a file of the theme is joined into another, of use to the build only, or of use to no one."""
        return path.startswith(_UNUSED) or (path.startswith(_JOINED) and path.endswith((".js", ".css", *_SOURCES)))

    @cached_property
    def bundles(self) -> Bundles:
        """The scripts and style sheets, made as pages ask for them."""
        return Bundles(self.root / "theme", self.settings, self.course, self.words)

    def remember(self, address: str, language: str, built: BuiltPage) -> None:
        """Keep a page until its shell is drawn; its script and style sheet are published before that."""
        self.built[address] = built
        if "downloads" in built.components:
            self.offering[address] = language
        self._bundled(language, built.components)

    def needed_bundles(self, language: str) -> tuple[Bundle, ...]:
        """The scripts and style sheets of the pages built so far, and those of a page of no one."""
        self._bundled(language, frozenset())
        return self.bundles.made

    def _bundled(self, language: str, components: frozenset[str]) -> tuple[Bundle, Bundle]:
        return self.bundles.script(language, components), self.bundles.style(components)

    def shell(self, language: str, address: str, base: str | None = None, **more: Any) -> SimpleNamespace:
        """What a page's template needs around its text; `base` is the root as seen from a page found at any depth.

        `more` is given to the template as it is.
        """
        if self.course is None:
            raise ValueError("a page of a course that could not be read has nothing around it")
        addresses = Addresses(self.course, language, address)
        root = addresses.root if base is None else base.rstrip("/") + "/"
        built = self.built.pop(address, BuiltPage("", "", ""))
        folder = language_folder(self.course, language)
        script, style = self._bundled(language, built.components)
        renderer = self.theme.page(self.course, language, address)
        return SimpleNamespace(
            language=language,
            languages=[self._reader(other, root) for other in sorted(self.languages, key=lambda one: one != language)],
            say=lambda key, **values: self.words.say(language, key, **values),
            root=root,
            script=f"assets/{SCRIPT}",
            style=f"assets/{STYLE}",
            names={SCRIPT: script.path.removeprefix("assets/"), STYLE: style.path.removeprefix("assets/")},
            search=renderer.render("search", base=root + folder),
            whole=built.whole,
            lesson_head=built.head,
            notice=renderer.render("notice") + renderer.render("offline"),
            page_end=built.end,
            version=self.course.version,
            **more,
        )

    def edition(
        self, folder: Path, address: str | None, day: date, printer: Callable[[str], bytes | None] | None = None
    ) -> Edition:
        """The course as it is published: what downloads are made from. `address` is none when nobody can reach it."""
        if self.course is None:
            raise ValueError("a course that could not be read is not published")
        return Edition(
            course=self.course,
            theme=self.theme,
            bundles=self.bundles,
            site=folder,
            address=address,
            date=day,
            lessons=self.converted,
            aside=tuple(self.settings.get("aside", [])),
            printer=printer,
        )

    def _reader(self, language: str, root: str) -> SimpleNamespace:
        """What the readers of a language are told on a page that is also for others."""
        home = f"{root}{language_folder(self.course, language) if self.course else ''}index.html"
        return SimpleNamespace(language=language, home=home, say=lambda key: self.words.say(language, key))

    def problem_page(self, language: str) -> dict[str, Any]:
        """What the template of the page that stands in for all others, in a preview, shows."""
        return {
            "language": language,
            "summary": wording.summary(list(self.problems), language),
            "problems": [
                {
                    "place": problem.place,
                    "sentence": wording.sentence(problem, language),
                    "correction": correction(problem, self.files),
                }
                for problem in self.problems
            ],
        }
