"""The files the identity is made of are there, are ours to distribute, and say the same things in every language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

THEME = Path(__file__).parents[2] / "theme"


def addresses() -> list[str]:
    """Files the style sheets ask for, seen from site/assets/."""
    sheets = "".join(sheet.read_text(encoding="utf-8") for sheet in (THEME / "identity").glob("*.css"))
    return [address for address in re.findall(r'url\("([^"]*)"\)', sheets) if not address.startswith("data:")]


@pytest.mark.parametrize("address", addresses())
def test_a_style_asks_only_for_files_of_this_site(address: str) -> None:
    assert (THEME / "assets" / address).is_file()


def test_the_licence_of_the_face_is_kept_beside_it() -> None:
    assert "SIL OPEN FONT LICENSE" in (THEME / "assets" / "fonts" / "OFL.txt").read_text(encoding="utf-8")


def test_the_mark_takes_the_colour_of_the_text_around_it() -> None:
    mark = (THEME / "identity" / "mark.svg").read_text(encoding="utf-8")
    assert 'stroke="currentColor"' in mark
    assert "#" not in mark


def test_the_shell_has_the_same_words_in_every_language() -> None:
    words = {path.name: yaml.safe_load(path.read_text(encoding="utf-8")) for path in THEME.glob("locales/site.*.yml")}
    keys = {name: sorted(texts["site"]) for name, texts in words.items()}
    assert len(keys) >= 1
    assert len({tuple(names) for names in keys.values()}) == 1


def test_a_template_asks_only_for_words_that_exist() -> None:
    words = yaml.safe_load((THEME / "locales" / "site.fr.yml").read_text(encoding="utf-8"))["site"]
    templates = [*THEME.glob("*.html"), *THEME.glob("partials/*.html")]
    asked = {key for path in templates for key in re.findall(r'say\(["\']site\.([a-z-]*[a-z])["\']', path.read_text())}
    assert asked <= words.keys()
