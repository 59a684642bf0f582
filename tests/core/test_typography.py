"""French spaces that must not break are put in for authors; code, links and slots are left as typed."""

from __future__ import annotations

import pytest

from course.typography import hold_together, set_markdown, set_type

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Attention : relancez", f"Attention{NBSP}: relancez"),
        ("« Oui »", f"«{NBSP}Oui{NBSP}»"),
        ("«Oui»", f"«{NBSP}Oui{NBSP}»"),
        ("54 % des gens", f"54{NBSP}% des gens"),
        ("17 $ et 5 M$", f"17{NBSP}$ et 5{NBSP}M$"),
        ("2 040 $", f"2{NBSP}040{NBSP}$"),
        ("Vraiment ?", "Vraiment?"),
        ("oui ; non", "oui; non"),
        ("voir `a : b` ici", "voir `a : b` ici"),
        ("[lien](histoire.fr.md)", "[lien](histoire.fr.md)"),
        ("[[fact: norme]]", "[[fact: norme]]"),
        ("| :--- | :---: |", "| :--- | :---: |"),
        ("de 2007 à 2022", "de 2007 à 2022"),
    ],
)
def test_french_is_typeset(typed: str, printed: str) -> None:
    assert set_type(typed, "fr") == printed


def test_typesetting_twice_changes_nothing_more() -> None:
    once = set_type("« Oui » : 17 $, 54 %; 2 040 $", "fr")
    assert set_type(once, "fr") == once


def test_english_is_left_alone() -> None:
    assert set_type("Mind : this « x » 17 $", "en") == "Mind : this « x » 17 $"


def test_fenced_code_is_left_alone() -> None:
    assert set_markdown("a : b\n```yaml\na : b\n```\na : b", "fr") == f"a{NBSP}: b\n```yaml\na : b\n```\na{NBSP}: b"


def button(text: str, note: str = "") -> str:
    return f'<button type="button" class="fact" popovertarget="n">{text}</button>{note}'


NOTE = '<course-note id="n">Une note. </course-note>'


@pytest.mark.parametrize("note", ["", NOTE])
@pytest.mark.parametrize("mark", [".", ",", f"{NBSP}:", f"{NBSP}»", ").", "…"])
def test_punctuation_stays_with_the_figure_that_opens_before_it(mark: str, note: str) -> None:
    html = f"<p>Depuis {button('2011', note)}{mark} Puis {button('8 M$')} encore.</p>"
    held = f'<span class="together">{button("2011", note)}{mark}</span>'
    assert hold_together(html) == f"<p>Depuis {held} Puis {button('8 M$')} encore.</p>"
