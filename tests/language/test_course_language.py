"""The real course earns no warning about its language, in lessons, pages, questions and registers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from spelling import guides, interface

from course.load import load_course, read_project
from course.marks import marks_to_mend
from course.prose import Passage
from course.wording import line
from project import ROOT

LANGUAGES = ("fr", "en")
OTHERS = {"fact-to-review", "translation-stale", "key-always-first", "distractor-much-longer", "key-much-longer"}


def test_the_real_course_has_no_warning_about_its_language() -> None:
    problems = load_course(read_project(ROOT)[0], LANGUAGES).problems
    assert [line(problem, "en") for problem in problems if problem.code not in OTHERS] == []


@pytest.mark.parametrize("passages", [interface(LANGUAGES), guides()], ids=["interface", "guides"])
def test_the_interface_and_the_guides_of_the_repository_follow_the_same_rules(passages: Iterator[Passage]) -> None:
    assert [line(problem, "en") for passage in passages for problem in marks_to_mend(passage)] == []
