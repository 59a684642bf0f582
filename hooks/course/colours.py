"""Colours as numbers: how light one is to the eye, what can be read on it, and the nearest one that can.

A colour is six digits after "#". Lightness, chroma and hue are those of OKLCH (Björn Ottosson, 2020), in which equal
steps look equal; luminance and contrast are those of WCAG 2.2.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

_WRITTEN = re.compile(r"^#?([0-9a-f]{3}|[0-9a-f]{6})$", re.I)


class Lch(NamedTuple):
    """Lightness from 0 (black) to 1 (white), chroma from 0 (grey), hue in radians."""

    lightness: float
    chroma: float
    hue: float


def colour(text: str) -> str | None:
    """A colour as people write it (#1f5673, 1F5673, #1ab), or none when it is not one."""
    match = _WRITTEN.match(text.strip())
    if match is None:
        return None
    digits = match[1] if len(match[1]) == 6 else "".join(digit * 2 for digit in match[1])
    return f"#{digits.lower()}"


def luminance(written: str) -> float:
    """Relative luminance, from 0 (black) to 1 (white)."""
    red, green, blue = _linear(written)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def least_contrast(written: str, grounds: Iterable[str]) -> float:
    """The contrast of a colour with the ground it stands out from least."""
    return min(contrast(written, ground) for ground in grounds)


def lch(written: str) -> Lch:
    """What a colour looks like."""
    red, green, blue = _linear(written)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    return Lch(lightness, math.hypot(a, b), math.atan2(b, a))


def written(look: Lch) -> str:
    """The colour that looks so; less vivid when no screen shows one as vivid."""
    low, high = 0.0, look.chroma
    channels = _channels(look)
    if not _shown(channels):
        for _ in range(20):
            middle = (low + high) / 2
            low, high = (middle, high) if _shown(_channels(look._replace(chroma=middle))) else (low, middle)
        channels = _channels(look._replace(chroma=low))
    return "#" + "".join(f"{round(255 * _encoded(min(1.0, max(0.0, one)))):02x}" for one in channels)


def nearest(wanted: str, passes: Callable[[str], bool]) -> str | None:
    """The colour of the same hue, as little darker or lighter as can be, that passes; the same one when it does.

    None when no lightness passes.
    """
    if passes(wanted):
        return wanted
    look = lch(wanted)
    for step in range(1, 501):
        for lightness in (look.lightness - step / 500, look.lightness + step / 500):
            if 0 <= lightness <= 1:
                near = written(look._replace(lightness=lightness))
                if passes(near):
                    return near
    return None


def readable(wanted: str, grounds: Iterable[str], ratio: float) -> str:
    """The nearest colour that keeps this contrast with every ground; the same one when no lightness would."""
    grounds = tuple(grounds)
    return nearest(wanted, lambda one: least_contrast(one, grounds) >= ratio) or wanted


def _linear(text: str) -> tuple[float, float, float]:
    red, green, blue = (int(text[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return _decoded(red), _decoded(green), _decoded(blue)


def _decoded(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _encoded(channel: float) -> float:
    return channel * 12.92 if channel <= 0.0031308 else float(1.055 * channel ** (1 / 2.4) - 0.055)


def _channels(look: Lch) -> tuple[float, float, float]:
    a, b = look.chroma * math.cos(look.hue), look.chroma * math.sin(look.hue)
    long = (look.lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (look.lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (look.lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def _shown(channels: tuple[float, float, float]) -> bool:
    return all(-1e-4 <= channel <= 1.0001 for channel in channels)
