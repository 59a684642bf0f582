"""Compiled templates, kept: for the other languages of a build, and in a folder for the next builds.

Compiling the templates of a page costs more than filling them for a dozen lessons.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from types import CodeType

import jinja2
from jinja2 import BytecodeCache, Environment, FileSystemLoader
from jinja2.bccache import Bucket

from course.digest import digest
from course.sealed import sealed, unsealed


class VisibleTemplates(FileSystemLoader):
    """Templates of folders, listed without those of hidden folders: nobody publishes them.

    Material has 14,000 icons there, and MkDocs lists templates once for each language to throw them away.
    """

    def list_templates(self) -> list[str]:
        """The names of all templates but hidden ones, in order."""
        found: set[str] = set()
        for searched in self.searchpath:
            for folder, inside, names in os.walk(searched, followlinks=self.followlinks):
                inside[:] = [name for name in inside if not name.startswith(".")]
                place = os.path.relpath(folder, searched).replace(os.sep, "/")
                found.update(name if place == "." else f"{place}/{name}" for name in names)
        return sorted(found)


class CompiledTemplates(BytecodeCache):
    """What Jinja compiled, by the path and the text of each template.

    What else changes the result is in the name of the folder: Python, Jinja and the settings of the environment. A
    folder that cannot be written is done without.
    """

    def __init__(self, folder: Path, environment: Environment) -> None:
        self._kept: dict[tuple[str, str], CodeType] = {}
        self._folder = folder / digest(repr(_settings(environment)))
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give back what was compiled from the same text, if anything was."""
        bucket.code = self._kept.get((bucket.key, bucket.checksum))
        if bucket.code is None:
            with suppress(OSError):
                compiled = unsealed((self._folder / bucket.key).read_bytes())
                if compiled is not None:
                    bucket.bytecode_from_string(compiled)
                    self._keep(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was just compiled."""
        self._keep(bucket)
        with suppress(OSError):
            (self._folder / bucket.key).write_bytes(sealed(bucket.bytecode_to_string()))

    def _keep(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._kept[bucket.key, bucket.checksum] = bucket.code


def kept_compiled(environment: Environment, compiled: CompiledTemplates) -> Environment:
    """An environment that lists no hidden template, and has what was compiled of the others."""
    if isinstance(environment.loader, FileSystemLoader):
        environment.loader = VisibleTemplates(environment.loader.searchpath)
    environment.bytecode_cache = compiled
    return environment


def _settings(environment: Environment) -> tuple[object, ...]:
    return (
        sys.implementation.cache_tag,
        jinja2.__version__,
        environment.autoescape if isinstance(environment.autoescape, bool) else "by template",
        environment.trim_blocks,
        environment.lstrip_blocks,
        environment.keep_trailing_newline,
        environment.undefined.__name__,
        sorted(environment.extensions),
        sorted(environment.filters),
        sorted(environment.tests),
    )
