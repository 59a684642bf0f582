"""While a course whose every text is hostile is built, Python tells of all that is opened, compiled and started."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from project import ROOT, settings

# What Python, Babel and MkDocs read of a machine to know its time, its kinds of files and its limits.
MACHINE = ("/dev/", "/proc/", "/sys/", "/usr/share/zoneinfo", "/etc/localtime", "/etc/mime.types")


@pytest.fixture(scope="module")
def audit(sites: tuple[Path, Path]) -> Mapping[str, list[str]]:
    """What was done, by kind: what was read, written, listed and compiled, and what was called."""
    found: Mapping[str, list[str]] = json.loads((sites[1].parent / "audit.json").read_text(encoding="utf-8"))
    return found


def _outside(paths: list[str], project: Path, *more: str) -> list[str]:
    """The paths that are neither in the project, nor in Python and its packages, nor temporary."""
    python = {sys.prefix, sys.base_prefix, sys.exec_prefix, *sys.path}
    homes = [os.path.realpath(home) for home in (project, *filter(None, python))]
    # The folder of the tests is itself in the temporary one: only names that Python makes up are temporary.
    temporary = os.path.realpath(tempfile.gettempdir())

    def is_inside(path: str) -> bool:
        real = os.path.realpath(project / path)
        made_up = real.rpartition(os.sep)[0] == temporary or real.startswith(
            (f"{temporary}/tmp", f"{temporary}/mkdocs_")
        )
        return made_up or real.startswith(more) or any(real == home or real.startswith(home + os.sep) for home in homes)

    return [path for path in paths if not path.isdigit() and not is_inside(path)]


def test_nothing_is_read_outside_the_project_python_and_its_packages(
    audit: Mapping[str, list[str]], sites: tuple[Path, Path]
) -> None:
    project = sites[1].parent
    assert _outside(["/etc/passwd", "../secret", "docs/index.fr.md"], project) == ["/etc/passwd", "../secret"]
    assert len(audit["read"]) > 100
    assert _outside(audit["read"], project, *MACHINE) == []
    assert _outside(audit["listed"], project, *MACHINE) == []


def test_nothing_is_written_outside_the_site_and_what_is_kept(
    audit: Mapping[str, list[str]], sites: tuple[Path, Path]
) -> None:
    site = os.path.realpath(sites[1])
    assert len(audit["written"]) > 50
    outside = [path for path in _outside(audit["written"], sites[1]) if path != os.devnull]
    assert _outside(outside, sites[1].parent / "build") == [], site


def test_nothing_that_authors_wrote_is_compiled(audit: Mapping[str, list[str]]) -> None:
    assert audit["compiled"] == []


def test_no_program_is_started_and_no_machine_is_called(audit: Mapping[str, list[str]]) -> None:
    assert audit["called"] == []


def test_no_extension_of_markdown_reads_files_or_runs_anything() -> None:
    """Each one that is added is to be looked at; snippets read files, b64 and macros too."""
    assert settings()["aside"]  # mkdocs.yml can be read
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    listed = text.partition("markdown_extensions:\n")[2].partition("\n\n")[0]
    names = [line.strip().lstrip("- ").partition(":")[0] for line in listed.splitlines() if line.startswith("  - ")]
    assert set(names) <= {
        "abbr",
        "admonition",
        "attr_list",
        "def_list",
        "md_in_html",
        "tables",
        "toc",
        "pymdownx.superfences",
    }
