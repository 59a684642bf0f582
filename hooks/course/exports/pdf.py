"""The page to print as a PDF: tagged, with an outline, and dated like the edition, whenever it was made."""

from __future__ import annotations

import re
from datetime import date

from course.exports import paper
from course.exports.edition import Edition
from course.exports.parts import Part

# What Chromium writes of the moment it ran, as "D:20261127222420+00'00'"; the new date is as long, so that the
# places of everything else in the file stay true.
_MOMENT = re.compile(rb"(?<=Date \(D:)\d{14}[+-]\d{2}'\d{2}'(?=\))")

# A link that is good beside the page leads nowhere from a PDF.
_BESIDE = re.compile(r' href="\.\./[^"]*"')


def write(edition: Edition, part: Part, language: str) -> bytes | None:
    """The PDF of a part, or none when nothing can print it."""
    if edition.printer is None:
        return None
    printed = edition.printer(_BESIDE.sub("", paper.write(edition, part, language).decode()))
    return dated(printed, edition.date) if printed else None


def dated(pdf: bytes, day: date) -> bytes:
    """The same PDF, made and changed on the first moment of a day."""
    return _MOMENT.sub(f"{day:%Y%m%d}000000+00'00'".encode(), pdf)
