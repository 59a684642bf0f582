"""Which packages do the locks name, and who asked for them?"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# What building needs, then what tests and checks need; the second lock holds the first.
LOCKS = ("requirements", "requirements-test")

_PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.M)
_ASKED = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)", re.M)


@dataclass(frozen=True)
class Locked:
    """A package of the locks, by the name that indexes know it by; `builds` when building needs it."""

    name: str
    version: str
    builds: bool


def canonical(name: str) -> str:
    """A name as package indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def locked(root: Path = ROOT) -> tuple[Locked, ...]:
    """Every package of both locks, in the order of their names."""
    builds, everything = ({canonical(name): version for name, version in _pinned(root, lock)} for lock in LOCKS)
    return tuple(Locked(name, version, name in builds) for name, version in sorted((everything | builds).items()))


def asked(root: Path = ROOT) -> tuple[str, ...]:
    """The packages that we ask for ourselves, as their `.in` files write them."""
    return tuple(name for lock in LOCKS for name in _ASKED.findall((root / f"{lock}.in").read_text(encoding="utf-8")))


def needs(package: Locked, among: Iterable[Locked]) -> tuple[Locked, ...]:
    """The locked packages that this one, as it is installed here, says it needs."""
    try:
        said = requires(package.name) or []
    except PackageNotFoundError:
        return ()
    names = {canonical(match[0]) for line in said if "extra ==" not in line and (match := _ASKED.match(line))}
    return tuple(other for other in among if other.name in names)


def _pinned(root: Path, lock: str) -> list[tuple[str, str]]:
    return _PINNED.findall((root / f"{lock}.txt").read_text(encoding="utf-8"))
