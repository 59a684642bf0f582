"""How the course becomes a site: every event of MkDocs we answer, in the order they fire. Only this file knows MkDocs.

Each language after the first is built inside the first one's `on_post_build`, so what is remembered here between
events is set anew by `on_config`, and what happens once for the whole site waits for the outermost build to end.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation as MkDocsNavigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_datetime

import stages
from course.bundle import Bundle
from course.compiled import CompiledTemplates, VisibleTemplates
from course.digest import fingerprint
from course.exports.offline import keep_offline, leave_devices
from course.exports.pages import finish_copies, finished, mended
from course.exports.search import write_search
from course.kept import NAVIGATION, ConvertedPage, Keeper
from course.memory import Memory
from course.navigation import Navigation, listed
from course.origins import Origins
from course.site import COMPILED, PAGES, Site, SitePage, load_site
from course.traced import Reading
from pdf import PdfPrinter
from watching import PromptObserver

_site: Site
_serving = False
_around: dict[str, Any] = {}  # what every page of the language being built has around it
_finished: set[str] = set()  # the pages that lack nothing, by their path
_compiled: dict[Path, CompiledTemplates] = {}
_not_found = b""
_keepers: dict[Path, Keeper] = {}
_memory = Memory()
_reused: dict[str, ConvertedPage] = {}
_searching: dict[str, Any] = {}
_drawn: dict[str, tuple[str, Any]] = {}  # what each page has around it, digested, and its shell


class _Warnings(logging.Handler):
    """Counts what MkDocs says while it reads a page: it would not say it again of a page that was kept."""

    count = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.count += 1


_warnings = _Warnings(logging.INFO)
logging.getLogger("mkdocs").addHandler(_warnings)

# The page that exists once for the whole site, in the reference language, at any depth of address.
_NOT_FOUND = "404.html"

_KEPT_PAGE = "kept.html"

# Pages are kept where nothing else than these makes them, and no extension puts other files in them.
_KNOWN_PLUGINS = {"search", "material/search", "i18n"}
_OTHER_FILES = {"pymdownx.snippets", "pymdownx.b64", "markdown_include.include", "mdx_include"}

_PROBLEM_PAGE = "components/problem-page/problem-page.html"


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    global _serving
    _serving = command == "serve"


@event_priority(100)
def _prepare_theme(config: MkDocsConfig) -> MkDocsConfig:
    """Before the plugins, which make environments of their own."""
    if not _i18n(config).building:
        root = Path(config.config_file_path).parent
        config.theme.get_env = partial(_environment, config.theme.get_env, root)  # type: ignore[method-assign]  # ours
    return config


@event_priority(-200)
def _read_course(config: MkDocsConfig) -> MkDocsConfig:
    """Read the whole course, once for all languages; say everything that is wrong with it, once."""
    stages.enter("course read and checked")
    global _site
    i18n = _i18n(config)
    if not i18n.building:
        _finished.clear()
        root = Path(config.config_file_path).parent
        languages = tuple(_ordered(i18n.build_languages, i18n.default_language))
        _site = load_site(
            root,
            languages,
            config.extra["course"],
            today=datetime.now(UTC).date().isoformat(),
            memory=_memory if _serving else None,
        )
        if _site.problems:
            print(_site.report(_report_language()), file=sys.stderr)
        if _site.errors and not _serving:
            # The report is the message: a traceback would hide it.
            raise Abort({"fr": "Le site n’a pas été construit.", "en": "The site was not built."}[_report_language()])
    if _site.errors:
        config.theme.static_templates.discard(_NOT_FOUND)  # it needs a course
    return config


on_config = CombinedEvent(_prepare_theme, _read_course)


def _environment(get_env: Callable[[], Environment], root: Path) -> Environment:
    """The environment of the theme, which lists no hidden file and keeps what it compiles."""
    env = get_env()
    if isinstance(env.loader, FileSystemLoader):
        env.loader = VisibleTemplates(env.loader.searchpath)
    if root not in _compiled:
        _compiled[root] = CompiledTemplates(root / COMPILED, env)
    env.bytecode_cache = _compiled[root]
    return env


@event_priority(100)
def _add_lessons(files: Files, config: MkDocsConfig) -> Files:
    stages.enter("files and navigation")
    if not (_i18n(config).building or _site.errors or _site.course is None):
        settings = [str(config.site_url), str(_serving), *(file.src_uri for file in files)]
        origins = Origins(_site.root, _site.files, _site.course, os.environ, settings)
        _keeper().begin(origins if _reads_nothing_else(config) else None)
    # Lessons live outside docs_dir, where static-i18n would not see them: they pretend to be in it.
    for uri in _site.lesson_files:
        files.append(File(uri, config.docs_dir, config.site_dir, config.use_directory_urls))
    return files


def _reads_nothing_else(config: MkDocsConfig) -> bool:
    """Whether we know all that pages are made from: another plugin or hook may look anywhere."""
    extensions = set(config.markdown_extensions)
    plugins = set(config.plugins) - set(config.hooks)
    return plugins <= _KNOWN_PLUGINS and len(config.hooks) == 1 and not extensions & _OTHER_FILES


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
def on_nav(nav: MkDocsNavigation, config: MkDocsConfig, **_: object) -> MkDocsNavigation:
    """Find once what every page of the language shows of the others."""
    names = [f"{name}.html" for name in config.extra["course"].get("footer", [])]
    footer = [page for name in names for page in nav.pages if page.file.dest_uri.rpartition("/")[2] == name]
    home = nav.homepage.url if nav.homepage else None
    _around.update(navigation=Navigation(listed(nav.items), home), footer=footer, kept="")
    return nav


def on_page_markdown(markdown: str, page: Page, **_: object) -> str:
    """Hand the converter the author's text, typeset and with its slots held open."""
    stages.enter("Markdown converted")
    if _site.errors:  # we are previewing: what is wrong stands in place of every page
        page.meta["template"] = _PROBLEM_PAGE
        return ""
    ours = _page(page)
    if ours is None:
        return markdown
    if page.title == page.meta.get("title"):  # else the navigation gave the page a name of its own
        page.title = ours.lesson.title
    page.meta["title"] = ours.lesson.title
    page.meta["summary"] = ours.lesson.summary
    page.meta["course_template"] = page.meta.get("template", "main.html")
    page.meta["template"] = _KEPT_PAGE
    kept = _keeper().text(ours.address, *ours.files)
    _warnings.count = 0
    if kept:
        _reused[ours.address] = kept
        return ""
    return ours.markdown


def on_page_content(html: str, page: Page, files: Files, **_: object) -> str:
    """Fill the slots, unless that was done by an earlier build."""
    stages.enter("slots filled")
    ours = None if _site.errors else _page(page)
    if ours is None:
        return html
    text = _reused.pop(ours.address, None)
    if text:
        _restore(page, text.found, files)
    else:
        readings: set[Reading] = set()
        text = ConvertedPage(html, ours.build(html, readings), _found(page))
        # Nothing is kept that had a warning, nor from a build that was asked to be silent.
        if not _warnings.count and logging.getLogger("mkdocs").isEnabledFor(logging.INFO):
            _keeper().keep_text(ours.address, text, readings, *ours.files)
    placed = ours.place(text.html, text.built)
    stages.enter("Markdown converted")
    return placed


def _found(page: Page) -> dict[str, Any]:
    """What MkDocs found in a page while it converted it."""
    links = {file.src_uri: anchors for file, anchors in (page.links_to_anchors or {}).items()}
    return {"toc": page.toc, "anchors": page.present_anchor_ids, "links": links}


def _restore(page: Page, found: Mapping[str, Any], files: Files) -> None:
    page.toc, page.present_anchor_ids = found["toc"], found["anchors"]
    page.links_to_anchors = {file: found["links"][file.src_uri] for file in files if file.src_uri in found["links"]}


@event_priority(-200)
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Publish the scripts and style sheets that the pages, now that each has its content, will ask for."""
    stages.enter("pages drawn")
    if not _site.errors:
        for bundle in _site.needed_bundles(_language(config)):
            files.append(_generated(bundle, config))
    return env


@event_priority(100)
def _spare_the_search(context: Any, /, page: Page, config: MkDocsConfig, **_: object) -> None:
    """Before the search plugin: it need not read again a page that was kept."""
    stages.enter("text searched")
    entries = _search_entries(config)
    known = _keeper().searched(page.file.dest_uri) if not _site.errors else None
    _searching["from"], _searching["said"] = len(entries), page.meta.get("search")
    if known is not None:
        entries.extend(known)
        page.meta["search"] = {"exclude": True}


def _after_the_search(page: Page, config: MkDocsConfig) -> None:
    if _searching["said"] is None:
        page.meta.pop("search", None)
    else:
        page.meta["search"] = _searching["said"]
    _keeper().keep_searched(page.file.dest_uri, _search_entries(config)[_searching["from"] :])


def _search_entries(config: MkDocsConfig) -> list[dict[str, Any]]:
    """What the search plugin has found so far."""
    plugin: Any = config.plugins.get("material/search") or config.plugins["search"]
    entries: list[dict[str, Any]] = plugin.search_index.entries
    return entries


def _surround(context: Any, /, page: Page, config: MkDocsConfig, **_: object) -> dict[str, Any]:
    """Give the page's template what the course says around the text."""
    if _site.errors:
        return {**context, **_site.problem_page(_report_language())}
    _after_the_search(page, config)
    stages.enter("pages drawn")
    address = page.file.dest_uri
    shell = _site.shell(_language(config), address, **_around)
    around = _what_is_around(page, shell, config)
    _drawn[address] = around, shell
    kept = _keeper().whole(address, around)
    if kept and shell.navigation.with_entry(page, kept.entry) is not None:
        shell.kept = kept.whole
    else:
        page.content = shell.whole(page.content)
    return {**context, "course_page": shell}


on_page_context = CombinedEvent(_spare_the_search, _surround)


def _what_is_around(page: Page, shell: Any, config: MkDocsConfig) -> str:
    """The digest of all that a template shows besides the page's text and the settings of the project."""
    neighbours = [page.previous_page, page.next_page, *shell.footer, *page.ancestors]
    seen = [page, *(other for other in neighbours if other)]
    titles = [[getattr(other, "title", ""), getattr(other, "url", "")] for other in seen]
    alternates = [[str(value) for value in other.values()] for other in config.extra.get("alternate") or []]
    parts = [page.meta, page.canonical_url, page.edit_url, page.is_homepage, shell.search, shell.notice, alternates]
    settings = [config.site_description, config.site_name, config.copyright, str(config.theme.locale)]
    return fingerprint(json.dumps([titles, parts, settings, shell.navigation.home], default=str))


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """The same for the pages that are no one's: the one for addresses that lead nowhere."""
    if template_name == _NOT_FOUND:
        shell = _site.shell(_language(config), _NOT_FOUND, base=context["base_url"], **_around)
        _drawn[_NOT_FOUND] = "", shell
        context["course_page"] = shell
    return context


@event_priority(-200)
def on_post_template(output: str, template_name: str, **_: object) -> str:
    """Give the page of no one what it still lacks."""
    if template_name != _NOT_FOUND:
        return output
    _finished.add(template_name)
    return _named(_finish_page(output, template_name), _drawn.pop(_NOT_FOUND)[1])


@event_priority(-200)
def on_post_page(output: str, page: Page, **_: object) -> str:
    """Give the page what it still lacks, and let its text go: it will not be asked for again."""
    page.markdown = page.content = None
    address = page.file.dest_uri
    around, shell = _drawn.pop(address, ("", None))
    if shell is None:  # we are previewing a course that could not be read
        return output
    if not _serving:
        _finished.add(address)
    navigation = shell.navigation.last
    if not shell.kept:
        # Alike on every page of a folder, and long: what a page lacks is looked for in the rest of it.
        output = _finish_page(output.replace(navigation, NAVIGATION, 1), address)
        _keeper().keep_whole(address, around, output, shell.navigation.last_entry)
    _keeper().done_with(address)
    return _named(output, shell).replace(NAVIGATION, navigation if _serving else mended(navigation))


def _finish_page(html: str, address: str) -> str:
    # MkDocs writes the script that refreshes a preview into each page it sends, after us.
    return html if _serving else finished(html, address)


def _named(html: str, shell: Any) -> str:
    for stands_for, name in shell.names.items():
        html = html.replace(stands_for, name)
    return html


@event_priority(-50)
def _keep_not_found(config: MkDocsConfig) -> None:
    global _not_found
    if not (_i18n(config).building or _site.errors):
        _not_found = (Path(config.site_dir) / _NOT_FOUND).read_bytes()


@event_priority(-200)
def _finish(config: MkDocsConfig) -> None:
    """Once, after the last language: what needs the whole site."""
    stages.enter("search, scripts, offline")
    if _i18n(config).building or _site.errors or _site.course is None:
        return
    site = Path(config.site_dir)
    # Every language writes 404.html over the last one's: the reference language has it.
    (site / _NOT_FOUND).write_bytes(_not_found)
    _keeper().end()
    write_search(site, _site, _site.course)
    if not _serving:
        # A preview is for reading: its pages say that downloads come with the published site.
        edition = _site.edition(site, _published(config), get_build_datetime().date(), _printer(site))
        finish_copies(site, _finished)
        if os.environ.get("COURSE_DOWNLOADS", "") != "no":  # `tools/bench.py` times them apart
            from course.exports.publish import publish  # a fourteenth of a second, which a preview need not wait for

            publish(edition, _site.offering)
        (keep_offline if _site.settings.get("offline") else leave_devices)(edition)
    stages.write()


on_post_build = CombinedEvent(_keep_not_found, _finish)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_: object) -> LiveReloadServer:
    """Hear of a saved file from the system, at once, rather than by looking at every file twice a second.

    Some network and container disks do not tell: COURSE_WATCH=poll keeps MkDocs' way.
    """
    if os.environ.get("COURSE_WATCH", "") != "poll":
        watched = [path for path in (config.docs_dir, config.config_file_path) if path]
        for path in watched:
            server.unwatch(path)
        server.observer = PromptObserver()
        server.build_delay = 0.03
        for path in watched:
            server.watch(path)
    return server


def _i18n(config: MkDocsConfig) -> Any:
    """The plugin that builds each language; its class says nothing of its attributes to type checkers."""
    return config.plugins["i18n"]


def _keeper() -> Keeper:
    return _keepers.setdefault(_site.root, Keeper(_site.root / PAGES, in_memory=_serving))


def _page(page: Page) -> SitePage | None:
    return _site.page(page.file.src_uri, page.file.dest_uri)


def _language(config: MkDocsConfig) -> str:
    return str(_i18n(config).current_language)


def _ordered(languages: list[str], first: str) -> list[str]:
    return sorted(languages, key=lambda language: language != first)


def _generated(bundle: Bundle, config: MkDocsConfig) -> File:
    return File.generated(config, bundle.path, content=bundle.text)


def _published(config: MkDocsConfig) -> str | None:
    """Where everyone can reach the site; none when the address is that of this machine, or missing."""
    host = urlsplit(config.site_url or "").hostname
    return None if host in (None, "localhost", "127.0.0.1", "::1") else config.site_url


def _printer(site: Path) -> Callable[[str], bytes | None] | None:
    """What makes PDFs, when COURSE_PDF asks for them: it takes a browser, and seconds for each."""
    if os.environ.get("COURSE_PDF", "") in ("", "no"):
        return None
    return PdfPrinter(assets=site.resolve() / "assets", kept=_site.root / "build" / "pdf")


def _report_language() -> str:
    """The language authors read problems in: COURSE_LANG, else the system's, else English."""
    asked = [os.environ.get(name, "") for name in ("COURSE_LANG", "LC_ALL", "LC_MESSAGES", "LANG")]
    said = next((value for value in asked if value), "")
    return "fr" if said.lower().startswith("fr") else "en"
