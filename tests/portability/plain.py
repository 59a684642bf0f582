"""A generator of its own: the whole course as plain HTML, without MkDocs, Material or any plugin.

`python plain.py FOLDER [PROJECT]` is the rehearsal of the day after Material. Whatever replaces MkDocs has to do what
is done here: find the pages, convert their Markdown, lead links between files to pages, write what is around.
"""

from __future__ import annotations

import posixpath
import re
import shutil
import sys
from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from html import escape
from pathlib import Path
from string import Template
from typing import Any

from markdown import Markdown

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tools")]

from course.addresses import Addresses, lesson_page, site_page  # noqa: E402  # see sys.path
from course.site import Site, SitePage, load_brand, load_site  # noqa: E402
from schemas import settings_of  # noqa: E402

_LINK = re.compile(r'(?P<name>href|src)="(?P<file>[^":#?]+)(?P<anchor>#[^"]*)?"')


def read(project: Path, settings: Mapping[str, Any]) -> Site:
    """The project, which has to be without errors. `settings` is its whole mkdocs.yml."""
    block, theme = settings["extra"]["brand"], project / "theme"
    name, description = settings["site_name"], settings["site_description"]
    brand, problems = load_brand(project / "mkdocs.yml", theme, block, name, description, True)
    course = settings["extra"]["course"]
    site = load_site(project, brand.languages, course, identity=brand.identity, theme=theme, brand_problems=problems)
    if site.errors:
        raise ValueError(site.report("en"))
    return site


def addresses(site: Site, excluded: str) -> Iterator[tuple[str, str]]:
    """Each file to publish, as links see it, with the address of its page: "porte.en.md", "en/porte.html"."""
    course = site.course
    assert course is not None
    for module in course.modules.values():
        for language, lesson in module.lessons.items():
            yield lesson.place.file, lesson_page(course, language, module.id)
    for id, versions in site.documents.items():
        for language in versions:
            file = f"{id}.{language}.md"
            if not any(fnmatch(f"/{file}", pattern) for pattern in excluded.split()):
                yield file, site_page(course, language, id)


def converter(settings: Mapping[str, Any]) -> Markdown:
    """What turns Markdown into HTML, with the extensions that mkdocs.yml lists."""
    listed = [one if isinstance(one, dict) else {one: {}} for one in settings["markdown_extensions"]]
    configured = {name: options or {} for one in listed for name, options in one.items()}
    return Markdown(extensions=[*configured], extension_configs=configured)


def linked(html: str, file: str, pages: Mapping[str, str]) -> str:
    """The HTML with its links to files leading to their pages; other files, such as pictures, are where they were."""

    def lead(match: re.Match[str]) -> str:
        linked_file = posixpath.normpath(posixpath.join(posixpath.dirname(file), match["file"]))
        page = pages.get(linked_file, linked_file)
        address = posixpath.relpath(page, posixpath.dirname(pages[file]) or ".")
        return f'{match["name"]}="{address}{match["anchor"] or ""}"'

    return _LINK.sub(lead, html)


def around(page: SitePage, text: str) -> str:
    """The whole page: what the course says around a text, in the plainest of templates."""
    site, course, language = page.site, page.site.course, page.lesson.language
    assert course is not None
    shell, to = site.shell(language, page.address), Addresses(course, language, page.address)
    html = Template((HERE / "plain.html").read_text(encoding="utf-8")).substitute(
        language=language,
        course=f"{course.id} {course.version}",
        title=escape(page.lesson.title),
        style=to.asset(shell.style),
        script=to.asset(shell.script),
        languages=" ".join(f'<a href="{to.same_page(one)}" lang="{one}">{one}</a>' for one in page.versions),
        notice=shell.notice,
        head=shell.lesson_head,
        text=shell.whole(text),
        end=shell.page_end,
    )
    for stands_for, name in shell.names.items():
        html = html.replace(stands_for, name)
    return html


def main(folder: Path, project: Path = ROOT) -> None:
    """Write the course of a project into a folder."""
    settings = settings_of(project)
    site, markdown = read(project, settings), converter(settings)
    pages = dict(addresses(site, settings["exclude_docs"]))
    made = []
    for file, address in pages.items():
        page = site.page(file, address)
        assert page is not None
        html = page.guarded(linked(markdown.reset().convert(page.markdown), file, pages))
        made.append((page, page.place(html, page.build(html, set()))))
    written = {page.address: around(page, text) for page, text in made}
    scripts = {bundle.path: bundle.text for one in site.languages for bundle in site.needed_bundles(one)}
    for path, content in (written | scripts).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(content, encoding="utf-8")
    shutil.copytree(project / "theme/assets", folder / "assets", dirs_exist_ok=True)
    shutil.copytree(project / "docs", folder, ignore=shutil.ignore_patterns("*.md", "*.yml"), dirs_exist_ok=True)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
