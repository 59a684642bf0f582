"""Which files of a project are read or published, and which are refused before anyone opens them.

Nothing outside the project is ever reached: links to other files are not followed, wherever they lead.
"""

from __future__ import annotations

import html
import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from course.located import MAX_CHARACTERS
from course.model import Place
from course.problems import Problem

# Where authors write. MkDocs publishes what it finds in the last one, and only that.
_FOLDERS = ("modules", "quizzes", "docs")
_PUBLISHED = "docs"

_TEXTS = (".md", ".yml", ".yaml")

# What a browser shows or saves, and never runs.
_PUBLISHED_KINDS = (
    *_TEXTS,
    *(".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"),
    *(".m4a", ".mp3", ".mp4", ".ogg", ".vtt", ".wav", ".webm"),
    *(".csv", ".docx", ".odp", ".ods", ".odt", ".pdf", ".pptx", ".txt", ".xlsx"),
)

# A package is opened on any device: these names mean something else on Windows, or cannot be written there.
_ODD = re.compile(r"[<>:\"|?*\\\x00-\x1f\x7f]|[ .]$|^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)", re.I)

# What could run in a picture opened by itself, where no policy holds it.
_RUNS = re.compile(
    r"<(?:[\w-]+:)?(?:script|foreignObject|iframe|object|embed|handler)\b|\son[a-z]+(?=\s*=)|javascript:|<!ENTITY", re.I
)


def read_project(root: Path) -> tuple[dict[str, str], list[Problem]]:
    """What authors wrote, by path from the root of the project; what is refused or cannot be read is a problem."""
    files: dict[str, str] = {}
    names, problems = _listed(root)
    for name in names:
        path = root / name
        is_text = path.suffix in _TEXTS and (name.startswith(f"{_PUBLISHED}/") or name.count("/") == 1)
        if not is_text and not _is_picture(name):
            continue
        if path.stat().st_size > 4 * MAX_CHARACTERS:  # bytes of the longest character
            problems.append(Problem(Place(name), "file-too-large", {"limit": MAX_CHARACTERS}))
            continue
        text, found = _read(path, name)
        problems += found
        if is_text and not found:
            files[name] = text
        elif runs := _RUNS.search(html.unescape(text)):
            problems.append(Problem(Place(name), "picture-with-script", {"found": runs[0].strip()}))
    return files, problems


def _listed(root: Path) -> tuple[list[str], list[Problem]]:
    """The paths of a project's files, in order; those refused by their name or their kind, and links, are problems."""
    found, problems = [], list[Problem]()
    for name, is_link in sorted(_walked(root)):
        last = name.rpartition("/")[2]
        if is_link:
            problems.append(Problem(Place(name), "symbolic-link"))
        elif last.startswith("."):
            continue  # what editors and systems leave; MkDocs passes over it too
        elif _ODD.search(last):
            problems.append(Problem(Place(name), "file-name", {"found": last}))
        elif name.startswith(f"{_PUBLISHED}/") and Path(last).suffix.lower() not in _PUBLISHED_KINDS:
            if not (root / name).is_dir():
                problems.append(Problem(Place(name), "file-kind", {"found": Path(last).suffix or last}))
        else:
            found.append(name)
    problems += _collisions(found)
    return [name for name in found if (root / name).is_file()], problems


def _walked(root: Path) -> Iterator[tuple[str, bool]]:
    """Every file and folder where authors write, and whether it is a link, which nothing goes through."""
    for folder in _FOLDERS:
        top = root / folder
        if top.is_symlink():
            yield folder, True
            continue
        for here, folders, files in os.walk(top):
            for name in (*folders, *files):
                path = Path(here, name)
                yield path.relative_to(root).as_posix(), path.is_symlink()
            folders[:] = [name for name in folders if not name.startswith(".")]


def _collisions(names: Iterable[str]) -> Iterator[Problem]:
    """Names that some systems take for one another."""
    seen: dict[str, str] = {}
    for name in names:
        first = seen.setdefault(unicodedata.normalize("NFC", name).casefold(), name)
        if first != name:
            yield Problem(Place(name), "names-collide", {"other": first})


def _is_picture(name: str) -> bool:
    return name.startswith(f"{_PUBLISHED}/") and name.lower().endswith(".svg")


def _read(path: Path, name: str) -> tuple[str, list[Problem]]:
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"), []
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - (raw.rfind(b"\n", 0, error.start) + 1) + 1
        return "", [Problem(Place(name, line, column), "not-utf8")]
