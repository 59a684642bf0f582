"""ProperDocs, which continues MkDocs 1, makes the same site of the same tree, byte for byte."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from project import ROOT

pytestmark = pytest.mark.site

if find_spec("properdocs") is None:
    pytest.skip("ProperDocs is not installed: `make test` brings it", allow_module_level=True)

# Both start here, so that both may be told what to call themselves: the name is on each page, so the weight of each
# package depends on it, and so does the digest by which a worker knows each file. Nothing else is done to them.
_START = "import {tool} as tool; tool.__version__ = {name!r}; from {tool}.__main__ import cli; cli()"
_SIGNED = 'content="mkdocs-ProperDocs of the test, '

COURSES = {"this course": "mkdocs.yml", "a course in three languages": "tests/courses/three/mkdocs.yml"}


def _built(tool: str, name: str, settings: str, site: Path) -> dict[str, bytes]:
    arguments = ["build", "--strict", "--config-file", str(ROOT / settings), "--site-dir", str(site)]
    run = subprocess.run(
        [sys.executable, "-c", _START.format(tool=tool, name=name), *arguments],
        cwd=ROOT,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1764288000"},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert run.returncode == 0, run.stderr
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


@pytest.mark.parametrize("settings", COURSES.values(), ids=COURSES)
def test_only_the_name_of_the_tool_tells_two_sites_apart(settings: str, tmp_path: Path) -> None:
    # ProperDocs writes its version after its name; MkDocs is made to sign the same.
    theirs = _built("properdocs", "of the test", settings, tmp_path / "properdocs")
    ours = _built("mkdocs", "ProperDocs of the test", settings, tmp_path / "mkdocs")
    assert _SIGNED.encode() in theirs["index.html"]
    assert len(theirs) > 50
    assert theirs.keys() == ours.keys()
    assert [path for path, content in theirs.items() if content != ours[path]] == []
