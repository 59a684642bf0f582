"""Pictures keep their proportions, and their words fit the narrowest screen without touching one another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from course import charts, ring_maps
from course.chart_pictures import dates_of, picture, sources_of, year_of
from course.load import load_course, read_project
from course.model import Course, Fact, Place
from course.schemas.charts import MapSchema
from course_files import EVERY_CHART, LANGUAGES
from project import ROOT


def _course(files: dict[str, str] | None = None) -> Course:
    course = load_course(files or dict(EVERY_CHART), LANGUAGES).course
    assert course is not None
    return course


REAL = _course(read_project(ROOT)[0])


def _fact(value: object, unit: str) -> Fact:
    return Fact(id="essai", value=value, unit=unit, as_of="2022", source="manuel", place=Place("facts.yml"))


# — Words —


@given(some.text(alphabet="ab mWÉ’-", max_size=80), some.floats(2, 20))
def test_lines_keep_every_word_and_only_a_long_word_is_wider(text: str, limit: float) -> None:
    lines = charts.wrapped(text, limit)
    assert " ".join(lines) == text
    assert all(charts.width(line) <= limit or " " not in line.strip() for line in lines)


def test_a_space_that_must_not_break_does_not() -> None:
    assert charts.wrapped("Il faut 12\u00a0M$", charts.width("Il faut 12")) == ("Il faut", "12\u00a0M$")


# — Bars —


@given(some.lists(some.floats(0, 1e6), min_size=2, max_size=12))
def test_bars_start_at_zero_and_are_as_long_as_their_values(values: list[float]) -> None:
    drawn = charts.bars([("une barre", value, "1 $") for value in values])
    longest = max(range(len(values)), key=values.__getitem__)
    for value, bar in zip(values, drawn.bars, strict=True):
        assert bar.length is not None
        expected = value / (values[longest] or 1) * (drawn.bars[longest].length or 0)
        assert bar.length == pytest.approx(expected, abs=0.02)
        assert bar.length <= 100


def test_the_longest_bar_leaves_room_for_what_is_printed_after_it() -> None:
    (bar, _) = charts.bars([("a", 30, "30 millions de dollars"), ("b", 1, "1 $")]).bars
    assert bar.length is not None
    assert bar.length / 100 * charts.NARROW + charts.width("30 millions de dollars") < charts.NARROW


def test_words_may_stand_instead_of_a_bar() -> None:
    drawn = charts.bars([("Laval", None, "À calculer"), ("Mauricie", None, "À calculer")])
    assert [bar.length for bar in drawn.bars] == [None, None]


def test_bars_stand_one_under_the_other_below_their_words() -> None:
    drawn = charts.bars([("un nom bien trop long pour tenir sur une seule ligne", 2, "2"), ("b", 1, "1")])
    first, second = drawn.bars
    assert [len(first.lines) > 1, len(second.lines)] == [True, 1]
    assert first.lines[-1][0] < first.top < first.top + drawn.thickness < second.lines[0][0] < second.top
    assert second.top + drawn.thickness <= drawn.height


# — Timelines —


@given(some.lists(some.tuples(some.floats(1900, 2030), some.integers(1, 60)), min_size=2, max_size=15))
def test_moments_never_touch_and_years_keep_their_length(moments: list[tuple[float, int]]) -> None:
    events = [(year, year, "mot " * words) for year, words in sorted(moments)]
    drawn = charts.timeline([(start, end, label.strip()) for start, end, label in events])
    bottoms = [moment.lines[-1][0] for moment in drawn.moments]
    for (one, bottom), (other, _) in pairwise(zip(drawn.moments, bottoms, strict=True)):
        assert bottom < other.at
        assert one.start <= other.start
    assert drawn.moments[0].at >= 0
    assert bottoms[-1] <= drawn.height
    places = [(year, moment.start) for (year, _, _), moment in zip(events, drawn.moments, strict=True)]
    (year, y), (last_year, last_y) = places[0], places[-1]
    if last_year - year > 1:
        scale = (last_y - y) / (last_year - year)
        assert all(at == pytest.approx(y + (when - year) * scale, abs=0.05) for when, at in places)


def test_a_lone_moment_stands_beside_its_date() -> None:
    drawn = charts.timeline([(1900.5, 1900.5, "a"), (2000.5, 2000.5, "b")])
    assert [moment.at for moment in drawn.moments] == pytest.approx([m.start for m in drawn.moments], abs=2)


def test_an_axis_names_round_years_and_not_too_many() -> None:
    drawn = charts.timeline([(1987.5, 1987.5, "a"), (2024.9, 2024.9, "b")])
    assert [year for _, year in drawn.years] == [1990, 2000, 2010, 2020]


@pytest.mark.parametrize(
    ("value", "unit", "year"),
    [
        (1987, "year", 1987.5),
        (1987.0, "year", 1987.5),
        ("2007-10", "month", 2007.79),
        ("2022-05-05", "date", 2022.35),
        ({"fr": "vers 2000"}, "text", None),
    ],
)
def test_a_fact_has_a_place_among_the_years(value: object, unit: str, year: float | None) -> None:
    found = year_of(_fact(value, unit))
    assert found == (pytest.approx(year, abs=0.01) if year else None)


# — Maps —


def _maps() -> Iterator[tuple[str, MapSchema, str]]:
    for chart in REAL.charts.values():
        if isinstance(chart.shape, MapSchema):
            for language in LANGUAGES:
                yield chart.id, chart.shape, language


@pytest.mark.parametrize(("id", "shape", "language"), list(_maps()))
def test_no_two_boxes_of_our_maps_touch_on_a_small_screen(id: str, shape: MapSchema, language: str) -> None:
    drawn = picture(REAL.charts[id], REAL, language, lambda text: text[language])["drawn"]
    for (name, one), (other, two) in combinations(drawn.nodes.items(), 2):
        aside = abs(one.x - two.x) / 100 * charts.NARROW >= (one.width + two.width) / 2
        apart = abs(one.y - two.y) >= (one.height + two.height) / 2
        assert aside or apart, f"{name} touches {other}"


@pytest.mark.parametrize(("id", "shape", "language"), list(_maps()))
def test_every_box_of_our_maps_is_inside_the_picture(id: str, shape: MapSchema, language: str) -> None:
    drawn = picture(REAL.charts[id], REAL, language, lambda text: text[language])["drawn"]
    for node in drawn.nodes.values():
        half = node.width / charts.NARROW * 50
        assert 0 <= node.x - half < node.x + half <= 100
        assert 0 <= node.y - node.height / 2 < node.y + node.height / 2 <= drawn.height


def test_the_first_sector_is_at_the_top_and_the_others_follow_clockwise() -> None:
    nodes = [(sector, "cercle", sector, sector) for sector in ("haut", "droite", "bas", "gauche")]
    drawn = ring_maps.ring_map(
        "moi", ["cercle"], ["haut", "droite", "bas", "gauche"], nodes, [("haut", "centre")]
    ).nodes
    assert drawn["haut"].y < drawn["centre"].y < drawn["bas"].y
    assert drawn["gauche"].x < drawn["centre"].x < drawn["droite"].x
    assert drawn["haut"].x == drawn["bas"].x == drawn["centre"].x == 50


# — Trees —


@given(some.lists(some.tuples(some.integers(1, 30), some.integers(1, 30)), min_size=1, max_size=8))
def test_boxes_of_a_tree_follow_one_another_down(steps: list[tuple[int, int]]) -> None:
    drawn = charts.tree([("mot " * asked, "mot " * out) for asked, out in steps], "fin")
    boxes = [box for step in drawn.steps for box in step] + [drawn.end]
    assert all(one.bottom < other.top for one, other in pairwise(boxes))
    assert all(box.top < y < box.bottom for box in boxes for y, _ in box.lines)
    assert drawn.end.bottom < drawn.height


# — What a chart rests on —


def test_a_chart_has_the_dates_and_sources_of_its_facts() -> None:
    course = _course()
    assert dates_of(course.charts["barres"], course.facts) == ("1987", "2011")
    assert dates_of(course.charts["carte"], course.facts) == ("2026-11", "2026-11")
    assert {sources_of(chart, course.facts) for chart in course.charts.values()} == {("manuel",)}
