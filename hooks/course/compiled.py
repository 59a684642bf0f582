"""Compiled templates, kept: for the other languages of a build, and in a folder for the next builds.

Compiling the templates of a page costs more than filling them for a dozen lessons.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from types import CodeType

import jinja2
from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache
from jinja2.bccache import Bucket

from course.digest import digest


class CompiledTemplates(BytecodeCache):
    """What Jinja compiled, by the path and the text of each template.

    What else changes the result is in the name of the folder: Python, Jinja and the settings of the environment. A
    folder that cannot be written is done without.
    """

    def __init__(self, folder: Path, environment: Environment) -> None:
        self._kept: dict[tuple[str, str], CodeType] = {}
        self._disk: FileSystemBytecodeCache | None = None
        folder = folder / digest(repr(_settings(environment)))
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return
        self._disk = FileSystemBytecodeCache(str(folder))

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give back what was compiled from the same text, if anything was."""
        bucket.code = self._kept.get((bucket.key, bucket.checksum))
        if bucket.code is None and self._disk:
            self._disk.load_bytecode(bucket)
            self._keep(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was just compiled."""
        self._keep(bucket)
        if self._disk:
            with suppress(OSError):
                self._disk.dump_bytecode(bucket)

    def _keep(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._kept[bucket.key, bucket.checksum] = bucket.code


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
