"""In a question, emphasis, code and links are Markdown; everything else is text, markup and scripts included."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.inline import InlineMarkdown


def _link(module: str, heading: str | None) -> str | None:
    return f"{module}.html" + (f"#{heading}" if heading else "") if module == "histoire" else None


HTML = InlineMarkdown(_link).html


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Un *mot* et **deux**", "Un <em>mot</em> et <strong>deux</strong>"),
        ("`code`", "<code>code</code>"),
        ("[lien](histoire.fr.md)", '<a href="histoire.html">lien</a>'),
        ("[lien](histoire.fr.md#naissance)", '<a href="histoire.html#naissance">lien</a>'),
        ("[lien](https://exemple.ca/a?b=1&c=2)", '<a href="https://exemple.ca/a?b=1&amp;c=2">lien</a>'),
        ("[lien](perdu.fr.md)", "<span>lien</span>"),
        ("[x](javascript:alert(1))", "<span>x</span>"),
        ("[x](data:text/html,hop)", "<span>x</span>"),
        ("# Pas un titre", "# Pas un titre"),
        ("- pas une liste", "- pas une liste"),
        ("1. pas une liste", "1. pas une liste"),
        ("![image](x.png)", "![image](x.png)"),
        ("<https://exemple.ca>", "&lt;https://exemple.ca&gt;"),
        ("R&D", "R&amp;D"),
        ("17\u00a0$\u00a0: oui", "17\u00a0$\u00a0: oui"),
        ("sur\n\ndeux  \nlignes", "sur deux lignes"),
    ],
)
def test_inline_markdown(typed: str, printed: str) -> None:
    assert HTML(typed) == printed


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<!-- --><b>",
        "&lt;script&gt;",
        '[x](https://a.ca" onclick="alert(1))',
        "[x](  javascript:alert(1))",
        "<svg/onload=alert(1)>",
        "<style>*{}</style>",
        "```<b>```",
        "&#60;script&#62;",
    ],
)
def test_markup_is_text(hostile: str) -> None:
    html = HTML(hostile)
    outside = html.replace("<span>", "").replace("</span>", "").replace("<code>", "").replace("</code>", "")
    assert "<" not in outside
    assert "href" not in html


_CHARACTERS = "aé 1\u00a0\u2028\t.!#-+>~:;’«()|={}\"'\x0b\x0c\x1c\x85"


@given(st.text(_CHARACTERS) | st.text())
def test_a_text_without_markdown_is_what_the_converter_would_make_of_it(typed: str) -> None:
    converter = InlineMarkdown(_link)
    spaced = re.sub(r"[ \t\r\n]+", " ", typed).strip(" ")
    assert converter.html(typed) == converter._converted(spaced)
