"""What a test needs from npm, installed once under build/ from a lock that holds no address."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from project import ROOT


@dataclass(frozen=True)
class Installed:
    """The program that runs scripts, and the folder that holds `node_modules`."""

    node: str
    folder: Path


def install(wanted: Path, name: str) -> Installed:
    """What `wanted`/package-lock.json lists, in build/`name`; the test is skipped where npm cannot bring it."""
    npm, node = shutil.which("npm"), shutil.which("node")
    if not npm or not node:
        pytest.skip("npm is not on this machine; what this test needs comes from there")
    folder = ROOT / "build" / name
    lock = (wanted / "package-lock.json").read_text(encoding="utf-8")
    kept = folder / "package-lock.json"
    if not (folder / "node_modules").is_dir() or kept.read_text(encoding="utf-8") != lock:
        folder.mkdir(parents=True, exist_ok=True)
        for file in ("package.json", "package-lock.json"):
            shutil.copy(wanted / file, folder / file)
        installed = subprocess.run([npm, "ci", "--no-audit", "--no-fund"], cwd=folder, capture_output=True, text=True)
        if installed.returncode:
            pytest.skip(f"npm could not install {name}: {installed.stderr.strip()[-200:]}")
    return Installed(node, folder)
