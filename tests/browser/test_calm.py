"""Nothing presses the learner: there is no limit of time."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .learners import COURSE, Learner, pick, saved, shown

pytestmark = pytest.mark.browser


@pytest.mark.promise("a11y-temps")
def test_a_question_left_open_for_a_day_is_answered_as_if_at_once(learner: Learner, address: str) -> None:
    page = learner().new_page()
    page.clock.install()
    page.goto(f"{address}/modules/express.html")
    question = COURSE.modules["express"].questions[0]
    pick(page, question, *question.key)
    page.clock.fast_forward("24:00:00")
    expect(shown(page, question).locator("input:checked")).to_have_count(1)
    shown(page, question).locator("button[type=submit]").click()
    expect(shown(page, question)).to_have_attribute("data-state", "correct")
    assert saved(page)["answers"][question.id]["correct"] is True
    # A day away is no time spent reading.
    assert saved(page)["visited"]["express"].get("seconds", 0) <= 240
