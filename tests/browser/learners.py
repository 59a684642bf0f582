"""What a learner of the real course does and keeps."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from playwright.sync_api import BrowserContext, Locator, Page, expect

from course.load import load_course, read_project
from course.model import Course, Question
from project import ROOT

Learner = Callable[..., BrowserContext]


def _real_course() -> Course:
    course = load_course(read_project(ROOT)[0], ("fr", "en")).course
    assert course is not None
    return course


COURSE = _real_course()
KEY = f"{COURSE.id}:progress"


def done(*modules: str) -> str:
    """The record of someone who answered every question of some modules, rightly."""
    answers = {
        question.id: {
            "given": list(question.key),
            "correct": True,
            "tries": 1,
            "meaning": question.meaning,
            "at": "2026-11-21T14:03Z",
        }
        for module in modules
        for question in COURSE.modules[module].questions
    }
    return json.dumps({"version": 1, "course": COURSE.id, "answers": answers, "visited": {}})


def with_record(page: Page, address: str, text: str) -> None:
    """Put a record where the site keeps it."""
    page.goto(f"{address}/index.html")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])


def saved(page: Page) -> Any:
    """The record as the browser has it; empty when there is none."""
    return json.loads(page.evaluate(f"localStorage.getItem({KEY!r})") or "{}")


def shown(page: Page, question: Question) -> Locator:
    """A question of the page."""
    return page.locator(f'course-question[data-question="{question.id}"]')


def pick(page: Page, question: Question, *choices: str) -> None:
    """Pick some choices of a question, without checking them."""
    for id in choices:
        shown(page, question).locator(f'label:has(input[value="{id}"])').click()


def answer(page: Page, question: Question, *choices: str) -> None:
    """Answer a question with boxes: rightly, unless choices are named."""
    pick(page, question, *(choices or question.key))
    shown(page, question).locator("button[type=submit]").click()
    expect(shown(page, question)).to_have_attribute("data-state", "incorrect" if choices else "correct")


def _way(question: Question) -> list[str]:
    """The choices that lead from the beginning of a case to a good ending; its parts are "step:choice>next"."""
    turns = [(*part.partition(">")[0].split(":"), part.partition(">")[2]) for part in question.parts if ">" in part]
    ways: list[tuple[str, list[str]]] = [(turns[0][0], [])]
    for at, way in ways:  # which grows as it is gone through: the shortest ways come first
        if at in question.key:
            return way
        ways += [(to, [*way, f"{step}:{choice}"]) for step, choice, to in turns if step == at]
    raise AssertionError(f"{question.id} has no good ending")


def take(page: Page, question: Question) -> None:
    """Answer a question of any kind rightly, with the hands of a learner."""
    place = shown(page, question)
    match question.kind:
        case "numeric" | "short-text":
            place.get_by_role("textbox").fill(question.key[0])
        case "match":
            for pair in question.key:
                place.locator(f'[data-pair="{pair.partition("=")[0]}"]').select_option(pair)
        case "order":
            for at, id in enumerate(question.key):
                item = place.locator(f'.order-list [data-item="{id}"]')
                while place.locator(".order-list > li").nth(at).get_attribute("data-item") != id:
                    item.locator("[name=up]").click()
        case "scenario":
            for n, choice in enumerate(_way(question)):
                if n:
                    place.locator("[type=submit]").click()
                place.locator(f'.scenario-walk input[value="{choice}"]').check()
        case _:
            for id in question.key:
                place.locator(f'label:has(input[value="{id}"])').click()
    place.locator("[type=submit]").click()


def hurried(learner: Learner) -> Learner:
    """The same, waiting less for what does not come: where most of it is kept from coming."""

    def open_browser(**settings: Any) -> BrowserContext:
        context = learner(**settings)
        context.set_default_timeout(10_000)
        return context

    return open_browser
