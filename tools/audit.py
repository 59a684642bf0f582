"""Asks whether a flaw is known in a locked package: `make audit`, which gives pip-audit an environment of its own.

It needs the network, so no test runs it. pip-audit says that nothing was found even of packages that nobody answered
for: here that is a failure, told apart from a flaw.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
LOCK = "requirements-test.txt"  # it holds the packages of the other lock too

# What the command ends with.
CLEAN, FLAWED, UNKNOWN = 0, 1, 2


@dataclass(frozen=True)
class Audit:
    """What was answered: the flaws of each package, and the packages that nobody answered for."""

    asked: int
    flaws: Mapping[str, tuple[str, ...]]
    unanswered: tuple[str, ...]

    @property
    def status(self) -> int:
        """FLAWED, else UNKNOWN when something was not answered, else CLEAN."""
        if self.flaws:
            return FLAWED
        return UNKNOWN if self.unanswered or not self.asked else CLEAN


def read_audit(text: str) -> Audit:
    """What the JSON of pip-audit says; nothing asked when it is none, as without a network."""
    try:
        found: list[dict[str, Any]] = json.loads(text)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return Audit(0, {}, ())
    flaws = {f"{one['name']} {one['version']}": tuple(map(_flaw, one["vulns"])) for one in found if one.get("vulns")}
    return Audit(len(found), flaws, tuple(one["name"] for one in found if "skip_reason" in one))


def told(audit: Audit) -> list[str]:
    """What to say of it, a line each."""
    lines = [f"{package}: {flaw}" for package, flaws in audit.flaws.items() for flaw in flaws]
    if not audit.asked:
        return ["Nobody answered: is there a network? Nothing is known of the locked packages."]
    if audit.unanswered:
        names = ", ".join(audit.unanswered)
        return [*lines, f"Nobody answered for {len(audit.unanswered)} of {audit.asked} packages: {names}."]
    return lines or [f"No flaw is known in any of the {audit.asked} locked packages."]


def _flaw(found: Mapping[str, Any]) -> str:
    names = ", ".join([found["id"], *found.get("aliases", [])])
    fixed = ", ".join(found.get("fix_versions", []))
    return f"{names} ({f'corrected in {fixed}' if fixed else 'not corrected yet'})"


def main() -> int:
    """Ask, and answer; the status is that of `Audit`."""
    command = [sys.executable, "-m", "pip_audit", "--requirement", LOCK, "--disable-pip", "--require-hashes"]
    options = ["--progress-spinner", "off", "--format", "json"]
    done = subprocess.run([*command, *options], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    audit = read_audit(done.stdout)
    print("\n".join(told(audit)))
    if not audit.asked and done.stderr:
        print(done.stderr.strip().split("\n")[-1], file=sys.stderr)
    return audit.status


if __name__ == "__main__":
    sys.exit(main())
