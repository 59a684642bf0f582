"""Moodle XML: a bank of questions for Moodle, with all that Moodle can keep of each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from course.exports.categories import category_of
from course.exports.edition import Bank, Edition
from course.exports.fit import notes
from course.exports.items import Item
from course.exports.marking import decimal, graded_numbers, graded_words, share
from course.exports.shapes import Number, Picking, Written

ADAPTED = ("multiple-choice", "short-text", "order", "match", "categorize", "scenario")

# Moodle’s own name for each shape of answer; a shape that is not here is left out.
_TYPES = {
    "picking": "multichoice",
    "statement": "truefalse",
    "number": "numerical",
    "written": "shortanswer",
    "ordering": "ordering",
    "pairing": "matching",
    "case": "essay",
}


def write(edition: Edition, bank: Bank) -> bytes:
    """The whole file, in UTF-8."""
    entries: list[Mapping[str, Any]] = []
    left_out: list[Item] = []
    category = ""
    for item in bank.items:
        answers = _answers(item)
        if answers is None:
            left_out.append(item)
            continue
        given = category_of(edition, bank, item)
        entries.append(
            {
                "item": item,
                "type": _TYPES[item.shape],
                "category": given if given != category else None,
                "prompt": edition.render("prompt.html", bank.language, item=item),
                # The branches of a case are for whoever marks it, and the reasons of pairs for everyone.
                "after": edition.render(
                    "reading.html" if item.shape == "case" else "after.html", bank.language, item=item
                ),
                "branches": edition.render("branches.html", bank.language, item=item) if item.shape == "case" else "",
                **answers,
            }
        )
        category = given
    said = list(notes(edition, bank, "moodle", ADAPTED, left_out))
    return f"{edition.render('moodle.xml', bank.language, entries=entries, notes=said)}\n".encode()


def _answers(item: Item) -> Mapping[str, Any] | None:
    """What the template needs beyond the item; none when Moodle cannot ask the question."""
    match item.answer:
        case None:
            return None
        case Picking(several=several, correct=correct):
            right = share(len(correct)) if several else "100"
            return {"right": right} if right else None
        case Number() as number:
            return {"graded": list(graded_numbers(number)), "tolerance": decimal(number.tolerance)}
        case Written() as written:
            return {"graded": list(graded_words(written))}
    return {}
