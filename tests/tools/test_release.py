"""A release says the same number everywhere, and says what it brings."""

from __future__ import annotations

import re
import tomllib

import pytest
import yaml

from course.versions.release import Release
from course.words import Words
from project import ROOT
from release import release_of

LANGUAGES = ("fr", "en")
WORDS = Words.read(ROOT / "theme" / "locales", LANGUAGES)
CHANGELOG = "# Changelog\n\n## 1.2.0 (2026-12-15)\n\n### Added\n\n- Authors can.\n\n## 1.1.0 (2026-11-30)\n\n- Old.\n"
PAGES = {
    "fr": "Un mot.\n\n## Version 1.2.0 {#v1-2-0}\n\nUn mot.\n\n### Leçons {#v1-2-0-lessons}\n\n- Une.\n",
    "en": "A word.\n\n## Version 1.2.0 {#v1-2-0}\n\nA word.\n\n### Lessons {#v1-2-0-lessons}\n\n- One.\n",
}
READY = Release(version="1.2.0", changelog=CHANGELOG, pages=PAGES)


def test_the_notes_are_those_of_the_version_in_every_language_then_the_changelog() -> None:
    assert READY.notes(WORDS) == (
        "## Français\n\nUn mot.\n\n### Leçons\n\n- Une.\n\n"
        "## English\n\nA word.\n\n### Lessons\n\n- One.\n\n"
        "## Changelog\n\n### Added\n\n- Authors can.\n"
    )


@pytest.mark.parametrize(
    ("release", "tag", "keys"),
    [
        (READY, "v1.2.0", []),
        (READY, None, []),
        (READY, "1.2.0", ["release-tag"]),
        (READY, "v1.2.1", ["release-tag"]),
        (Release(version="1.2", changelog=CHANGELOG, pages={}), "v1.2", ["release-changelog"]),
        (Release(version="1.2.0", changelog="## 1.2.0 (unreleased)\n", pages={}), "v1.2.0", ["release-unreleased"]),
        (Release(version="1.1.0", changelog=CHANGELOG, pages=PAGES), "v1.1.0", ["release-page", "release-page"]),
        (Release(version="1.2.0", changelog=CHANGELOG, pages={"fr": ""}), "v1.2.0", ["release-page"]),
    ],
)
def test_a_version_that_is_not_ready_is_refused_with_every_reason(
    release: Release, tag: str | None, keys: list[str]
) -> None:
    found = list(release.problems(tag))
    assert [key for key, _ in found] == keys
    for key, facts in found:
        assert all(WORDS.say(language, f"versions.{key}", **facts) for language in LANGUAGES)


def test_the_version_is_written_once_and_what_speaks_of_it_agrees() -> None:
    version = yaml.safe_load((ROOT / "modules/course.yml").read_text(encoding="utf-8"))["version"]
    assert re.fullmatch(r"\d+\.\d+\.\d+", version)
    assert tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dynamic"] == ["version"]
    release = release_of(ROOT)
    assert [key for key, _ in release.problems(f"v{version}")] in ([], ["release-unreleased"])
    assert release.notes(WORDS).count("\n## ") == len(release.pages)
