"""The project as a test sees it: where it is, a copy to spoil, MkDocs run on it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parent.parent
PARTS = ("mkdocs.yml", "docs", "modules", "quizzes", "hooks", "theme")


def copy_project(folder: Path) -> Path:
    """The project's own files, without what commands made of them."""
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, folder / part)
    return folder


def rewrite(file: Path, old: str, new: str) -> None:
    """Change the first passage that says `old`."""
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{file} does not hold {old!r}"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def mkdocs(*arguments: str, project: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run MkDocs as a person does, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=project,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"} | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


class _Settings(yaml.SafeLoader):
    """mkdocs.yml, without what it takes from the environment."""


_Settings.add_constructor("!ENV", lambda loader, node: None)


def settings_file() -> dict[str, Any]:
    """All of mkdocs.yml."""
    found: dict[str, Any] = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), _Settings)
    return found


def settings() -> dict[str, Any]:
    """`extra.course` of mkdocs.yml."""
    found: dict[str, Any] = settings_file()["extra"]["course"]
    return found


def site_pages(site: Path) -> list[Path]:
    """The pages of a built site, in order; what can be downloaded from it is no page of it."""
    return [path for path in sorted(site.rglob("*.html")) if path.relative_to(site).parts[0] != "downloads"]
