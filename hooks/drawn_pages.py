"""Each page on its way through MkDocs: what an earlier build kept of it is used, and what is made of it is kept.

One method for each event of a page, in the order they fire. MkDocs' pages are known here by what they document.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from course.digest import fingerprint
from course.exports.pages import finished, mended
from course.exports.stylesheet import words_of_tags
from course.kept import NAVIGATION, ConvertedPage, Keeper
from course.navigation import Navigation, listed
from course.origins import Origins, settings_of
from course.site import PAGES, Site, SitePage
from course.traced import Reading

# The template of every page: it shows what was kept, or else asks for that of the page.
TEMPLATE = "kept.html"

# Pages are kept where nothing else than these makes them, and no extension puts other files in them.
_KNOWN_PLUGINS = {"search", "material/search", "i18n"}
_OTHER_FILES = {"pymdownx.snippets", "pymdownx.b64", "markdown_include.include", "mdx_include"}

_log = logging.getLogger("mkdocs")


class _Warnings(logging.Handler):
    """Counts what MkDocs says while it reads a page: it would not say it again of a page that was kept."""

    count = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.count += 1


class DrawnPages:
    """The pages of one build after another, in every language. A preview is never `finished`: MkDocs adds to it.

    `finished` are the pages that lack nothing, by their path, and `words` those of their tags.
    """

    def __init__(self) -> None:
        self._keepers: dict[Path, Keeper] = {}
        self._keeper = Keeper(Path())
        self._warnings = _Warnings(logging.INFO)
        _log.addHandler(self._warnings)

    def begin(self, site: Site, config: Any, files: Any, serving: bool) -> None:
        """Before the first page of a build."""
        self._keeper = self._keepers.setdefault(site.root, Keeper(site.root / PAGES, in_memory=serving))
        self._keeper.begin(_origins(site, config, files, serving))
        self._serving = serving
        self.finished: set[str] = set()
        self.words: set[str] = set()
        self._reused: dict[str, ConvertedPage] = {}
        self._drawn: dict[str, tuple[str, Any]] = {}  # what each has around it, digested, and its shell
        self._searched: tuple[int, Any] = (0, None)  # how many entries there were, and what the page said of search

    def end(self) -> None:
        """After the last page."""
        self._keeper.end()

    def read(self, page: Any, ours: SitePage) -> str:
        """The Markdown to convert: none when the page was kept."""
        page.meta["course_template"] = page.meta.get("template", "main.html")
        page.meta["template"] = TEMPLATE
        self._warnings.count = 0
        kept = self._keeper.text(ours.address, *ours.files)
        if kept:
            self._reused[ours.address] = kept
            return ""
        return ours.markdown

    def build(self, page: Any, ours: SitePage, html: str, files: Any) -> str:
        """What is searched of the page's text, its slots filled, unless that was done by an earlier build."""
        text = self._reused.pop(ours.address, None)
        if text:
            _restore(page, text.found, files)
        else:
            readings: set[Reading] = set()
            slipped = len(ours.site.slipped)
            html = ours.guarded(html)
            text = ConvertedPage(html, ours.build(html, readings), _found(page))
            said = self._warnings.count + len(ours.site.slipped) - slipped
            # Nothing is kept that had a warning, nor from a build that was asked to be silent.
            if not said and _log.isEnabledFor(logging.INFO):
                self._keeper.keep_text(ours.address, text, readings, *ours.files)
        return ours.place(text.html, text.built)

    def before_search(self, page: Any, config: Any) -> None:
        """Before the search plugin: it need not read again a page that was kept."""
        entries = _search_entries(config)
        self._searched = len(entries), page.meta.get("search")
        known = self._keeper.searched(page.file.dest_uri)
        if known is not None:
            entries.extend(known)
            page.meta["search"] = {"exclude": True}

    def after_search(self, page: Any, config: Any) -> None:
        """After it: what it found."""
        first, said = self._searched
        page.meta.pop("search", None)
        if said is not None:
            page.meta["search"] = said
        self._keeper.keep_searched(page.file.dest_uri, _search_entries(config)[first:])

    def surround(self, page: Any, shell: Any, config: Any, tool: str) -> None:
        """Before the template: with the whole page, if it was kept and what is around it is the same.

        `tool` is the name that the generator signs with, and its version.
        """
        around = _what_is_around(page, shell, config, tool)
        self._drawn[page.file.dest_uri] = around, shell
        kept = self._keeper.whole(page.file.dest_uri, around)
        if kept and shell.navigation.with_entry(page, kept.entry) is not None:
            shell.kept = kept.whole
            self.words |= kept.words
        else:
            page.content = shell.whole(page.content)

    def finish(self, page: Any, output: str) -> str:
        """The page as it is published. Its text is let go: it will not be asked for again."""
        page.markdown = page.content = None
        address = page.file.dest_uri
        around, shell = self._drawn.pop(address)
        navigation: Navigation = shell.navigation
        self.words |= words_of_tags(navigation.news)
        navigation.news.clear()
        if not shell.kept:
            # Alike on every page of a folder, and long: what a page lacks is looked for in the rest of it.
            words = words_of_tags([output := output.replace(navigation.last, NAVIGATION, 1)])
            output = self._finished(output, address)
            self._keeper.keep_whole(address, around, output, navigation.last_entry, frozenset(words))
            self.words |= words
        self._keeper.done_with(address)
        self.finished.add(address)
        return _named(output, shell).replace(NAVIGATION, navigation.last if self._serving else mended(navigation.last))

    def finish_apart(self, address: str, output: str, shell: Any) -> str:
        """A page that is no one's, as it is published."""
        self.words |= words_of_tags([output])
        self.finished.add(address)
        return _named(self._finished(output, address), shell)

    def _finished(self, html: str, address: str) -> str:
        return html if self._serving else finished(html, address)


def around_pages(nav: Any, footer: list[str]) -> dict[str, Any]:
    """What every page of a language shows of the others; `footer` are the names of pages that each one names."""
    names = [f"{name}.html" for name in footer]
    named = [page for name in names for page in nav.pages if page.file.dest_uri.rpartition("/")[2] == name]
    home = nav.homepage.url if nav.homepage else None
    return {"navigation": Navigation(listed(nav.items), home), "footer": named, "kept": ""}


def _found(page: Any) -> dict[str, Any]:
    """What MkDocs found in a page while it converted it."""
    links = {file.src_uri: anchors for file, anchors in (page.links_to_anchors or {}).items()}
    return {"toc": page.toc, "anchors": page.present_anchor_ids, "links": links}


def _restore(page: Any, found: Mapping[str, Any], files: Any) -> None:
    page.toc, page.present_anchor_ids = found["toc"], found["anchors"]
    page.links_to_anchors = {file: found["links"][file.src_uri] for file in files if file.src_uri in found["links"]}


def _search_entries(config: Any) -> list[dict[str, Any]]:
    """What the search plugin has found so far."""
    plugin = config.plugins.get("material/search") or config.plugins["search"]
    entries: list[dict[str, Any]] = plugin.search_index.entries
    return entries


def _what_is_around(page: Any, shell: Any, config: Any, tool: str) -> str:
    """The digest of all that a template shows besides the page's text and the settings of the project."""
    neighbours = [page.previous_page, page.next_page, *shell.footer, *page.ancestors]
    seen = [page, *(other for other in neighbours if other)]
    titles = [[getattr(other, "title", ""), getattr(other, "url", "")] for other in seen]
    alternates = [[str(value) for value in other.values()] for other in config.extra.get("alternate") or []]
    parts = [page.meta, page.canonical_url, page.edit_url, page.is_homepage, shell.search, shell.notice, alternates]
    settings = [tool, config.site_description, config.site_name, config.copyright, str(config.theme.locale)]
    return fingerprint(json.dumps([titles, parts, settings, shell.navigation.home], default=str))


def _named(html: str, shell: Any) -> str:
    for stands_for, name in shell.names.items():
        html = html.replace(stands_for, name)
    return html


def _origins(site: Site, config: Any, files: Any, serving: bool) -> Origins | None:
    """All that pages are made from; none when another plugin or hook may look anywhere: nothing is kept then."""
    plugins = set(config.plugins) - set(config.hooks)
    if site.course is None or plugins - _KNOWN_PLUGINS or len(config.hooks) != 1:
        return None
    if _OTHER_FILES & set(config.markdown_extensions):
        return None
    said = settings_of(Path(config.config_file_path), os.environ)
    asked = [str(one) for one in (config.site_url, config.use_directory_urls, config.theme.name, serving)]
    return site.origins([*said, *asked, *(file.src_uri for file in files)])
