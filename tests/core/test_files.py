"""What is in a project's folders: nothing outside is reached, and nothing that runs or that devices refuse is kept."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from course.files import read_project
from course.located import MAX_CHARACTERS
from course.problems import Problem
from course.wording import line

SCRIPTED = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'


def _project(folder: Path, *names: str) -> Path:
    for name in names:
        file = folder / "project" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("---\ntitle: Essai\n---\n", encoding="utf-8")
    return folder / "project"


def _codes(problems: list[Problem]) -> list[tuple[str, str]]:
    return [(problem.place.file, problem.code) for problem in problems]


@pytest.mark.parametrize(
    "link", ["modules/loin.fr.md", "quizzes/loin.yml", "docs/assets/loin.png", "docs/.loin", "docs/loin"]
)
def test_a_link_to_elsewhere_is_refused_and_not_followed(tmp_path: Path, link: str) -> None:
    root = _project(tmp_path, "modules/ici.fr.md", "quizzes/ici.yml", "docs/assets/ici.png", "docs/index.fr.md")
    (tmp_path / "secret.fr.md").write_text("secret", encoding="utf-8")
    target = tmp_path if "." not in link.rpartition("/")[2] else tmp_path / "secret.fr.md"
    (root / link).symlink_to(target, target_is_directory=target.is_dir())
    files, problems = read_project(root)
    assert _codes(problems) == [(link, "symbolic-link")]
    assert "secret" not in files.values()
    assert sorted(files) == ["docs/index.fr.md", "modules/ici.fr.md", "quizzes/ici.yml"]


def test_a_folder_that_is_itself_a_link_is_refused(tmp_path: Path) -> None:
    root = _project(tmp_path, "docs/index.fr.md")
    (root / "modules").symlink_to(tmp_path, target_is_directory=True)
    assert _codes(read_project(root)[1]) == [("modules", "symbolic-link")]


def test_folders_that_hold_each_other_are_not_gone_round(tmp_path: Path) -> None:
    root = _project(tmp_path, "docs/index.fr.md")
    for name in "abc":
        (root / "docs" / name).symlink_to(root / "docs", target_is_directory=True)
    assert [code for _, code in _codes(read_project(root)[1])] == ["symbolic-link"] * 3


@pytest.mark.skipif(os.name == "nt", reason="these names cannot be written there")
@pytest.mark.parametrize(
    "name",
    [
        "con.fr.md",
        "NUL.fr.md",
        "com1.png",
        "a:b.png",
        "a\\b.png",
        "x\\..\\b.png",
        "fin .png ",
        "fin.png.",
        "a\nb.png",
        "qui?.md",
    ],
)
def test_a_name_that_some_device_cannot_have_is_refused(tmp_path: Path, name: str) -> None:
    root = _project(tmp_path, "docs/" + name)
    assert [code for _, code in _codes(read_project(root)[1])] == ["file-name"]


@pytest.mark.parametrize(("first", "second"), [("Porte.png", "porte.png"), ("e\u0301te.png", "\u00e9te.png")])
def test_names_that_some_devices_take_for_one_another_are_refused(tmp_path: Path, first: str, second: str) -> None:
    root = _project(tmp_path, f"docs/{first}", f"docs/{second}")
    if len(list((root / "docs").iterdir())) < 2:
        pytest.skip("this device takes them for one another")
    assert [code for _, code in _codes(read_project(root)[1])] == ["names-collide"]


@pytest.mark.parametrize(
    "name", ["page.html", "page.HTM", "a.js", "a.svgz", "a.xml", "a.xhtml", "a.css", "Makefile", "a.exe"]
)
def test_what_a_browser_could_run_is_not_published(tmp_path: Path, name: str) -> None:
    root = _project(tmp_path, f"docs/assets/{name}")
    files, problems = read_project(root)
    assert _codes(problems) == [(f"docs/assets/{name}", "file-kind")]
    assert files == {}


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        ("<script>x()</script>", "<script"),
        ("<x:script xmlns:x='http://www.w3.org/1999/xhtml'>x()</x:script>", "<x:script"),
        ("<rect onload = 'x()'/>", "onload"),
        ("<a href='java&#115;cript:x()'/>", "javascript:"),
        ("<foreignObject/>", "<foreignObject"),
    ],
)
def test_a_picture_that_could_run_something_is_refused(tmp_path: Path, inside: str, found: str) -> None:
    root = _project(tmp_path, "docs/assets/ici.svg")
    (root / "docs/assets/ici.svg").write_text(SCRIPTED.format(inside), encoding="utf-8")
    (problem,) = read_project(root)[1]
    assert (problem.code, problem.facts["found"]) == ("picture-with-script", found)


def test_a_picture_that_only_draws_is_published(tmp_path: Path) -> None:
    root = _project(tmp_path, "docs/assets/ici.svg")
    (root / "docs/assets/ici.svg").write_text(SCRIPTED.format('<path d="M0 0h9"/>'), encoding="utf-8")
    assert read_project(root) == ({}, [])


@pytest.mark.parametrize("name", ["modules/ici.fr.md", "quizzes/ici.yml", "docs/ici.svg"])
def test_a_huge_file_is_not_even_opened(tmp_path: Path, name: str) -> None:
    root = _project(tmp_path, name)
    with (root / name).open("wb") as file:
        file.truncate(4 * MAX_CHARACTERS + 1)  # a hole: it takes no room
    assert _codes(read_project(root)[1]) == [(name, "file-too-large")]


@pytest.mark.parametrize("code", ["symbolic-link", "file-name", "names-collide", "file-kind", "picture-with-script"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_refusal_says_where_and_what_to_do(tmp_path: Path, code: str, language: str) -> None:
    from course.model import Place

    said = line(Problem(Place("docs/ici"), code, {"found": "ici.html", "other": "docs/Ici"}), language)
    assert said.startswith("docs/ici:1:1: ")
    assert said.count(".") >= 2
