"""The HTML of every page is valid, in both languages."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from course.exports.pages import mended

HERE = Path(__file__).parent


def _faults(folder: Path) -> list[tuple[str, int, str]]:
    tools = install(HERE, "validity")
    program = tools.folder / "node_modules/html-validate/bin/html-validate.mjs"
    ran = subprocess.run(
        [tools.node, str(program), "--config", str(HERE / "rules.cjs"), "--formatter", "json", f"{folder}/**/*.html"],
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    return [
        (Path(report["filePath"]).relative_to(folder).as_posix(), message["line"], message["message"])
        for report in json.loads(ran.stdout)
        for message in report["messages"]
    ]


def test_every_page_is_valid(site: Path) -> None:
    assert _faults(site) == []


def test_a_fault_would_be_seen(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<!doctype html>\n<title>Essai</title>\n<p><div></div></p>", encoding="utf-8")
    assert [line for _, line, _ in _faults(tmp_path)] != []


def test_only_what_material_writes_amiss_is_mended() -> None:
    toggle = '<input type="checkbox" id="__drawer" autocomplete="off">'
    assert mended(f'{toggle}<input autocomplete="off"><label tabindex="">') == (
        '<input type="checkbox" id="__drawer"><input autocomplete="off"><label>'
    )
