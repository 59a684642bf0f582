"""The version of the course beside the site: `course.json`, which other versions are compared with."""

from __future__ import annotations

from pathlib import Path

from course.model import Course
from course.versions.snapshot import snapshot, written

FILE = "course.json"


def write_version(site: Path, course: Course) -> None:
    """Write it at the root of the finished site. No page asks for it."""
    (site / FILE).write_text(written(snapshot(course)), encoding="utf-8", newline="\n")
