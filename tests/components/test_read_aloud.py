"""Reading aloud: what is said, in which voice, what is shown meanwhile, and what browsers do to it."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from voices import ENGLISH, FRENCH, REMOTE, speaking

from .conftest import HOST, Bench

pytestmark = pytest.mark.browser

LISTEN = "read-aloud/on a lesson"
LESSON = """
<h2>Frapper</h2>
<p>M. Roy ouvre. Il paie <button type="button" class="fact"><data>2&nbsp;040&nbsp;$</data><span class="visually-hidden">
voir la source</span></button> par année.</p>
<p>Fin.</p>
"""


def _open(bench: Bench, *examples: str, **options: Any) -> Page:
    """A page with nothing to read but these examples, and the HTML of a test."""
    page = bench.open(*examples, **options)
    page.evaluate("document.querySelectorAll('h1, #frapper').forEach((title) => title.remove())")
    return page


def _said(page: Page) -> list[str]:
    return [one["text"] for one in page.evaluate("voices.said")]


def _listen(page: Page) -> None:
    page.get_by_role("button", name="Écouter").click()
    expect(page.get_by_role("group", name="Lecture à voix haute")).to_be_visible()
    page.wait_for_function("voices.said.length > 0")


def _hear_all(page: Page) -> list[str]:
    """Everything that is said, until the reading is over."""
    _listen(page)
    for _ in range(200):
        if not page.locator(".read-aloud-bar").count():
            break
        page.evaluate("voices.end()")
    return _said(page)


def _marked(page: Page) -> str:
    """The words of the page that are coloured."""
    return str(page.evaluate("[...(CSS.highlights.get('course-read-aloud') ?? [])].join('|')"))


def _press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).click()


# — Whether it is offered —


def test_it_is_offered_when_the_device_has_a_voice_of_the_language(bench: Bench) -> None:
    page = _open(bench, LISTEN, before=speaking(FRENCH))
    expect(page.get_by_role("button", name="Écouter")).to_be_visible()


@pytest.mark.promise("vie-privee-voix")
@pytest.mark.parametrize("voices", [(REMOTE,), (ENGLISH,), ()], ids=["remote", "another language", "none"])
def test_it_is_not_offered_with_no_voice_of_the_device(bench: Bench, voices: tuple[dict[str, Any], ...]) -> None:
    before = speaking(*voices) if voices else "delete window.speechSynthesis; delete Window.prototype.speechSynthesis;"
    page = _open(bench, LISTEN, before=before)
    page.wait_for_timeout(100)
    expect(page.locator("course-read-aloud")).to_be_hidden()
    assert bench.crashes == []


def test_it_is_offered_once_voices_arrive_and_no_more_when_they_leave(bench: Bench) -> None:
    page = _open(bench, LISTEN, before=speaking(FRENCH, late=True))
    expect(page.locator("course-read-aloud")).to_be_hidden()
    page.evaluate("voices.arrive()")
    expect(page.get_by_role("button", name="Écouter")).to_be_visible()
    page.evaluate("voices.leave()")
    expect(page.locator("course-read-aloud")).to_be_hidden()


def test_without_scripts_nothing_is_offered(bench: Bench) -> None:
    expect(bench.open(LISTEN, scripts=False).locator("course-read-aloud")).to_be_hidden()


# — What is said —


@pytest.mark.promise("a11y-ecoute")
def test_a_lesson_is_said_sentence_by_sentence_as_a_person_would(bench: Bench) -> None:
    page = _open(bench, LISTEN, html=LESSON, before=speaking())
    assert _hear_all(page) == ["Frapper", "monsieur Roy ouvre.", "Il paie 2040 dollars par année.", "Fin."]
    expect(page.get_by_role("button", name="Écouter")).to_be_focused()


def test_a_table_is_said_row_by_row_with_its_headings(bench: Bench) -> None:
    table = """<table><caption>Les normes</caption><thead><tr><th>Usage</th><th>Montant</th></tr></thead><tbody>
        <tr><td>Association</td><td>17&nbsp;$</td></tr>
        <tr><th scope="row">Total</th><td>54&nbsp;%</td></tr></tbody></table>"""
    page = _open(bench, LISTEN, html=table, before=speaking())
    assert _hear_all(page) == [
        "Les normes",
        "Usage: Association; Montant: 17 dollars",
        "Total; Montant: 54 pour cent",
    ]


def test_a_figure_is_said_by_its_title_and_what_it_shows(bench: Bench) -> None:
    page = _open(bench, "chart/bars in groups, and words instead of one", LISTEN, before=speaking())
    said = _hear_all(page)
    title = page.locator(".chart-title").inner_text()
    assert said[0].startswith(title.split(" ")[0])
    assert (page.locator("svg desc").first.text_content() or "?").split(" ")[0] in " ".join(said)


def test_what_is_not_the_text_is_not_said(bench: Bench) -> None:
    unsaid = """<p>Dit. <button class="source-mark"><span class="visually-hidden">Source</span>[1]</button></p>
        <pre><code>code = 1</code></pre><p hidden>caché</p><p aria-hidden="true">décor</p>
        <details><summary>Voir</summary><p>replié</p></details><course-note popover>la note</course-note>
        <section class="course-sources"><h2>Sources</h2></section>"""
    page = _open(bench, LISTEN, html=unsaid, before=speaking())
    assert _hear_all(page) == ["Dit."]


def test_a_question_is_said_with_its_choices_but_never_its_answer(bench: Bench) -> None:
    page = _open(bench, "question/one answer, with a hint", LISTEN, before=speaking())
    said = " ".join(_hear_all(page))
    question = page.locator("course-question")
    for text in [
        question.locator(".question-prompt").inner_text(),
        *question.locator("label.choice").all_inner_texts(),
    ]:
        assert text.replace("’", "'").replace("\u00a0", " ").split(" ")[0] in said
    for secret in (".key-reason", ".question-hint p", "button"):
        text = question.locator(secret).first.text_content() or ""
        assert text.strip() not in said


def test_a_passage_in_another_language_has_a_voice_of_that_language(bench: Bench) -> None:
    html = '<p>On dit <i lang="en">the SHQ’s $17</i> ici. <i lang="de">Drei Wörter</i></p>'
    page = _open(bench, LISTEN, html=html, before=speaking())
    _hear_all(page)
    assert [(one["text"], one["voice"]) for one in page.evaluate("voices.said")] == [
        ("On dit", "Amélie"),
        ("the SHQ's 17 dollars", "Samantha"),
        ("ici.", "Amélie"),
        ("Drei Wörter", "Amélie"),  # better badly than not at all
    ]


def test_the_voice_is_of_the_country_then_the_one_that_was_chosen_and_never_a_remote_one(bench: Bench) -> None:
    for voices, name in (
        ((REMOTE, {"name": "Thomas", "lang": "fr-FR", "default": True}, {"name": "Amélie", "lang": "fr_CA"}), "Amélie"),
        ((REMOTE, {"name": "A", "lang": "fr-FR"}, {"name": "B", "lang": "fr-FR", "default": True}), "B"),
        (({"name": "Bulles", "lang": "fr-FR", "voiceURI": "com.apple.speech.synthesis.voice.Bubbles"},
          {"name": "Thomas", "lang": "fr-FR"}), "Thomas"),
    ):  # fmt: skip
        page = _open(bench, LISTEN, html=LESSON, before=speaking(*voices))
        _hear_all(page)
        assert {one["voice"] for one in page.evaluate("voices.said")} == {name}


# — What is shown, and the bar —


@pytest.mark.promise("a11y-ecoute")
def test_the_sentence_being_said_is_marked_and_the_page_is_not_touched(bench: Bench) -> None:
    page = _open(bench, LISTEN, html=f"<div id='lesson'>{LESSON}</div>", before=speaking())
    before = page.locator("#lesson").inner_html()
    _listen(page)
    assert _marked(page) == "Frapper"
    page.evaluate("voices.end()")
    assert _marked(page) == "M. Roy ouvre."
    page.evaluate("voices.end()")
    assert _marked(page).startswith("Il paie 2\u00a0040\u00a0$")
    assert page.locator("#lesson").inner_html() == before
    _press(page, "Arrêter")
    assert _marked(page) == ""


def test_a_browser_that_cannot_colour_a_sentence_colours_its_block(bench: Bench) -> None:
    page = _open(bench, LISTEN, html=LESSON, before=speaking() + "delete window.Highlight;")
    _listen(page)
    expect(page.locator("[data-read-aloud]")).to_have_text("Frapper")
    page.evaluate("voices.end()")
    expect(page.locator("[data-read-aloud]")).to_contain_text("M. Roy ouvre.")
    _press(page, "Arrêter")
    expect(page.locator("[data-read-aloud]")).to_have_count(0)


def test_pausing_and_resuming_never_ask_the_browser_to_pause(bench: Bench) -> None:
    page = _open(bench, LISTEN, html=LESSON, before=speaking())
    _listen(page)
    page.evaluate("voices.end()")
    _press(page, "Pause")
    expect(page.get_by_role("button", name="Reprendre")).to_be_focused()
    assert page.evaluate("speechSynthesis.speaking") is False
    _press(page, "Reprendre")
    page.wait_for_function("voices.said.length === 3")
    assert _said(page) == ["Frapper", "monsieur Roy ouvre.", "monsieur Roy ouvre."]
    assert "pause" not in page.evaluate("voices.calls")


def test_one_goes_to_the_next_sentence_and_back_even_while_paused(bench: Bench) -> None:
    page = _open(bench, LISTEN, html=LESSON, before=speaking())
    _listen(page)
    _press(page, "Phrase suivante")
    _press(page, "Phrase suivante")
    assert _marked(page).startswith("Il paie")
    _press(page, "Phrase précédente")
    assert _marked(page) == "M. Roy ouvre."
    _press(page, "Pause")
    _press(page, "Phrase précédente")
    _press(page, "Phrase précédente")
    assert _marked(page) == "Frapper"
    assert page.evaluate("speechSynthesis.speaking") is False
    _press(page, "Reprendre")
    page.wait_for_function("voices.said.at(-1).text === 'Frapper'")


def test_the_speed_is_kept_on_the_device_and_goes_with_the_rest(bench: Bench) -> None:
    page = _open(bench, LISTEN, html=LESSON, before=speaking(), host=HOST)
    _listen(page)
    page.get_by_label("Vitesse").select_option("1.5")
    page.wait_for_function("voices.said.at(-1).rate === 1.5")
    page.reload()
    _listen(page)
    assert page.evaluate("voices.said.at(-1).rate") == 1.5
    page.evaluate("Course.session.erase()")
    page.reload()
    _listen(page)
    assert page.evaluate("voices.said.at(-1).rate") == 1


def test_by_keyboard_alone_and_nothing_is_announced(bench: Bench) -> None:
    page = _open(bench, LISTEN, html=LESSON, before=speaking())
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Pause")).to_be_focused()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert _marked(page) == "M. Roy ouvre."
    expect(page.locator("course-read-aloud output")).to_be_empty()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Écouter")).to_be_focused()


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_the_bar_fits_and_what_it_holds_can_be_touched(bench: Bench, width: int) -> None:
    page = _open(bench, LISTEN, html=LESSON, before=speaking(), viewport={"width": width, "height": 700})
    _listen(page)
    for control in page.locator(".read-aloud-bar :is(button, select)").all():
        box = control.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 24
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width


def test_the_page_follows_unless_the_reader_looks_elsewhere(bench: Bench) -> None:
    html = "".join(f"<p style='height: 500px'>Phrase {n}.</p>" for n in range(5))
    page = _open(bench, LISTEN, html=html, before=speaking(), viewport={"width": 800, "height": 600})
    _listen(page)
    page.evaluate("voices.end()")
    page.evaluate("voices.end()")
    followed = page.evaluate("scrollY")
    assert followed > 0
    page.evaluate("scrollTo(0, 0)")
    page.evaluate("voices.end()")
    assert page.evaluate("scrollY") == 0


def test_neither_the_offer_nor_the_bar_is_printed(bench: Bench) -> None:
    page = _open(bench, LISTEN, html=LESSON, before=speaking())
    _listen(page)
    page.emulate_media(media="print")
    expect(page.locator(".read-aloud-bar")).to_be_hidden()
    expect(page.locator("course-read-aloud")).to_be_hidden()


# — What browsers do —


@pytest.mark.parametrize(
    "habits",
    [
        ("loses what follows a cancel",),  # Chrome
        ("ends on cancel", "tells of a cancel at once"),  # older Safari
        ("tells of a cancel at once",),  # newer Safari
        ("needs a press",),  # Safari, of what comes after the press
    ],
    ids=str,
)
def test_it_reads_on_whatever_the_browser_makes_of_a_cancel(bench: Bench, habits: tuple[str, ...]) -> None:
    page = _open(bench, LISTEN, html=LESSON, before=speaking(habits=habits))
    _listen(page)
    _press(page, "Phrase suivante")
    page.wait_for_function("voices.said.at(-1).text === 'monsieur Roy ouvre.'")
    _press(page, "Pause")
    page.wait_for_timeout(30)
    assert _marked(page) == "M. Roy ouvre."
    _press(page, "Reprendre")
    page.wait_for_function("voices.said.length === 3")
    for _ in range(3):
        page.evaluate("voices.end()")
    expect(page.locator(".read-aloud-bar")).to_have_count(0)
    assert _said(page)[2:] == ["monsieur Roy ouvre.", "Il paie 2040 dollars par année.", "Fin."]
    assert bench.crashes == []


def test_a_voice_that_never_says_it_has_ended_is_asked_again_then_given_up(bench: Bench) -> None:
    page = _open(bench, LISTEN, html=LESSON, before=speaking())
    page.clock.install()
    _listen(page)
    page.clock.run_for(15_000)
    assert _said(page) == ["Frapper", "Frapper"]
    page.clock.run_for(15_000)
    expect(page.locator("course-read-aloud output")).to_contain_text("La lecture à voix haute n’a pas pu se faire")
    expect(page.get_by_role("button", name="Écouter")).to_be_visible()


def test_a_reading_interrupted_by_another_page_is_paused_where_it_was(bench: Bench) -> None:
    page = _open(bench, LISTEN, html=LESSON, before=speaking())
    _listen(page)
    page.evaluate("voices.fail('interrupted')")
    expect(page.get_by_role("button", name="Reprendre")).to_be_visible()
    assert _marked(page) == "Frapper"


def test_a_voice_that_fails_is_asked_again_and_one_that_has_left_is_told_of(bench: Bench) -> None:
    page = _open(bench, LISTEN, html=LESSON, before=speaking(FRENCH))
    _listen(page)
    page.evaluate("voices.fail('synthesis-failed')")
    page.wait_for_function("voices.said.length === 2")
    page.evaluate("voices.leave()")
    page.evaluate("voices.end()")
    expect(page.locator(".read-aloud-bar")).to_have_count(0)
    assert page.evaluate("document.querySelector('course-read-aloud output').textContent").startswith("La lecture")


@pytest.mark.promise("a11y-ecoute")
def test_leaving_the_page_stops_the_voice(bench: Bench) -> None:
    page = _open(bench, LISTEN, html=LESSON, before=speaking())
    _listen(page)
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}))")
    assert page.evaluate("speechSynthesis.speaking") is False
    expect(page.get_by_role("button", name="Écouter")).to_be_visible()
    assert _marked(page) == ""


def test_a_browser_that_translates_the_page_is_read_in_its_new_language(bench: Bench) -> None:
    page = _open(bench, LISTEN, html=LESSON, before=speaking())
    page.evaluate(
        """() => {
            document.documentElement.lang = "en";
            for (const [from, to] of [["h2", "Knocking"], ["p:last-of-type", "The end."]]) {
                const font = document.createElement("font");
                font.append(Object.assign(document.createElement("font"), { textContent: to }));
                document.querySelector(`article ${from}`).replaceChildren(font);
            }
        }"""
    )
    _listen(page)
    assert _marked(page) == "Knocking"
    assert page.evaluate("voices.said")[0] | {"rate": 1} == {
        "text": "Knocking",
        "lang": "en-US",
        "voice": "Samantha",
        "rate": 1,
    }


def test_parts_that_go_while_it_reads_are_passed_over(bench: Bench) -> None:
    page = _open(bench, LISTEN, html=LESSON, before=speaking())
    _listen(page)
    page.evaluate("document.querySelector('article p').remove()")
    page.evaluate("voices.end()")
    assert _said(page) == ["Frapper", "Fin."]
    page.evaluate("document.querySelector('.read-aloud-bar').remove()")
    page.evaluate("voices.end()")
    assert bench.crashes == []


def test_what_reads_comes_only_when_asked_and_its_absence_is_told(bench: Bench) -> None:
    page = _open(bench, LISTEN, html=LESSON, before=speaking(), host=HOST)
    assert page.evaluate("Course.listen") is None
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.route("**/read-aloud.*.js", lambda route: route.abort())
    _press(page, "Écouter")
    expect(page.locator("course-read-aloud output")).to_contain_text("La lecture à voix haute n’a pas pu se faire")
    page.unroute("**/read-aloud.*.js")
    _listen(page)  # pressing again tries again
    assert all(url.startswith(HOST) for url in asked)
