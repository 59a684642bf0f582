"""The block at the top of mkdocs.yml: what it changes, and what is said of a mistake, which stops no course."""

from __future__ import annotations

import textwrap

import pytest

from course.brand import Brand, Settings, graver, read_brand
from course.corrections import correction
from course.identity import Contact
from course.palette import Choice
from course.problems import Problem
from course.wording import line

FILES = {
    "logo.svg": b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="currentColor" d="M0 0"/></svg>',
    "blue.svg": b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="#00f" d="M0 0h8v8z"/></svg>',
    "clever.svg": b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    "click.svg": b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    "far.svg": b'<svg xmlns="http://www.w3.org/2000/svg"><image href="https://example.org/x.png"/></svg>',
    "bomb.svg": b'<!DOCTYPE s [<!ENTITY a "a">]><svg xmlns="http://www.w3.org/2000/svg"/>',
    "torn.svg": b"<svg",
    "page.svg": b"<html/>",
    "logo.png": b"\x89PNG\r\n\x1a\nrest",
    "renamed.png": b"GIF89a",
    "logo.webp": b"RIFF",
    "heavy.svg": b" " * 200_001,
}

# What comes before the block in the file, so that lines are not those of the block.
BEFORE = "site_name: Essai\nextra:\n"


def settings(block: str, inherited: dict[str, object] | None = None) -> Settings:
    text = BEFORE + textwrap.indent("brand:\n" + textwrap.indent(textwrap.dedent(block).strip("\n"), "  "), "  ") + "\n"
    return Settings(
        file="mkdocs.yml",
        text=text,
        block=inherited or {},
        name="Essai",
        description="Un essai.",
        known=("en", "fr"),
    )


def read(block: str, inherited: dict[str, object] | None = None) -> tuple[Brand, list[Problem]]:
    return read_brand(settings(block, inherited), FILES.get)


def test_everything_that_is_said_is_kept() -> None:
    brand, problems = read("""
        languages: [fr, en]
        publisher: "L’office"
        contact: "cours@exemple.ca"
        logo: logo.svg
        colours:
          accent: "#00F"
        translations:
          en:
            name: "Trial"
            publisher: "The bureau"
            menu:
              Accueil: Welcome
    """)
    assert problems == []
    assert brand.languages == ("fr", "en")
    assert brand.identity.name == {"fr": "Essai", "en": "Trial"}
    assert brand.identity.description == {"fr": "Un essai.", "en": "Un essai."}
    assert brand.identity.publisher == {"fr": "L’office", "en": "The bureau"}
    assert brand.identity.colours == Choice(accent="#0000ff")
    assert brand.menus == {"en": {"Accueil": "Welcome"}}
    assert brand.identity.logo is not None
    assert brand.identity.logo.drawing is not None


def test_lines_left_for_later_are_no_mistake() -> None:
    brand, problems = read("""
        languages: [fr]
        publisher:
        contact: ""
        logo:
        colours:
    """)
    assert problems == []
    assert brand.identity.publisher == {}
    assert brand.identity.contact == {}
    assert brand.identity.logo is None


def test_a_block_may_add_to_the_one_that_its_file_inherits() -> None:
    above: dict[str, object] = {"languages": ["fr"], "colours": {"accent": "#000080", "paper": "#ffffff"}}
    brand, problems = read('colours:\n  accent: "#004000"', inherited=above)
    assert problems == []
    assert brand.languages == ("fr",)
    assert brand.identity.colours == Choice(accent="#004000", paper="#ffffff")


@pytest.mark.parametrize(
    ("text", "link", "shown"),
    [
        ("cours@exemple.ca", "mailto:cours@exemple.ca", "cours@exemple.ca"),
        ("https://www.exemple.ca/cours/", "https://www.exemple.ca/cours/", "exemple.ca/cours"),
        ("1, rue de la Porte", None, "1, rue de la Porte"),
    ],
)
def test_a_contact_is_a_link_when_it_can_be(text: str, link: str | None, shown: str) -> None:
    assert (Contact(text).link, Contact(text).shown) == (link, shown)


def test_a_colour_that_is_hard_to_read_is_replaced_by_the_nearest_that_is_not() -> None:
    block = 'languages: [fr]\ncolours:\n  accent: "#e87722"'
    brand, (problem,) = read(block)
    instead = brand.identity.colours.accent
    assert line(problem, "en") == (
        "mkdocs.yml:6:15: “#e87722” is hard to read on the ground of the pages: the contrast is 2.44 to 1, and 4.5 is "
        f'needed. The nearest colour that will do is "{instead}".'
    )
    assert line(problem, "fr") == (
        "mkdocs.yml:6:15: « #e87722 » se lit mal sur le fond des pages : le contraste est de 2,44 pour 1, il en faut "
        f'4,5. La couleur la plus proche qui convient est "{instead}".'
    )
    assert correction(problem, {"mkdocs.yml": settings(block).text}) == f'      accent: "{instead}"'


@pytest.mark.parametrize(
    ("code", "block", "said"),
    [
        ("colour-unreadable", "languages: [fr]\ncolours:\n  accent: blue", "6:15: “blue” is not a colour."),
        (
            "colour-without-quotes",
            "languages: [fr]\ncolours:\n  accent: #0b5a5e",
            "the colour “accent” is empty, or its quotes are missing",
        ),
        (
            "unknown-field",
            "languages: [fr]\ncolours:\n  acent: '#000'",
            "“acent” is not a field known here. Did you mean “accent”?",
        ),
        (
            "unknown-field",
            "languages: [fr]\nlogos: logo.svg",
            "“logos” is not a field known here. Did you mean “logo”?",
        ),
        ("logo-missing", "languages: [fr]\nlogo: nowhere.svg", "5:11: there is no file “nowhere.svg” in the project."),
        ("logo-format", "languages: [fr]\nlogo: logo.webp", "the logo “logo.webp” is neither an SVG nor a PNG."),
        ("logo-unsafe", "languages: [fr]\nlogo: clever.svg", "the logo “clever.svg” holds a program"),
        ("logo-unsafe", "languages: [fr]\nlogo: click.svg", "the logo “click.svg” holds a program"),
        ("logo-unsafe", "languages: [fr]\nlogo: far.svg", "the logo “far.svg” holds a program"),
        ("logo-unsafe", "languages: [fr]\nlogo: bomb.svg", "the logo “bomb.svg” holds a program"),
        ("logo-unreadable", "languages: [fr]\nlogo: torn.svg", "“torn.svg” cannot be read as a picture."),
        ("logo-unreadable", "languages: [fr]\nlogo: page.svg", "“page.svg” cannot be read as a picture."),
        ("logo-unreadable", "languages: [fr]\nlogo: renamed.png", "“renamed.png” cannot be read as a picture."),
        ("logo-too-heavy", "languages: [fr]\nlogo: heavy.svg", "the logo “heavy.svg” is over 200 kB"),
        (
            "language-without-words",
            "languages: [fr, zz]",
            "4:21: the site does not have its words in “zz” yet. It has them in: “en”, “fr”.",
        ),
        ("missing-field", "publisher: Moi", "“languages” is missing"),
        ("duplicate-key", "languages: [fr]\nlanguages: [en]", "“languages” is written twice"),
    ],
)
def test_a_mistake_is_said_at_its_place_and_the_course_still_opens(code: str, block: str, said: str) -> None:
    brand, problems = read(block)
    assert [problem.code for problem in problems] == [code]
    assert said in line(problems[0], "en")
    assert "fr" in brand.languages
    assert brand.identity.name["fr"] == "Essai"
    assert brand.identity.palette.light["accent"] == Choice().accent
    assert line(problems[0], "fr") != line(problems[0], "en")


def test_a_mistake_in_one_field_takes_no_other_away() -> None:
    brand, problems = read('languages: [fr]\nlogos: x\ncontact: "cours@exemple.ca"\ncolours:\n  accent: "#000080"')
    assert len(problems) == 1
    assert brand.identity.contact == {"fr": Contact("cours@exemple.ca")}
    assert brand.identity.colours.accent == "#000080"


def test_a_drawing_with_colours_of_its_own_is_shown_as_a_picture() -> None:
    logo = read("languages: [fr]\nlogo: blue.svg")[0].identity.logo
    assert logo is not None
    assert logo.drawing is None
    assert logo.path == "assets/logo.svg"
    assert logo.inside.startswith("data:image/svg+xml;base64,")


def test_a_mistake_is_a_warning_in_a_preview_and_an_error_where_it_is_refused() -> None:
    problems = read("languages: [fr]\nlogo: nowhere.svg")[1]
    assert [problem.severity for problem in graver(problems, refused=False)] == ["warning"]
    assert [problem.severity for problem in graver(problems, refused=True)] == ["error"]
