"""What was made of each file, for the next reading of the same project: only what was saved is read again."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from course.sealed import seal, unseal

_Made = TypeVar("_Made")


class Memory:
    """The results of functions of values, by all that they were made from.

    What one reading did not ask for is forgotten by the reading after it. Results are shared: nobody may change one.
    """

    def __init__(self) -> None:
        self._before: dict[Hashable, Any] = {}
        self._now: dict[Hashable, Any] = {}

    @classmethod
    def kept(cls, file: Path, version: str) -> Memory:
        """What the same `version` of us kept in a file: nothing, when there is none or it was damaged."""
        memory = cls()
        with suppress(OSError):
            memory._now = unseal(file.read_bytes(), version) or {}
        return memory

    def keep(self, file: Path, version: str) -> None:
        """Keep all that the last reading asked for, when some of it is new."""
        if self._now.keys() != self._before.keys():
            with suppress(OSError):
                file.parent.mkdir(parents=True, exist_ok=True)
                written = file.with_suffix(".new")
                written.write_bytes(seal(self._now, version))
                written.replace(file)

    def begin(self) -> None:
        """Before each reading."""
        self._before, self._now = self._now, {}

    def recall(self, make: Callable[..., _Made], *made_from: Hashable) -> _Made:
        """What `make(*made_from)` gives."""
        return self.recall_as((make, *made_from), lambda: make(*made_from))

    def recall_as(self, key: Hashable, make: Callable[[], _Made]) -> _Made:
        """What `make()` gives, when `key` says all that it is made from."""
        if key in self._now:
            made = self._now[key]
        elif key in self._before:
            made = self._before[key]
        else:
            made = make()
        self._now[key] = made
        return made  # type: ignore[no-any-return]  # of the type that was put there under this key
