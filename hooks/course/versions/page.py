"""The page of what is new: a section for each version, the newest first; and the part of it that is written by hand.

In a section, what stands between its heading and the first heading below it belongs to whoever publishes the version.
What follows is written by the comparison, as often as it is asked to.
"""

from __future__ import annotations

import re

from course import quantities
from course.versions.consequences import Consequences
from course.versions.report import markdown, report
from course.words import Words

_SECTION = re.compile(r"^## .*?(?=^## |\Z)", re.M | re.S)


def anchor_of(version: str) -> str:
    """The id of the heading of a version: "v0-2-0"."""
    return "v" + re.sub(r"[^a-z0-9]+", "-", version.lower()).strip("-")


def section(followed: Consequences, words: Words, language: str, day: str) -> str:
    """The section of the new version, published on a day (ISO), without anything written by hand."""
    version = followed.found.after.version
    anchor = anchor_of(version)
    heading = words.say(language, "versions.heading", version=version, day=quantities.day(day, language))
    return f"## {heading} {{#{anchor}}}\n\n{markdown(report(followed, words, language, own=True), anchor)}\n"


def with_section(page: str, written: str) -> str:
    """The page with this section first, or in the place of the one with the same id, whose own words are kept."""
    anchor = _anchor(written)
    for match in _SECTION.finditer(page):
        if _anchor(match[0]) == anchor:
            heading, _, rest = written.partition("\n\n")
            end = "\n" if match.end() < len(page) else ""
            return (
                page[: match.start()] + "\n\n".join([heading, *_own_words(match[0]), rest]) + end + page[match.end() :]
            )
    first = next((match.start() for match in _SECTION.finditer(page)), None)
    if first is None:
        return page.rstrip("\n") + "\n\n" + written
    return page[:first] + written + "\n" + page[first:]


def section_of(page: str, version: str) -> str | None:
    """What the page says of a version, its heading left out; none when it says nothing."""
    for match in _SECTION.finditer(page):
        if _anchor(match[0]) == anchor_of(version):
            return match[0].partition("\n")[2].strip() or None
    return None


def _anchor(text: str) -> str:
    match = re.match(r"^## .*\{#([\w-]+)\}\s*$", text, re.M)
    return match[1] if match else ""


def _own_words(text: str) -> list[str]:
    words = re.split(r"^### ", text.partition("\n")[2], maxsplit=1, flags=re.M)[0].strip()
    return [words] if words else []
