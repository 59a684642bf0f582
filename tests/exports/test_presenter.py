"""The presenter view, opened from a folder: keys and clicker, votes, answers on demand, notes, and the printed plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from lxml import html
from playwright.sync_api import Browser, Page

from accessible import HEAR
from components.written_trees import Telling
from course.exports import anki, gift, moodle, paper, presenter, qti21
from course.exports.edition import Edition
from course.exports.parts import Part, parts
from course.trainer_notes import hold_notes
from course_files import LANGUAGES

NOTE = hold_notes("/// trainer | 20\nFaites voter.\n///").strip().split("\n")
SECRET = "Faites voter."


@pytest.fixture(scope="module")
def noted(edition: Edition) -> Edition:
    """The edition with a note for trainers in each language of its lesson, worth twenty minutes."""
    held = f"<p>{NOTE[0]}</p>\n<p>{SECRET}</p>\n<p>{NOTE[-1]}</p>\n"
    module = edition.course.modules["bases"]
    lessons = {
        language: replace(lesson, body=lesson.body.replace("\n\n[[quiz", "\n\n/// trainer | 20\n///\n\n[[quiz"))
        for language, lesson in module.lessons.items()
    }
    course = replace(edition.course, modules={"bases": replace(module, lessons=lessons)})
    converted = {
        language: {"bases": edition.lessons[language]["bases"].replace("</h2>", f"</h2>\n{held}")}
        for language in LANGUAGES
    }
    return replace(edition, course=course, lessons=converted)


@pytest.fixture(scope="module")
def bases(noted: Edition) -> Part:
    return next(part for part in parts(noted.course) if part.kind == "module")


@pytest.fixture
def room(noted: Edition, bases: Part, browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """The page as a trainer opens it, from a folder with a space in its name."""
    file = tmp_path / "ma séance.html"
    file.write_bytes(presenter.write(noted, bases, "fr"))
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(file.as_uri())
    yield page
    page.close()
    assert wrong == []


def _place(page: Page) -> str:
    return page.locator(".present-place").inner_text()


def test_no_word_of_a_note_is_in_what_learners_are_given(noted: Edition, bases: Part) -> None:
    assert SECRET in presenter.write(noted, bases, "fr").decode()
    bank = noted.bank(bases, "fr")
    others = [paper.write(noted, bases, "fr"), *(kind.write(noted, bank) for kind in (anki, gift, moodle, qti21))]
    assert [content for content in others if SECRET.encode() in content] == []


def test_the_plan_gives_each_section_its_minutes_and_its_start(noted: Edition, bases: Part) -> None:
    page = html.document_fromstring(presenter.write(noted, bases, "fr").decode())
    rows = [[" ".join(cell.text_content().split()) for cell in row] for row in page.xpath("//header//tbody/tr")]
    assert rows == [["0:00", "Les bases", "1 minute"], ["0:01", "Le début", "20 minutes"]]


@pytest.mark.browser
def test_arrows_space_and_a_clicker_move_from_section_to_section(room: Page) -> None:
    assert _place(room) == "1 sur 2"
    for key, place in (
        ("PageDown", "2 sur 2"),
        ("PageDown", "2 sur 2"),
        ("PageUp", "1 sur 2"),
        ("ArrowRight", "2 sur 2"),
        ("ArrowLeft", "1 sur 2"),
        ("Space", "2 sur 2"),
        ("Home", "1 sur 2"),
    ):
        room.keyboard.press(key)
        assert _place(room) == place
    room.keyboard.press("End")
    assert room.evaluate("document.activeElement.textContent") == "Le début"
    assert room.locator("h2:visible").all_inner_texts() == ["Le début"]
    room.reload()
    assert _place(room) == "2 sur 2"


@pytest.mark.browser
def test_a_key_typed_in_a_vote_stays_there_but_a_clicker_still_moves(room: Page) -> None:
    room.keyboard.press("End")
    room.locator(".present-vote input:visible").first.focus()
    room.keyboard.press("ArrowLeft")
    assert _place(room) == "2 sur 2"
    room.keyboard.press("PageUp")
    assert _place(room) == "1 sur 2"


@pytest.mark.browser
def test_votes_are_shown_as_shares_and_forgotten(room: Page) -> None:
    room.keyboard.press("End")
    votes = room.locator("[data-ballot]").first.locator(".present-vote")
    votes.nth(0).locator("input").fill("9")
    votes.nth(1).locator("input").fill("3")
    assert [said.replace("\u00a0", " ") for said in votes.locator("output").all_inner_texts()][:3] == [
        "75 %",
        "25 %",
        "0 %",
    ]
    room.reload()
    assert room.locator(".present-vote input").first.input_value() == ""
    assert room.evaluate("localStorage.length + sessionStorage.length") == 0


@pytest.mark.browser
def test_an_answer_is_hidden_until_it_is_asked_for(room: Page) -> None:
    room.keyboard.press("End")
    answer = room.locator(".present-answer").first
    assert answer.locator("li").first.is_hidden()
    answer.locator("summary").focus()
    room.keyboard.press("Space")
    assert answer.locator("li").first.is_visible()
    assert _place(room) == "2 sur 2"


@pytest.mark.browser
def test_notes_come_with_a_key_and_go_with_it(room: Page) -> None:
    room.keyboard.press("End")
    note = room.locator(".present-note")
    assert note.is_hidden()
    room.keyboard.press("F2")
    assert note.inner_text().strip() == SECRET
    room.keyboard.press("F2")
    assert note.is_hidden()


@pytest.mark.browser
def test_the_room_follows_a_case_one_place_at_a_time(room: Page) -> None:
    room.keyboard.press("End")
    case = room.locator(".present-case")
    assert case.locator("> li:visible").count() == 1
    case.locator("[data-to]:visible").first.click()
    assert case.locator("> li:visible").count() == 1
    assert case.locator("> li:visible > .present-reason").is_visible()
    room.locator(".present-again").click()
    assert case.locator("> li:visible").get_attribute("data-place") == case.locator("> li").first.get_attribute(
        "data-place"
    )


@pytest.mark.browser
def test_on_paper_every_section_has_its_notes_and_answers_and_no_text(room: Page) -> None:
    room.emulate_media(media="print")
    assert room.locator(".present-plan").is_visible()
    assert room.locator(".present-note").is_visible()
    assert room.locator(".present-answer li").first.is_visible()
    told = room.locator(".present-section > p:not(.present-minutes)").all()
    assert told != []
    assert [text for text in told if text.is_visible()] == []
    assert room.locator(".present-bar").is_hidden()


@pytest.mark.browser
def test_what_a_screen_reader_is_given_of_it_is_written(
    noted: Edition, bases: Part, browser: Browser, tmp_path: Path
) -> None:
    telling, file = Telling("presenter.fr"), tmp_path / "seance.html"
    file.write_bytes(presenter.write(noted, bases, "fr"))
    page = browser.new_page()
    page.add_init_script(HEAR)
    page.goto(file.as_uri())
    telling.situation("opened", page, "body")
    page.keyboard.press("PageDown")
    telling.situation("next section", page, ".present-question")
    page.locator(".present-vote input").first.fill("3")
    telling.situation("votes written", page)
    page.locator(".present-answer summary").first.click()
    telling.situation("answer shown", page, ".present-question")
    page.close()
    telling.check()


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(room: Page, scheme: str) -> None:
    room.keyboard.press("End")
    room.keyboard.press("F2")
    if scheme == "dark":
        room.locator("[name=scheme]").click()
    for summary in room.locator(".present-answer summary").all():
        summary.click()
    rules = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
    found = Axe().run(room, options=rules).response["violations"]
    assert [(rule["id"], [node["html"][:200] for node in rule["nodes"]]) for rule in found] == []


@pytest.mark.browser
def test_without_scripts_everything_is_one_page_and_nothing_is_hidden_for_good(
    noted: Edition, bases: Part, browser: Browser, tmp_path: Path
) -> None:
    file = tmp_path / "seance.html"
    file.write_bytes(presenter.write(noted, bases, "en"))
    page = browser.new_page(java_script_enabled=False, viewport={"width": 360, "height": 700})
    page.goto(file.as_uri())
    assert page.locator(".present-section:visible").count() == 2
    assert page.locator(".present-bar").is_hidden()
    assert page.locator(".present-case > li:visible").count() > 1
    page.close()
