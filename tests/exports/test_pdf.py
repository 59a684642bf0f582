"""The PDF of a path: printed by a real Chromium, tagged, the same on any day, and done without when there is none."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from course.exports import pdf
from course.exports.edition import Edition
from course.exports.parts import Part
from pdf import PdfPrinter
from project import ROOT


def test_dates_become_that_of_the_edition_and_nothing_moves() -> None:
    printed = b"/CreationDate (D:20301231235959+00'00')\n/ModDate (D:20301231235959-05'00')>>"
    dated = pdf.dated(printed, date(2026, 11, 27))
    assert dated == b"/CreationDate (D:20261127000000+00'00')\n/ModDate (D:20261127000000+00'00')>>"
    assert len(dated) == len(printed)


def test_nobody_who_wants_no_pdf_gets_one(edition: Edition, whole: Part) -> None:
    assert pdf.write(edition, whole, "fr") is None


def test_a_link_that_only_the_site_can_follow_is_not_in_a_pdf(edition: Edition, whole: Part) -> None:
    pages: list[str] = []
    pdf.write(replace(edition, address=None, printer=lambda page: pages.append(page)), whole, "fr")
    assert 'href="../' not in pages[0]
    assert 'href="#' in pages[0]


def test_without_chromium_one_line_says_so_for_all_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CHROMIUM", str(tmp_path / "nowhere"))
    printer = PdfPrinter(ROOT / "theme/assets", tmp_path / "kept")
    assert [printer("<p>un"), printer("<p>deux")] == [None, None]
    said = capsys.readouterr().err
    assert said.startswith("PDF: ")
    assert said.count("\n") == 1


def test_a_chromium_that_fails_stops_no_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    failing = tmp_path / "chromium"
    failing.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    failing.chmod(0o755)
    monkeypatch.setenv("CHROMIUM", str(failing))
    assert PdfPrinter(ROOT / "theme/assets", tmp_path / "kept")("<p>un") is None
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.browser
def test_a_real_pdf_is_tagged_reproducible_and_printed_once(
    edition: Edition, whole: Part, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = (
        replace(edition, printer=PdfPrinter(ROOT / "theme/assets", tmp_path / name)) for name in ("one", "two")
    )
    made = pdf.write(first, whole, "fr")
    assert made is not None
    assert pdf.write(second, whole, "fr") == made
    for sign in (rb"/StructTreeRoot", rb"/Marked true", rb"/Lang \(fr\)", rb"/DisplayDocTitle true", rb"/Outlines"):
        assert re.search(sign, made), sign
    assert b"D:20261127000000" in made
    monkeypatch.setenv("CHROMIUM", str(tmp_path / "nowhere"))
    assert pdf.write(first, whole, "fr") == made
