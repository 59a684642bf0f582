"""Changes one place of a YAML text and leaves every other character as it was: comments, order, spaces.

Places are paths, such as ("paths", 0, "modules"). Tags and anchors are read as they are: nothing is constructed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

import yaml

Place = tuple[str | int, ...]


class NoSuchPlaceError(LookupError):
    """The text has nothing at this path, or something of another shape."""


def compose(text: str) -> yaml.Node:
    """The whole text as nodes that know where they stand; an empty text is an empty value."""
    return yaml.compose(text, Loader=yaml.SafeLoader) or yaml.ScalarNode("tag:yaml.org,2002:null", "")


def node_at(text: str, path: Place) -> yaml.Node:
    """The node at `path`, with its marks."""
    node: yaml.Node | None = compose(text)
    for step in path:
        if isinstance(node, yaml.MappingNode):
            node = next((value for key, value in node.value if key.value == step), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
        else:
            node = None
    if node is None:
        raise NoSuchPlaceError(path)
    return node


def sequences(node: yaml.Node, path: Place = ()) -> Iterator[tuple[Place, yaml.SequenceNode]]:
    """Every list from `node` down, with its path."""
    if isinstance(node, yaml.SequenceNode):
        yield path, node
        for index, item in enumerate(node.value):
            yield from sequences(item, (*path, index))
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from sequences(value, (*path, key.value))


def appended(text: str, path: Place, item: str) -> str:
    """The text with one more item at the end of the list at `path`; `item` is written as it is."""
    node = node_at(text, path)
    if not isinstance(node, yaml.SequenceNode):
        raise NoSuchPlaceError(path)
    if node.flow_style:
        end = node.value[-1].end_mark.index if node.value else node.end_mark.index - 1
        return f"{text[:end]}{', ' if node.value else ''}{item}{text[end:]}"
    lines = text.splitlines(keepends=True)
    last = _last_line(node)
    if not lines[last].endswith("\n"):
        lines[last] += "\n"
    lines.insert(last + 1, f"{' ' * node.start_mark.column}- {item}\n")
    return "".join(lines)


def replaced(text: str, path: Place, value: str) -> str:
    """The text with another value at `path`, where there is one value on one line."""
    node = node_at(text, path)
    if not isinstance(node, yaml.ScalarNode):
        raise NoSuchPlaceError(path)
    return text[: node.start_mark.index] + quoted(value) + text[node.end_mark.index :]


def without_lines(text: str, numbers: set[int]) -> str:
    """The text without the lines that bear these numbers, counted from 0."""
    return "".join(line for number, line in enumerate(text.splitlines(keepends=True)) if number not in numbers)


def quoted(value: str) -> str:
    """A text between quotes, as YAML reads it."""
    return json.dumps(value, ensure_ascii=False)


def _last_line(node: yaml.Node) -> int:
    """The line on which the last thing in a node ends; the end of a block is where the next one begins."""
    while isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    return int(node.end_mark.line)
