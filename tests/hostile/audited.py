"""Runs MkDocs, and writes down what Python says it opened, compiled, started or called: `audited.py <log> build …`."""

from __future__ import annotations

import atexit
import json
import os
import sys
from pathlib import Path
from typing import Any

# What would start a program, or speak to another machine.
_CALLS = (
    "subprocess.",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.spawn",
    "os.fork",
    "socket.",
    "urllib.",
)
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT

seen: dict[str, set[str]] = {"read": set(), "written": set(), "listed": set(), "compiled": set(), "called": set()}


def listen(event: str, details: tuple[Any, ...]) -> None:
    """Remember what matters of an event; this is told of every one, whoever raised it."""
    if event == "open" and isinstance(details[0], str | bytes | os.PathLike):
        path, _, flags = details
        seen["written" if (flags or 0) & _WRITES else "read"].add(os.fsdecode(path))
    elif event in ("os.listdir", "os.scandir") and isinstance(details[0], str | bytes | os.PathLike):
        seen["listed"].add(os.fsdecode(details[0]))
    elif event == "compile" and details[0] is not None:
        seen["compiled"].add(
            details[0].decode("utf-8", "replace") if isinstance(details[0], bytes) else str(details[0])
        )
    elif event.startswith(_CALLS):
        seen["called"].add(event)


def report(log: Path) -> None:
    """Write it all, but of what was compiled only what comes from the corpus."""
    seen["compiled"] = {source for source in seen["compiled"] if "pwned" in source}
    log.write_text(json.dumps({name: sorted(values) for name, values in seen.items()}), encoding="utf-8")


if __name__ == "__main__":
    from mkdocs.__main__ import cli

    log, *arguments = sys.argv[1:]
    atexit.register(report, Path(log).absolute())
    sys.addaudithook(listen)
    cli(arguments, prog_name="mkdocs")
