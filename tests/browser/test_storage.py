"""Whatever the browser does to what was saved, the page works, says so, and keeps what it found."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .learners import COURSE, KEY, Learner, answer, done, pick, saved, shown

pytestmark = pytest.mark.browser

BROKEN_RECORDS = 5000
TRASH: list[Any] = [
    None,
    True,
    False,
    0,
    -1,
    1.5,
    1e308,
    "",
    "x",
    "\u202e",
    "<img src=x onerror=hop()>",
    [],
    [[]],
    {},
    {"a": 1},
]
KEYS = ["version", "course", "answers", "visited", "draws", "given", "correct", "tries", "meaning", "at", "__proto__"]


def broken_records(count: int, seed: int = 5) -> Iterator[str]:
    """Records as bad luck leaves them: shapes that are not theirs at every level, texts cut, changed or doubled."""
    chance = random.Random(seed)
    whole = json.loads(done("express", "histoire", "normes"))

    def shaken(value: Any, depth: int = 0) -> Any:
        if chance.random() < 0.04 + 0.03 * depth:
            return chance.choice(TRASH)
        if isinstance(value, dict):
            shaken_entries = {key: shaken(inside, depth + 1) for key, inside in value.items() if chance.random() > 0.03}
            if chance.random() < 0.1:
                shaken_entries[chance.choice(KEYS)] = chance.choice(TRASH)
            return shaken_entries
        if isinstance(value, list):
            return [shaken(inside, depth + 1) for inside in value]
        return value

    for _ in range(count):
        text = json.dumps(shaken(whole))
        place = chance.randrange(len(text) + 1)
        ruin = chance.randrange(5)
        if ruin == 0:
            text = text[:place]
        elif ruin == 1:
            text = text[:place] + chance.choice(["\0", "}", '"', "é", "\ud83d", ",", "9"]) + text[place + 1 :]
        elif ruin == 2:
            text = text[:place] + text[chance.randrange(len(text)) :]
        yield text


# For each text: save it as another tab would, and tell what the page made of it.
FEED = """([key, texts]) => {
  const { course } = Course.outline;
  const wrong = [];
  const isOurs = (value) => JSON.stringify(Course.record.read(JSON.stringify(value), course)) ===
    JSON.stringify({ record: value, problem: null });
  for (const text of texts) {
    localStorage.clear();
    localStorage.setItem(key, text);
    dispatchEvent(new StorageEvent("storage", { key }));
    const record = Course.session.record;
    const { problem } = Course.record.read(text, course);
    const copies = Object.keys(localStorage).filter((name) => name.includes(":set-aside:"));
    const kept = problem ? copies.map((name) => localStorage.getItem(name)) : [localStorage.getItem(key)];
    const isKept = kept.length === 1 && kept[0] === text && copies.length === (problem ? 1 : 0);
    if (!isOurs(record) || !isKept) wrong.push(text);
  }
  localStorage.clear();
  return wrong;
}"""


def test_thousands_of_broken_records_break_nothing(
    learner: Learner, address: str, complaints: Callable[[Page], list[str]]
) -> None:
    page = learner().new_page()
    said = complaints(page)
    page.goto(f"{address}/modules/express.html")
    assert page.evaluate(FEED, [KEY, list(broken_records(BROKEN_RECORDS))]) == []
    assert said == []
    expect(page.locator("course-notice output")).to_contain_text("illisible")
    answer(page, COURSE.modules["express"].questions[0])


def test_broken_records_break_no_page_that_opens_on_them(
    learner: Learner, address: str, complaints: Callable[[Page], list[str]]
) -> None:
    page = learner().new_page()
    said = complaints(page)
    page.goto(f"{address}/confidentialite.html")
    for number, text in enumerate(broken_records(24, seed=7)):
        page.evaluate("([key, text]) => { localStorage.clear(); localStorage.setItem(key, text); }", [KEY, text])
        page.goto(f"{address}/{('modules/express', 'progression', 'index')[number % 3]}.html")
        expect(page.locator("course-mark").first).to_be_attached()
    assert said == []


# — Weather —


def test_what_is_cleared_while_the_page_is_open_stays_cleared_and_the_next_answer_is_kept(
    learner: Learner, address: str
) -> None:
    page = learner().new_page()
    page.goto(f"{address}/modules/express.html")
    first, second = COURSE.modules["express"].questions[:2]
    answer(page, first)
    page.evaluate("localStorage.clear()")
    answer(page, second)
    assert set(saved(page)["answers"]) == {second.id}


def test_a_clock_moved_back_does_not_make_a_new_answer_look_old(learner: Learner, address: str) -> None:
    page = learner().new_page()
    page.clock.install(time="2026-11-27T12:00:00Z")
    page.goto(f"{address}/modules/express.html")
    question = COURSE.modules["express"].questions[0]
    answer(page, question, next(choice for choice in question.parts if choice not in question.key))
    before = saved(page)
    page.clock.set_system_time("2020-01-01T00:00:00Z")
    answer(page, question)
    merged = page.evaluate("([old, now]) => Course.record.merge(old, now)", [before, saved(page)])
    assert merged["answers"][question.id]["correct"] is True
    assert merged["answers"][question.id] == saved(page)["answers"][question.id]


def test_two_tabs_that_answer_at_the_very_same_time_keep_both_answers(learner: Learner, address: str) -> None:
    context = learner()
    pages = [context.new_page(), context.new_page()]
    questions = COURSE.modules["express"].questions[:2]
    for page, question in zip(pages, questions, strict=True):
        page.goto(f"{address}/modules/express.html")
        pick(page, question, *question.key)
        expect(shown(page, question)).to_have_attribute("data-state", "unanswered")  # what judges it has come
    for page, question in zip(pages, questions, strict=True):
        page.evaluate(
            """([id, moment]) => setTimeout(() => document.querySelector(
                 `course-question[data-question="${id}"] [type=submit]`).click(), moment - Date.now())""",
            [question.id, pages[0].evaluate("Date.now()") + 400],
        )
    for page in pages:
        for question in questions:
            expect(shown(page, question)).to_have_attribute("data-state", "correct")
    assert set(saved(pages[0])["answers"]) == {question.id for question in questions}


def test_a_full_storage_keeps_answers_on_the_page_and_saves_them_once_there_is_room(
    learner: Learner, address: str
) -> None:
    page = learner().new_page()
    page.goto(f"{address}/modules/express.html")
    first, second = COURSE.modules["express"].questions[:2]
    # A real quota: filled to the last character, not simulated.
    page.evaluate("""() => {
        let size = 1 << 22;
        for (let n = 0; size >= 1; n += 1) {
            try { localStorage.setItem(`other:${n}`, "x".repeat(size)); } catch { size = Math.floor(size / 2); }
        }
    }""")
    answer(page, first)
    expect(page.locator("course-notice output")).to_contain_text("est plein")
    page.evaluate("""() => {
        for (const name of Object.keys(localStorage)) if (name.startsWith("other:")) localStorage.removeItem(name);
    }""")
    answer(page, second)
    assert set(saved(page)["answers"]) == {first.id, second.id}
