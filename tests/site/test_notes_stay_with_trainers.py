"""The notes of the real course: in the presenter view of their module and language, and nowhere else."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

from course.load import load_course, read_project
from course.trainer_notes import notes_in, without_notes
from project import ROOT

FILES = read_project(ROOT)[0]
COURSE = load_course(FILES, ("fr", "en")).course
assert COURSE is not None

# A note may quote what learners read as well.
LEARNERS = "\n".join(without_notes(text) for text in FILES.values())


def _said(body: str) -> set[str]:
    """Stretches of the notes of a lesson that no mark or typography cuts, and that learners read nowhere."""
    lines = body.split("\n")
    noted = (line for note in notes_in(body) for line in lines[note.start + 1 : note.end])
    stretches = (said.strip() for line in noted for said in re.findall(r"[a-zà-ÿ’ ]{25,}", line))
    return {said for said in stretches if said not in LEARNERS}


def _texts(file: Path) -> list[bytes]:
    content = file.read_bytes()
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return [content]
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return [packed.read(name) for name in packed.namelist()]


def test_notes_are_in_the_presenter_view_and_nowhere_else(site: Path) -> None:
    assert COURSE is not None
    told: set[str] = set()
    for module in COURSE.modules.values():
        for language, lesson in module.lessons.items():
            view = site / f"downloads/modules/{COURSE.id}-{module.id}-presenter.{language}.html"
            shown = view.read_text(encoding="utf-8")
            said = _said(lesson.body)
            assert [words for words in said if words not in shown] == []
            told |= said
    assert len(told) > 50
    for file in site.rglob("*"):
        if (
            file.is_file()
            and "-presenter." not in file.name
            and file.suffix in (".html", ".json", ".js", ".zip", ".xml")
        ):
            for content in _texts(file):
                assert [words for words in told if words.encode() in content] == [], file.name
