"""What is said of a version when it is released, and what must be true before that."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from course.versions.page import section_of
from course.words import Words

_HEADING = re.compile(r"^(#+ .*?) \{#[\w-]+\}$", re.M)


@dataclass(frozen=True, kw_only=True)
class Release:
    """A version about to be published: its number, `CHANGELOG.md`, and the page of what is new in each language."""

    version: str
    changelog: str
    pages: Mapping[str, str]

    def problems(self, tag: str | None = None) -> Iterator[tuple[str, dict[str, str]]]:
        """What is not ready, as keys of `versions.*` and what fills them; `tag` is the one to be published, if any."""
        if tag is not None and tag != f"v{self.version}":
            yield "release-tag", {"tag": tag, "version": self.version}
        heading = self._heading
        if heading is None:
            yield "release-changelog", {"version": self.version}
        elif "unreleased" in heading.lower():
            yield "release-unreleased", {"version": self.version}
        for language, page in self.pages.items():
            if section_of(page, self.version) is None:
                yield "release-page", {"version": self.version, "spoken": language}

    def notes(self, words: Words) -> str:
        """Markdown for those who receive the release: what is new in each language, then the changelog."""
        blocks = []
        for language, page in self.pages.items():
            said = section_of(page, self.version)
            if said:
                name = words.name_of(language, language)
                without_ids = _HEADING.sub(r"\1", said)
                blocks.append(f"## {name[:1].upper()}{name[1:]}\n\n{without_ids}")
        said = self._changes
        if said:
            blocks.append(f"## Changelog\n\n{said}")
        return "\n\n".join(blocks) + "\n"

    @property
    def _heading(self) -> str | None:
        match = re.search(rf"^## {re.escape(self.version)}(?![\w.]).*$", self.changelog, re.M)
        return match[0] if match else None

    @property
    def _changes(self) -> str:
        _, _, rest = self.changelog.partition(self._heading or "\0")
        return re.split(r"^## ", rest, maxsplit=1, flags=re.M)[0].strip()
