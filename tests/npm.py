"""What a test needs from npm; the test is skipped where npm cannot bring it."""

from __future__ import annotations

from pathlib import Path

import pytest

import from_npm
from from_npm import Installed, NotInstalledError


def install(wanted: Path, name: str) -> Installed:
    """What `wanted`/package-lock.json lists, in build/`name`."""
    try:
        return from_npm.install(wanted, name)
    except NotInstalledError as why:
        pytest.skip(str(why))
