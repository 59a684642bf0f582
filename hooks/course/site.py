"""The course as a site: which pages there are, what each is made of, and what surrounds them all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from course import wording
from course.addresses import Addresses, language_folder
from course.brand import Brand, Settings, graver, read_brand
from course.bundle import Bundle, Bundles
from course.corrections import correction
from course.exports.edition import Edition
from course.harmless import harmless
from course.icons import FAVICON, ICONS, icons, pictures, signature
from course.identity import Identity
from course.kept import SCRIPT, STYLE
from course.load import load_course, read_project
from course.memory import Memory
from course.model import Course, Lesson, Module, Place
from course.origins import Origins
from course.pages import BuiltPage, build_page, page_markdown
from course.problems import Problem, ordered
from course.rendering import Theme
from course.scrolling import scrolling
from course.traced import Reading, traced
from course.words import Words, available

# Files of the theme that are made into something else and never published as they are.
_SOURCES = (".yml", ".html", ".xml", ".py", ".svg", ".ts", ".webmanifest")
_JOINED = ("components/", "runtime/", "identity/", "locales/", "lms/", "exports/", "presenter/")

# Compiled templates, kept from one build to the next.
COMPILED = "build/templates"

# What was read of each file, kept in the same way.
READ = "build/read"

# The style sheet that was cut for its pages, kept in the same way.
SHEET = "build/sheet"

# Pages, kept in the same way.
PAGES = "build/pages.sqlite"

# Files of Material that no page asks for: its script, in whose place come those of theme/runtime/shell/.
_UNUSED = ("assets/javascripts/",)


# Where a course says some words of the site otherwise, or says them in a language of its own.
_OWN_WORDS = "locales"

# Which icons those of the theme's folder were drawn from (see tools/icons.py).
DRAWN_FROM = "assets/icons.txt"


def load_brand(
    file: Path, theme: Path, block: Mapping[str, Any], name: str, description: str, refused: bool
) -> tuple[Brand, list[Problem]]:
    """What makes a course someone's, from `extra.brand` of its mkdocs.yml.

    Its problems are errors when a build is `refused` for them, else warnings: the course opens all the same.
    """
    root = file.parent.resolve()

    def read(name: str) -> bytes | None:
        path = (root / name).resolve()
        return path.read_bytes() if path.is_relative_to(root) and path.is_file() else None

    settings = Settings(
        file=file.name,
        text=file.read_text(encoding="utf-8"),
        block=block,
        name=name,
        description=description,
        known=available(theme / "locales", root / _OWN_WORDS),
    )
    brand, problems = read_brand(settings, read)
    return brand, graver(problems, refused)


def load_site(
    root: Path,
    languages: tuple[str, ...],
    settings: Mapping[str, Any],
    today: str | None = None,
    *,
    identity: Identity | None = None,
    theme: Path | None = None,
    brand_problems: Iterable[Problem] = (),
    memory: Memory | None = None,
) -> Site:
    """Read a project and everything that is wrong with it. `settings` is `extra.course` of mkdocs.yml.

    `theme` is the folder of the theme, when it is not that of the project. With a `memory`, only what
    has changed since the last reading is read.
    """
    files, unreadable = read_project(root)
    loaded = load_course(files, languages, today, identity, memory)
    theme = theme or root / "theme"
    words = Words.read(theme / "locales", languages, root / _OWN_WORDS)
    return Site(
        root=root,
        languages=languages,
        settings=settings,
        course=loaded.course,
        files={**files, **{file.name: file.read_text(encoding="utf-8") for file in root.glob("mkdocs.yml")}},
        documents=loaded.pages,
        problems=ordered([*unreadable, *brand_problems, *words.problems, *loaded.problems]),
        words=words,
        folder=theme,
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

    def guarded(self, html: str) -> str:
        """The converted text without what a page may not hold."""
        html, refused = harmless(html)
        self.site.slipped += [_slipped(self.lesson, found) for found in refused]
        return html

    def build(self, html: str, readings: set[Reading]) -> BuiltPage:
        """The same with its slots filled; adds to `readings` what it reads of the course."""
        if self.site.course is None:
            raise ValueError("a page of a course that could not be read has no text")
        course = traced(self.site.course, readings)
        if self.module is not None:
            readings.add(("modules", self.module.id))
        renderer = self.site.theme.page(course, self.lesson.language, self.address)
        original = self.versions.get(course.reference_language)
        if original is self.lesson:
            original = None
        built = build_page(html, self.lesson, self.module, original, renderer)
        apart = {number: scrolling(part) for number, part in built.apart.items()}
        return replace(built, searched=scrolling(built.searched), apart=apart)

    def place(self, html: str, built: BuiltPage) -> str:
        """The page's text but for what nobody searches: that, and what goes around it, is kept for the shell."""
        if self.module is not None:
            self.site.converted.setdefault(self.lesson.language, {})[self.module.id] = html
        self.site.remember(self.address, self.lesson.language, built)
        return built.searched


def _slipped(lesson: Lesson, found: str) -> Problem:
    """Markup that was typed in a way no rule saw, where its first words are in the file if they can be found."""
    at = lesson.body.find(found.split("\n")[0][:12])
    line = lesson.body.count("\n", 0, at) + lesson.body_line if at >= 0 else lesson.body_line
    return Problem(Place(lesson.place.file, line), "markup-slipped", {"found": found.split("\n")[0]})


@dataclass
class Site:
    """A project, read: pages are asked for one by one, and remembered until their shell is drawn.

    `offering` are the pages that offer downloads, by address, with their language. `converted` are the lessons of each
    language, by module, as HTML whose slots are still held open. `folder` is that of the theme, and `drawn` are
    the pictures of the icons, by their path in the site. `slipped` is the markup that only the last guard saw.
    """

    root: Path
    languages: tuple[str, ...]
    settings: Mapping[str, Any]
    course: Course | None
    files: Mapping[str, str]
    documents: Mapping[str, Mapping[str, Lesson]]
    problems: tuple[Problem, ...]
    words: Words
    folder: Path
    drawn: Mapping[str, bytes] = field(default_factory=dict)
    built: dict[str, BuiltPage] = field(default_factory=dict)
    offering: dict[str, str] = field(default_factory=dict)
    converted: dict[str, dict[str, str]] = field(default_factory=dict)
    slipped: list[Problem] = field(default_factory=list)

    def origins(self, settings: Iterable[str]) -> Origins:
        """What pages are made from; `settings` says what they depend on besides the project."""
        if self.course is None:
            raise ValueError("a course that could not be read has no pages")
        settings = (*settings, *sorted(self.drawn))
        return Origins(self.files, self.course, self.folder, self.root / _OWN_WORDS, settings)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop a build: errors, and warnings too where mkdocs.yml says so."""
        stopping = ("error", "warning") if self.settings.get("warnings") == "fail" else ("error",)
        return tuple(problem for problem in self.problems if problem.severity in stopping)

    @property
    def leads_outside(self) -> bool:
        """Whether something in the project leads elsewhere on this machine: MkDocs, which follows links, is to stop."""
        return any(problem.code == "symbolic-link" for problem in self.problems)

    def report_slipped(self, language: str) -> str:
        """The markup that only the last guard saw, as a report."""
        return wording.report(ordered(self.slipped), language)

    def report(self, language: str) -> str:
        """All that is wrong, one line each, in French or English."""
        return wording.report(self.problems, language, self.files)

    @cached_property
    def theme(self) -> Theme:
        """The components, compiled once."""
        return Theme(self.folder, self.words, compiled=self.root / COMPILED)

    @cached_property
    def lesson_files(self) -> Mapping[str, Lesson]:
        """Every lesson by its path from the root of the project: "modules/porte.fr.md"."""
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

    def is_in_another_language(self, path: str) -> bool:
        """Whether a page of `docs/` is in a language that the site has words for and is not in."""
        language = path.removesuffix(".md").rpartition(".")[2]
        return path.endswith(f".{language}.md") and language in self._unlisted

    @cached_property
    def _unlisted(self) -> frozenset[str]:
        """The languages that the site has words for, and is not in."""
        return frozenset(available(self.folder / "locales", self.root / _OWN_WORDS)) - frozenset(self.languages)

    def is_unpublished(self, path: str) -> bool:
        """Whether a file of the theme is joined into another, of use to the build only, or of use to no one."""
        return (
            path.startswith(_UNUSED)
            or path in (*ICONS, DRAWN_FROM)
            or (path.startswith(_JOINED) and path.endswith((".js", ".css", *_SOURCES)))
        )

    @cached_property
    def bundles(self) -> Bundles:
        """The scripts and style sheets, made as pages ask for them."""
        return Bundles(self.folder, self.settings, self.course, self.words)

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

    def draw(self, painter: Callable[[str, int, int], bytes | None] | None) -> None:
        """Have the pictures of the icons: those of the theme when they are this course's, else drawn by `painter`.

        Without a painter, or when it cannot, browsers are given the icon that needs no picture.
        """
        if self.course is None:
            return
        wanted = icons(self.course.identity, self.theme)
        mark = self.folder / DRAWN_FROM
        if mark.is_file() and mark.read_text(encoding="utf-8").strip() == signature(wanted):
            self.drawn = {icon.path: (self.folder / icon.path).read_bytes() for icon in pictures(wanted)}
        elif painter is not None:
            made = {icon.path: painter(icon.svg, icon.width, icon.height) for icon in pictures(wanted)}
            self.drawn = {path: content for path, content in made.items() if content is not None}

    @property
    def own_files(self) -> Mapping[str, str | bytes]:
        """What the site shows of its publisher, by path: its icons, and its logo when that is a picture."""
        if self.course is None:
            return {}
        identity = self.course.identity
        favicon, *_ = icons(identity, self.theme)
        logo = identity.logo
        picture = {logo.path: logo.content} if logo and logo.drawing is None else {}
        return {FAVICON: favicon.svg, **self.drawn, **picture}

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
            id=self.course.id,
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
            logo=renderer.logo(),
            contact=renderer.render("contact") if language in self.course.identity.contact else "",
            publisher=self.course.identity.publisher.get(language),
            drawn=self.drawn,
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
            drawn=frozenset(self.drawn),
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
