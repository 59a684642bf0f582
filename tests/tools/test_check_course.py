"""The course is checked without building it, and so is every YAML file that a tool reads without a word."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from check_course import unreadable
from commands import copy_with_tools, run
from project import ROOT, rewrite


def test_a_mistake_is_said_in_the_language_of_the_person(tmp_path: Path) -> None:
    project = copy_with_tools(tmp_path / "projet")
    fine = run(project, "check_course", language="fr")
    assert fine.returncode == 0, fine.stdout + fine.stderr
    rewrite(project / "quizzes/histoire.yml", "correct: true", "corect: true")
    checked = run(project, "check_course", language="fr")
    assert checked.returncode == 1
    assert re.search(r"^quizzes/histoire\.yml:\d+:\d+: « corect » ", checked.stdout, re.M)


def test_a_yaml_file_that_cannot_be_read_is_said_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "form.yml").write_text("name: a\nbody: [\n", encoding="utf-8")
    (tmp_path / "tagged.yml").write_text("site: !ENV [SITE, here]\n", encoding="utf-8")
    (found,) = unreadable(tmp_path, ["form.yml", "tagged.yml"])
    assert found.startswith("form.yml:3:1: ")


def test_every_hook_is_a_program_that_is_already_there() -> None:
    (repository,) = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"]
    assert repository["repo"] == "local"
    for hook in repository["hooks"]:
        assert hook["language"] == "system"
        assert hook["entry"].startswith(".venv/bin/python ")
        program = hook["entry"].split()[1]
        assert program == "-m" or (ROOT / program).is_file()
