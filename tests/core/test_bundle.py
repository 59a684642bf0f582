"""What a page’s script knows of the course depends on the components that the page shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.bundle import Bundles
from course.load import load_course
from course.model import Course
from course.words import Words
from course_files import FILES, LANGUAGES

LOCALE = """\
script:
  every-page:
    locale: "{language}-CA"
attestation:
  first-day: "1"
"""
SETTINGS = {"scripts": {"every-page": ["a.js"], "attestation": ["b.js"], "verification": ["b.js"]}}


@pytest.fixture
def bundles(tmp_path: Path) -> Bundles:
    for name in ("a", "b"):
        (tmp_path / f"{name}.js").write_text(f"Course.{name} = 1;", encoding="utf-8")
    for language in LANGUAGES:
        (tmp_path / f"{language}.yml").write_text(LOCALE.format(language=language), encoding="utf-8")
    course: Course | None = load_course(FILES, LANGUAGES).course
    return Bundles(tmp_path, SETTINGS, course, Words.read(tmp_path, LANGUAGES))


def test_titles_in_every_language_go_only_to_pages_that_say_them(bundles: Bundles) -> None:
    assert "languages:" not in bundles.script("fr", frozenset()).text
    for components in ({"attestation"}, {"verification"}, {"attestation", "verification"}):
        text = bundles.script("fr", frozenset(components)).text
        assert text.count("\n  languages: {") == 1
        assert text.count("Course.b=1") == 1
        for title in ("Les bases", "The basics", "Court", "Short", "fr-CA", "en-CA"):
            assert f'"{title}"' in text


def test_pages_that_need_the_same_share_one_script(bundles: Bundles) -> None:
    one, other = (bundles.script("fr", frozenset(components)) for components in ({"attestation"}, {"verification"}))
    assert one.path == other.path
    assert one.path != bundles.script("en", frozenset({"attestation"})).path
