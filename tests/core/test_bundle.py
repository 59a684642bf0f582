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
SETTINGS = {
    "scripts": {"every-page": ["a.js"], "attestation": ["b.js"], "verification": ["b.js"], "bell": ["c.js"]},
    "scripts_later": {"bell": ["d.js"]},
    "styles_later": {"bell": ["d.css"]},
}


@pytest.fixture
def bundles(tmp_path: Path) -> Bundles:
    (tmp_path / "d.css").write_text("course-bell { color: red; }", encoding="utf-8")
    for name in ("a", "b", "c", "d"):
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


def test_what_comes_later_is_published_once_and_named_to_the_pages_that_ask_for_it(bundles: Bundles) -> None:
    assert "later" not in bundles.script("fr", frozenset()).text
    pages = [bundles.script(language, frozenset({"bell"})).text for language in LANGUAGES]
    later = [bundle for bundle in bundles.made if bundle.path.startswith("assets/bell.")]
    assert [bundle.path.rpartition(".")[2] for bundle in later] == ["js", "css"]
    assert all(bundle.path in page for bundle in later for page in pages)
    assert "Course.d=1" in later[0].text
    assert not any("Course.d=1" in page for page in pages)
