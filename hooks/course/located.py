"""YAML in which every key and every value knows its line and column, read with French authors in mind.

Only ``true``, ``false``, plain numbers and nothing at all are special: ``yes``, ``no``, ``on``, dates and ``12:30``
stay the text the author typed. A repeated key, an anchor or a second document is a problem, not a surprise.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import yaml
from yaml.composer import Composer
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.resolver import BaseResolver
from yaml.scanner import Scanner

from course.characters import unfit_characters
from course.model import Place
from course.problems import Problem

Step = str | int
Value = Any

# An authored file is a few hundred lines; anything past this is a mistake or an attack.
MAX_CHARACTERS = 1_000_000
MAX_DEPTH = 20

# Characters; past this, a number would lose some of its digits, or have no end.
_LONGEST_NUMBER = 16

_TAG = "tag:yaml.org,2002:"


class _Resolver(BaseResolver):
    """The few plain scalars that are not text."""


_Resolver.add_implicit_resolver(_TAG + "bool", re.compile(r"^(?:true|false)$"), list("tf"))
_Resolver.add_implicit_resolver(_TAG + "int", re.compile(r"^(?:0|-?[1-9][0-9]*)$"), list("-0123456789"))
_Resolver.add_implicit_resolver(_TAG + "float", re.compile(r"^-?(?:0|[1-9][0-9]*)\.[0-9]+$"), list("-0123456789"))
_Resolver.add_implicit_resolver(_TAG + "null", re.compile(r"^(?:~|null|)$"), ["~", "n", ""])


class _Loader(Reader, Scanner, Parser, Composer, _Resolver):
    def __init__(self, stream: str) -> None:
        Reader.__init__(self, stream)
        Scanner.__init__(self)
        Parser.__init__(self)
        Composer.__init__(self)
        _Resolver.__init__(self)


_FastLoader: type[Any] = _Loader
if yaml.__with_libyaml__:
    from yaml._yaml import CParser

    class _CLoader(CParser, _Resolver):
        def __init__(self, stream: str) -> None:
            CParser.__init__(self, stream)
            _Resolver.__init__(self)

    _FastLoader = _CLoader


@dataclass(slots=True)
class Spot:
    """Where a value begins, and the key that leads to it, as lines and columns; then the values under it, by step."""

    at: tuple[int, int]
    key: tuple[int, int] | None = None
    under: dict[Step, Spot] | None = None


@dataclass(frozen=True)
class Document:
    """A YAML file as plain values, and the place of each of them; none is known without a `top`."""

    file: str
    value: Value
    top: Spot | None = None

    def place(self, *path: Step) -> Place:
        """Where the value at this path begins; the nearest existing parent when there is none."""
        spot, _ = self._nearest(path)
        return Place(self.file, *spot.at) if spot else Place(self.file)

    def key_place(self, *path: Step) -> Place:
        """Where the key that leads to this path is written."""
        spot, is_it = self._nearest(path)
        return Place(self.file, *spot.key) if spot and spot.key and is_it else self.place(*path)

    def has(self, *path: Step) -> bool:
        """Whether the author wrote anything at this path."""
        return self._nearest(path)[1]

    def within(self, *path: Step) -> Document:
        """A part of the file as a document of its own, each value where it is in the whole."""
        value = self.value
        for step in path:
            value = value[step]
        spot, is_it = self._nearest(path)
        return Document(self.file, value, spot if is_it else None)

    def _nearest(self, path: tuple[Step, ...]) -> tuple[Spot | None, bool]:
        """The place of the nearest existing parent, and whether it is that of the value itself."""
        spot = self.top
        if spot is None:
            return None, False
        for step in path:
            below = spot.under.get(step) if spot.under else None
            if below is None:
                return spot, False
            spot = below
        return spot, True


def read_yaml(text: str, file: str, first_line: int = 1) -> tuple[Document | None, list[Problem]]:
    """Read one YAML document; `first_line` is where it starts in its file (front matter starts lower).

    Returns no document when the text is not YAML at all; otherwise a document and the problems found beside it.
    """
    if len(text) > MAX_CHARACTERS:
        return None, [Problem(Place(file, first_line, 1), "file-too-large", {"limit": MAX_CHARACTERS})]
    try:
        root = _compose(text)
    except yaml.YAMLError as error:
        return None, [_syntax_problem(error, text, file, first_line)]
    except RecursionError:
        return None, [Problem(_depth_place(text, file, first_line), "yaml-too-deep")]
    reader = _Reader(file, first_line, text.split("\n"))
    if root is None:
        return Document(file, None), []
    top = reader.spot(root)
    return Document(file, reader.read(root, top, 0), top), reader.problems


def _compose(text: str) -> yaml.Node | None:
    try:
        loader = _FastLoader(text)
        try:
            node: yaml.Node | None = loader.get_single_node()
            return node
        finally:
            loader.dispose()
    except yaml.YAMLError:
        # libyaml is ten times faster but says less: let the Python reader fail too, for its words and marks.
        slow = _Loader(text)
        return slow.get_single_node()


def _depth_place(text: str, file: str, first_line: int) -> Place:
    """Where a text that nobody can follow down goes too deep; its parts are read one by one, none inside another."""
    depth = 0
    for event in yaml.parse(text, _Loader):  # type: ignore[arg-type]  # the stubs only know the loaders of PyYAML
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH and event.start_mark is not None:
            return Place(file, event.start_mark.line + first_line, event.start_mark.column + 1)
    return Place(file, first_line)


class _Reader:
    """Turns nodes into values, keeping the place of each and collecting what should not be there."""

    def __init__(self, file: str, first_line: int, lines: list[str]) -> None:
        self.file = file
        self.first_line = first_line
        self.lines = lines
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def spot(self, node: yaml.Node, key: yaml.Node | None = None) -> Spot:
        """Where a node begins."""
        return Spot(self._at(node), self._at(key) if key else None)

    def read(self, node: yaml.Node, spot: Spot, depth: int) -> Value:
        if id(node) in self._seen or depth > MAX_DEPTH:
            self._complain(node, "yaml-alias" if id(node) in self._seen else "yaml-too-deep")
            return None
        self._seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        if node.tag not in (_TAG + "map", _TAG + "seq"):
            self._complain(node, "yaml-tag", {"tag": node.tag})
        spot.under = {}
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, spot.under, depth + 1)
        values = []
        for index, item in enumerate(node.value):
            spot.under[index] = self.spot(item)
            values.append(self.read(item, spot.under[index], depth + 1))
        return values

    def _mapping(self, node: yaml.MappingNode, under: dict[Step, Spot], depth: int) -> dict[str, Value]:
        mapping: dict[str, Value] = {}
        if node.flow_style and self.lines[node.start_mark.line].startswith("{", node.start_mark.column):
            # `{fr: Oui, en: Yes}` reads well until a text holds a comma, a colon or a question mark.
            self._complain(node, "yaml-braces")
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._complain(key_node, "yaml-key-not-text")
                continue
            key = str(key_node.value)
            self._look_for_unfit(key, key_node)
            if key in mapping:
                line, _ = under[key].key or (0, 0)
                self._complain(key_node, "duplicate-key", {"key": key, "first": line})
                continue
            under[key] = self.spot(value_node, key_node)
            mapping[key] = self.read(value_node, under[key], depth)
        return mapping

    def _scalar(self, node: yaml.Node) -> Value:
        text = str(node.value)
        match node.tag.removeprefix(_TAG):
            case "str":
                self._look_for_unfit(text, node)
                return text
            case "bool":
                return text == "true"
            case "int":
                return int(text) if len(text) < _LONGEST_NUMBER else text
            case "float":
                return float(text) if len(text) < _LONGEST_NUMBER else text
            case "null":
                return None
        self._complain(node, "yaml-tag", {"tag": node.tag})
        return None

    def _look_for_unfit(self, text: str, node: yaml.Node) -> None:
        # A text between double quotes can name any character: "\\0".
        for _, name in unfit_characters(text):
            self._complain(node, "unfit-character", {"found": name})

    def _complain(self, node: yaml.Node, code: str, facts: dict[str, Any] | None = None) -> None:
        self.problems.append(Problem(Place(self.file, *self._at(node)), code, facts or {}))

    def _at(self, node: yaml.Node) -> tuple[int, int]:
        mark = node.start_mark
        return mark.line + self.first_line, mark.column + 1


# What PyYAML says, and the mistake of an author that it stands for. The first that fits the line wins.
_SYNTAX = (
    ("yaml-tab", r"'\\t'", r"\t"),
    ("yaml-braces", r"", r"\{.*[:?].*"),
    ("yaml-alias", r"undefined alias|alphabetic or numeric character", r"[:\-]\s*[*&]"),
    ("yaml-quote-inside", r"expected <block end>|expected ',' or|did not find expected", r"[:\-]\s*[\"'].*[\"'].+"),
    ("yaml-colon", r"mapping values are not allowed", r""),
    ("yaml-quote-open", r"end of stream|quoted scalar", r""),
    ("yaml-second-document", r"another document", r""),
    ("yaml-special-start", r"cannot start any token|expected .*tag|percent", r"[:\-]\s*[%@`!|>]"),
    ("yaml-indent", r"expected <block end>|did not find expected key|could not find expected ':'|dedent|indent", r""),
)


def _syntax_problem(error: yaml.YAMLError, text: str, file: str, first_line: int) -> Problem:
    mark = getattr(error, "problem_mark", None)
    said = str(getattr(error, "problem", "") or error)
    if mark is None:
        position = getattr(error, "position", 0) or 0
        line = text.count("\n", 0, position)
        column = position - (text.rfind("\n", 0, position) + 1)
        return Problem(Place(file, line + first_line, column + 1), "yaml-character", {"said": said})
    lines = text.splitlines() or [""]
    line, column = mark.line, mark.column
    start = getattr(error, "context_mark", None)
    if start is not None and re.search(r"end of stream|quoted scalar", said + str(getattr(error, "context", ""))):
        line, column = start.line, start.column
        said += " quoted scalar"
    line = min(line, len(lines) - 1)
    for above in range(line, max(-1, line - 5), -1):
        # A quote left open ends at the next one, lines below, where YAML stops understanding: say where it opened.
        if re.match(r'^[^"#]*[:\-]\s+"(?:[^"\\]|\\.)*$', lines[above]):
            column = lines[above].index('"')
            return Problem(Place(file, above + first_line, column + 1), "yaml-quote-open")
    shown = lines[line]
    for code, message, written in _SYNTAX:
        if re.search(message, said) and re.search(written, shown):
            facts = {} if code == "yaml-braces" else {"text": shown.strip()[:80]}
            return Problem(Place(file, line + first_line, column + 1), code, facts)
    return Problem(
        Place(file, line + first_line, column + 1), "yaml-syntax", {"said": said, "text": shown.strip()[:80]}
    )
