"""The icons of a course: its logo, drawn for tabs, home screens and social networks, in its own colours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from course.digest import digest
from course.identity import Identity, Logo
from course.rendering import Theme

# The only one that needs no program to draw it. The others are pictures of it, for what does not read SVG.
FAVICON = "assets/favicon.svg"


@dataclass(frozen=True)
class Icon:
    """A picture to draw: its path in the site, its SVG, and its size in pixels."""

    path: str
    svg: str
    width: int
    height: int


@dataclass(frozen=True)
class _Shape:
    """`corner` and `side` are parts of the height: how round the ground is, and how large the logo is on it."""

    path: str
    width: int
    height: int
    corner: float = 0.0
    side: float = 0.72


# A device may cut a maskable icon into any shape that keeps the middle 80 %: the logo is smaller, on a full ground.
_SHAPES = (
    _Shape(FAVICON, 64, 64, corner=0.22),
    _Shape("assets/favicon.png", 32, 32, corner=0.22),
    _Shape("assets/touch-icon.png", 180, 180),
    _Shape("assets/install-192.png", 192, 192, corner=0.22),
    _Shape("assets/install-512.png", 512, 512, corner=0.22),
    _Shape("assets/install-maskable.png", 512, 512, side=0.52),
    _Shape("assets/share.png", 1200, 630, side=0.48),
)

ICONS = tuple(shape.path for shape in _SHAPES)


def icons(identity: Identity, theme: Theme) -> tuple[Icon, ...]:
    """Every icon; the first is the one for `FAVICON`, to publish as it is."""
    return tuple(_icon(shape, identity, theme) for shape in _SHAPES)


def signature(drawn: Iterable[Icon]) -> str:
    """What tells whether pictures were made of these icons."""
    return digest("".join(f"{icon.path} {icon.svg}\n" for icon in drawn))


def pictures(drawn: Iterable[Icon]) -> tuple[Icon, ...]:
    """Those that a program has to draw."""
    return tuple(icon for icon in drawn if icon.path != FAVICON)


def _icon(shape: _Shape, identity: Identity, theme: Theme) -> Icon:
    logo: Logo = identity.logo or theme.logo
    colours: Mapping[str, str] = identity.palette.light
    side = shape.height * shape.side
    svg = theme.fragment(
        "exports/icons/icon.svg",
        "",
        logo=logo,
        width=shape.width,
        height=shape.height,
        radius=round(shape.height * shape.corner, 2),
        side=round(side, 2),
        left=round((shape.width - side) / 2, 2),
        top=round((shape.height - side) / 2, 2),
        ground=colours["accent"] if logo.drawing else colours["card"],
        ink=colours["on-band"] if logo.drawing else colours["ink"],
    )
    return Icon(shape.path, str(svg), shape.width, shape.height)
