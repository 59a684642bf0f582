"""Paper: a part of the course as one page to print, with its contents, its sources, and the answer key apart."""

from __future__ import annotations

from typing import Any

from course import quantities
from course.exports.csp import ALONE, with_policy
from course.exports.edition import Edition
from course.exports.outside import OutsideAddresses, anchor, moved
from course.exports.parts import Part, file_path
from course.pages import PageText
from course.slots import fill
from course.trainer_notes import cut_notes

FORMAT = "print"


def write(edition: Edition, part: Part, language: str) -> bytes:
    """One HTML page that needs no other file: questions are numbered, and sources listed, from its start to its end."""
    page = file_path(edition.course, part, FORMAT, language, "html")
    addresses = OutsideAddresses(edition.course, language, page, inside=part.modules, published=edition.address)
    renderer = edition.theme.document(edition.course, addresses, FORMAT)
    first = edition.course.modules[part.modules[0]]
    text = PageText(first.lessons[language], first, renderer)
    lessons = [_lesson(edition, text, id, addresses) for id in part.modules]
    html = edition.render(
        "print/document.html",
        language,
        part=part,
        lessons=lessons,
        end=text.end(),
        published=edition.address,
        logo=renderer.logo(),
        publisher=edition.course.identity.publisher.get(language),
        contact=renderer.render("contact") if language in edition.course.identity.contact else "",
        day=quantities.day(edition.date.isoformat(), language),
        style=_style(edition, addresses),
    )
    return with_policy(f"{html}\n", page, ALONE).encode()


def _lesson(edition: Edition, text: PageText, id: str, addresses: OutsideAddresses) -> dict[str, Any]:
    """A lesson: its name, its sections for the table of contents, and its HTML."""
    module = edition.course.modules[id]
    text.module, text.lesson = module, module.lessons[addresses.language]
    html = moved(cut_notes(edition.lessons[addresses.language][id]), id, addresses, below=1)
    return {
        "anchor": anchor(id),
        "title": text.lesson.title,
        "sections": [
            {"anchor": anchor(id, heading.id), "title": heading.text}
            for heading in text.lesson.headings
            if heading.level == 2
        ],
        "head": text.head(),
        "html": fill(html, lambda number: text.content(text.lesson.slots[number])),
    }


def _style(edition: Edition, addresses: OutsideAddresses) -> str:
    """The style sheet: on a screen too, the page looks as it will on paper."""
    style = edition.bundles.style_apart(FORMAT) + edition.theme.text("exports/print/print.css")
    return style.replace("@media print", "@media all").replace(
        'url("fonts/', f'url("{addresses.beside("assets/fonts")}/'
    )
