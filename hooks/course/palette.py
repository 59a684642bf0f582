"""Every colour of the site, light and dark, made from the few that a course chooses; paper is printed light.

The names are those of the tokens of the theme, without "--course-". What follows from a choice always keeps the
contrasts of `ON_SURFACES` and `PAIRS` (WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11). A choice itself may not: `mended` gives the
nearest one that does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from course.colours import Lch, contrast, lch, least_contrast, nearest, readable, written

Colours = Mapping[str, str]

# What text and controls are drawn on, everywhere on the site.
SURFACES = ("paper", "card", "soft", "attention-soft", "right-soft", "wrong-soft")

# What is drawn on every surface above, and the least contrast it needs there: text 4.5, controls and shapes 3.
ON_SURFACES: Mapping[str, float] = {
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
PAIRS: Mapping[tuple[str, str], float] = {
    ("on-accent", "accent"): 4.5,
    ("on-band", "band"): 7.0,
    ("on-band-soft", "band"): 4.5,
}

# Green and red mean the same on every site, and are never the only signal.
_SIGNALS: Mapping[str, Colours] = {
    "light": {"right": "#1d6334", "right-soft": "#e3efe0", "wrong": "#9c2a21", "wrong-soft": "#f9e5e0"},
    "dark": {"right": "#93d3a2", "right-soft": "#1e3324", "wrong": "#f3a79e", "wrong-soft": "#43231e"},
}


@dataclass(frozen=True, kw_only=True)
class Choice:
    """What a course chooses: what one acts on, what asks for attention, and the ground of the pages."""

    accent: str = "#0b5a5e"
    attention: str = "#a9690f"
    paper: str = "#fbf7ef"


@dataclass(frozen=True)
class Palette:
    """The colours of both schemes, by the same names."""

    light: Colours
    dark: Colours

    def style(self) -> str:
        """The same, as a style sheet. The dark ones are for screens: paper is always printed light."""
        return (
            f":root {{\n{_declared(self.light)}}}\n"
            f'@media screen {{\n[data-md-color-scheme="slate"] {{\n{_declared(self.dark)}}}\n}}\n'
        )


def palette(choice: Choice) -> Palette:
    """The colours of a site. Give it what `mended` lets through, or a contrast may be missing."""
    return Palette(_light(choice), _dark(choice))


def mended(choice: Choice) -> Choice:
    """The same choice, each colour that cannot be read where it stands replaced by the nearest that can."""
    paper = nearest(choice.paper, lambda one: _carries_signals(_light_surfaces(replace(choice, paper=one))))
    choice = replace(choice, paper=paper or Choice.paper)
    # What is drawn for attention stands on a ground of the same hue, which hardly changes with its lightness.
    attention = nearest(choice.attention, lambda one: _stands_out(replace(choice, attention=one), one, "attention"))
    choice = replace(choice, attention=attention or Choice.attention)
    return replace(choice, accent=readable(choice.accent, _on(_light_surfaces(choice)), ON_SURFACES["accent"]))


def failing(choice: Choice, field: str) -> tuple[float, float]:
    """The least contrast that a chosen colour has where it stands, and the one it needs."""
    surfaces = _light_surfaces(choice)
    if field == "paper":
        signals = (surfaces["right"], surfaces["wrong"])
        return min(least_contrast(signal, _on(surfaces)) for signal in signals), ON_SURFACES["right"]
    return least_contrast(getattr(choice, field), _on(surfaces)), ON_SURFACES[field]


def _light(choice: Choice) -> Colours:
    found, paper, accent, attention = (
        _light_surfaces(choice),
        *map(lch, (choice.paper, choice.accent, choice.attention)),
    )
    grounds = _on(found)
    found |= {
        "ink": readable(_near(paper, 0.254, 1.1), grounds, 7.0),
        "ink-soft": readable(_near(paper, 0.449, 1.9), grounds, 4.5),
        "line": _near(paper, paper.lightness - 0.107, 2.3),
        "control": readable(_near(paper, 0.56, 2.4), grounds, 3.0),
        "accent": choice.accent,
        "on-accent": readable(found["card"], [choice.accent], 4.5),
        "attention": choice.attention,
        "attention-ink": readable(_near(attention, 0.443, 0.8), grounds, 4.5),
        "focus": readable(_near(attention, 0.518, 1), grounds, 3.0),
    }
    return found | _band(accent._replace(lightness=accent.lightness - 0.036, chroma=accent.chroma * 0.9), paper, accent)


def _dark(choice: Choice) -> Colours:
    paper, accent, attention = map(lch, (choice.paper, choice.accent, choice.attention))
    found = {
        **_SIGNALS["dark"],
        "paper": _near(paper, 0.21, 0.65, 0.02),
        "card": _near(paper, 0.245, 0.8, 0.025),
        "soft": _near(paper, 0.283, 1, 0.03),
        "attention-soft": written(Lch(0.303, min(attention.chroma, 0.041), attention.hue)),
    }
    grounds = _on(found)
    bright = readable(written(Lch(0.794, min(accent.chroma * 1.05, 0.13), accent.hue)), grounds, 4.5)
    found |= {
        "ink": readable(_near(paper, 0.933, 1.6), grounds, 7.0),
        "ink-soft": readable(_near(paper, 0.773, 2.1), grounds, 4.5),
        "line": _near(paper, 0.359, 1.5),
        "control": readable(_near(paper, 0.63, 2.4), grounds, 3.0),
        "accent": bright,
        "on-accent": readable(written(Lch(0.242, min(accent.chroma, 0.03), accent.hue)), [bright], 4.5),
        "attention": readable(_near(attention, 0.728, 1), grounds, 3.0),
        "attention-ink": readable(_near(attention, 0.831, 0.88), grounds, 4.5),
        "focus": readable(_near(attention, 0.809, 1), grounds, 3.0),
    }
    return found | _band(Lch(0.335, min(accent.chroma * 0.7, 0.08), accent.hue), paper, accent)


def _light_surfaces(choice: Choice) -> dict[str, str]:
    paper, attention = lch(choice.paper), lch(choice.attention)
    return {
        **_SIGNALS["light"],
        "paper": choice.paper,
        "card": _near(paper, paper.lightness + (1 - paper.lightness) * 0.74, 0.55),
        "soft": _near(paper, paper.lightness - 0.035, 1.6),
        "attention-soft": written(Lch(0.947, min(attention.chroma, 0.037), attention.hue)),
    }


def _band(ground: Lch, paper: Lch, accent: Lch) -> dict[str, str]:
    """The one deep surface of the site: the top of the welcome page."""
    on_band = written(Lch(0.98, min(paper.chroma * 1.2, 0.02), paper.hue))
    band = readable(written(ground), [on_band], 7.0)
    soft = readable(written(Lch(0.9, min(accent.chroma, 0.022), accent.hue)), [band], 4.5)
    return {"band": band, "on-band": on_band, "on-band-soft": soft}


def _near(look: Lch, lightness: float, chroma: float, most: float = 0.13) -> str:
    """A colour of the same hue: `chroma` times as vivid, and at most so."""
    return written(Lch(min(lightness, 1), min(look.chroma * chroma, most), look.hue))


def _on(colours: Colours) -> list[str]:
    return [colours[name] for name in SURFACES]


def _carries_signals(surfaces: Colours) -> bool:
    needed = ((surfaces["right"], 4.5), (surfaces["wrong"], 4.5))
    return all(contrast(surfaces["soft"], drawn) >= ratio for drawn, ratio in needed)


def _stands_out(choice: Choice, one: str, name: str) -> bool:
    return least_contrast(one, _on(_light_surfaces(choice))) >= ON_SURFACES[name]


def _declared(colours: Colours) -> str:
    return "".join(f"--course-{name}: {colour};\n" for name, colour in colours.items())
