"""Tools that come from npm, each locked in a folder of tests/ and installed once into build/."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from project import ROOT


def installed(locked: Path) -> Path:
    """The folder where what `locked` (a package.json and its lock) names is installed; skips the test without npm."""
    npm = shutil.which("npm")
    if not npm or not shutil.which("node"):
        pytest.skip(f"npm is not on this machine; what {locked.name} tests with comes from there")
    folder = ROOT / "build" / locked.name
    lock = (locked / "package-lock.json").read_text(encoding="utf-8")
    done = folder / "installed-lock.json"
    if not done.is_file() or done.read_text(encoding="utf-8") != lock:
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(locked / name, folder / name)
        ran = subprocess.run([npm, "ci", "--no-audit", "--no-fund"], cwd=folder, capture_output=True, text=True)
        if ran.returncode:
            pytest.skip(f"what {locked.name} tests with could not be installed: {ran.stderr.strip()[-200:]}")
        done.write_text(lock, encoding="utf-8")
    return folder
