"""Each picture of the course, in both languages: named, described, drawn from the register, its data behind it."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from lxml import html

from course import quantities
from course.chart_pictures import sources_of, table_facts
from course.load import load_course, read_project
from course.model import Chart
from course.schemas.charts import BarsSchema, MapSchema, TimelineSchema, TreeSchema
from project import ROOT

Pages = Mapping[str, html.HtmlElement]

COURSE = load_course(read_project(ROOT)[0], ("fr", "en")).course
assert COURSE is not None
FOLDERS = {"fr": "", "en": "en/"}

# Every place where a lesson asks for a picture: the page, and the chart.
PLACES = [
    (module.id, slot.argument)
    for module in COURSE.modules.values()
    for slot in module.lessons["fr"].slots
    if slot.name in ("chart", "timeline") and slot.argument
]
EVERYWHERE = [(module, chart, language) for module, chart in PLACES for language in FOLDERS]
NAMES = [f"{chart}-{language}" for _, chart, language in EVERYWHERE]


def figure(pages: Pages, module: str, chart: str, language: str) -> html.HtmlElement:
    (found,) = pages[f"{FOLDERS[language]}modules/{module}.html"].xpath(f"//figure[@id='chart-{chart}']")
    return found


def words(element: html.HtmlElement) -> str:
    return words_of(element.text_content())


def chart_of(id: str) -> Chart:
    assert COURSE is not None
    return COURSE.charts[id]


def test_every_chart_of_the_register_is_shown_once() -> None:
    assert COURSE is not None
    assert sorted(chart for _, chart in PLACES) == sorted(COURSE.charts)


@pytest.mark.parametrize(("module", "chart", "language"), EVERYWHERE, ids=NAMES)
def test_a_picture_is_named_and_described(pages: Pages, module: str, chart: str, language: str) -> None:
    (picture,) = figure(pages, module, chart, language).xpath("svg[@role='img']")
    title, description = (
        picture.get_element_by_id(picture.get(attribute)) for attribute in ("aria-labelledby", "aria-describedby")
    )
    assert (title.tag, description.tag) == ("title", "desc")
    assert words(title)
    assert len(words(description)) > 60
    assert "[[" not in words(description)


@pytest.mark.parametrize(("module", "chart", "language"), EVERYWHERE, ids=NAMES)
def test_the_caption_gives_dates_and_numbered_sources(pages: Pages, module: str, chart: str, language: str) -> None:
    assert COURSE is not None
    caption = figure(pages, module, chart, language).xpath("figcaption")[0]
    opened = [id.removeprefix("note-") for id in caption.xpath(".//button[@class='source-mark']/@popovertarget")]
    assert opened == list(sources_of(chart_of(chart), COURSE.facts))
    listed = pages[f"{FOLDERS[language]}modules/{module}.html"].xpath("//*[@aria-labelledby='sources-page']//li/@id")
    assert {f"source-{id}" for id in opened} <= set(listed)
    assert any(character.isdigit() for character in caption.xpath("span[@class='chart-source']/text()")[0])


@pytest.mark.parametrize(("module", "chart", "language"), EVERYWHERE, ids=NAMES)
def test_the_data_behind_a_picture_can_be_opened_fact_by_fact(
    pages: Pages, module: str, chart: str, language: str
) -> None:
    assert COURSE is not None
    found = figure(pages, module, chart, language)
    (data,) = found.xpath("details[summary]")
    assert data.xpath(".//table | ol | ul")
    values = {
        button.get("popovertarget").removeprefix("fact-"): button.xpath("data")[0]
        for button in data.xpath(".//button[@class='fact']")
    }
    assert set(values) == set(table_facts(chart_of(chart)))
    for id, printed in values.items():
        fact = COURSE.facts[id]
        assert printed.get("value") == quantities.machine(fact)
        assert printed.text == quantities.printed(fact, language)
        # Folded away, a note could not be opened from elsewhere on the page.
        assert not data.xpath(f".//*[@id='fact-{id}']")


@pytest.mark.parametrize(("module", "chart", "language"), EVERYWHERE, ids=NAMES)
def test_what_is_drawn_is_what_the_register_says(pages: Pages, module: str, chart: str, language: str) -> None:
    assert COURSE is not None
    shape, found = chart_of(chart).shape, figure(pages, module, chart, language)
    drawn = [words(text) for text in found.xpath("svg//text[@class='chart-value']")]
    match shape:
        case BarsSchema():
            facts = [COURSE.facts[value.fact] for value in shape.values if value.fact]
            assert drawn == [words_of(quantities.printed(fact, language)) for fact in facts]
            lengths = [float(bar.get("width").rstrip("%")) for bar in found.xpath("svg//*[@class='chart-bar']")]
            amounts = [float(str(fact.value)) for fact in facts]
            expected = [amount / max(amounts) * max(lengths) for amount in amounts]
            assert lengths == pytest.approx(expected, abs=0.02)
        case TimelineSchema():
            facts = [COURSE.facts[event.fact] for event in shape.events]
            assert drawn == [words_of(quantities.printed(fact, language)) for fact in facts]
        case MapSchema():
            boxes = found.xpath("svg//*[@class='chart-box']")
            assert len(boxes) == len(shape.nodes) + 1
            assert len(found.xpath("svg//*[@class='chart-link']")) == len(shape.links)
        case TreeSchema():
            assert [words(item.xpath("strong")[0]) for item in found.xpath("details/ol/li")] == [
                step.ask[language] for step in shape.steps
            ]


def words_of(text: str) -> str:
    return " ".join(text.split())


def test_the_corrected_label_of_2008_is_disclosed_and_its_exercise_left_to_do(pages: Pages) -> None:
    for language, label in (
        ("fr", "Montérégie (étiquetée « Montréal » dans la source)"),
        ("en", "labelled “Montréal”"),
    ):
        found = figure(pages, "deploiement", "regions", language)
        assert label in words(found.xpath("svg")[0])
        assert label in words(found.xpath("details//table")[0])
        answer = quantities.printed(COURSE.facts["laval-par-logement"], language)
        assert words_of(answer) not in words(found)


@pytest.mark.parametrize("language", FOLDERS)
def test_granted_topped_up_and_requested_are_told_apart_by_pattern_and_word(pages: Pages, language: str) -> None:
    found = figure(pages, "bilan", "enveloppes", language)
    patterns = found.xpath("svg//*[@class='chart-bar']/@data-pattern")
    said = [words(row.xpath("td")[1]) for row in found.xpath("details//table/tbody/tr")]
    assert patterns == ["0", "2", "1", "0"]
    assert said[0] == said[3]
    assert len(set(said)) == 3
    assert all(word in words(found.xpath("svg")[0]) for word in said)


def test_no_chart_came_to_the_introduction(pages: Pages) -> None:
    assert not pages["modules/express.html"].xpath("//figure[@data-kind]")
