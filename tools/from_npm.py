"""What a test or a tool needs from npm, installed once under build/ from a lock that holds no address."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class NotInstalledError(Exception):
    """npm cannot bring it here; the message says why, in one sentence."""


@dataclass(frozen=True)
class Installed:
    """The program that runs scripts, and the folder that holds `node_modules`."""

    node: str
    folder: Path


def install(wanted: Path, name: str) -> Installed:
    """What `wanted`/package-lock.json lists, in build/`name`. Raises NotInstalledError."""
    npm, node = shutil.which("npm"), shutil.which("node")
    if not npm or not node:
        raise NotInstalledError("npm is not on this machine; what this needs comes from there")
    folder = ROOT / "build" / name
    lock = (wanted / "package-lock.json").read_text(encoding="utf-8")
    kept = folder / "package-lock.json"
    if not (folder / "node_modules").is_dir() or kept.read_text(encoding="utf-8") != lock:
        folder.mkdir(parents=True, exist_ok=True)
        for file in ("package.json", "package-lock.json"):
            shutil.copy(wanted / file, folder / file)
        command = [npm, "ci", "--no-audit", "--no-fund"]
        installed = subprocess.run(command, cwd=folder, capture_output=True, text=True)
        if installed.returncode:
            raise NotInstalledError(f"npm could not install {name}: {installed.stderr.strip()[-200:]}")
    return Installed(node, folder)
