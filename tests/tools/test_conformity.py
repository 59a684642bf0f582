"""The conformance report leaves no criterion out, names tests that exist, and is the one that the pages show."""

from __future__ import annotations

import ast

import conformity
from project import ROOT

# Every criterion of WCAG 2.2 at levels A and AA.
A = (
    "1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4"
    " 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2"
)
AA = (
    "1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2"
    " 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3"
)
REPORT = conformity.report()
ROWS = [*REPORT["criteria"].values(), *REPORT["quebec"].values()]


def test_every_criterion_is_answered_at_its_level() -> None:
    levels = dict.fromkeys(A.split(), "A") | dict.fromkeys(AA.split(), "AA")
    assert {id: one["level"] for id, one in REPORT["criteria"].items()} == levels


def test_every_answer_is_whole_in_both_languages() -> None:
    for row in ROWS:
        assert row["result"] in conformity.RESULTS
        assert set(row["name"]) == set(row["remark"]) == {"fr", "en"}


def test_what_no_test_keeps_says_how_it_was_checked_or_is_no_claim() -> None:
    claimed = [row for row in ROWS if row["result"] in ("supports", "partial") and not row["tests"]]
    assert [row["remark"]["en"] for row in claimed if "Checked by reading" not in row["remark"]["en"]] == []


def test_every_test_that_keeps_something_exists() -> None:
    lost = []
    for test in conformity.tests_named(REPORT):
        file, _, name = test.partition("::")
        path = ROOT / "tests" / file
        functions = ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if path.is_file() else ()
        names = {node.name for node in functions if isinstance(node, ast.FunctionDef)}
        if not names or (name and name not in names):
            lost.append(test)
    assert lost == []


def test_the_pages_are_those_of_the_report() -> None:
    for file, text in conformity.pages(REPORT).items():
        assert (ROOT / file).read_text(encoding="utf-8") == text, "make conformity writes them again"
