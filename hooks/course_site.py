"""How the course becomes a site: every event of MkDocs we answer, in the order they fire. Only this file knows MkDocs.

Each language after the first is built inside the first one's `on_post_build`, so what is remembered here between
events is set anew by `on_config`, and what happens once for the whole site waits for the outermost build to end.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_datetime

import stages
from author_language import author_language
from course.brand import Brand
from course.compiled import CompiledTemplates, kept_compiled
from course.exports.search import write_search
from course.memory import Memory
from course.origins import code
from course.problems import Problem
from course.site import COMPILED, READ, Site, SitePage, load_brand, load_site
from drawing import Painter
from drawn_pages import DrawnPages, around_pages
from languages import keep_menu_text, speak, take_languages
from publication import complete, uses_chromium
from watching import watch_promptly

_brand: Brand
_brand_problems: list[Problem]
_site: Site
_serving = False
_pages = DrawnPages()
_around: dict[str, Any] = {}  # what every page of the language being built shows of the others
_memory = Memory()  # what a preview reads again only when it was saved
_compiled: dict[Path, CompiledTemplates] = {}

# The page that exists once for the whole site, in the reference language, at any depth of address.
_NOT_FOUND = "404.html"

_PROBLEM_PAGE = "components/problem-page/problem-page.html"


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    global _serving
    _serving = command == "serve"


@event_priority(100)
def _take_brand(config: MkDocsConfig) -> MkDocsConfig:
    """Read the block at the top of mkdocs.yml, and give static-i18n the languages that it lists."""
    global _brand, _brand_problems
    i18n = _i18n(config)
    if not i18n.building:
        file, refused = Path(config.config_file_path), bool(config.strict) and not _serving
        block, name, description = config.extra.get("brand", {}), config.site_name, config.site_description or ""
        _brand, _brand_problems = load_brand(file, _theme(config), block, name, description, refused)
        take_languages(i18n, _brand)
        # Before the plugins, which make environments of their own: no event gives us theirs. mypy: it is a method.
        config.theme.get_env = partial(_environment, config.theme.get_env, file.parent)  # type: ignore[method-assign]
    return config


@event_priority(-200)
def _read_course(config: MkDocsConfig) -> MkDocsConfig:
    """Read the whole course, once for all languages; say everything that is wrong with it, once."""
    global _site
    stages.enter("course read and checked")
    if not _i18n(config).building:
        root = Path(config.config_file_path).parent
        memory = _memory if _serving else Memory.kept(root / READ, code())
        _site = load_site(
            root,
            _brand.languages,
            config.extra["course"],
            today=datetime.now(UTC).date().isoformat(),
            identity=_brand.identity,
            theme=_theme(config),
            brand_problems=_brand_problems,
            memory=memory,
        )
        if not _serving:
            memory.keep(root / READ, code())
        _site.draw(Painter(kept=root / "build" / "icons") if uses_chromium() else None)
        if _site.problems:
            print(_site.report(author_language()), file=sys.stderr)
        if _site.errors and (not _serving or _site.leads_outside):
            raise _not_built()
    if _site.errors or _i18n(config).building:
        config.theme.static_templates.discard(_NOT_FOUND)  # it needs a course; the reference language has it
    speak(config)
    return config


on_config = CombinedEvent(_take_brand, _read_course)


def _environment(get_env: Callable[[], Environment], root: Path) -> Environment:
    """The environment of the theme, which keeps what it compiles."""
    env = get_env()
    if root not in _compiled:
        _compiled[root] = CompiledTemplates(root / COMPILED, env)
    return kept_compiled(env, _compiled[root])


def on_page_read_source(page: Page, **_: object) -> str | None:
    """Let MkDocs open no page while something is wrong: it may be what nobody can read."""
    return "" if _site.errors else None


@event_priority(100)
def _add_lessons(files: Files, config: MkDocsConfig) -> Files:
    stages.enter("files and navigation")
    # static-i18n would take a page in a language that it does not know for one in the main language.
    for file in list(files):
        if _site.is_in_another_language(file.src_uri):
            files.remove(file)
    if not (_i18n(config).building or _site.errors):
        _pages.begin(_site, config, files, _serving)
    # Lessons live outside docs_dir, where static-i18n would not see them: they pretend to be in it.
    for uri in _site.lesson_files:
        files.append(File(uri, config.docs_dir, config.site_dir, config.use_directory_urls))
    return files


@event_priority(-200)
def _settle_files(files: Files, config: MkDocsConfig) -> Files:
    # static-i18n has made every file anew: say again where lessons really are.
    for file in list(files):
        if file.src_uri in _site.lesson_files:
            file.abs_src_path = str(_site.root / file.src_uri)
            file.edit_uri = file.src_uri
        elif _site.is_unpublished(file.src_uri):
            files.remove(file)
    return files


on_files = CombinedEvent(_add_lessons, _settle_files)


@event_priority(-200)
def on_nav(nav: Navigation, config: MkDocsConfig, **_: object) -> Navigation:
    """Find once what every page of the language shows of the others."""
    keep_menu_text(nav)
    _around.update(around_pages(nav, config.extra["course"].get("footer", [])))
    return nav


def on_page_markdown(markdown: str, page: Page, **_: object) -> str:
    """Hand the converter the author's text, typeset and with its slots held open."""
    stages.enter("Markdown converted")
    if _site.errors:  # we are previewing: what is wrong stands in place of every page
        page.meta["template"] = _PROBLEM_PAGE
        return ""
    ours = _page(page)
    if ours is None:  # a page in a language that is not built
        page.meta = {}
        return ""
    title = escape(ours.lesson.title)
    if page.title == page.meta.get("title"):  # else the navigation gave the page a name of its own
        page.title = title
    page.meta["title"] = title
    page.meta["summary"] = escape(ours.lesson.summary)
    return _pages.read(page, ours)


def on_page_content(html: str, page: Page, files: Files, **_: object) -> str:
    """Fill the slots."""
    stages.enter("slots filled")
    ours = None if _site.errors else _page(page)
    return _pages.build(page, ours, html, files) if ours else ""


@event_priority(-200)
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Publish the scripts and style sheets that the pages, now that each has its content, will ask for."""
    stages.enter("pages drawn")
    if _site.slipped:  # a preview shows it as text
        print(_site.report_slipped(author_language()), file=sys.stderr)
        if not _serving:
            raise _not_built()
    if not _site.errors:
        bundles = {bundle.path: bundle.text for bundle in _site.needed_bundles(_language(config))}
        for path, content in (bundles | dict(_site.own_files)).items():
            files.append(File.generated(config, path, content=content))
    return env


@event_priority(100)
def _spare_the_search(context: Any, /, page: Page, config: MkDocsConfig, **_: object) -> None:
    stages.enter("text searched")
    if not _site.errors:
        _pages.before_search(page, config)


def _surround(context: Any, /, page: Page, config: MkDocsConfig, **_: object) -> dict[str, Any]:
    """Give the page's template what the course says around the text."""
    if _site.errors:
        return {**context, **_site.problem_page(author_language())}
    _pages.after_search(page, config)
    stages.enter("pages drawn")
    shell = _site.shell(_language(config), page.file.dest_uri, **_around)
    _pages.surround(page, shell, config, context["mkdocs_version"])
    return {**context, "course_page": shell}


on_page_context = CombinedEvent(_spare_the_search, _surround)


@event_priority(-200)
def on_post_page(output: str, page: Page, **_: object) -> str:
    """Give the page what it still lacks."""
    return output if _site.errors else _pages.finish(page, output)


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """The same for the pages that are no one's: the one for addresses that lead nowhere."""
    if template_name == _NOT_FOUND:
        _around["not found"] = _site.shell(_language(config), _NOT_FOUND, base=context["base_url"], **_around)
        context["course_page"] = _around["not found"]
    return context


@event_priority(-200)
def on_post_template(output: str, template_name: str, **_: object) -> str:
    """The same."""
    return _pages.finish_apart(_NOT_FOUND, output, _around.pop("not found")) if template_name == _NOT_FOUND else output


@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """Once, after the last language: what needs the whole site."""
    stages.enter("search, scripts, offline")
    if _i18n(config).building or _site.errors or _site.course is None:
        return
    site = Path(config.site_dir)
    _pages.end()
    write_search(site, _site, _site.course)
    if not _serving:
        # A preview is for reading: its pages say that downloads come with the published site.
        complete(_site, site, config.site_url, get_build_datetime().date(), _pages.finished, _pages.words)
    stages.write()


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_: object) -> LiveReloadServer:
    """Hear of a saved file from the system, at once. Some network and container disks do not tell."""
    if os.environ.get("COURSE_WATCH", "") != "poll":
        watch_promptly(server, [path for path in (config.docs_dir, config.config_file_path) if path])
    return server


def _not_built() -> Abort:
    # The report was the message: a traceback would hide it.
    return Abort({"fr": "Le site n’a pas été construit.", "en": "The site was not built."}[author_language()])


def _i18n(config: MkDocsConfig) -> Any:
    """The plugin that builds each language; its class says nothing of its attributes to type checkers."""
    return config.plugins["i18n"]


def _page(page: Page) -> SitePage | None:
    return _site.page(page.file.src_uri, page.file.dest_uri)


def _language(config: MkDocsConfig) -> str:
    return str(_i18n(config).current_language)


def _theme(config: MkDocsConfig) -> Path:
    return Path(config.theme.custom_dir or "theme")
