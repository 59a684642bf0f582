"""Banks in Moodle XML, held against the course they come from."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from course.exports import moodle
from course.exports.edition import Edition
from course.exports.parts import Part
from course.model import Course

from .conftest import bank_of, bare


def _questions(edition: Edition, part: Part, language: str) -> dict[str, etree._Element]:
    quiz = etree.fromstring(moodle.write(edition, edition.bank(part, language)))
    assert quiz.tag == "quiz"
    return {
        question.findtext("idnumber").partition("/")[2]: question
        for question in quiz.findall("question")
        if question.get("type") != "category"
    }


def test_every_kind_has_the_type_that_moodle_gives_it(edition: Edition, whole: Part) -> None:
    found = _questions(edition, whole, "fr")
    assert {id: question.get("type") for id, question in found.items()} == {
        "seul": "multichoice",
        "plusieurs": "multichoice",
        "vrai": "truefalse",
        "nombre": "numerical",
        "sigle": "shortanswer",
        "ordre": "ordering",
        "paires": "matching",
        "tri": "matching",
        "cas": "essay",
    }


def test_every_question_of_the_course_is_there_once_with_its_points(
    edition: Edition, whole: Part, course: Course
) -> None:
    found = _questions(edition, whole, "en")
    points = {question.name: str(question.points) for question in course.questions.values()}
    assert {id: question.findtext("defaultgrade") for id, question in found.items()} == points


def test_the_right_choices_are_worth_all_the_points(edition: Edition, whole: Part) -> None:
    found = _questions(edition, whole, "fr")
    for id, fractions in {"seul": ["0", "0", "100"], "plusieurs": ["-100", "50", "50"], "vrai": ["0", "100"]}.items():
        assert sorted(answer.get("fraction") for answer in found[id].findall("answer")) == fractions
    assert found["seul"].findtext("single") == "true"
    assert found["plusieurs"].findtext("single") == "false"
    (right,) = [answer for answer in found["seul"].findall("answer") if answer.get("fraction") == "100"]
    assert (right.findtext("text"), right.findtext("feedback/text")) == ("Des chambreurs", "Oui.")


def test_a_typed_answer_has_its_misses_and_any_other(edition: Edition, whole: Part) -> None:
    found = _questions(edition, whole, "en")
    numbers = [(a.findtext("text"), a.get("fraction"), a.findtext("tolerance")) for a in found["nombre"].iter("answer")]
    assert numbers == [("2040", "100", "0.5"), ("17", "0", "0.5"), ("*", "0", None)]
    words = [(a.findtext("text"), a.get("fraction")) for a in found["sigle"].findall("answer")]
    assert words == [
        ("residents’ advisory committee", "100"),
        ("CCR", "100"),
        ("board of directors", "0"),
        ("*", "0"),
    ]


def test_an_order_and_pairs_keep_everything(edition: Edition, whole: Part) -> None:
    found = _questions(edition, whole, "fr")
    assert [a.findtext("text") for a in found["ordre"].findall("answer")] == ["La FOHM", "La loi", "Le cadre"]
    assert [a.get("fraction") for a in found["ordre"].findall("answer")] == ["1", "2", "3"]
    pairs = [(p.findtext("text") or "", p.findtext("answer/text")) for p in found["paires"].findall("subquestion")]
    assert pairs == [("Des soins", "Le CLSC"), ("Un répertoire", "Le 211"), ("", "La SHQ")]
    assert "Le 211 est un répertoire." in found["paires"].findtext("generalfeedback/text")


def test_hints_and_what_is_to_reread_are_kept(edition: Edition, whole: Part) -> None:
    alone = _questions(edition, whole, "fr")["seul"]
    assert [hint.findtext("text") for hint in alone.findall("hint")] == ["Pensez aux chambres.", "Au centre-ville."]
    after = alone.findtext("generalfeedback/text")
    assert '<a href="https://exemple.ca/cours/modules/bases.html#debut">Le début</a>' in after


def test_the_branches_of_a_case_are_for_whoever_marks_it(edition: Edition, whole: Part) -> None:
    case = _questions(edition, whole, "fr")["cas"]
    assert "Le lien est gardé." in case.findtext("graderinfo/text")
    assert "Le lien est gardé." not in case.findtext("questiontext/text") + case.findtext("generalfeedback/text")


def test_cases_are_filed_apart_from_what_marks_itself(edition: Edition, whole: Part) -> None:
    quiz = etree.fromstring(moodle.write(edition, edition.bank(whole, "en")))
    assert [category.findtext("text") for category in quiz.iter("category")] == [
        "$course$/top/Trial/The basics",
        "$course$/top/Trial/The basics/Cases to discuss",
    ]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), min_size=1, max_size=40).filter(str.strip))
def test_any_text_comes_back_as_it_was(edition: Edition, whole: Part, text: str) -> None:
    quiz = etree.fromstring(moodle.write(edition, bank_of(text, whole)))
    for question in (one for one in quiz.findall("question") if one.get("type") in ("multichoice", "ordering")):
        assert {bare(answer.findtext("text")) for answer in question.findall("answer")} == {text}
    (pairs,) = [one for one in quiz.findall("question") if one.get("type") == "matching"]
    assert [pair.findtext("answer/text") for pair in pairs.findall("subquestion")] == [text] * 3
