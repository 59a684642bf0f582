"""What an author may not write in Markdown: tags, attributes and addresses that could run something or lead outside.

This looks at what was typed, to point at it. `harmless.py` looks at what came out of it, so that nothing gets through
that was typed in a way nobody thought of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.allowed_html import (
    ID,
    LINK_SCHEMES,
    WRITTEN_ATTRIBUTES,
    WRITTEN_TAGS,
    is_outside,
    scheme_of,
)
from course.model import Place
from course.problems import Problem
from course.slots import prose_lines

# Most pages hold none of these.
_WORTH_A_LOOK = re.compile(r"<[A-Za-z/!?]|\]\(|\]:|\{:|\{[^}\n]*=")
_START = re.compile(r"<[A-Za-z/!?]")

_CODE = re.compile(r"(`+)(?:(?!\1).)*\1")
_COMMENT = re.compile(r"<!--(?!-?>)(?:(?!--).)*-->", re.S)
_AUTOMATIC_LINK = re.compile(r"<(?P<address>[A-Za-z][A-Za-z0-9+.-]*:[^\s<>]*)>|<[^\s<>@:/]+@[^\s<>@:/]+>")
_TAG = re.compile(r"</?(?P<name>[A-Za-z][A-Za-z0-9-]*)(?P<attributes>(?:\s+[\w:@.-]+(?:\s*=\s*\"[^\"<>]*\")?)*)\s*/?>")
_NAME = re.compile(r"<[/!?]?\s*(?P<name>[\w!?-]*)")
_ATTRIBUTE = re.compile(r"(?P<name>[\w:@.-]+)(?:\s*=\s*\"(?P<value>[^\"]*)\")?")
_ATTRIBUTE_LIST = re.compile(r"\{:?(?P<inside>[^}\n]*)\}")
_IN_LIST = re.compile(r"(?P<name>[^\s={}#.\"']+)\s*=\s*(?P<value>\"[^\"]*\"|'[^']*'|[^\s}]*)|(?<!\S)\#(?P<id>[^\s}]+)")
_INLINE_LINK = re.compile(r"(?P<image>!\[[^\]]*)?\]\(\s*<?(?P<address>[^)\s>]*)")
_REFERENCE = re.compile(r"^ {0,3}\[[^\]]+\]:\s*<?(?P<address>[^\s>]+)", re.M)
_HEADING = re.compile(r"#{1,6}\s")


def markup_problems(body: str, file: str, first_line: int = 1) -> Iterator[Problem]:
    """Every tag, attribute and address of a body that a page may not have."""
    if not _WORTH_A_LOOK.search(body):
        return
    text = _without_code(body)

    def place(at: int) -> Place:
        return Place(file, text.count("\n", 0, at) + first_line, at - text.rfind("\n", 0, at))

    for at, code, facts in (*_tags(text), *_attribute_lists(text), *_addresses(text, file)):
        yield Problem(place(at), code, facts)


_Found = tuple[int, str, dict[str, str]]


def _tags(text: str) -> Iterator[_Found]:
    at, refused = 0, set[str]()
    while match := _START.search(text, at):
        at = match.end()
        start = match.start()
        if comment := _COMMENT.match(text, start):
            at = comment.end()
        elif link := _AUTOMATIC_LINK.match(text, start):
            scheme = scheme_of(link["address"]) if link["address"] else None
            if scheme is not None and scheme not in LINK_SCHEMES:
                yield start, "refused-link", {"found": link["address"][:60]}
        elif (tag := _TAG.match(text, start)) and tag["name"] in WRITTEN_TAGS:
            yield from _attributes(tag)
        else:
            match_name = _NAME.match(text, start)
            name = match_name["name"] if match_name else ""
            if not (text.startswith("</", start) and name in refused):  # it goes with the one that opened it
                yield start, "refused-tag", {"found": f"<{name}>"}
            refused.add(name)


def _attributes(tag: re.Match[str]) -> Iterator[_Found]:
    for attribute in _ATTRIBUTE.finditer(tag["attributes"]):
        at = tag.start("attributes") + attribute.start()
        if attribute["name"] not in WRITTEN_ATTRIBUTES:
            yield at, "refused-attribute", {"found": attribute["name"]}
        elif attribute["name"] == "id" and not ID.fullmatch(attribute["value"] or ""):
            yield at, "bad-id", {"field": "", "found": attribute["value"] or ""}


def _attribute_lists(text: str) -> Iterator[_Found]:
    for found in _ATTRIBUTE_LIST.finditer(text):
        line = text[text.rfind("\n", 0, found.start()) + 1 :]
        for one in _IN_LIST.finditer(found["inside"]):
            at = found.start("inside") + one.start()
            if one["name"] is not None and one["name"] not in WRITTEN_ATTRIBUTES:
                yield at, "refused-attribute", {"found": one["name"]}
            id = one["id"] if one["name"] is None else one["value"].strip("\"'") if one["name"] == "id" else None
            if id is not None and not ID.fullmatch(id) and not _HEADING.match(line):  # a heading’s has its own rule
                yield at, "bad-id", {"field": "", "found": id}


def _addresses(text: str, file: str) -> Iterator[_Found]:
    for match in (*_INLINE_LINK.finditer(text), *_REFERENCE.finditer(text)):
        address = match["address"]
        at, facts = match.start("address"), {"found": address[:60]}
        is_image = "image" in match.re.groupindex and match["image"] is not None
        scheme = scheme_of(address)
        if is_image and scheme is not None:
            yield at, "image-elsewhere", facts
        elif scheme is not None and scheme not in LINK_SCHEMES:
            yield at, "refused-link", facts
        elif is_outside(address, file):
            yield at, "leads-outside", facts


def _without_code(body: str) -> str:
    """The same text, as long, with code blanked."""
    lines = [" " * len(line) for line in body.split("\n")]
    for number, line in prose_lines(body):
        lines[number] = _CODE.sub(lambda code: " " * len(code[0]), line)
    return "\n".join(lines)
