"""The last guard of a page: however it was typed, what could run becomes text; what Markdown makes is untouched."""

from __future__ import annotations

import re

import pytest
from lxml import html

from course.harmless import harmless
from course.load import load_course, read_project
from course.markup_rules import markup_problems
from project import ROOT

RUNS = ("script", "iframe", "object", "embed", "svg", "math", "style", "link", "meta", "form", "input", "base")


@pytest.mark.parametrize(
    "page",
    [
        "<p><script>x()</script></p>",
        "<p><SCRIPT\n>x()</p>",
        "<img src=x onerror=x()>",
        '<img src="x" onerror="x()">',
        '<img title=">" src=x onerror=x()>',
        '<p title="a"onclick="x()">',
        "<p/onclick=x()>",
        "<svg/onload=x()>",
        "<!--><script>x()</script>-->",
        "<!-- --!><script>x()</script> -->",
        "<!-- <script>x()</script>",
        "<?xml version='1.0'?><script>x()</script>",
        "<![CDATA[<script>x()</script>]]>",
        '<a href="javascript:x()">a</a>',
        '<a href="java&#115;cript:x()">a</a>',
        '<a href="&#1;java\nscript:x()">a</a>',
        '<a href="data:text/html,x">a</a>',
        '<img alt="" src="https://ailleurs.ca/x.png">',
        '<img alt="" src="//ailleurs.ca/x.png">',
        '<p style="position:fixed">',
        "<base href=//ailleurs.ca><form action=//ailleurs.ca><input>",
        "<math><mi xlink:href='javascript:x()'>",
        "<script",
        "</script><script>x()",
    ],
)
def test_nothing_that_could_run_is_left_of_what_was_typed(page: str) -> None:
    """Its author is told of it (markup-slipped): tests/site/test_hostile_project.py."""
    kept, refused = harmless(page)
    assert refused or "script" not in kept
    tree = html.fragment_fromstring(kept.replace("&#1;", ""), create_parent="div")
    assert [element.tag for element in tree.iter(*RUNS)] == []
    assert tree.xpath("//@*[starts-with(name(), 'on')] | //@style") == []
    assert [address for address in tree.xpath("//@href | //@src") if ":" in address or "//" in address] == []
    assert harmless(kept) == (kept, [])


@pytest.mark.parametrize(
    "page",
    [
        '<h2 id="debut">Un <em>début</em></h2>\n<p class="a">1<sup>er</sup> &lt;script&gt;<br />\n<code>a</code></p>',
        '<a href="a.html#b" title="&quot;">b</a>',
        '<details open="open"><summary>Plus</summary><p><img alt="Porte" src="a/porte.png" width="9" /></p></details>',
        '<a href="mailto:a@b.ca">a</a> <a href="https://b.ca/?a=1&amp;b=2">b</a>',
    ],
)
def test_what_markdown_makes_is_untouched(page: str) -> None:
    assert harmless(page) == (page, [])


def test_comments_stay_with_their_author() -> None:
    assert harmless("<p>a<!-- à revoir --></p>") == ("<p>a</p>", [])


def test_what_authors_may_write_is_no_problem() -> None:
    """Tags for what Markdown has no sign for, addresses of pages and people, code that shows what it likes."""
    body = (
        '1<sup>er</sup> <span lang="en">board</span><br> *mot*{ lang=en .a #b }\n<!-- à revoir -->\n'
        "<https://exemple.ca> [a](mailto:a@b.ca) [b](tel:+15145551234) [c](autre.fr.md#d) ![e](../docs/assets/e.png)\n"
        "`<script>` et 3 < 5\n```html\n<script>\n```\n"
    )
    assert list(markup_problems(body, "modules/ici.fr.md")) == []


def test_the_real_course_needs_none_of_what_is_refused() -> None:
    loaded = load_course(read_project(ROOT)[0], ("fr", "en"))
    assert [p for p in loaded.problems if re.match("refused|image|leads|unfit", p.code)] == []
