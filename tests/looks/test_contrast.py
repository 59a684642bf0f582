"""Whatever colours a course chooses, all that follows can be read (WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from course.colours import contrast, lch, written
from course.palette import ON_SURFACES, PAIRS, SURFACES, Choice, Palette, mended, palette

IDENTITY = Path(__file__).parents[2] / "theme" / "identity"

ANY_COLOUR = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def unreadable(colours: Mapping[str, str]) -> list[tuple[str, str]]:
    """The pairs that are drawn on each other and lack contrast."""
    needed = {(name, surface): ratio for name, ratio in ON_SURFACES.items() for surface in SURFACES} | dict(PAIRS)
    return [pair for pair, ratio in needed.items() if contrast(colours[pair[0]], colours[pair[1]]) < ratio]


@pytest.mark.promise("a11y-contraste")
@settings(max_examples=40)
@example(accent="#0b5a5e", attention="#a9690f", paper="#fbf7ef")
@example(accent="#ffff00", attention="#ffff00", paper="#000000")
@given(accent=ANY_COLOUR, attention=ANY_COLOUR, paper=ANY_COLOUR)
def test_whatever_is_chosen_every_pair_can_be_read_in_both_schemes(accent: str, attention: str, paper: str) -> None:
    made = palette(mended(Choice(accent=accent, attention=attention, paper=paper)))
    assert unreadable(made.light) == []
    assert unreadable(made.dark) == []


def test_a_choice_that_can_be_read_is_left_alone() -> None:
    assert mended(Choice()) == Choice()
    assert palette(Choice()).light["accent"] == Choice().accent


def test_what_replaces_a_colour_keeps_its_hue_and_is_as_near_as_can_be() -> None:
    orange = "#e87722"
    instead = mended(Choice(accent=orange)).accent
    assert lch(instead).hue == pytest.approx(lch(orange).hue, abs=0.1)
    lighter = written(lch(instead)._replace(lightness=lch(instead).lightness + 0.01))
    assert unreadable(palette(Choice(accent=lighter)).light) != []


def test_both_schemes_name_the_same_colours_and_style_sheets_name_no_other() -> None:
    made = palette(Choice())
    assert made.light.keys() == made.dark.keys()
    asked = {
        name
        for sheet in [*IDENTITY.parent.rglob("*.css")]
        for name in re.findall(r"var\(--course-([a-z-]+)", sheet.read_text(encoding="utf-8"))
    }
    assert asked - made.light.keys() <= {"radius", "measure", "note"}


def test_paper_is_printed_light() -> None:
    light, _, dark = Palette({"ink": "#000000"}, {"ink": "#ffffff"}).style().partition("@media screen")
    assert "#000000" in light
    assert "#ffffff" in dark
    assert "#ffffff" not in light


def test_black_on_white_is_twenty_one() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@given(ANY_COLOUR)
def test_a_colour_read_by_its_look_is_itself(colour: str) -> None:
    channels = zip(*(bytes.fromhex(one[1:]) for one in (written(lch(colour)), colour)), strict=True)
    assert all(abs(one - other) <= 1 for one, other in channels)


@pytest.mark.parametrize("sheet", sorted(IDENTITY.glob("*.css")), ids=lambda sheet: sheet.name)
def test_colours_are_named_in_one_place(sheet: Path) -> None:
    without_addresses = re.sub(r'url\("[^"]*"\)', "", sheet.read_text(encoding="utf-8"))
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl)a?\(", without_addresses) == []
