"""The presenter view: a module in sections, for a projector, with its notes for the trainer and its session plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from course.exports.csp import ALONE, with_policy
from course.exports.edition import Edition
from course.exports.outside import OutsideAddresses, moved
from course.exports.parts import Part, file_path
from course.minutes import section_minutes
from course.model import Module
from course.pages import PageText
from course.slots import fill
from course.trainer_notes import notes_in, open_notes

FORMAT = "presenter"

_SECTION = re.compile(r'(?=<h2 id=")')
_HEADING = re.compile(r'<h2 id="(?P<id>[^"]*)"[^>]*>(?P<title>.*?)</h2>', re.S)


@dataclass(frozen=True)
class Section:
    """What is shown at once. `minutes` are what the author gave it with a group, else those of a reader, rounded up.

    `starts` is how many minutes have passed when it begins, by the plan.
    """

    id: str
    title: str | Markup  # a text, or HTML
    html: str
    minutes: int
    starts: int


def write(edition: Edition, part: Part, language: str) -> bytes:
    """One HTML page that needs no other file. It is no page of the site: no learner, index or package meets it."""
    module = edition.course.modules[part.modules[0]]
    page = file_path(edition.course, part, FORMAT, language, "html")
    addresses = OutsideAddresses(edition.course, language, page, published=edition.address)
    sections = list(_sections(edition, module, addresses))
    style = edition.bundles.style_apart(FORMAT) + edition.theme.text("exports/presenter/presenter.css")
    html = edition.theme.document(edition.course, addresses, FORMAT).render(
        "document",
        module=module,
        lesson=module.lessons[language],
        sections=sections,
        minutes_in_all=sum(section.minutes for section in sections),
        style=style.replace('url("fonts/', f'url("{addresses.beside("assets/fonts")}/'),
        script=edition.bundles.script_alone(FORMAT),
    )
    return with_policy(f"{html}\n", page, ALONE).encode()


def _sections(edition: Edition, module: Module, addresses: OutsideAddresses) -> Iterator[Section]:
    language = addresses.language
    lesson, renderer = module.lessons[language], edition.theme.document(edition.course, addresses, FORMAT)
    text = PageText(lesson, module, renderer)
    html = open_notes(moved(edition.lessons[language][module.id], module.id, addresses), _around(edition, language))
    given, honest = _given_minutes(module, language), section_minutes(module, language)
    starts = 0
    for piece in _SECTION.split(html):
        heading = _HEADING.match(piece)
        # The name is the module's, two dashes, then the author's own.
        id = heading["id"].partition("--")[2] if heading else ""
        minutes = given.get(id) or max(1, round(honest.get(id, 0)))
        yield Section(
            id=id,
            title=Markup(heading["title"]) if heading else lesson.title,
            html=fill(piece[heading.end() if heading else 0 :], lambda number: text.content(lesson.slots[number])),
            minutes=minutes,
            starts=starts,
        )
        starts += minutes


def _around(edition: Edition, language: str) -> tuple[str, str]:
    # As plain text: markup would escape what it is joined to.
    before, after = str(edition.render("presenter/note.html", language)).split("\n")
    return before, after


def _given_minutes(module: Module, language: str) -> dict[str, int]:
    """The minutes that notes give to sections, by the id of their heading."""
    lesson = module.lessons[language]
    found = {}
    for note in notes_in(lesson.body):
        above = [h.id for h in lesson.headings if h.level == 2 and h.place.line - lesson.body_line < note.start]
        if note.minutes:
            found[above[-1] if above else ""] = note.minutes
    return found
