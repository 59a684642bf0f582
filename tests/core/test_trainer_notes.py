"""Notes for trainers: seen by the rules about texts, timed, and never met by learners."""

from __future__ import annotations

import pytest
from markdown import Markdown

from course.load import load_course
from course.minutes import module_minutes, section_minutes
from course.model import Course
from course.pages import page_markdown
from course.trainer_notes import cut_notes, notes_in, open_notes, without_notes
from course_files import FILES, LANGUAGES

NOTE = "/// trainer | 20\n**But.** Faites voter.\n\n- avant\n- après\n///"


def _course(french: str = NOTE, english: str = NOTE.replace("But", "Aim")) -> Course:
    files = dict(FILES)
    for language, note, section in (("fr", french, "## Le début"), ("en", english, "## The beginning")):
        file = f"modules/bases.{language}.md"
        files[file] = files[file].replace(section, f"{note}\n\n{section}")
    course = load_course(files, LANGUAGES).course
    assert course is not None
    return course


def test_a_note_goes_through_markdown_and_leaves_nothing_for_learners() -> None:
    lesson = _course().modules["bases"].lessons["fr"]
    html = Markdown(extensions=["attr_list"]).convert(page_markdown(lesson, ()))
    assert "voter" in html
    assert cut_notes(html).split() == [
        "<p>Une",
        "phrase.</p>",
        *html[html.index("<h2") :].split(),
    ]
    shown = open_notes(html, ("<aside>", "</aside>"))
    assert "<aside>\n<p><strong>But.</strong> Faites voter.</p>\n<ul>" in shown
    assert "\ue002" not in shown + cut_notes(html)


def test_minutes_are_those_of_learners() -> None:
    noted, plain = (course.modules["bases"] for course in (_course(), _course("", "")))
    assert module_minutes(noted, "fr") == module_minutes(plain, "fr")
    assert [note.minutes for note in notes_in(noted.lessons["fr"].body)] == [20]


def test_the_minutes_of_sections_are_together_those_of_the_module() -> None:
    module = _course().modules["bases"]
    for language in LANGUAGES:
        found = section_minutes(module, language)
        assert list(found) == ["", "debut"]
        assert sum(found.values()) == pytest.approx(module_minutes(module, language))


def test_lines_keep_their_places_once_notes_are_taken_out() -> None:
    body = f"a\n{NOTE}\nb"
    assert without_notes(body).split("\n") == ["a", *[""] * 6, "b"]


def test_a_note_never_closed_keeps_the_rest_from_learners() -> None:
    assert without_notes("a\n/// trainer\nsecret") == "a\n\n"


def test_a_fence_in_code_is_code() -> None:
    assert list(notes_in("```\n/// trainer\n```\n")) == []


@pytest.mark.parametrize(
    ("note", "code"),
    [
        ("/// trainer\nIl l'a dit.\n///", "straight-apostrophe"),
        ("/// trainer\nComptez 37 personnes.\n///", "unknown-number"),
        ("/// trainer\nVoyez [[fact: nulle-part]].\n///", "unknown-fact"),
    ],
)
def test_what_is_wrong_in_a_note_is_reported_like_the_rest(note: str, code: str) -> None:
    files = dict(FILES)
    files["modules/bases.fr.md"] = files["modules/bases.fr.md"].replace("## Le début", f"{note}\n\n## Le début")
    problems = load_course(files, LANGUAGES).problems
    assert code in {problem.code for problem in problems}
    assert {problem.place.line for problem in problems if problem.code == code} == {11}
