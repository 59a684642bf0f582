"""Pages kept from one build to the next, with what each was made from: nothing that did not change is made again.

A page is kept in two states: its text, converted and with its slots filled, and its whole HTML but for the navigation
and the names of its script and style sheet, which others change. Whether it may be used is for `Keeper.text` and
`Keeper.whole` to say: a digest for each thing it was made from, and for each thing it read of the course.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from course.digest import fingerprint
from course.origins import Origins
from course.pages import BuiltPage
from course.sealed import seal, unseal
from course.traced import Reading

# Stand for what is put in last.
NAVIGATION = "\ue003navigation\ue004"
SCRIPT = "\ue003script\ue004"
STYLE = "\ue003style\ue004"


@dataclass(frozen=True)
class ConvertedPage:
    """A page's text: the author's, converted, its slots still open; then filled. `found` is what MkDocs found in it."""

    html: str
    built: BuiltPage
    found: Mapping[str, Any]


@dataclass
class KeptPage:
    """A page and the digests of what it was made from.

    `made_from` digests what every such page is made from, with its own files; `read` is each piece of the course that
    it read. `searched` is what the search plugin found in it. `whole` is its HTML, when it was drawn with what `around`
    digests, `entry` its place in the navigation, and `words` those of its tags.
    """

    made_from: str
    read: Mapping[Reading, str]
    text: ConvertedPage
    searched: list[dict[str, Any]] | None = None
    around: str = ""
    whole: str = ""
    entry: str = ""
    words: frozenset[str] = frozenset()


@dataclass
class Keeper:
    """The pages of a project, by address, in a file that may be lost at any time.

    With `in_memory`, they are also kept for the next build of the same process: a preview.
    """

    file: Path
    in_memory: bool = False
    origins: Origins | None = None
    _memory: dict[str, KeptPage] = field(default_factory=dict)
    _used: dict[str, KeptPage] = field(default_factory=dict)
    _changed: set[str] = field(default_factory=set)
    _known: set[str] = field(default_factory=set)
    _database: sqlite3.Connection | None = None

    def begin(self, origins: Origins | None) -> None:
        """Before the first page of a build; without `origins`, nothing is kept of it."""
        self.origins = origins
        self._used.clear()
        self._changed.clear()
        self._known.clear()
        if self._database is None and origins and not self.in_memory:
            self._database = _opened(self.file)

    def text(self, address: str, *files: str) -> ConvertedPage | None:
        """The text of a page made from these files, if nothing that it was made from has changed."""
        if self.origins is None:
            return None
        kept = self._memory.get(address) or self._stored(address)
        if kept is None or kept.made_from != self._made_from(files):
            return None
        if any(self._origins.of(reading) != digest for reading, digest in kept.read.items()):
            return None
        self._used[address] = kept
        return kept.text

    def keep_text(self, address: str, text: ConvertedPage, read: set[Reading], *files: str) -> None:
        """Keep the text of a page, and what it read of the course."""
        if self.origins is None:
            return
        readings = {reading: self._origins.of(reading) for reading in read}
        self._used[address] = KeptPage(self._made_from(files), readings, text)
        self._changed.add(address)

    def searched(self, address: str) -> list[dict[str, Any]] | None:
        """What is searched of a page whose text was kept; none when the search plugin has yet to read it."""
        kept = self._used.get(address)
        return kept.searched if kept else None

    def keep_searched(self, address: str, entries: list[dict[str, Any]]) -> None:
        """Keep what the search plugin found in a page."""
        if address in self._used:
            self._used[address].searched = entries

    def whole(self, address: str, around: str) -> KeptPage | None:
        """The HTML of a page whose text was kept, if what stands around it is the same too."""
        kept = self._used.get(address)
        return kept if kept and kept.whole and kept.around == around else None

    def keep_whole(self, address: str, around: str, whole: str, entry: str, words: frozenset[str]) -> None:
        """Keep the HTML of a page whose text was kept in this build."""
        kept = self._used.get(address)
        if kept:
            kept.around, kept.whole, kept.entry, kept.words = around, whole, entry, words
            self._changed.add(address)

    def done_with(self, address: str) -> None:
        """After a page is written: keep it for the next builds, and no longer for this one."""
        kept = self._used.pop(address, None)
        if kept is None:
            return
        self._known.add(address)
        if self.in_memory:
            self._memory[address] = kept
        elif self._database and address in self._changed:
            with suppress(sqlite3.Error):
                self._database.execute("replace into pages values (?, ?)", (address, seal(kept)))

    def end(self) -> None:
        """After the last page: forget those that no longer exist."""
        self._memory = {address: kept for address, kept in self._memory.items() if address in self._known}
        if self._database is None or self.in_memory:
            return
        with suppress(sqlite3.Error):
            stored = {address for (address,) in self._database.execute("select address from pages")}
            gone = [(address,) for address in stored - self._known]
            self._database.executemany("delete from pages where address = ?", gone)
            self._database.commit()
            self._database.close()
        self._database = None

    @property
    def _origins(self) -> Origins:
        if self.origins is None:
            raise ValueError("a build begins with what its pages are made from")
        return self.origins

    def _made_from(self, files: tuple[str, ...]) -> str:
        return fingerprint(self._origins.common, *(f"{file} {self._origins.of_file(file)}" for file in files))

    def _stored(self, address: str) -> KeptPage | None:
        if self._database is None:
            return None
        try:
            row = self._database.execute("select page from pages where address = ?", (address,)).fetchone()
            return unseal(row[0]) if row else None
        except sqlite3.Error:
            return None


def _opened(file: Path) -> sqlite3.Connection | None:
    """The file, made anew when it cannot be read; none when it cannot be written either."""
    for _ in range(2):
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            database = sqlite3.connect(file, timeout=0.1, check_same_thread=False)
            database.execute("pragma synchronous = off")
            database.execute("create table if not exists pages (address text primary key, page blob)")
        except (sqlite3.OperationalError, OSError):  # another build writes there, or nobody may
            return None
        except sqlite3.DatabaseError:
            with suppress(OSError):
                file.unlink()
        else:
            return database
    return None
