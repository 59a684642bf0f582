"""Every example of every component: rendered, opened in the three situations, and checked for accessibility."""

from __future__ import annotations

from importlib.resources import files

import pytest
from lxml import html

from course.model import Course
from course.rendering import Theme

from .conftest import LANGUAGES, Bench
from .examples import COMPONENTS, Example

EXAMPLES = list(Example.all())
AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")

# A part of other components, or a script alone: nothing to render by itself.
WITHOUT_EXAMPLES = {"common", "mark", "nav-marks"}


def test_every_component_has_examples() -> None:
    folders = {folder.name for folder in COMPONENTS.iterdir() if folder.is_dir()}
    templates = {folder for folder in folders if (COMPONENTS / folder / f"{folder}.html").exists()}
    assert templates - WITHOUT_EXAMPLES - {"problem-page"} == {example.component for example in EXAMPLES}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_an_example_is_whole_html(example: Example, language: str, course: Course, theme: Theme) -> None:
    text = example.render(theme.page(course, language, "modules/porte.html"), course)
    tree = html.fragment_fromstring(text, create_parent="div")
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    for attribute in ("for", "aria-labelledby", "popovertarget"):
        for reference in tree.xpath(f"//@{attribute}"):
            assert set(reference.split()) <= set(ids), f"{attribute} names what is not there"
    assert "{" not in tree.text_content(), "a place was left unfilled"
    assert not tree.xpath("//@style"), "a strict content policy refuses style attributes"


@pytest.mark.browser
@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_an_example_opens_without_complaint(example: Example, bench: Bench) -> None:
    bench.open(str(example)).wait_for_timeout(150)
    assert bench.crashes == []
    assert bench.console == []


@pytest.mark.browser
@pytest.mark.parametrize("bundle", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_an_example_is_accessible_in_light_and_dark(example: Example, bundle: bool, bench: Bench) -> None:
    page = bench.open(str(example), bundle=bundle)
    page.add_style_tag(content="* { transition: none !important; }")  # a colour on its way is not the one readers get
    page.evaluate(AXE)
    for scheme in ("default", "slate"):
        page.evaluate("scheme => { document.body.dataset.mdColorScheme = scheme; }", scheme)
        found = page.evaluate("axe.run('article').then((results) => results.violations)")
        assert [(problem["id"], [node["html"][:200] for node in problem["nodes"]]) for problem in found] == []


@pytest.mark.browser
@pytest.mark.parametrize("example", EXAMPLES, ids=str)
@pytest.mark.parametrize("width", [320, 768])
def test_an_example_never_scrolls_sideways(example: Example, width: int, bench: Bench) -> None:
    page = bench.open(str(example), viewport={"width": width, "height": 700})
    wide = page.evaluate(
        """() => [...document.querySelectorAll('article *:not(table, table *)')]
            .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
            .map((element) => element.outerHTML.slice(0, 120))"""
    )
    assert wide == []


@pytest.mark.browser
@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_what_can_be_pressed_is_big_enough(example: Example, bench: Bench) -> None:
    page = bench.open(str(example), viewport={"width": 360, "height": 700})
    small = page.evaluate(
        """() => [...document.querySelectorAll('article :is(button, summary, label.choice, .funding-field input)')]
            .filter((element) => element.checkVisibility())
            .map((element) => [element.getBoundingClientRect(), element.outerHTML.slice(0, 120)])
            .filter(([box, text]) => Math.min(box.width, box.height) < 24 && !text.includes('class="fact"'))
            .map(([, text]) => text)"""
    )
    assert small == []
