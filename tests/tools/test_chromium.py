"""The browser that the tests drive is found where it is, or the reason it is not is one sentence."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import chromium

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="the programs that stand in for Chromium are shell scripts"
)


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder where this machine has programs; Playwright can neither start nor install its own Chromium."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(chromium, "MAC", ())
    monkeypatch.setattr(sys, "executable", str(program(tmp_path, "python", "exit 1")))
    return tmp_path


def program(folder: Path, name: str, script: str) -> Path:
    file = folder / name
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(0o755)
    return file


def test_a_chromium_on_the_path_is_found(machine: Path) -> None:
    installed = program(machine, "chromium", "echo Chromium 156")
    assert chromium.find_chromium() == str(installed)


def test_a_name_that_only_says_what_to_install_is_passed_over(machine: Path) -> None:
    program(machine, "chromium", "echo 'requires the chromium snap'; exit 1")
    installed = program(machine, "chromium-browser", "echo Chromium 156")
    assert chromium.find_chromium() == str(installed)


def test_none_leaves_the_choice_to_playwright(machine: Path) -> None:
    assert chromium.find_chromium() is None


def test_the_variable_comes_before_the_path(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(machine, "chromium", "echo Chromium 156")
    chosen = program(machine, "another", "echo Chromium 157")
    monkeypatch.setenv("CHROMIUM", str(chosen))
    assert chromium.find_chromium() == str(chosen)


def test_a_variable_that_names_nothing_is_reported_and_not_ignored(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(machine, "chromium", "echo Chromium 156")
    monkeypatch.setenv("CHROMIUM", "/nowhere/chrome")
    assert chromium.main() == (
        "The variable CHROMIUM says '/nowhere/chrome', which is not a program: correct it or remove it."
    )


def test_playwrights_own_is_used_when_it_starts(machine: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program(machine, "python", "exit 0")
    assert chromium.main() is None
    assert capsys.readouterr().out == "playwright\n"


def test_apt_get_installs_it_for_root(
    machine: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(chromium, "_is_root", lambda: True)
    installed = machine / "chromium"
    program(
        machine,
        "apt-get",
        f'if [ "$1" = install ]; then printf "#!/bin/sh" > {installed}; /bin/chmod +x {installed}; fi',
    )
    assert chromium.main() is None
    assert capsys.readouterr().out == f"{installed}\n"


def test_without_root_apt_get_is_left_alone_and_one_sentence_says_what_to_install(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chromium, "_is_root", lambda: False)
    program(machine, "apt-get", f"echo called > {machine}/apt-get-was-called")
    assert chromium.main() == chromium.WHAT_TO_INSTALL
    assert not (machine / "apt-get-was-called").exists()
