"""The HTML of every page is valid, in both languages."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from course.exports.pages import mended
from npm import install

pytestmark = pytest.mark.npm

HERE = Path(__file__).parent


def _faults(folder: Path, report: Path) -> list[tuple[str, int, str]]:
    tools = install(HERE, "validity")
    program = tools.folder / "node_modules/html-validate/bin/html-validate.mjs"
    rules = str(HERE / "rules.cjs")
    with report.open("w") as out:  # a pipe would lose the end of what it says: it leaves without waiting
        subprocess.run(
            [tools.node, str(program), "--config", rules, "--formatter", "json", f"{folder}/**/*.html"], stdout=out
        )
    return [
        (Path(page["filePath"]).relative_to(folder).as_posix(), message["line"], message["message"])
        for page in json.loads(report.read_text(encoding="utf-8"))
        for message in page["messages"]
    ]


def test_every_page_is_valid(site: Path, tmp_path: Path) -> None:
    assert _faults(site, tmp_path / "report.json") == []


def test_a_fault_would_be_seen(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<!doctype html>\n<title>Essai</title>\n<p><div></div></p>", encoding="utf-8")
    assert [line for _, line, _ in _faults(tmp_path, tmp_path / "report.json")] != []


def test_only_what_material_writes_amiss_is_mended() -> None:
    toggle = '<input type="checkbox" id="__drawer" autocomplete="off">'
    assert mended(f'{toggle}<input autocomplete="off"><label tabindex="">') == (
        '<input type="checkbox" id="__drawer"><input autocomplete="off"><label>'
    )
