"""Decks for Anki, opened as Anki opens them: a zip around a database."""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from course.exports import anki
from course.exports.edition import Edition
from course.exports.parts import Part, parts
from course.kinds import KINDS


@dataclass(frozen=True)
class Deck:
    """What a package holds: its decks by number, its notes as tuples of fields and tags, and how many cards."""

    decks: dict[str, dict[str, Any]]
    notes: dict[str, tuple[str, list[str], str]]
    cards: int


def _opened(content: bytes, folder: Path) -> Deck:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        assert packed.namelist() == ["collection.anki2", "media"]
        (folder / "collection").write_bytes(packed.read("collection.anki2"))
    with sqlite3.connect(folder / "collection") as database:
        (decks,) = database.execute("select decks from col").fetchone()
        rows = database.execute("select guid, flds, tags from notes").fetchall()
        (cards,) = database.execute("select count(*) from cards").fetchone()
    named = {fields.split("\x1f")[-1]: (guid, fields.split("\x1f"), tags.strip()) for guid, fields, tags in rows}
    return Deck(json.loads(decks), named, cards)


@pytest.fixture
def french(edition: Edition, whole: Part, tmp_path: Path) -> Deck:
    return _opened(anki.write(edition, edition.bank(whole, "fr")), tmp_path)


def test_every_question_is_a_card_with_its_module_as_tag(french: Deck, edition: Edition) -> None:
    assert set(french.notes) == set(edition.course.questions)
    assert french.cards == len(french.notes)
    assert {question.kind for question in edition.course.questions.values()} == {kind.name for kind in KINDS}
    assert {tags for _, _, tags in french.notes.values()} == {"bases"}


def test_a_card_asks_in_front_and_answers_at_the_back(french: Deck) -> None:
    _, (front, back, _), _ = french.notes["bases/seul"]
    assert "Auprès de qui?" in front
    assert "Des familles" in front
    assert '<li class="right">✓ Des chambreurs<br/>Oui.</li>' in back
    assert "SHQ, Manuel, 2011" in back
    _, (front, back, _), _ = french.notes["bases/cas"]
    assert "Elle ouvre la porte." in front
    assert "Le lien est gardé." in back
    assert "Le lien est gardé." not in front


def test_a_card_is_the_same_one_in_every_deck_of_its_language_and_another_in_the_other(
    edition: Edition, tmp_path: Path
) -> None:
    course, path = [part for part in parts(edition.course) if part.kind != "module"]
    first, second = (_opened(anki.write(edition, edition.bank(part, "fr")), tmp_path) for part in (course, path))
    other = _opened(anki.write(edition, edition.bank(path, "en")), tmp_path)
    guids = [{id: guid for id, (guid, _, _) in deck.notes.items()} for deck in (first, second, other)]
    assert guids[0] == guids[1]
    assert not set(guids[0].values()) & set(guids[2].values())


def test_decks_of_two_languages_never_have_one_name_nor_one_number(edition: Edition, tmp_path: Path) -> None:
    decks: list[tuple[str, str]] = []
    for part in (part for part in parts(edition.course) if part.kind != "module"):
        for language in edition.course.languages:
            opened = _opened(anki.write(edition, edition.bank(part, language)), tmp_path)
            decks += [(number, deck["name"]) for number, deck in opened.decks.items() if number != "1"]
    assert len({number for number, _ in decks}) == len({name for _, name in decks}) == len(decks) == 4
    assert (decks[0][1], decks[3][1]) == ("Essai (français)", "Trial (English)::Short")
