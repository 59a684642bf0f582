"""What can be taken away: the whole course, one of its paths or one of its modules; and what each file is called."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from course.model import Course, Text

# The whole course stands among the paths under this name, which no path may take (see `course.rules`).
WHOLE_COURSE = "cours"

FOLDER = "downloads/"

PartKind = Literal["course", "path", "module"]


@dataclass(frozen=True, kw_only=True)
class Part:
    """Some modules of the course, in the order they are taken, and what they are called together."""

    kind: PartKind
    id: str
    title: Text
    modules: tuple[str, ...]


def parts(course: Course) -> Iterator[Part]:
    """The whole course, then each path, then each module."""
    yield Part(kind="course", id=WHOLE_COURSE, title=course.title, modules=tuple(course.modules))
    for path in course.paths.values():
        yield Part(kind="path", id=path.id, title=path.title, modules=path.modules)
    for module in course.modules.values():
        title = {language: lesson.title for language, lesson in module.lessons.items()}
        yield Part(kind="module", id=module.id, title=title, modules=(module.id,))


def file_path(course: Course, part: Part, format_id: str, language: str | None, extension: str) -> str:
    """Where a download stands, from the root of the site: "downloads/<course>-<path>-<format>.<language>.<extension>".

    Those of a module are one folder below, where a module and a path may have the same name.
    """
    folder = FOLDER + ("modules/" if part.kind == "module" else "")
    spoken = f".{language}" if language else ""
    return f"{folder}{course.id}-{part.id}-{format_id}{spoken}.{extension}"
