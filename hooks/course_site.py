"""How the course becomes a site: every event of MkDocs we answer, in the order they fire. Only this file knows MkDocs.

Each language after the first is built inside the first one's `on_post_build`, so what is remembered here between
events is set anew by `on_config`, and what happens once for the whole site waits for the outermost build to end.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure import StructureItem
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_datetime

from author_language import author_language
from course.brand import Brand
from course.bundle import Bundle
from course.exports.offline import keep_offline, leave_devices
from course.exports.pages import finish_pages
from course.exports.publish import publish
from course.exports.search import write_search
from course.exports.version import write_version
from course.problems import Problem
from course.quantities import language_name
from course.site import Site, SitePage, load_brand, load_site
from drawing import Painter
from pdf import PdfPrinter

_brand: Brand
_brand_problems: list[Problem]
_site: Site
_serving = False
_not_found = b""

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
        kept = {key: i18n.config[key] for key in ("docs_structure", "fallback_to_default")}
        i18n.load_config({**kept, "languages": [_language_settings(language) for language in _brand.languages]})
    return config


@event_priority(-200)
def _read_course(config: MkDocsConfig) -> MkDocsConfig:
    """Read the whole course, once for all languages; say everything that is wrong with it, once."""
    global _site
    if not _i18n(config).building:
        root = Path(config.config_file_path).parent
        _site = load_site(
            root,
            _brand.languages,
            config.extra["course"],
            today=datetime.now(UTC).date().isoformat(),
            identity=_brand.identity,
            theme=_theme(config),
            brand_problems=_brand_problems,
        )
        _site.draw(Painter(kept=root / "build" / "icons") if _uses_chromium() else None)
        if _site.problems:
            print(_site.report(author_language()), file=sys.stderr)
        if _site.errors and (not _serving or _site.leads_outside):
            raise _not_built()
    if _site.errors:
        config.theme.static_templates.discard(_NOT_FOUND)  # it needs a course
    _speak(config)
    # Material prints these as they are: what an author typed is text, and stays so.
    config.site_name, config.site_description = escape(config.site_name), escape(config.site_description or "")
    return config


on_config = CombinedEvent(_take_brand, _read_course)


def on_page_read_source(page: Page, **_: object) -> str | None:
    """Let MkDocs open no page while something is wrong: it may be what nobody can read."""
    return "" if _site.errors else None


@event_priority(100)
def _add_lessons(files: Files, config: MkDocsConfig) -> Files:
    # static-i18n would take a page in a language that it does not know for one in the main language.
    for file in list(files):
        if _site.is_in_another_language(file.src_uri):
            files.remove(file)
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
def on_nav(nav: Navigation, **_: object) -> Navigation:
    """Keep the names of the menu text, once static-i18n has put them in the language of the page."""
    for item in _below(nav.items):
        if item.title:
            item.title = escape(item.title)
    return nav


def on_page_markdown(markdown: str, page: Page, **_: object) -> str:
    """Hand the converter the author's text, typeset and with its slots held open."""
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
    return ours.markdown


def on_page_content(html: str, page: Page, **_: object) -> str:
    """Fill the slots."""
    ours = None if _site.errors else _page(page)
    return ours.build(html) if ours else ""


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Publish the scripts and style sheets that the pages, now that each has its content, will ask for."""
    if _site.slipped:  # a preview shows it as text
        print(_site.report_slipped(author_language()), file=sys.stderr)
        if not _serving:
            raise _not_built()
    if not _site.errors:
        for bundle in _site.needed_bundles(_language(config)):
            files.append(_generated(bundle, config))
        for path, content in _site.own_files.items():
            files.append(File.generated(config, path, content=content))
    return env


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, **_: object) -> dict[str, Any]:
    """Give the page's template what the course says around the text."""
    if _site.errors:
        return context | _site.problem_page(author_language())
    return context | {"course_page": _site.shell(_language(config), page.file.dest_uri)}


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """The same for the pages that are no one's: the one for addresses that lead nowhere."""
    if template_name == _NOT_FOUND:
        context["course_page"] = _site.shell(_language(config), _NOT_FOUND, base=context["base_url"])
    return context


@event_priority(-50)
def _keep_not_found(config: MkDocsConfig) -> None:
    global _not_found
    if not (_i18n(config).building or _site.errors):
        _not_found = (Path(config.site_dir) / _NOT_FOUND).read_bytes()


@event_priority(-200)
def _finish(config: MkDocsConfig) -> None:
    """Once, after the last language: what needs the whole site."""
    if _i18n(config).building or _site.errors or _site.course is None:
        return
    site = Path(config.site_dir)
    # Every language writes 404.html over the last one's: the reference language has it.
    (site / _NOT_FOUND).write_bytes(_not_found)
    write_search(site, _site, _site.course)
    if not _serving:
        # MkDocs writes the script that refreshes a preview into each page it sends, after us. And a preview is for
        # reading: its pages say that downloads come with the published site.
        edition = _site.edition(site, _published(config), get_build_datetime().date(), _printer(site))
        finish_pages(site, _site.folder)
        publish(edition, _site.offering)
        write_version(site, _site.course)
        (keep_offline if _site.settings.get("offline") else leave_devices)(edition)


on_post_build = CombinedEvent(_keep_not_found, _finish)


def _not_built() -> Abort:
    # The report was the message: a traceback would hide it.
    return Abort({"fr": "Le site n’a pas été construit.", "en": "The site was not built."}[author_language()])


def _i18n(config: MkDocsConfig) -> Any:
    """The plugin that builds each language; its class says nothing of its attributes to type checkers."""
    return config.plugins["i18n"]


def _page(page: Page) -> SitePage | None:
    return _site.page(page.file.src_uri, page.file.dest_uri)


def _below(items: list[StructureItem]) -> Iterator[StructureItem]:
    """Every part of a menu, at any depth."""
    for item in items:
        yield item
        if isinstance(item, Section):
            yield from _below(item.children)


def _language(config: MkDocsConfig) -> str:
    return str(_i18n(config).current_language)


def _language_settings(language: str) -> dict[str, Any]:
    """What static-i18n is told of a language of the site."""
    identity = _brand.identity
    return {
        "locale": language,
        "name": language_name(language, language).capitalize(),
        "default": language == _brand.languages[0],
        "site_name": identity.name[language],
        "site_description": identity.description.get(language),
        "nav_translations": dict(_brand.menus.get(language, {})),
    }


def _theme(config: MkDocsConfig) -> Path:
    return Path(config.theme.custom_dir or "theme")


def _speak(config: MkDocsConfig) -> None:
    """Material stops at a language that it does not speak: what is its own is then said in English."""
    words = f"partials/languages/{config.theme['language']}.html"
    if not any(Path(folder, words).is_file() for folder in config.theme.dirs):
        config.theme["language"] = "en"


def _generated(bundle: Bundle, config: MkDocsConfig) -> File:
    return File.generated(config, bundle.path, content=bundle.text)


def _published(config: MkDocsConfig) -> str | None:
    """Where everyone can reach the site; none when the address is that of this machine, or missing."""
    host = urlsplit(config.site_url or "").hostname
    return None if host in (None, "localhost", "127.0.0.1", "::1") else config.site_url


def _printer(site: Path) -> Callable[[str], bytes | None] | None:
    """What makes PDFs, when COURSE_PDF asks for them: it takes a browser, and seconds for each."""
    if not _uses_chromium():
        return None
    return PdfPrinter(assets=site.resolve() / "assets", kept=_site.root / "build" / "pdf")


def _uses_chromium() -> bool:
    return os.environ.get("COURSE_PDF", "") not in ("", "no")
