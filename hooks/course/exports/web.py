"""The whole site as a zip: unpacked anywhere, it opens from `index.html`, without a server or a connection."""

from __future__ import annotations

from collections.abc import Mapping
from fnmatch import fnmatch
from pathlib import Path

from course.exports.archive import archive
from course.exports.parts import FOLDER

# What only a host reads, or only a developer.
_LEFT_OUT = (
    *(
        f"{FOLDER}*",
        "404.html",
        "sitemap.xml",
        "sitemap.xml.gz",
        "*/sitemap.xml",
        "robots.txt",
        "*.map",
        ".*",
        "course.json",
    ),
    # What installs the published site on a device: a package is there already.
    *("sw.js", "*.webmanifest", "assets/install-*.png"),
)


def files(site: Path) -> Mapping[str, Path]:
    """Every file of the site that a reader needs, by its path from the root."""
    paths = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    return {name: path for name, path in paths.items() if not any(fnmatch(name, left) for left in _LEFT_OUT)}


def write(site: Path) -> bytes:
    """Those files, packed."""
    return archive({name: path.read_bytes() for name, path in files(site).items()})
