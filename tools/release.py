"""Writes the notes of the version that modules/course.yml names: `make release-notes`.

With `TAG=v1.2.3`, as the release workflow calls it, it first refuses a tag that is not that version, and a version of
which CHANGELOG.md or the page of what is new says nothing yet.
"""

from __future__ import annotations

import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))
sys.path.insert(0, str(ROOT / "tools"))

from author_language import author_language  # noqa: E402  # see sys.path
from compare import PAGE  # noqa: E402
from course.versions.release import Release  # noqa: E402
from course.words import Words  # noqa: E402
from schemas import languages  # noqa: E402


def release_of(root: Path) -> Release:
    """The version that a project is about to publish."""
    pages = {code: root / "docs" / f"{PAGE}.{code}.md" for code in languages(root)}
    return Release(
        version=str(yaml.safe_load((root / "modules" / "course.yml").read_text(encoding="utf-8"))["version"]),
        changelog=(root / "CHANGELOG.md").read_text(encoding="utf-8"),
        pages={code: file.read_text(encoding="utf-8") if file.is_file() else "" for code, file in pages.items()},
    )


def main(arguments: list[str]) -> int:
    """Write `build/release/notes.md`, and say where; 1 when the tag given is not ready to be published."""
    spoken = languages(ROOT)
    language = author_language() if author_language() in spoken else spoken[0]
    words = Words.read(ROOT / "theme" / "locales", spoken)
    release = release_of(ROOT)
    tag = next(iter(arguments), None)
    problems = list(release.problems(tag)) if tag else []
    for key, facts in problems:
        print(words.say(language, f"versions.{key}", **facts), file=sys.stderr)
    if problems:
        return 1
    file = ROOT / "build" / "release" / "notes.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(release.notes(words), encoding="utf-8", newline="\n")
    print(file.relative_to(ROOT).as_posix())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
