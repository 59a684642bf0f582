"""Downloads written beside the finished site, and offered on the pages that asked for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from course.exports.catalogue import Download, Export, downloads
from course.exports.edition import Edition
from course.words import Words


def publish(edition: Edition, pages: Mapping[str, str]) -> None:
    """Write every download, then list them on `pages`: their addresses from the root of the site, by language.

    The site in a zip is made of pages that list nothing yet: it does not hold the files.
    """
    written = []
    for download, content in downloads(edition):
        file = edition.site / download.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        written.append(download)
    for address, language in pages.items():
        page = edition.site / address
        page.write_text(_listing(page.read_text(encoding="utf-8"), edition, address, language, written), "utf-8")


@dataclass(frozen=True)
class OfferedLanguage:
    """The files of a format in one language, its modules apart. `name` is that of the language, in the page’s own."""

    code: str | None
    name: str
    files: tuple[Download, ...]
    modules: tuple[Download, ...]


@dataclass(frozen=True)
class OfferedFormat:
    """A format and its files, those in the language of the page first."""

    export: Export
    languages: tuple[OfferedLanguage, ...]


def offer(written: Sequence[Download], language: str, words: Words) -> Iterator[OfferedFormat]:
    """What a page in this language offers, format by format."""
    for export, of_format in groupby(written, key=lambda download: download.export):
        files = list(of_format)
        spoken = sorted({file.language for file in files}, key=lambda code: (code not in (language, None), code or ""))
        names = {code: words.name_of(code, language) if code else "" for code in spoken}
        yield OfferedFormat(export, tuple(_offered(files, code, name) for code, name in names.items()))


def _offered(files: Sequence[Download], code: str | None, name: str) -> OfferedLanguage:
    own = [file for file in files if file.language == code]
    return OfferedLanguage(
        code=code,
        name=name,
        files=tuple(file for file in own if file.part.kind != "module"),
        modules=tuple(file for file in own if file.part.kind == "module"),
    )


def _listing(html: str, edition: Edition, address: str, language: str, written: Sequence[Download]) -> str:
    renderer = edition.theme.page(edition.course, language, address)
    nothing = renderer.render("downloads", formats=())
    if nothing not in html:
        raise ValueError(f"{address} was to list the downloads, and no longer holds their place")
    return html.replace(
        nothing, renderer.render("downloads", formats=tuple(offer(written, language, edition.theme.words)))
    )
