"""CPU seconds of each stage of a build, for `make bench`: written as JSON into the file that COURSE_STAGES names.

Without that variable there is no clock, and nothing to pay.
"""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

_FILE = os.environ.get("COURSE_STAGES", "")
_spent: dict[str, float] = {}
_stage = "start"
_since = 0.0


def enter(stage: str) -> None:
    """What follows belongs to this stage, until the next one."""
    global _stage, _since
    if _FILE:
        now = time.process_time()
        _spent[_stage] = _spent.get(_stage, 0.0) + now - _since
        _stage, _since = stage, now


def write() -> None:
    """Leave what was counted so far."""
    if _FILE:
        enter(_stage)
        Path(_FILE).write_text(json.dumps(_spent), encoding="utf-8")
