"""What a published site has, and a preview does not: its downloads, its version, a copy that can be kept."""

from __future__ import annotations

import os
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from course.exports.offline import keep_offline, leave_devices
from course.exports.pages import finish_pages
from course.exports.version import write_version
from course.memory import Memory
from course.origins import code
from course.site import SHEET, Site
from pdf import PdfPrinter


def complete(
    built: Site, folder: Path, address: str | None, day: date, known: AbstractSet[str], words: set[str]
) -> None:
    """Complete the site in a folder, all of whose pages are written.

    `known` are the pages that lack nothing, by their path, and `words` those of their tags.
    """
    if built.course is None:
        raise ValueError("a course that could not be read is not published")
    edition = built.edition(folder, _published(address), day, _printer(built, folder))
    memory = Memory.kept(built.root / SHEET, code())
    memory.begin()
    finish_pages(folder, built.folder, known, words, memory)
    memory.keep(built.root / SHEET, code())
    if os.environ.get("COURSE_DOWNLOADS", "") != "no":  # `tools/bench.py` times them apart
        from course.exports.publish import publish  # a fourteenth of a second, which a preview need not wait for

        publish(edition, built.offering)
    write_version(folder, built.course)
    (keep_offline if built.settings.get("offline") else leave_devices)(edition)


def uses_chromium() -> bool:
    """Whether PDFs and pictures are wanted: they take a browser, and seconds for each."""
    return os.environ.get("COURSE_PDF", "") not in ("", "no")


def _published(address: str | None) -> str | None:
    """Where everyone can reach the site; none when the address is that of this machine, or missing."""
    return None if urlsplit(address or "").hostname in (None, "localhost", "127.0.0.1", "::1") else address


def _printer(built: Site, folder: Path) -> Callable[[str], bytes | None] | None:
    """What makes PDFs, when they are wanted."""
    if not uses_chromium():
        return None
    return PdfPrinter(assets=folder.resolve() / "assets", kept=built.root / "build" / "pdf")
