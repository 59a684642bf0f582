"""Opens components in a real Chromium, from a folder on disk, as a reader without a web server would."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader
from playwright.sync_api import Browser, Page

from course.bundle import Bundles
from course.load import load_course, read_project
from course.model import Course
from course.rendering import Theme
from course.words import Words
from project import settings

from .examples import Example

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
THEME = ROOT / "theme"
LANGUAGES = ("fr", "en")

_ARRIVED = "() => !document.querySelector(':is(course-question, course-quiz, course-practice):not(:defined)')"

# Chromium at times forgets what a file saved when it is reloaded at once: tests that reload a page name a host.
HOST = "http://essai.test/"


@pytest.fixture(scope="session")
def course() -> Course:
    """The small course of tests/components/course."""
    files, unreadable = read_project(HERE / "course")
    loaded = load_course(files, LANGUAGES)
    assert loaded.course is not None
    assert [*unreadable, *loaded.errors] == []
    return loaded.course


@pytest.fixture(scope="session")
def theme() -> Theme:
    return Theme(THEME, Words.read(THEME / "locales", LANGUAGES))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, course: Course, theme: Theme) -> Path:
    """A folder with the site's own script and style sheets, and Material's."""
    folder = tmp_path_factory.mktemp("site")
    shutil.copytree(THEME / "assets", folder / "assets")
    import material

    sheets = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"
    material_css = "".join(sheet.read_text(encoding="utf-8") for sheet in sorted(sheets.glob("*.css")))
    (folder / "assets" / "material.css").write_text(material_css, encoding="utf-8")
    bundles = Bundles(THEME, settings(), course, theme.words)
    components = {*settings()["scripts"], *settings()["styles"]}
    (folder / "assets" / "course.css").write_text(bundles.style(components).text, encoding="utf-8")
    for language in LANGUAGES:
        bundle = bundles.script(language, components)
        (folder / "assets" / f"course.{language}.js").write_text(bundle.text, encoding="utf-8")
    for bundle in bundles.made:  # among them, what a component asks for later
        (folder / bundle.path).write_text(bundle.text, encoding="utf-8")
    return folder


class Bench:
    """One reader's browser: pages opened with it share what was saved, and remember what went wrong."""

    def __init__(self, browser: Browser, site: Path, course: Course, theme: Theme) -> None:
        self._browser = browser
        self._site = site
        self._course = course
        self._theme = theme
        self._contexts: dict[str, Any] = {}
        self._frame = Environment(loader=FileSystemLoader(HERE), autoescape=True).get_template("page.html")
        self.console: list[str] = []
        self.crashes: list[str] = []

    def html(self, example: str, language: str = "fr", address: str = "modules/porte.html") -> str:
        """An example as the site would render it: "question/one answer, with a hint"."""
        found = Example.called(example)
        return str(found.render(self._theme.page(self._course, language, address), self._course))

    def open(
        self,
        *examples: str,
        html: str = "",
        language: str = "fr",
        address: str = "modules/porte.html",
        scripts: bool = True,
        bundle: bool = True,
        before: str = "",
        host: str = "",
        **options: Any,
    ) -> Page:
        """A page that holds these examples; `before` is a script that runs before the page's own.

        The page is a file, unless a `host` is named. Without `scripts` the browser runs none; without `bundle` only
        ours is missing, and a test may still run its own.
        Other options are Playwright's, for the reader's browser: `viewport`, `color_scheme`, `reduced_motion`…
        """
        body = "\n".join(self.html(example, language, address) for example in examples) + html
        file = self._site / (address if language == "fr" else f"en/{address}")
        file.parent.mkdir(parents=True, exist_ok=True)
        root = "../" * (len(file.relative_to(self._site).parts) - 1)
        file.write_text(self._frame.render(body=body, language=language, root=root, bundle=bundle), encoding="utf-8")
        page = self._context(scripts, options).new_page()
        page.set_default_timeout(4000)
        page.on("console", lambda message: self.console.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.crashes.append(str(error)))
        if before:
            page.add_init_script(before)
        if host:
            page.route(
                f"{host}**",
                lambda route: route.fulfill(path=self._site / route.request.url.removeprefix(host).partition("?")[0]),
            )
        page.goto(host + file.relative_to(self._site).as_posix() if host else file.as_uri())
        if scripts and bundle:  # what judges questions comes once the page has
            page.wait_for_function(_ARRIVED)
        return page

    def _context(self, scripts: bool, options: dict[str, Any]) -> Any:
        key = json.dumps([scripts, options])
        if key not in self._contexts:
            self._contexts[key] = self._browser.new_context(java_script_enabled=scripts, **options)
        return self._contexts[key]

    def close(self) -> None:
        for context in self._contexts.values():
            context.close()


@pytest.fixture
def bench(browser: Browser, site: Path, course: Course, theme: Theme) -> Iterator[Bench]:
    bench = Bench(browser, site, course, theme)
    yield bench
    bench.close()


def saved(page: Page) -> dict[str, Any]:
    """The progress record that the browser holds."""
    return json.loads(page.evaluate("localStorage.getItem('essai:progress')") or "{}")


def saving(**record: Any) -> str:
    """A script that leaves a record in the browser, for `before`; once, so that reloading keeps what came after."""
    text = json.dumps({"version": 1, "course": "essai", "answers": {}, "visited": {}} | record)
    return f"if (!localStorage.getItem('essai:progress')) localStorage.setItem('essai:progress', {json.dumps(text)});"


def answered(course: Course, id: str, *given: str, correct: bool, at: str = "2026-11-21T14:03Z") -> dict[str, Any]:
    """A saved answer to a question as it is today."""
    answer = {"given": list(given), "correct": correct, "tries": 1, "meaning": course.questions[id].meaning, "at": at}
    return {id: answer}


Answering = Callable[..., None]


def answer(page: Page, id: str, *choices: str) -> None:
    """Picks these choices of a question, and checks them."""
    question = page.locator(f'course-question[data-question="{id}"]')
    for choice in choices:
        question.locator(f'input[value="{choice}"]').check()
    question.locator("[type=submit]").click()


# — What several files of tests ask for —


@pytest.fixture
def completed(course: Course) -> dict[str, Any]:
    """The record of someone who has completed the one path of the course."""
    questions = [question for module in course.paths["visite"].modules for question in course.modules[module].questions]
    done: dict[str, Any] = {}
    for question in questions:
        done |= answered(course, question.id, *question.key, correct=True)
    visited = {"porte": {"at": "2026-11-21T14:03Z", "seconds": 700}, "palier": {"at": "2026-11-21T15:03Z"}}
    return {"answers": done, "visited": visited}


# Two pages to find.
SEARCH_INDEX = {
    "pages": [
        ["modules/porte.html", "La porte", [["", "La porte", "On frappe."], ["main", "La main", "Elle ouvre."]]],
        ["modules/palier.html", "Le palier", [["", "Le palier", "Une porte sur deux <b>est</b> ouverte."]]],
    ],
    "names": [],
    "better": [],
    "common": [],
    "endings": [],
}


@pytest.fixture
def search_script(site: Path, theme: Theme) -> None:
    """The script that the build makes for a language, with our two pages."""
    parts = [
        (THEME / f"components/search/{name}.js").read_text("utf-8") for name in ("roots", "excerpt", "find", "search")
    ]
    (site / "search").mkdir(exist_ok=True)
    words = json.dumps(theme.words.for_browser("fr", ["search"]))
    script = "\n".join(
        [f"Object.assign(Course.words, {words});", f"Course.searchIndex = {json.dumps(SEARCH_INDEX)};", *parts]
    )
    (site / "search/search.js").write_text(script, encoding="utf-8")
