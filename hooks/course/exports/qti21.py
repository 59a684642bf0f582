"""IMS QTI 2.1: a package with one file per question, for platforms that are not Moodle."""

from __future__ import annotations

from course.exports.archive import archive
from course.exports.edition import Bank, Edition
from course.exports.fit import notes
from course.exports.items import Item
from course.exports.marking import decimal, spellings

ADAPTED = ("short-text", "match", "categorize", "scenario")

# One template for each shape of answer; a shape that is not here is left out.
_SHAPES = ("picking", "statement", "number", "written", "ordering", "pairing", "case")


def write(edition: Edition, bank: Bank) -> bytes:
    """The package: its manifest, its items, and a text that says what differs from the course."""
    kept = [item for item in bank.items if item.shape in _SHAPES]
    left_out = [item for item in bank.items if item.shape not in _SHAPES]
    named = {f"items/{identifier(item.id)}.xml": item for item in kept}
    said = "\n".join(notes(edition, bank, "qti21", ADAPTED, left_out)) + "\n"
    manifest = edition.render("qti21/manifest.xml", bank.language, bank=bank, named=named, identifier=identifier)
    files = {"imsmanifest.xml": manifest, f"notes.{bank.language}.txt": said}
    files |= {name: _item(edition, bank.language, item) for name, item in named.items()}
    return archive({name: text.encode() for name, text in files.items()})


def identifier(id: str) -> str:
    """An id that QTI accepts: it may hold no slash, nor begin with a figure."""
    return "q-" + id.replace("/", ".")


def _item(edition: Edition, language: str, item: Item) -> str:
    return edition.render(
        "qti21/item.xml",
        language,
        item=item,
        identifier=identifier,
        decimal=decimal,
        spellings=spellings,
        prompt=edition.render("prompt.html", language, item=item),
        after=edition.render("after.html", language, item=item),
    )
