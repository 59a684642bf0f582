"""The learner is told what happened to their progress, once, and can go on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from .conftest import HOST, Bench, answer, saved

pytestmark = pytest.mark.browser

NOTICE = "notice/as everywhere"
QUESTION = "question/one answer, with a hint"
REFUSED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"
BROKEN = '{"version":1,é'


def test_nothing_is_shown_when_all_is_well(bench: Bench) -> None:
    page = bench.open(NOTICE)
    page.wait_for_timeout(200)
    assert page.locator("course-notice").evaluate("notice => notice.getBoundingClientRect().height") == 0


def test_a_browser_that_refuses_to_save_still_lets_the_learner_answer(bench: Bench) -> None:
    page = bench.open(NOTICE, QUESTION, before=REFUSED)
    expect(page.get_by_role("status").first).to_contain_text("refuse de garder votre progression")
    answer(page, "porte/main", "main")
    expect(page.locator("course-question")).to_have_attribute("data-state", "correct")
    assert bench.crashes == []


def test_a_full_storage_is_said_and_the_notice_can_be_closed(bench: Bench) -> None:
    page = bench.open(NOTICE, QUESTION, before="localStorage.setItem('x', 'y');" + FULL)
    expect(page.locator("course-notice output")).to_contain_text("est plein")
    page.get_by_role("button", name="Compris").click()
    expect(page.locator("course-notice output")).to_be_empty()
    answer(page, "porte/main", "main")
    expect(page.locator("course-notice output")).to_be_empty()


def test_a_damaged_record_is_set_aside_and_said(bench: Bench) -> None:
    page = bench.open(NOTICE, QUESTION, before="localStorage.setItem('essai:progress', '{');")
    expect(page.locator("course-notice output")).to_contain_text("illisible")
    answer(page, "porte/main", "main")
    assert saved(page)["answers"]["porte/main"]["correct"]
    assert page.evaluate(
        "Object.entries(localStorage).some(([key, text]) => key.includes('set-aside') && text === '{')"
    )


def test_what_could_not_be_read_can_be_downloaded_word_for_word(bench: Bench) -> None:
    page = bench.open(NOTICE, before=f"localStorage.setItem('essai:progress', '{BROKEN}');")
    with page.expect_download() as download:
        page.get_by_role("button", name="Télécharger la copie").click()
    found = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
    assert download.value.suggested_filename == "essai-progression-illisible.json"
    assert found["course"] == "essai"
    assert [one["text"] for one in found["found"]] == [BROKEN]


def test_nothing_is_offered_for_download_when_nothing_was_set_aside(bench: Bench) -> None:
    page = bench.open(NOTICE, before=REFUSED)
    expect(page.get_by_role("status").first).to_contain_text("refuse de garder votre progression")
    expect(page.get_by_role("button", name="Télécharger la copie")).to_be_hidden()


def test_a_record_damaged_while_the_page_is_open_loses_nothing(bench: Bench) -> None:
    page = bench.open(NOTICE, QUESTION, host=HOST)
    answer(page, "porte/main", "main")
    page.evaluate("""() => {
        localStorage.setItem("essai:progress", "not what it was");
        dispatchEvent(new StorageEvent("storage", { key: "essai:progress" }));
    }""")
    expect(page.locator("course-notice output")).to_contain_text("illisible")
    assert saved(page)["answers"]["porte/main"]["correct"]


def test_a_sandboxed_frame_works_too(bench: Bench) -> None:
    bench.open(NOTICE, QUESTION)
    inner = '<iframe sandbox="allow-scripts" src="modules/porte.html" width="600" height="600"></iframe>'
    outer = bench.open(html=inner, address="cadre.html", host="http://essai.test/")
    frame = outer.frame_locator("iframe")
    expect(frame.locator("course-notice output")).to_contain_text("refuse de garder votre progression")
    frame.locator("input[value=main]").check()
    frame.locator("[type=submit]").click()
    expect(frame.locator("course-question")).to_have_attribute("data-state", "correct")


def test_wrong_markup_is_explained(bench: Bench) -> None:
    bench.open(html="<course-notice></course-notice>").wait_for_timeout(200)
    assert "expects an <output> inside it" in bench.console[0]
    assert bench.crashes == []


def test_without_scripts_there_is_nothing_to_say(bench: Bench) -> None:
    assert bench.open(NOTICE, scripts=False).locator("course-notice").inner_text() == ""
