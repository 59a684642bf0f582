"""What each download weighs and costs, as ratios to building the site itself, measured in one run: `make bench`.

The site is built without its downloads, then each format is made as if it were the only one, then all of them
together: they share the packed site and the questions. Times are seconds of computing, those of Chromium counted in;
PDF=yes prints the PDFs anew. Nothing is written in the project.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from unittest.mock import patch

from mkdocs.commands.build import build
from mkdocs.config import load_config

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))
sys.path.insert(0, str(ROOT / "tools"))

from course.exports import publish as publishing  # noqa: E402  # see sys.path
from course.exports.catalogue import EXPORTS, Download, downloads  # noqa: E402
from course.exports.edition import Edition  # noqa: E402
from pdf import PdfPrinter  # noqa: E402
from report import aligned  # noqa: E402


@dataclass(frozen=True)
class Cost:
    """What the files of a format took: how many bytes each, and how many seconds of computing together."""

    name: str
    sizes: tuple[int, ...]
    seconds: float

    def row(self, site: float) -> tuple[str, ...]:
        """A line of the table; `site` is what building the site took."""
        kept = (f"{sum(self.sizes) / 1000:.0f} kB", f"{max(self.sizes, default=0) / 1000:.0f} kB")
        return (self.name, str(len(self.sizes)), *kept, f"{self.seconds:.2f} s", f"{self.seconds / site:.3f} ×")


def spent() -> float:
    """Seconds of computing of this process and of those it started and waited for."""
    return sum(os.times()[:4])


def measured(name: str, made: Callable[[], Iterable[tuple[Download, bytes]]]) -> Cost:
    """What making some downloads took."""
    start = spent()
    sizes = tuple(len(content) for _, content in made())
    return Cost(name, sizes, spent() - start)


def built(folder: Path) -> tuple[float, Edition]:
    """The site, built there without its downloads: how long it took, and the edition that they are made from."""
    caught: list[Edition] = []

    def keep(edition: Edition, pages: Mapping[str, str]) -> None:
        caught.append(edition)

    with patch.object(publishing, "publish", keep):  # before MkDocs reads our hooks, which name it
        config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder), strict=True)
        start = spent()
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
    return spent() - start, caught[0]


def costs(edition: Edition) -> list[Cost]:
    """Each format made alone, in the order of the catalogue, then all of them together, without PDFs."""
    found = []
    for export in EXPORTS:
        with patch("course.exports.catalogue.EXPORTS", (export,)):
            # A copy, which has packed and read nothing yet.
            found.append(measured(export.format, partial(downloads, replace(edition))))
    # PDFs printed a moment ago would be taken again for nothing.
    return [*found, measured("all but PDFs", partial(downloads, replace(edition, printer=None)))]


def main() -> None:
    """Print the table."""
    wants_pdf = os.environ.pop("COURSE_PDF", "") not in ("", "no")
    with tempfile.TemporaryDirectory() as folder:
        site, edition = built(Path(folder) / "site")
        if wants_pdf:
            edition = replace(edition, printer=PdfPrinter(assets=edition.site / "assets", kept=Path(folder) / "pdf"))
        found = costs(edition)
    heads = ("", "files", "weight", "heaviest", "time", "of the site")
    rows = [cost.row(site) for cost in found if cost.sizes]
    print(f"Downloads of this course; the site alone took {site:.2f} s to build")
    print(aligned([heads, *rows]))
    absent = [cost.name for cost in found if not cost.sizes]
    if absent:
        print(f"Not made here: {', '.join(absent)} (PDF=yes, with a Chromium, for PDFs)")


if __name__ == "__main__":
    main()
