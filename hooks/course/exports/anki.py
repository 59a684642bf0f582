"""Anki: cards to review, one per question; a deck for each path and language, with the modules as tags."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, time
from itertools import count

import genanki

from course.exports.archive import archive
from course.exports.edition import Bank, Edition
from course.exports.fit import notes
from course.exports.items import Item

# A card shows what it knows of any question: no kind is changed, and the reader is the one who marks.
ADAPTED = ()

_FIELDS = ("Question", "Answer", "Id")


def write(edition: Edition, bank: Bank) -> bytes:
    """A package that Anki imports. Importing a later one updates the cards and keeps what the reader has learned."""
    left_out = [item for item in bank.items if item.answer is None]
    course, language = edition.course, bank.language
    # A course may have one name in all its languages, and Anki mixes decks of the same name.
    name = f"{course.title[language]} ({edition.theme.words.name_of(language, language)})"
    deck = genanki.Deck(
        _number(course.id, bank.part.id, language),
        name if bank.part.kind == "course" else f"{name}::{bank.title}",
        "<br>".join(notes(edition, bank, "anki", ADAPTED, left_out)),
    )
    model = _model(edition, language)
    for position, item in enumerate(kept for kept in bank.items if kept.answer is not None):
        deck.add_note(_note(edition, language, model, item, position))
    moment = datetime.combine(edition.date, time(), UTC).timestamp()
    return _package(deck, moment)


def _model(edition: Edition, language: str) -> genanki.Model:
    """How cards look; one for each language of the course, so that its name and fields are the reader’s."""
    course, theme = edition.course, edition.theme
    return genanki.Model(
        _number(course.id, language),
        f"{course.title[language]} ({language})",
        fields=[{"name": field} for field in _FIELDS],
        templates=[
            {
                "name": course.title[language],
                "qfmt": theme.text("exports/anki/front.html").strip(),
                "afmt": theme.text("exports/anki/back.html").strip(),
            }
        ],
        css=theme.text("exports/anki/card.css"),
    )


def _note(edition: Edition, language: str, model: genanki.Model, item: Item, position: int) -> genanki.Note:
    front = edition.render("anki/question.html", language, item=item)
    back = edition.render("anki/answer.html", language, item=item)
    return genanki.Note(
        model=model,
        fields=[str(front), str(back), item.id],
        sort_field=item.id,
        tags=[item.module],
        guid=genanki.guid_for(edition.course.id, item.id, language),
        due=position,
    )


def _package(deck: genanki.Deck, moment: float) -> bytes:
    """The deck as Anki imports it. genanki’s own way to write one leaves a file behind, and the time in its zip."""
    with closing(sqlite3.connect(":memory:")) as database:
        genanki.Package(deck).write_to_db(database.cursor(), moment, count(int(moment * 1000)))
        database.commit()
        return archive({"collection.anki2": database.serialize(), "media": b"{}"})


def _number(*parts: str) -> int:
    """A number for Anki that depends on these ids alone; Anki wants it between 2³⁰ and 2³¹."""
    digest = hashlib.sha256("\x1f".join(parts).encode()).digest()
    return (1 << 30) + int.from_bytes(digest[:8], "big") % (1 << 30)
