"""What pages are made from, digested: a page that was kept is used again only when all of this is the same."""

from __future__ import annotations

import hashlib
import platform
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.metadata import version
from pathlib import Path

from course.digest import fingerprint
from course.model import Course, Fact, Module
from course.traced import Reading

# What turns an author's text into a page, besides our own code.
_LIBRARIES = (
    "mkdocs",
    "mkdocs-material",
    "mkdocs-static-i18n",
    "Markdown",
    "pymdown-extensions",
    "Pygments",
    "Jinja2",
    "MarkupSafe",
    "babel",
)

# The parts of the theme that no page holds: their text is in scripts and style sheets, whose names are put in last.
_JOINED = (".css", ".js")

# Read piece by piece (traced.py), or one page from one file.
_FACTS = "modules/facts.yml"
_EXAMPLES = "docs/guide/exemples.yml"

# All of our code.
_CODE = Path(__file__).parent.parent

_INHERITED = re.compile(r"^INHERIT: *[\"']?([^\"'\s#]+)", re.M)
_VARIABLE = re.compile(r"\b[A-Z][A-Z0-9_]+\b")
_NAMES = re.compile(r"[\w-]+")
_PLACE = re.compile(r"place=Place\([^)]*\)")


class Origins:
    """The digests of a project: of what every page is made from, and of each piece that some pages read.

    `theme` is the folder of the theme, and `own` that of the words of the course. `settings` says everything else that
    pages depend on, such as the names of all files and what mkdocs.yml says.
    """

    def __init__(
        self, files: Mapping[str, str], course: Course, theme: Path, own: Path, settings: Iterable[str]
    ) -> None:
        self._files = files
        self._course = course
        sources = (code(), *_sources(theme, without=_JOINED), *_sources(own))
        self.common = fingerprint(*settings, *sources, repr(course.identity), *self._registers())
        self._known: dict[Reading, str] = {}

    def of(self, reading: Reading) -> str:
        """The digest of a piece of the course; one that does not exist has its own."""
        if reading not in self._known:
            self._known[reading] = self._digest(*reading)
        return self._known[reading]

    def of_file(self, name: str) -> str:
        """The digest of an author's file."""
        return fingerprint(self._files.get(name, ""))

    def _digest(self, part: str, id: str | None) -> str:
        pieces: Mapping[str, object] = getattr(self._course, part)
        if id is None:
            return fingerprint(*(f"{piece} {self.of((part, piece))}" for piece in pieces))
        piece = pieces.get(id)
        if piece is None:
            return ""
        if isinstance(piece, Module):
            return self._module(piece)
        if isinstance(piece, Fact):
            return fingerprint(_PLACE.sub("", repr(piece)))
        return self._with_facts(self._files[_EXAMPLES])

    def _module(self, module: Module) -> str:
        lessons = [self._files[lesson.place.file] for _, lesson in sorted(module.lessons.items())]
        quiz = self._files[module.quiz.place.file] if module.quiz else ""
        return fingerprint(module.id, *lessons, self._with_facts(quiz))

    def _with_facts(self, text: str) -> str:
        """A text whose facts were read with it, such as a numeric answer: any it could name changes it."""
        named = self._course.facts.keys() & set(_NAMES.findall(text))
        return fingerprint(text, *(f"{id} {self.of(('facts', id))}" for id in sorted(named)))

    def _registers(self) -> Iterable[str]:
        for name, text in sorted(self._files.items()):
            if name.endswith((".yml", ".yaml")) and not name.startswith("quizzes/") and name not in (_FACTS, _EXAMPLES):
                yield from (name, text)


@cache
def code() -> str:
    """The digest of what makes pages: our code as it was when the program started, Python and the libraries."""
    return fingerprint(*_machinery(), *_sources(_CODE))


def _machinery() -> Iterable[str]:
    yield platform.python_version()
    yield from (f"{library} {version(library)}" for library in _LIBRARIES)


def settings_of(file: Path, environment: Mapping[str, str]) -> Iterator[str]:
    """A file of settings and those that it inherits from, with the variables that they name."""
    text = file.read_text(encoding="utf-8")
    yield text
    yield from (f"{name} {environment.get(name)}" for name in sorted(set(_VARIABLE.findall(text))))
    if inherited := _INHERITED.search(text):
        yield from settings_of(file.parent / inherited[1], environment)


def _sources(folder: Path, without: tuple[str, ...] = ()) -> Iterable[str]:
    """The files of a folder, as they are on disk."""
    for file in sorted(folder.rglob("*")):
        if file.is_file() and file.suffix not in (".pyc", *without):
            yield file.relative_to(folder).as_posix()
            yield hashlib.sha256(file.read_bytes()).hexdigest()
