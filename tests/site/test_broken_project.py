"""A project with mistakes is refused in one report, in the author's language, with a line to go to and no traceback."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from project import copy_project, mkdocs, rewrite


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path / "project")


def test_mistakes_in_several_files_make_one_report_and_exit_1(project: Path) -> None:
    rewrite(project / "quizzes/histoire.yml", "correct: true", "corect: true")
    rewrite(project / "modules/cadre.fr.md", "[[fact: ", "[[fait: ")
    rewrite(project / "modules/facts.yml", "value: 17\n", "value: dix-sept\n")
    (project / "modules/limites.en.md").unlink()
    for language, sentence in (("fr", "problèmes à régler."), ("en", "problems to fix.")):
        built = mkdocs("build", "--strict", project=project, COURSE_LANG=language)
        said = built.stdout + built.stderr
        assert built.returncode == 1
        assert "Traceback" not in said
        reported = [line for line in said.splitlines() if re.match(r"^(modules|quizzes)/\S+:\d+:\d+: \S", line)]
        files = [line.split(":")[0] for line in reported]
        assert files == sorted(files)
        assert set(files) == {
            "quizzes/histoire.yml",
            "modules/cadre.fr.md",
            "modules/facts.yml",
            "modules/limites.fr.md",
        }
        assert re.search(rf"^\d+ {sentence}$", said, re.M)
    assert not (project / "site").exists()


def test_a_warning_stops_the_build_only_where_it_is_asked_to(project: Path) -> None:
    rewrite(project / "modules/facts.yml", 'review_by: "2027-11"', 'review_by: "2020-11"')
    built = mkdocs("build", "--strict", project=project, COURSE_LANG="en")
    assert built.returncode == 0, built.stderr
    assert "warning: the fact" in built.stderr
    rewrite(project / "mkdocs.yml", "warnings: show", "warnings: fail")
    built = mkdocs("build", "--strict", project=project, COURSE_LANG="en")
    assert built.returncode == 1
    assert "warning: the fact" in built.stderr


def test_a_file_in_another_encoding_is_a_problem_at_its_place(project: Path) -> None:
    (project / "modules/histoire.fr.md").write_bytes("---\ntitle: Été\n".encode("latin-1"))
    built = mkdocs("build", project=project, COURSE_LANG="en")
    assert built.returncode == 1
    assert "modules/histoire.fr.md:2:8: this character is not UTF-8." in built.stderr
    assert "Traceback" not in built.stderr


def test_windows_line_ends_and_a_byte_order_mark_are_no_problem(project: Path) -> None:
    for name in ("modules/histoire.fr.md", "quizzes/histoire.yml", "modules/facts.yml"):
        raw = (project / name).read_bytes().replace(b"\n", b"\r\n")
        (project / name).write_bytes(b"\xef\xbb\xbf" + raw)
    built = mkdocs("build", "--strict", project=project)
    assert built.returncode == 0, built.stderr


def test_a_fork_can_drop_english_and_leave_its_files(project: Path) -> None:
    rewrite(project / "mkdocs.yml", "      - en\n", "")
    built = mkdocs("build", "--strict", project=project)
    assert built.returncode == 0, built.stderr
    site = project / "site"
    assert (site / "modules/express.html").is_file()
    assert [path for path in site.rglob("*") if "en" in path.relative_to(site).parts] == []
    assert [path for path in site.rglob("*") if ".en." in path.name] == []
    for name in ("index.html", "sitemap.xml", "404.html"):
        text = (site / name).read_text(encoding="utf-8")
        assert "English" not in text
        assert "/en/" not in text
