"""GIFT: a bank of questions as one text file, which Moodle and many others read.

Its grammar is that of Moodle’s reader (question/format/gift/format.php): texts are HTML, and seven characters are
escaped in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.exports.categories import category_of
from course.exports.edition import Bank, Edition
from course.exports.fit import notes
from course.exports.items import Item
from course.exports.marking import Graded, decimal, graded_numbers, graded_words, share
from course.exports.shapes import Case, Number, Ordering, Pairing, Picking, Statement, Written

ADAPTED = ("multiple-choice", "short-text", "order", "match", "categorize", "scenario")

_SPECIAL = re.compile(r"[\\~=#{}:]")
_BREAKS = re.compile(r"[ \t]*[\r\n\u2028\u2029\x85][ \t\r\n]*")

# What a reader would take for a weight or a format at the beginning of a text.
_AT_FIRST = {"%": "&#37;", "[": "&#91;"}


def write(edition: Edition, bank: Bank) -> bytes:
    """The whole file, in UTF-8."""
    blocks: list[str] = []
    left_out: list[Item] = []
    category = ""
    for item in bank.items:
        answers = list(_answers(item))
        if not answers:
            left_out.append(item)
            continue
        if category != category_of(edition, bank, item):
            category = category_of(edition, bank, item)
            blocks.append(f"$CATEGORY: {category}")
        blocks.append(_question(edition, bank.language, item, answers))
    said = "\n".join(f"// {line}" for line in notes(edition, bank, "gift", ADAPTED, left_out))
    return ("\n\n".join([said, *blocks]) + "\n").encode()


def _question(edition: Edition, language: str, item: Item, answers: list[str]) -> str:
    prompt = edition.render("prompt.html", language, item=item)
    after = edition.render("after.html", language, item=item, order_as_pairs=True)
    lines = [*answers, f"####{_html(after)}"] if after else answers
    start = "{#" if isinstance(item.answer, Number) else "{"
    body = "\n".join(f"\t{line}" for line in lines if line)
    tags = f"// [id:{item.id}] [tag:{item.module}]"
    return f"{tags}\n::{_text(item.name)}::[html]{_html(prompt)}{start}\n{body}\n}}"


def _answers(item: Item) -> Iterator[str]:
    """The lines between the braces; none when the format cannot ask the question."""
    match item.answer:
        case Picking(several=False, options=options):
            for option in options:
                yield f"{'=' if option.correct else '~'}{_html(option.text.html)}#{_html(option.feedback)}"
        case Picking(options=options, correct=correct):
            right = share(len(correct))
            for option in options if right else ():
                weight = right if option.correct else "-100"
                yield f"~%{weight}%{_html(option.text.html)}#{_html(option.feedback)}"
        case Statement() as statement:
            # In this order: what is said to those who are wrong, then to those who are right.
            said = f"#{_html(statement.if_wrong)}#{_html(statement.if_right)}"
            yield ("TRUE" if statement.is_true else "FALSE") + said
        case Number() as number:
            within = decimal(number.tolerance)
            for graded in graded_numbers(number):
                yield f"=%{graded.worth}%{graded.text}:{within}#{_html(graded.feedback)}"
            yield f"~#{_html(number.if_wrong)}"
        case Written() as written:
            yield from _written(written)
        case Ordering(options=options):
            for rank, option in enumerate(options, 1):
                yield f"={_html(option.text.html)} -> {rank}"
        case Pairing() as pairing:
            for pair in pairing.pairs:
                yield f"={_html(pair.text.html)} -> {_text(pair.place.text.plain)}"
            for place in pairing.spare:
                yield f"= -> {_text(place.text.plain)}"
        case Case():
            yield ""  # nothing between the braces: an open question


def _written(written: Written) -> Iterator[str]:
    # An arrow would turn the question into pairs: an answer cannot hold one.
    known: list[Graded] = [graded for graded in graded_words(written) if "->" not in graded.text]
    if not any(graded.worth for graded in known):
        return
    for graded in known:
        yield f"=%{graded.worth}%{_text(graded.text)}#{_html(graded.feedback)}"
    yield f"=%0%*#{_html(written.if_wrong)}"


def _html(markup: str) -> str:
    text = _BREAKS.sub(" ", markup).strip()
    return _escaped(_AT_FIRST.get(text[:1], text[:1]) + text[1:])


def _text(words: str) -> str:
    return _escaped(_BREAKS.sub(" ", words).strip())


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda match: "\\" + match[0], text)
