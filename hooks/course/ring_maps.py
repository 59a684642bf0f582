"""Where everything stands on a map of rings: pure geometry, in the measures of `course.charts`."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from course.charts import NARROW, rounded, width, wrapped


@dataclass(frozen=True)
class Node:
    """A box of the map: `x` in percent, `y` and the size in ems, from its middle."""

    x: float
    y: float
    width: float
    height: float
    lines: tuple[tuple[float, str], ...]


@dataclass(frozen=True)
class Ring:
    """An ellipse around the middle: half its width in percent, half its height in ems."""

    across: float
    down: float


@dataclass(frozen=True)
class RingMap:
    """A map around its centre, at 50 percent and `middle` ems. Links join the middles of boxes, which hide them."""

    nodes: Mapping[str, Node]
    rings: tuple[Ring, ...]
    links: tuple[tuple[Node, Node], ...]
    middle: float
    height: float


CENTRE = "centre"
_NODE_TEXT, _PADDING, _APART = 6.0, 0.8, 0.35


def ring_map(
    centre: str,
    rings: Sequence[str],
    sectors: Sequence[str],
    nodes: Sequence[tuple[str, str, str, str]],
    links: Iterable[tuple[str, str]],
) -> RingMap:
    """Nodes of (id, ring, sector, text) on rings from near to far, clockwise from the sector that is at the top.

    A sector takes room after its fullest ring.
    """
    radii = [((n + 1) / len(rings)) ** 0.6 for n in range(len(rings))]
    shapes = [Ring(rounded(41 * r), rounded(14.5 * r)) for r in radii]
    middle = shapes[-1].down + 2
    members = {(s, r): [n for n in nodes if (n[2], n[1]) == (s, r)] for s in sectors for r in rings}
    weights = [max(len(members[sector, ring]) for ring in rings) for sector in sectors]
    placed = {CENTRE: _node(centre, 50, middle)}
    start = -weights[0] / sum(weights) * math.pi
    for sector, weight in zip(sectors, weights, strict=True):
        span = weight / sum(weights) * 2 * math.pi
        for ring, shape in zip(rings, shapes, strict=True):
            found = members[sector, ring]
            for n, (id, _, _, text) in enumerate(found):
                angle = start + span * (n + 0.5) / len(found)
                across, down = shape.across * math.sin(angle), shape.down * math.cos(angle)
                placed[id] = _node(text, 50 + across, middle - down)
        start += span
    placed = _apart(placed)
    return RingMap(
        nodes=placed,
        rings=tuple(shapes),
        links=tuple((placed[a], placed[b]) for a, b in links),
        middle=rounded(middle),
        height=rounded(max(node.y + node.height / 2 for node in placed.values()) + 0.3),
    )


def _node(text: str, x: float, y: float) -> Node:
    """A box around its text, kept inside the narrowest picture."""
    lines = wrapped(text, _NODE_TEXT)
    across = max(width(line) for line in lines) + _PADDING
    down = len(lines) * 1.2 + 0.6
    half = across / NARROW * 50
    x = min(max(x, half + 0.3), 99.7 - half)
    heights = tuple((rounded((n - (len(lines) - 1) / 2) * 1.2 + 0.35), line) for n, line in enumerate(lines))
    return Node(rounded(x), rounded(y), rounded(across), rounded(down), heights)


def _apart(nodes: Mapping[str, Node]) -> dict[str, Node]:
    """The same boxes, moved up or down until none touches another on the narrowest screen; the centre stays."""
    moved = {id: node.y for id, node in nodes.items()}
    ids = list(nodes)
    for _ in range(200):
        still = True
        for n, one in enumerate(ids):
            for other in ids[n + 1 :]:
                a, b = nodes[one], nodes[other]
                over = (a.height + b.height) / 2 + _APART - abs(moved[one] - moved[other])
                if over <= 0.001 or abs(a.x - b.x) / 100 * NARROW >= (a.width + b.width) / 2 + _APART:
                    continue
                still = False
                way = 1 if moved[other] >= moved[one] else -1
                moved[other] += way * (over if one == CENTRE else over / 2)
                moved[one] -= 0 if one == CENTRE else way * over / 2
        if still:
            break
    return {id: Node(node.x, rounded(moved[id]), node.width, node.height, node.lines) for id, node in nodes.items()}
