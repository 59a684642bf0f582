"""Writes and deletes several files of the project as one step: all of it happens, or nothing does."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from speaking import RefusalError


def change(root: Path, changes: Mapping[str, str | None]) -> None:
    """Give files their new text, or delete those whose text is none. `changes` are paths from `root`.

    A file that had Windows line ends keeps them. Raises RefusalError, with everything as it was, when a file lies
    outside the project or cannot be written.
    """
    places = {name: root / name for name in changes}
    for name, place in places.items():
        if not place.resolve().is_relative_to(root.resolve()):
            raise RefusalError("outside-project", file=name)
    before: dict[Path, bytes | None] = {
        place: place.read_bytes() if place.is_file() else None for place in places.values()
    }
    name = ""
    try:
        for name, text in changes.items():
            _put(places[name], None if text is None else _encoded(text, before[places[name]]))
    except OSError as error:
        for place, content in before.items():
            _put(place, content)
        raise RefusalError("cannot-write", file=name, reason=error.strerror) from error


def _encoded(text: str, before: bytes | None) -> bytes:
    return (text.replace("\n", "\r\n") if before and b"\r\n" in before else text).encode()


def _put(place: Path, content: bytes | None) -> None:
    if content is None:
        place.unlink(missing_ok=True)
    elif not place.is_file() or place.read_bytes() != content:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
