"""Runs a command of tools/ in a copy of the project, as a person does, in a process of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from project import ROOT, copy_project


def copy_with_tools(folder: Path) -> Path:
    """The project, with the commands that change it."""
    project = copy_project(folder)
    shutil.copytree(ROOT / "tools", project / "tools", ignore=shutil.ignore_patterns("__pycache__"))
    return project


def run(project: Path, tool: str, *arguments: str, language: str = "en") -> subprocess.CompletedProcess[str]:
    """What the command answered."""
    return subprocess.run(
        [sys.executable, f"tools/{tool}.py", *arguments],
        cwd=project,
        env=os.environ | {"COURSE_LANG": language, "PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def contents(project: Path) -> dict[str, bytes]:
    """Every file of a project but git's own, by path."""
    return {
        path.relative_to(project).as_posix(): path.read_bytes()
        for path in sorted(project.rglob("*"))
        if path.is_file() and ".git" not in path.relative_to(project).parts
    }
