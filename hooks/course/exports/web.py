"""The whole site as a zip: unpacked anywhere, it opens from `index.html`, without a server or a connection."""

from __future__ import annotations

from fnmatch import fnmatch

from course.exports.archive import archive
from course.exports.edition import Edition
from course.exports.parts import FOLDER

# What only a host reads, or only a developer.
_LEFT_OUT = (f"{FOLDER}*", "404.html", "sitemap.xml", "sitemap.xml.gz", "*/sitemap.xml", "robots.txt", "*.map", ".*")


def write(edition: Edition) -> bytes:
    """Every file of the site that a reader needs."""
    paths = {path.relative_to(edition.site).as_posix(): path for path in edition.site.rglob("*") if path.is_file()}
    kept = {name: path for name, path in paths.items() if not any(fnmatch(name, left) for left in _LEFT_OUT)}
    return archive({name: path.read_bytes() for name, path in kept.items()})
