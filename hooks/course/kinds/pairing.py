"""What match and categorize share: things on one side, each with its place among the others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from course.kinds.base import Written, repeated
from course.kinds.items import Item
from course.model import Question, Text
from course.problems import Problem, nearest


@dataclass(frozen=True, kw_only=True)
class Paired:
    """A thing to place, the id of its right place, and why."""

    id: str
    text: Text
    place: str
    feedback: Text


@dataclass(frozen=True, kw_only=True)
class PairingQuestion(Question):
    """Each of `items` goes with one of `places`; an answer is written "item=place"."""

    items: tuple[Paired, ...]
    places: tuple[Item, ...]

    @property
    def parts(self) -> tuple[str, ...]:
        return (*(item.id for item in self.items), *(f"={place.id}" for place in self.places))

    @property
    def key(self) -> tuple[str, ...]:
        return tuple(f"{item.id}={item.place}" for item in self.items)

    @property
    def texts(self) -> tuple[tuple[str, Text], ...]:
        items = [(f"items.{n}", item.text) for n, item in enumerate(self.items)]
        said = [(f"items.{n}.feedback", item.feedback) for n, item in enumerate(self.items)]
        places = [(f"places.{n}", place.text) for n, place in enumerate(self.places)]
        return (*super().texts, *items, *said, *places)


def check_pairing(
    items: list[tuple[str, str]], places: list[str], written: Written, fields: tuple[str, str, str]
) -> Iterator[Problem]:
    """Problems of `(id, place)` items; `fields` name the list of items, the field of the place, the list of places."""
    items_field, place_field, places_field = fields
    yield from repeated((id for id, _ in items), written, items_field)
    yield from repeated(places, written, places_field)
    for index, (_, place) in enumerate(items):
        if place not in places:
            facts = {"found": place, "nearest": nearest(place, places), "allowed": places, "field": place_field}
            yield Problem(written.place(items_field, index, place_field), "unknown-value", facts)
