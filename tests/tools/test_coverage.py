"""The pages that say what is taught and what is to be confirmed are those of the course as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import coverage
from content_review import SIGN_OFFS_FILE, points
from course.load import load_course, read_project
from course.model import Course
from project import ROOT
from schemas import languages
from written import places_of_facts

SIGN_OFFS = (ROOT / SIGN_OFFS_FILE).read_text(encoding="utf-8")
SIGNED = """\
norme-activites:
  by: "Camille Roy, intervenante"
  date: "2027-02-03"
  note:
    fr: "Guide du budget, page 12."
    en: "Budget guide, page 12."
"""


@pytest.fixture(scope="module")
def course() -> Course:
    course = load_course(read_project(ROOT)[0], tuple(languages())).course
    assert course is not None
    return course


def test_the_written_pages_are_those_of_the_course(course: Course) -> None:
    late = [
        file
        for file, text in coverage.pages(course, SIGN_OFFS).items()
        if not (ROOT / file).is_file() or (ROOT / file).read_text(encoding="utf-8") != text
    ]
    assert late == [], "run: make coverage"


def test_every_line_of_the_notes_is_in_the_register_in_order(course: Course) -> None:
    counts = {"A": 32, "F": 192, "X": 46}
    expected = [f"{family}{n:0{3 if last > 99 else 2}}" for family, last in counts.items() for n in range(1, last + 1)]
    assert list(course.register) == expected


def test_each_line_of_a_family_is_counted_once(course: Course) -> None:
    counted = [coverage.figures(lines) for lines in coverage.families(course).values()]
    assert [made.lines for made in counted] == [32, 192, 46]
    assert sum(made.taught + made.left_out for made in counted) == len(course.register)


def test_a_fact_shown_in_a_sentence_a_chart_or_the_calculator_is_found_there(course: Course) -> None:
    places = places_of_facts(course)
    assert "valeurs#prejuge-favorable" in places["part-promoteurs"]
    assert "qui#parts" in places["part-autonomie"]
    assert "normes#calculateur" in places["norme-association"]
    assert "bilan" in places["bilan-date"]  # before the first heading


def test_what_is_to_be_confirmed_is_asked_once(course: Course) -> None:
    asked = [point.id for section in points(course, "fr").values() for point in section]
    waiting = [fact.id for fact in course.facts.values() if fact.status == "to-confirm" and not fact.formula]
    assert set(waiting) <= set(asked)
    assert {"correspondance", "arbre", "texte-du-cadre", "articles-de-loi", "atelier/silence"} <= set(asked)
    assert "bienvenue/porte" not in asked  # every ending of that one is good: it judges nothing
    assert len(asked) == len(set(asked))


@pytest.mark.parametrize(("language", "date"), [("fr", "3 février 2027"), ("en", "February 3, 2027")])
def test_a_sign_off_stands_in_place_of_the_blank(course: Course, language: str, date: str) -> None:
    name = f"docs/guide/content-review.{language}.md"
    blank, signed = (coverage.pages(course, text)[name] for text in (SIGN_OFFS, SIGNED))
    assert signed.count("____________") == blank.count("____________") - 2
    (line,) = [line for line in signed.splitlines() if "Camille Roy" in line]
    assert date in line
    assert "page 12" in line


def test_a_sign_off_of_nothing_known_is_refused(course: Course) -> None:
    with pytest.raises(SystemExit, match=r"sign-offs.yml:1:1: .*Did you mean “norme-activites”"):
        coverage.pages(course, SIGNED.replace("norme-activites", "norme-activite"))


def test_everything_the_pages_say_is_in_every_language() -> None:
    words = yaml.safe_load((Path(coverage.__file__).parent / "coverage.yml").read_text(encoding="utf-8"))
    assert [key for key, said in words.items() if set(said) != {"fr", "en"}] == []
