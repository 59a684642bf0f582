"""Each kind of question has a page of the authors' guide, and is answered there without a mouse."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, expect

from course.kinds import BY_NAME

pytestmark = pytest.mark.browser

Learner = Callable[..., BrowserContext]

IN_QUESTION = "document.activeElement.closest('course-question') !== null"
ON_BUTTON = "document.activeElement.matches('course-question [type=submit]')"


@pytest.mark.parametrize("folder", ["", "en/"])
@pytest.mark.parametrize("kind", BY_NAME)
def test_a_kind_is_answered_by_keyboard_alone_and_nothing_is_kept(
    learner: Learner, address: str, kind: str, folder: str
) -> None:
    page = learner(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(f"{address}/{folder}guide/questions/{kind}.html")
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate(IN_QUESTION):
            break
    assert page.evaluate(IN_QUESTION)
    for _ in range(40):
        if page.evaluate(ON_BUTTON):
            break
        focused = page.evaluate("document.activeElement.localName + ':' + (document.activeElement.type || '')")
        if focused == "select:select-one":
            page.keyboard.press("ArrowDown")
        elif focused in ("input:radio", "input:checkbox"):
            page.keyboard.press("Space")
        elif focused == "input:text":
            page.keyboard.type("600")
        page.keyboard.press("Tab")
    assert page.evaluate(ON_BUTTON)
    page.keyboard.press("Enter")
    question = page.locator("course-question")
    if kind == "scenario":  # the consequence, then the next step
        expect(question).to_contain_text({"": "Elle sait que c’est vous.", "en/": "She knows it is you."}[folder])
    else:
        expect(question.locator("form > output")).not_to_be_empty()
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.endsWith(':progress')).length") == 0
