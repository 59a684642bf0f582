"""The browser code, read as it is written: its types hold together, and it keeps a few rules. Nothing is compiled."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from npm import install
from project import ROOT

pytestmark = pytest.mark.npm

HERE = Path(__file__).parent
PAGES, WORKERS, LOGIC = ROOT / "jsconfig.json", HERE / "workers.json", HERE / "runtime.json"


def _run(program: str, *arguments: str, code: str | None = None) -> subprocess.CompletedProcess[str]:
    tools = install(HERE, "scripts")
    command = [tools.node, str(tools.folder / "node_modules" / program), *arguments]
    return subprocess.run(command, input=code, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")


def types(settings: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return _run("typescript/bin/tsc", "--project", str(settings), *arguments)


def rules(*arguments: str, code: str | None = None) -> subprocess.CompletedProcess[str]:
    settings = str(HERE / "eslint.config.mjs")
    return _run("eslint/bin/eslint.js", "--config", settings, "--no-warn-ignored", *arguments, code=code)


@pytest.mark.parametrize("settings", [PAGES, WORKERS, LOGIC], ids=lambda path: path.stem)
def test_types_hold_together(settings: Path) -> None:
    found = types(settings)
    assert found.returncode == 0, found.stdout + found.stderr


def test_every_script_is_read() -> None:
    read = {
        Path(line) for settings in (PAGES, WORKERS) for line in types(settings, "--listFilesOnly").stdout.split("\n")
    }
    assert {path for path in (ROOT / "theme").rglob("*.js") if path.resolve() not in read} == set()


def test_rules_are_kept() -> None:
    found = rules("theme")
    assert found.returncode == 0, found.stdout + found.stderr


MISTAKES = {
    "Course.sayy('quiz-start');": "Property 'sayy' does not exist",
    "Course.say(3);": "not assignable to parameter of type 'string'",
    "Course.session.record = {};": "read-only",
    "document.querySelector('form').reset();": "possibly 'null'",
    "[1, 2].toSorted();": "Property 'toSorted' does not exist",  # newer than the browsers we write for
}


def test_a_mistake_of_types_would_be_seen(tmp_path: Path) -> None:
    (tmp_path / "faulty.js").write_text("\n".join(f"(() => {{ {line} }})();" for line in MISTAKES), encoding="utf-8")
    include = [(ROOT / "theme/runtime/course.d.ts").as_posix(), "faulty.js"]
    settings = tmp_path / "jsconfig.json"
    settings.write_text(json.dumps({"extends": PAGES.as_posix(), "include": include}), encoding="utf-8")
    found = types(settings).stdout
    assert [said for said in MISTAKES.values() if said not in found] == []
    assert found.count("error TS") == len(MISTAKES)


BROKEN = {
    "document.body.innerHTML = location.hash;": "no-restricted-properties",
    "fetch('/progress');": "no-restricted-globals",
    "window.localStorage.clear();": "no-restricted-properties",
    "eval('1');": "no-eval",
}


def test_a_broken_rule_would_be_seen() -> None:
    code = "\n".join(f"(() => {{ {line} }})();" for line in BROKEN)
    found = rules("--format", "json", "--stdin", "--stdin-filename", "theme/runtime/faulty.js", code=code)
    assert found.returncode == 1, found.stderr
    (file,) = json.loads(found.stdout)
    assert [message["ruleId"] for message in file["messages"]] == list(BROKEN.values())


def test_what_crosses_between_scripts_is_declared_and_what_is_declared_exists() -> None:
    declared = (ROOT / "theme/runtime/course.d.ts").read_text(encoding="utf-8").partition("interface CourseScripts")[2]
    names = set(re.findall(r"^  (\w+)[?:(<]", declared.partition("\n}\n")[0], re.MULTILINE))
    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "theme").rglob("*.js"))
    given = set(re.findall(r"\bCourse\.(\w+) = ", code))
    from_build = names - given
    assert given <= names
    assert from_build == {
        *("root", "outline", "words", "absent", "later"),
        *("languages", "tokens", "questionKinds", "prompts", "minutesIn", "searchIndex"),
    }
