"""Which characters no text of a course may hold, because readers cannot see them and programs obey them."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Control characters; halves of characters; those that turn the direction of writing, which can make a text say
# something else than what it holds; letters that are nobody's (slots.py and trainer_notes.py hold places open with
# some); marks inside a file of where it begins, and an invisible alphabet.
_UNFIT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ue000-\uf8ff\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)


def unfit_characters(text: str) -> Iterator[tuple[int, str]]:
    """Each of them, with its position from 0 and its name, such as "U+202E"."""
    for match in _UNFIT.finditer(text):
        yield match.start(), f"U+{ord(match[0]):04X}"
