"""The palette keeps the contrasts it promises (WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11), in both schemes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

IDENTITY = Path(__file__).parents[2] / "theme" / "identity"

SURFACES = ("paper", "card", "soft", "attention-soft", "right-soft", "wrong-soft")

# What is drawn on every surface above, and the least contrast it needs there.
ON_SURFACES = {
    "ink": 7.0,
    "ink-soft": 4.5,
    "accent": 4.5,
    "attention-ink": 4.5,
    "right": 4.5,
    "wrong": 4.5,
    "attention": 3.0,
    "control": 3.0,
    "focus": 3.0,
}

# What has one surface of its own.
PAIRS = {
    ("on-accent", "accent"): 4.5,
    ("on-band", "band"): 7.0,
    ("on-band-soft", "band"): 4.5,
}


def palette(selector: str) -> dict[str, str]:
    """Colours of a scheme by the name of their token, without "--course-"."""
    css = (IDENTITY / "tokens.css").read_text(encoding="utf-8")
    block = css[css.index(selector) :].partition("}")[0]
    return dict(re.findall(r"--course-([a-z-]+): (#[0-9a-f]{6});", block))


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it, from 0 (black) to 1 (white)."""
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


SCHEMES = {"light": palette(":root {"), "dark": palette('[data-md-color-scheme="slate"] {')}


@pytest.mark.promise("a11y-contraste")
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize("token", ON_SURFACES)
def test_what_is_drawn_on_a_surface_can_be_read(token: str, surface: str, scheme: str) -> None:
    colours = SCHEMES[scheme]
    assert contrast(colours[token], colours[surface]) >= ON_SURFACES[token]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("text", "surface"), PAIRS)
def test_text_on_a_surface_of_its_own_can_be_read(text: str, surface: str, scheme: str) -> None:
    colours = SCHEMES[scheme]
    assert contrast(colours[text], colours[surface]) >= PAIRS[text, surface]


def test_both_schemes_name_the_same_colours() -> None:
    assert SCHEMES["light"].keys() == SCHEMES["dark"].keys()


def test_black_on_white_is_twenty_one() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("sheet", sorted(IDENTITY.glob("*.css")), ids=lambda sheet: sheet.name)
def test_colours_are_named_in_one_place(sheet: Path) -> None:
    without_addresses = re.sub(r'url\("[^"]*"\)', "", sheet.read_text(encoding="utf-8"))
    found = re.findall(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl)a?\(", without_addresses)
    assert not found or sheet.name == "tokens.css"
