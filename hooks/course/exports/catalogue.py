"""Every download of the site: which format, of which parts of the course, in which order they are offered.

To add one, write a module beside this one, add its line here, and say what it is for in `theme/locales`, under
`exports.<format>`: a title (`name`), a use (`for`) and what to know before choosing it (`general`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from course.exports import anki, gift, moodle, packages, paper, pdf, presenter, qti21
from course.exports.edition import Bank, Edition
from course.exports.parts import Part, PartKind, file_path, parts


@dataclass(frozen=True)
class Export:
    """A format, and the parts of the course it is made for.

    `write` gives the bytes of the file for a part, in a language; the language is none when one file holds them all.
    It gives none when there is nothing to write, such as a bank without a question. `file` is what the files are
    called, when it is not the name of the format.
    """

    format: str
    extension: str
    of: tuple[PartKind, ...]
    by_language: bool
    write: Callable[[Edition, Part, str | None], bytes | None]
    adapted: tuple[str, ...] = ()
    file: str | None = None


@dataclass(frozen=True)
class Download:
    """A file of `downloads/`. `path` is from the root of the site; `size` is in bytes."""

    export: Export
    part: Part
    language: str | None
    path: str
    size: int


def _bank(write: Callable[[Edition, Bank], bytes]) -> Callable[[Edition, Part, str | None], bytes | None]:
    def write_bank(edition: Edition, part: Part, language: str | None) -> bytes | None:
        bank = edition.bank(part, language or edition.course.reference_language)
        return write(edition, bank) if bank.items else None

    return write_bank


def _each(write: Callable[[Edition, Part, str], bytes | None]) -> Callable[[Edition, Part, str | None], bytes | None]:
    return lambda edition, part, language: write(edition, part, language or edition.course.reference_language)


def _site(edition: Edition, _part: Part, _language: str | None) -> bytes:
    return edition.site_archive


def _package(standard: str) -> Callable[[Edition, Part, str | None], bytes | None]:
    return lambda edition, part, _language: packages.write(edition, part, standard)


ALL_PARTS: tuple[PartKind, ...] = ("course", "path", "module")

EXPORTS: tuple[Export, ...] = (
    Export("web", "zip", ("course",), False, _site),
    Export("print", "html", ("course", "path"), True, _each(paper.write)),
    Export("pdf", "pdf", ("course", "path"), True, _each(pdf.write), file="print"),
    Export("presenter", "html", ("module",), True, _each(presenter.write)),
    Export("scorm12", "zip", ("course", "path"), False, _package("scorm12")),
    Export("scorm2004", "zip", ("course", "path"), False, _package("scorm2004")),
    Export("cmi5", "zip", ("course", "path"), False, _package("cmi5")),
    Export("moodle", "xml", ALL_PARTS, True, _bank(moodle.write), moodle.ADAPTED),
    Export("gift", "txt", ALL_PARTS, True, _bank(gift.write), gift.ADAPTED),
    Export("qti21", "zip", ALL_PARTS, True, _bank(qti21.write), qti21.ADAPTED),
    Export("anki", "apkg", ("course", "path"), True, _bank(anki.write), anki.ADAPTED),
)


def downloads(edition: Edition) -> Iterator[tuple[Download, bytes]]:
    """Every file there is to download, with its content."""
    for export in EXPORTS:
        for part in (part for part in parts(edition.course) if part.kind in export.of):
            for language in edition.course.languages if export.by_language else (None,):
                content = export.write(edition, part, language)
                if content is not None:
                    path = file_path(edition.course, part, export.file or export.format, language, export.extension)
                    yield Download(export, part, language, path, len(content)), content
