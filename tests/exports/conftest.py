"""A small course with one question of each kind, ready to be exported; and items made of any text."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from markdown import Markdown
from markupsafe import Markup, escape

from course.bundle import Bundles
from course.exports.edition import Bank, Edition
from course.exports.items import Item
from course.exports.parts import Part, parts
from course.exports.shapes import (
    Answer,
    Number,
    NumberMiss,
    Option,
    Ordering,
    Pair,
    Pairing,
    Picking,
    Statement,
    Words,
    WordsMiss,
    Written,
)
from course.load import load_course
from course.model import Course
from course.pages import page_markdown
from course.rendering import Theme
from course.words import Words as Interface
from course_files import EVERY_KIND, LANGUAGES
from project import ROOT, settings

ADDRESS = "https://exemple.ca/cours/"


@pytest.fixture(scope="session")
def course() -> Course:
    loaded = load_course(EVERY_KIND, LANGUAGES)
    assert loaded.course is not None
    return loaded.course


@pytest.fixture(scope="session")
def edition(course: Course, tmp_path_factory: pytest.TempPathFactory) -> Edition:
    site = tmp_path_factory.mktemp("site")
    for name in ("index.html", "modules/bases.html", "404.html", "sitemap.xml", "downloads/old.zip", "assets/a.js.map"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(name, encoding="utf-8")
    theme = Theme(ROOT / "theme", Interface.read(ROOT / "theme/locales", LANGUAGES))
    bundles = Bundles(ROOT / "theme", settings(), course, theme.words)
    lessons = {language: {} for language in LANGUAGES}  # type: dict[str, dict[str, str]]
    for module in course.modules.values():
        for language, lesson in module.lessons.items():
            held = page_markdown(lesson, course.glossary)
            lessons[language][module.id] = Markdown(extensions=["attr_list"]).convert(held)
    return Edition(
        course=course,
        theme=theme,
        bundles=bundles,
        site=site,
        address=ADDRESS,
        date=date(2026, 11, 27),
        lessons=lessons,
    )


@pytest.fixture(scope="session")
def whole(course: Course) -> Part:
    return next(parts(course))


def said(text: str) -> Words:
    return Words(html=escape(text), plain=text)


def answers(text: str) -> list[Answer]:
    """An answer of each shape whose every word is this text."""
    words, html = said(text), escape(text)
    first, second = (Option(id=id, text=words, correct=id == "a", feedback=html) for id in "ab")
    return [
        Picking(several=False, options=(first, second)),
        Picking(several=True, options=(first, second)),
        Statement(is_true=True, if_true=html, if_false=html),
        Number(
            value=2040.5,
            tolerance=0.5,
            unit="count",
            shown="2 040,5",
            misses=(NumberMiss(value=-17, shown="−17", feedback=html),),
            if_right=html,
            if_wrong=html,
        ),
        Written(
            accepted=(text, "CCR"), misses=(WordsMiss(answers=(text,), feedback=html),), if_right=html, if_wrong=html
        ),
        Ordering(options=(first, second), shown=(second, first), if_right=html, if_wrong=html),
        Pairing(
            pairs=tuple(Pair(id=id, text=words, place=first, feedback=html) for id in "ab"), places=(first, second)
        ),
    ]


def bank_of(text: str, part: Part) -> Bank:
    """A bank with a question of each shape, whose every word is this text."""
    items = tuple(
        Item(
            id=f"bases/q-{n}",
            kind="",
            module="bases",
            module_title="Les bases",
            prompt=said(text),
            hints=(escape(text),),
            points=1,
            heading=None,
            address=None,
            sources=(),
            answer=answer,
        )
        for n, answer in enumerate(answers(text))
    )
    return Bank(part=part, language="fr", items=items)


def bare(html: str) -> str:
    """The words of an HTML text."""
    return Markup(html).unescape()


def written_files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
