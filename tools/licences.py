"""Lists the licence of everything the project uses or publishes: `make licences`.

A package says its licence in its own metadata; where it says none, or a wrong one, `licences.yml` says it, and where
it was read. A licence that nobody accepted, or that nobody knows, is a reason to fail.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))

from locked import Locked, locked  # noqa: E402  # see sys.path

# What old metadata say instead of an SPDX name. "BSD License" may be any of four: licences.yml says which.
_CLASSIFIERS = {
    "License :: OSI Approved :: Apache Software License": "Apache-2.0",
    "License :: OSI Approved :: MIT License": "MIT",
    "License :: OSI Approved :: Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}


@dataclass(frozen=True)
class Shipped:
    """Something that others made and that we publish; `files` are those of the site that hold nothing else."""

    name: str
    licence: str
    address: str
    files: tuple[str, ...]
    inside: str = ""
    icons: str = ""
    package: str = ""


@dataclass(frozen=True)
class Licences:
    """What `licences.yml` says: accepted licences with their reasons, licences stated by package, things shipped."""

    accepted: Mapping[str, str]
    stated: Mapping[str, Mapping[str, str]]
    shipped: tuple[Shipped, ...]

    def of(self, package: Locked) -> str | None:
        """The licence of a package as an SPDX expression, or none when nobody says it."""
        if package.name in self.stated:
            return self.stated[package.name]["licence"]
        try:
            said = metadata(package.name)
        except PackageNotFoundError:
            return None
        expression = said.get_all("License-Expression", []) or [
            text for text in said.get_all("License", []) if text in self.accepted
        ]
        if expression:
            return str(expression[0])
        classified = {_CLASSIFIERS[one] for one in said.get_all("Classifier", []) if one in _CLASSIFIERS}
        return classified.pop() if len(classified) == 1 else None

    def accepts(self, expression: str | None) -> bool:
        """Whether we may use what comes under an expression of names, "OR" and "AND"; without brackets."""
        if not expression or "(" in expression:
            return False
        choices = (choice.split(" AND ") for choice in expression.split(" OR "))
        return any(all(name.strip() in self.accepted for name in names) for names in choices)


def read_licences(text: str) -> Licences:
    """What the text of `licences.yml` says."""
    found: Any = yaml.safe_load(text)
    shipped = tuple(Shipped(**{**one, "files": tuple(one["files"])}) for one in found["shipped"])
    return Licences(found["accepted"], found["stated"], shipped)


def our_licences() -> Licences:
    """Those of the project."""
    return read_licences((ROOT / "tools" / "licences.yml").read_text(encoding="utf-8"))


def main() -> int:
    """Print them all; 1 when one is unknown or not accepted."""
    licences, refused = our_licences(), []
    for title, builds in (("What builds the site", True), ("What tests and checks it", False)):
        print(title)
        for package in (one for one in locked() if one.builds == builds):
            licence = licences.of(package)
            print(f"  {package.name:<28} {package.version:<20} {licence or '?'}")
            refused += [] if licences.accepts(licence) else [package.name]
    print("What the site and its packages hold")
    for one in licences.shipped:
        print(f"  {one.name:<49} {one.licence}")
        refused += [] if licences.accepts(one.licence) else [one.name]
    if refused:
        print(f"Unknown or not accepted, see tools/licences.yml: {', '.join(refused)}", file=sys.stderr)
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())
