"""Says what differs between two versions of the course, and what follows for learners and for an LMS: `make compare`.

FROM and TO are git revisions or files `course.json`, as a site publishes them. Without FROM, it is the last version
published (tag "v…"); without TO, the files as they are. `--write` also writes it on the page of what is new.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))
sys.path.insert(0, str(ROOT / "tools"))

from author_language import author_language  # noqa: E402  # see sys.path
from course.versions.comparison import Comparison  # noqa: E402
from course.versions.consequences import Consequences  # noqa: E402
from course.versions.page import section, with_section  # noqa: E402
from course.versions.report import plain  # noqa: E402
from course.words import Words  # noqa: E402
from revisions import UnreadableVersionError, last_published, version_at  # noqa: E402
from schemas import languages  # noqa: E402

# The page of docs/ that says what is new, by its name. It is written in each language at once, and never translated.
PAGE = "nouveautes"


def followed(before: str | None, after: str | None, root: Path, language: str) -> Consequences:
    """What follows from going from one version to another. Raises UnreadableVersionError."""
    start = before or last_published(root)
    if start is None:
        raise UnreadableVersionError("nothing-published")
    return Consequences(
        Comparison(before=version_at(start, root, language), after=version_at(after or None, root, language))
    )


def written_pages(result: Consequences, words: Words, pages: Mapping[str, str], day: str) -> dict[str, str]:
    """The pages of what is new, by language, with the section of the new version; `day` is ISO."""
    return {language: with_section(text, section(result, words, language, day)) for language, text in pages.items()}


def main(arguments: list[str]) -> int:
    """Print the report in the author's language; 2 when a version cannot be read."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--from", dest="before", metavar="VERSION")
    parser.add_argument("--to", dest="after", metavar="VERSION")
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args(arguments)
    spoken = languages(ROOT)
    language = author_language() if author_language() in spoken else spoken[0]
    words = Words.read(ROOT / "theme" / "locales", spoken)
    try:
        result = followed(asked.before, asked.after, ROOT, language)
    except UnreadableVersionError as error:
        print(words.say(language, f"versions.{error.key}", **error.facts), file=sys.stderr)
        return 2
    print(plain(result, words, language))
    if asked.write:
        files = {code: ROOT / "docs" / f"{PAGE}.{code}.md" for code in spoken}
        pages = {code: file.read_text(encoding="utf-8") for code, file in files.items() if file.is_file()}
        for code, text in written_pages(result, words, pages, _today()).items():
            files[code].write_text(text, encoding="utf-8", newline="\n")
            print(files[code].relative_to(ROOT).as_posix())
    return 0


def _today() -> str:
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return moment.date().isoformat()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
