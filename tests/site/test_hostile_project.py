"""A project that was made to do harm: nothing of it is published, and its author is told what to change."""

from __future__ import annotations

from pathlib import Path

import pytest

from project import copy_project, mkdocs, rewrite


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("hostile") / "project")


# A fence that is none for Markdown hides what follows it from the rules, which look at what was typed.
HIDDEN = '\n``` ici ``` <img src="x" onerror="x()">\n\nEncore.\n'


def test_markup_that_no_rule_saw_stops_the_build_at_its_line(project: Path) -> None:
    """markup-slipped"""
    file = project / "modules/express.fr.md"
    before = file.read_text(encoding="utf-8")
    line = before.count("\n") + 2
    file.write_text(before + HIDDEN, encoding="utf-8")
    for language, said in (("fr", "du HTML qui n’est pas accepté"), ("en", "HTML that is not accepted")):
        built = mkdocs("build", project=project, COURSE_LANG=language)
        assert built.returncode == 1
        assert f"modules/express.fr.md:{line}:1: " in built.stderr
        assert said in built.stderr
        assert "Traceback" not in built.stderr
    file.write_text(before, encoding="utf-8")


def test_links_out_of_the_project_and_files_that_run_are_refused_together(project: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(b"secret")
    (project / "docs/assets/loin.png").symlink_to(tmp_path / "secret.png")
    (project / "docs/assets/page.html").write_text("<script>x()</script>", encoding="utf-8")
    rewrite(project / "modules/express.fr.md", "\n## ", "\n[ici](javascript:x())\n\n## ")
    built = mkdocs("build", project=project, COURSE_LANG="en")
    assert built.returncode == 1
    for place in ("docs/assets/loin.png:1:1: ", "docs/assets/page.html:1:1: ", "modules/express.fr.md:"):
        assert place in built.stderr
    assert "Traceback" not in built.stderr
    assert not (project / "site").exists()
