"""Says whether a built site is the whole course: `make build` ends with it, and nothing is published without it.

It knows no generator: it reads what authors wrote, then the finished pages. A tool that runs no hook, or forgets a
language, builds "without error" a site that has no questions; this is where it is caught.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))
sys.path.insert(0, str(ROOT / "tools"))

from course.addresses import lesson_page, site_page  # noqa: E402  # see sys.path
from course.load import load_course, read_project  # noqa: E402
from course.model import Course  # noqa: E402
from course.slots import SLOTS  # noqa: E402
from schemas import languages  # noqa: E402
from speaking import say  # noqa: E402

_SLOT = re.compile(rf"\[\[(?:{'|'.join(SLOTS)})(?:: *[a-z0-9/-]+)?\]\]")
_NOT_PROSE = ("code", "pre", "script", "style")
_DOWNLOADS = "downloads/"
_SAID = 10  # one page that is not ours is news; the next hundred are not


class _Page(HTMLParser):
    """What a page is signed with, the questions it asks, and the slots that nobody filled."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.signed = ""
        self.questions: set[str] = set()
        self.slots: list[str] = []
        self._apart = 0  # how many elements that hold no prose we are inside of
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._apart += tag in _NOT_PROSE
        if tag == "meta" and given.get("name") == "course":
            self.signed = given.get("content") or ""
        if "data-question" in given:
            self.questions.add(given["data-question"] or "")

    def handle_endtag(self, tag: str) -> None:
        self._apart -= tag in _NOT_PROSE

    def handle_data(self, data: str) -> None:
        if not self._apart:
            self.slots += _SLOT.findall(data)


def lacking(site: Path, course: Course) -> Iterator[tuple[str, dict[str, object]]]:
    """What keeps a site from being the whole course: the key of each sentence, and its facts."""
    files = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.html"))}
    pages = {name: _Page(path.read_text("utf-8")) for name, path in files.items() if not name.startswith(_DOWNLOADS)}
    for name, page in pages.items():
        if page.signed != f"{course.id} {course.version}":
            yield "page-not-ours", {"page": name}
        elif page.slots:
            yield "slot-not-filled", {"page": name, "slot": page.slots[0]}
    for language in course.languages:
        wanted: dict[str, set[str]] = {site_page(course, language, "index"): set()}
        for module in course.modules.values():
            wanted[lesson_page(course, language, module.id)] = {question.id for question in module.questions}
        for name, questions in wanted.items():
            if name not in pages:
                yield "page-missing", {"page": name}
            elif missing := sorted(questions - pages[name].questions):
                yield "questions-missing", {"page": name, "questions": ", ".join(missing)}


def main(arguments: list[str]) -> int:
    """1 when the site that is given, or `site/`, is not to be published."""
    site = Path(arguments[0]) if arguments else ROOT / "site"
    course = load_course(read_project(ROOT)[0], tuple(languages())).course
    found = [say(key, **facts) for key, facts in lacking(site, course)] if course else []
    if course is None or found:
        print("\n".join([*found[:_SAID], say("not-whole", count=len(found))]), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
