"""What has changed since the documents: statements an author records, and facts that another has replaced."""

from __future__ import annotations

from collections.abc import Mapping

from course.changes import facts_of_changes, sources_of_changes, untold
from course.load import load_course
from course.model import Course
from course_files import CHANGES, FACTS, FILES, LANGUAGES

REPLACED = (
    FACTS
    + """\
  status: superseded
  superseded_by: nouvelle
nouvelle:
  value: 28
  unit: CAD-per-dwelling-year
  as_of: "2024"
  source: manuel
"""
)
SHOWN = {name: text.replace("[[quiz", "[[changes]]\n\n[[quiz") for name, text in FILES.items() if name.endswith(".md")}


def _course(files: Mapping[str, str]) -> Course:
    loaded = load_course({**FILES, **SHOWN, **files}, LANGUAGES)
    assert loaded.problems == ()
    assert loaded.course is not None
    return loaded.course


def test_a_replaced_fact_gets_a_line_by_itself() -> None:
    course = _course({"modules/facts.yml": REPLACED})
    assert [(old.id, new.id) for old, new in untold(course)] == [("norme", "nouvelle")]
    assert facts_of_changes(course) == ["norme", "nouvelle"]


def test_a_replaced_fact_that_a_change_speaks_of_is_not_told_twice() -> None:
    course = _course({"modules/facts.yml": REPLACED, "modules/changes.yml": CHANGES})
    assert untold(course) == []
    assert facts_of_changes(course) == ["norme"]


def test_a_source_that_only_a_change_cites_is_cited() -> None:
    second = 'rapport:\n  author: "SHQ"\n  title: "Rapport"\n  date: "2024"\n  kind: guide\n'
    course = _course(
        {
            "modules/sources.yml": FILES["modules/sources.yml"] + second,
            "modules/changes.yml": CHANGES.replace("source: manuel", "source: rapport"),
        }
    )
    assert sources_of_changes(course) == ["rapport", "manuel"]


def test_changes_keep_the_order_of_their_file() -> None:
    again = CHANGES.replace("norme:\n", "avant:\n", 1)
    assert list(_course({"modules/changes.yml": CHANGES + again}).changes) == ["norme", "avant"]
