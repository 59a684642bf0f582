"""Lighthouse's marks of a page, with its own idea of a phone: slow 4G worked out, a processor slowed four times."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from chromium import ARGUMENTS
from from_npm import Installed, install

_WANTED = Path(__file__).resolve().parent / "lighthouse"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


@dataclass(frozen=True)
class Marks:
    """The mark of each category, out of 100, and the names of the audits that took marks away from the last three."""

    marks: Mapping[str, int]
    lacks: tuple[str, ...]


def lighthouse() -> Installed:
    """Lighthouse itself, brought by npm; raises NotInstalledError when npm cannot."""
    return install(_WANTED, "lighthouse")


def marked(tools: Installed, chromium: str, address: str) -> Marks:
    """Open an address in a Chromium of its own and mark it."""
    program = tools.folder / "node_modules/lighthouse/cli/index.js"
    flags = " ".join(["--headless=new", *ARGUMENTS])
    with TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [tools.node, str(program), address, "--quiet", "--output=json", f"--output-path={report}"]
        command += [f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={flags}"]
        subprocess.run(command, env=os.environ | {"CHROME_PATH": chromium}, check=True, capture_output=True)
        told: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    categories = {name: told["categories"][name] for name in CATEGORIES}
    lacks = {
        ref["id"]
        for name in CATEGORIES[1:]
        for ref in categories[name]["auditRefs"]
        if ref["weight"]
        and (told["audits"][ref["id"]]["score"] or 0) < 1
        and told["audits"][ref["id"]]["score"] is not None
    }
    return Marks({name: round(one["score"] * 100) for name, one in categories.items()}, tuple(sorted(lacks)))
