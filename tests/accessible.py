"""What a screen reader is given: the accessibility tree that Chromium makes of a page, and what is said meanwhile."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

# Roles that hold others and are never said: what is inside stands in their place. A form without a name is none.
_SILENT = {"generic", "none", "emphasis", "strong", "paragraph", "LabelText", "Legend", "SvgRoot"}

# Roles whose name says all that they hold.
_WHOLE = {"radio", "checkbox", "combobox", "textbox", "searchbox", "spinbutton", "image", "img", "progressbar"}
_WHOLE |= {"button", "link", "heading", "DisclosureTriangle"}

# States by the name Chromium gives them, each with the value that goes without saying.
_STATES: Mapping[str, object] = {
    "checked": "false",
    "disabled": False,
    "expanded": None,
    "invalid": "false",
    "modal": False,
    "readonly": False,
    "required": False,
}

# What Chromium writes beside a field for files, in the language of the machine.
_NO_FILE = "No file chosen"

_SPACES = re.compile(r"[\s\u00a0\u202f]+")
_JOINED = re.compile(r"(?<= ) +| (?=[.,)])|(?<=\() ")
_TEXT = re.compile(r'( *)text "(.*)"')

# A script that keeps what a page says; it runs before those of the page.
HEAR = (Path(__file__).parent / "hear.js").read_text(encoding="utf-8")


def tree(page: Page, selector: str = "article") -> str:
    """What an element holds for a screen reader, one thing a line: role, name, states, value and description.

    No-break spaces are written as spaces; boxes that mean nothing are left out.
    """
    roots, nodes = _nodes(page, selector)
    return "\n".join(_merged([line for root in roots for line in _lines(root, nodes, 0)]))


def heard(page: Page) -> list[str]:
    """What was said since the last time, in order: "polite: …" by a live region, "focus: …" of what is led to.

    The page was opened with HEAR among the scripts that run before its own.
    """
    page.wait_for_timeout(60)  # what a script leaves for the next turn is said too
    taken: list[str] = page.evaluate("takeHeard()")
    return [f"focus: {_said(_nodes(page, ':focus')[0][0])}" if one == "focus" else one for one in taken]


def _nodes(page: Page, selector: str) -> tuple[list[Mapping[str, Any]], Mapping[str, Any]]:
    """The node of an element, or those of what it holds when it has none; and every node of its page by id."""
    client = page.context.new_cdp_session(page)
    nodes = {node["nodeId"]: node for node in client.send("Accessibility.getFullAXTree")["nodes"]}
    document = client.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
    found = client.send("DOM.querySelector", {"nodeId": document, "selector": selector})["nodeId"]
    within = _ids(client.send("DOM.describeNode", {"nodeId": found, "depth": -1})["node"])
    client.detach()
    inside = {id for id, node in nodes.items() if node.get("backendDOMNodeId") in within}
    return [nodes[id] for id in nodes if id in inside and not inside.intersection(_above(id, nodes))], nodes


def _above(id: str, nodes: Mapping[str, Any]) -> Iterator[str]:
    while parent := nodes[id].get("parentId"):
        yield (id := parent)


def _ids(element: Mapping[str, Any]) -> set[int]:
    """An element and all that it holds, by the number that Chromium gives them."""
    return {element["backendNodeId"]}.union(*(_ids(child) for child in element.get("children", [])))


def _lines(node: Mapping[str, Any], nodes: Mapping[str, Any], depth: int, named: str = "") -> Iterator[str]:
    role, name = _value(node, "role"), _value(node, "name")
    if role == "InlineTextBox" or name == "•" or (role == "Legend" and name in named):
        return
    if role in ("StaticText", "ListMarker"):
        yield f'{"  " * depth}text "{name}"'
        return
    is_silent = node["ignored"] or role in _SILENT or (not name and (role == "form" or _is_details(node, nodes)))
    if not is_silent:
        yield "  " * depth + _said(node)
        depth, named = depth + 1, name
    if role in _WHOLE and not is_silent:
        return
    for id in node.get("childIds", []):
        if id in nodes:
            yield from _lines(nodes[id], nodes, depth, named)


def _is_details(node: Mapping[str, Any], nodes: Mapping[str, Any]) -> bool:
    """Whether a group is that of a <details>: it has no name, nor need of one, for its summary says what it is."""
    if _value(node, "role") not in ("group", "Details"):
        return False
    while inside := [nodes[id] for id in node.get("childIds", []) if id in nodes]:
        node = inside[0]
        if not node["ignored"]:
            break
    return _value(node, "role") == "DisclosureTriangle"


def _said(node: Mapping[str, Any]) -> str:
    role, name = _value(node, "role"), _value(node, "name")
    role = "disclosure" if role == "DisclosureTriangle" else role
    states = {each["name"]: each["value"].get("value") for each in node.get("properties", [])}
    words = [role, *([f'"{name}"'] if name else []), *([f"level {states['level']}"] if role == "heading" else [])]
    for state, usual in _STATES.items():
        value = states.get(state, usual)
        if value != usual and not (role == "combobox" and state == "expanded"):
            words.append({"true": state, "false": f"not {state}"}.get(str(value).lower(), f"{state}: {value}"))
    live = states.get("live", "off")
    if role in ("status", "alert") and live != {"status": "polite", "alert": "assertive"}[role]:
        words.append("said to no one" if live == "off" else f"said {live}")
    if (value := _value(node, "value")) and value not in (name, _NO_FILE):
        words.append(f'value "{value}"')
    if (description := _value(node, "description")) and description != name:
        words.append(f'described "{description}"')
    return " ".join(words)


def _value(node: Mapping[str, Any], field: str) -> str:
    return _JOINED.sub("", _SPACES.sub(" ", str(node.get(field, {}).get("value", ""))).strip())


def _merged(lines: list[str]) -> list[str]:
    """Texts that follow one another are one sentence; the label of a control is already its name."""
    joined: list[str] = []
    for line in lines:
        text, before = _TEXT.fullmatch(line), _TEXT.fullmatch(joined[-1]) if joined else None
        if text and before and before[1] == text[1]:
            joined[-1] = f'{text[1]}text "{_JOINED.sub("", f"{before[2]} {text[2]}")}"'
        elif not text or text[2]:
            joined.append(line)
    controls = [{before, after} for before, after in zip(["", *joined], [*joined[1:], ""], strict=False)]
    return [line for line, beside in zip(joined, controls, strict=False) if not _is_label(line, beside)]


def _is_label(line: str, beside: set[str]) -> bool:
    text = _TEXT.fullmatch(line)
    return text is not None and any(f'"{text[2]}"' in other and not _TEXT.fullmatch(other) for other in beside)
