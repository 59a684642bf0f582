"""Pictures keep readable words on the smallest screens, open their data without scripts, and print it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .conftest import LANGUAGES, Bench
from .examples import Example

pytestmark = pytest.mark.browser

CHARTS = [str(example) for example in Example.all() if example.component == "chart"]
BARS, LINE, MAP, TREE = CHARTS


def outside(page: Page) -> list[str]:
    """Words that stick out of their picture."""
    return page.evaluate(
        """() => [...document.querySelectorAll('.chart-picture')].flatMap((picture) => {
            const frame = picture.getBoundingClientRect();
            return [...picture.querySelectorAll('text')].filter((text) => {
              const box = text.getBoundingClientRect();
              return box.left < frame.left - 1 || box.right > frame.right + 1
                || box.top < frame.top - 2 || box.bottom > frame.bottom + 2;
            }).map((text) => text.textContent);
        })"""
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [320, 768])
@pytest.mark.parametrize("example", CHARTS)
def test_words_stay_inside_the_picture_and_keep_their_size(
    bench: Bench, example: str, width: int, language: str
) -> None:
    page = bench.open(example, language=language, viewport={"width": width, "height": 800})
    page.evaluate("document.fonts.ready")
    assert outside(page) == []
    sizes = page.locator(".chart-picture text").evaluate_all(
        "all => all.map((t) => parseFloat(getComputedStyle(t).fontSize))"
    )
    assert min(sizes) >= 16
    scale = page.locator(".chart-picture").evaluate("picture => picture.getScreenCTM().a")
    assert scale == 1


@pytest.mark.parametrize("example", CHARTS)
def test_a_picture_has_a_name_and_a_description(bench: Bench, example: str) -> None:
    picture = bench.open(example).get_by_role("img").first
    assert picture.evaluate("picture => picture.querySelector('title').textContent")
    expect(picture).to_have_accessible_name(picture.evaluate("picture => picture.querySelector('title').textContent"))
    expect(picture).to_have_accessible_description(
        picture.evaluate("picture => picture.querySelector('desc').textContent")
    )


def test_data_unfolds_without_scripts_and_its_figures_open(bench: Bench) -> None:
    page = bench.open(BARS, scripts=False)
    table = page.locator(".chart-data table")
    expect(table).to_be_hidden()
    page.get_by_text("Voir les données").click()
    expect(table).to_be_visible()
    table.get_by_role("button", name="5").first.click()
    expect(page.locator("#fact-ancienne")).to_be_visible()


def test_a_figure_elsewhere_opens_while_the_data_is_folded(bench: Bench) -> None:
    button = '<p><button type="button" class="fact" popovertarget="fact-ancienne">5 M$</button></p>'
    page = bench.open(BARS, html=button)
    page.locator("p > button").click()
    expect(page.locator("#fact-ancienne")).to_be_visible()


@pytest.mark.parametrize("example", [LINE, TREE])
def test_data_may_be_open_from_the_start(bench: Bench, example: str) -> None:
    page = bench.open(example)
    expect(page.locator(".chart-data > :not(summary)").first).to_be_visible()


@pytest.mark.parametrize("example", CHARTS)
def test_paper_has_the_picture_and_its_data(bench: Bench, example: str) -> None:
    page = bench.open(example)
    page.emulate_media(media="print")
    expect(page.locator(".chart-picture").first).to_be_visible()
    expect(page.locator(".chart-data summary")).to_be_hidden()
    heights = page.locator(".chart-data").evaluate(
        "data => [...data.querySelectorAll('td, li')].map((part) => part.getBoundingClientRect().height)"
    )
    assert heights
    assert min(heights) > 0


@pytest.mark.parametrize("example", CHARTS)
def test_every_drawn_thing_is_seen_in_readers_own_colours(bench: Bench, example: str) -> None:
    page = bench.open(example, forced_colors="active", color_scheme="dark")
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    unseen = page.locator(".chart-picture").first.evaluate(
        """(picture, background) => [...picture.querySelectorAll('rect, circle, ellipse, line')]
            .filter((part) => !part.closest('defs'))
            .filter((part) => {
              const { fill, stroke } = getComputedStyle(part);
              return [background, 'none'].includes(fill) && [background, 'none'].includes(stroke);
            }).map((part) => part.outerHTML.slice(0, 100))""",
        background,
    )
    assert unseen == []


@pytest.mark.promise("a11y-couleur")
def test_groups_differ_by_their_pattern_and_their_word(bench: Bench) -> None:
    page = bench.open(BARS)
    bars = page.locator(".chart-bar")
    assert bars.evaluate_all("all => all.map((bar) => bar.dataset.pattern)") == ["0", "2"]
    assert len(set(bars.evaluate_all("all => all.map((bar) => getComputedStyle(bar).strokeDasharray)"))) == 2
    words = page.locator(".chart-picture").text_content() or ""
    assert "(accordé)" in words
    assert "(demandé)" in words
