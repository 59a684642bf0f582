"""How well a question fits a format, said beside each bank and on the page where banks are offered.

A format keeps most kinds of question whole. It names those it changes in `ADAPTED`, and the reason is said in
`theme/locales` under `exports.<format>.<kind>`; a question it cannot hold at all is left out, and listed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from course.exports.edition import Bank, Edition
from course.exports.items import Item


def notes(
    edition: Edition, bank: Bank, format_id: str, adapted: Iterable[str], left_out: Iterable[Item]
) -> Iterator[str]:
    """Lines that say what the bank holds, what of it differs from the course, and what is left out."""

    def say(key: str, **values: object) -> str:
        return edition.say(bank.language, key, **values)

    course = edition.course
    part = say("downloads.course") if bank.part.kind == "course" else bank.title
    yield say("exports.about", course=course.title[bank.language], part=part, version=course.version)
    if edition.address:
        yield edition.address
    yield say(f"exports.{format_id}.general")
    present = {item.kind for item in bank.items}
    for kind in adapted:
        if kind in present:
            yield say("exports.adapted", kind=say(f"kinds.{kind}"), how=say(f"exports.{format_id}.{kind}"))
    for item in left_out:
        yield say("exports.left-out", id=item.id, name=item.name)
