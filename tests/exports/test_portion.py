"""A package holds what a learner of its path needs, and its scripts know of nothing else."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

ASIDE = ("groupe.html", "administrateurs.html", "formateurs.html", "animer.html", "plateforme.html")


@pytest.fixture(scope="module")
def files(site: Path) -> Mapping[str, bytes]:
    """What is in the SCORM 1.2 package of the ten-minute introduction."""
    (package,) = (site / "downloads").glob("*-express-scorm12.zip")
    with zipfile.ZipFile(io.BytesIO(package.read_bytes())) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def outlines(files: Mapping[str, bytes]) -> dict[str, dict[str, Any]]:
    """What each script of its pages knows of the course."""
    found = {}
    for name in files:
        if re.fullmatch(r"assets/course\.\w+\.\w+\.js", name) and name.encode() in files["modules/express.html"]:
            found[name] = json.loads(re.findall(r"^  outline: (.*),$", files[name].decode(), re.M)[0])
    return found


def test_it_has_the_lessons_of_its_path_in_each_language_and_no_other(files: Mapping[str, bytes]) -> None:
    lessons = {name for name in files if "modules/" in name}
    assert lessons == {"modules/express.html", "en/modules/express.html"}


def test_it_has_the_pages_of_learners_and_not_of_those_who_run_the_course(files: Mapping[str, bytes]) -> None:
    assert {"index.html", "progression.html", "en/attestation.html", "glossaire.html"} <= set(files)
    assert [name for name in files if name.endswith(ASIDE) or "guide/" in name] == []


def test_its_scripts_know_of_its_modules_and_of_what_is_not_there(files: Mapping[str, bytes]) -> None:
    (known,) = outlines(files).values()
    assert [module["id"] for module in known["modules"]] == ["express"]
    assert [path["id"] for path in known["paths"]] == ["express"]
    (script,) = outlines(files)
    (absent,) = re.findall(r"^  absent: (.*),$", files[script].decode(), re.M)
    assert {"modules/histoire.html", "en/groupe.html"} <= set(json.loads(absent))
    assert not set(json.loads(absent)) & set(files)


def test_every_script_and_style_sheet_of_ours_is_asked_for_by_a_page(files: Mapping[str, bytes]) -> None:
    pages = b"".join(content for name, content in files.items() if name.endswith(".html"))
    ours = [name for name in files if name.startswith("assets/course.")]
    assert [name for name in ours if name.encode() not in pages] == []


def test_the_site_itself_knows_of_everything(site: Path) -> None:
    page = (site / "modules/express.html").read_text(encoding="utf-8")
    (script,) = re.findall(r'src="\.\./(assets/course\.fr\.\w+\.js)"', page)
    text = (site / script).read_text(encoding="utf-8")
    assert "  absent: " not in text
    assert len(json.loads(re.findall(r"^  outline: (.*),$", text, re.M)[0])["modules"]) > 10
