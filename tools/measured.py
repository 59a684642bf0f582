"""A program run once: the CPU seconds it took, the time on the wall, and the most memory it held."""

from __future__ import annotations

import gzip
import os
import re
import statistics
import subprocess
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    """What a run took: seconds of processor (user and system), seconds on the wall, megabytes at the most."""

    cpu: float
    wall: float
    memory: float


def run(command: Sequence[str | Path], folder: Path, environment: Mapping[str, str] | None = None) -> Cost:
    """Run a program and measure it; raises with what it said when it fails."""
    start = time.monotonic()
    log = folder / "bench.log"
    with log.open("wb") as said:
        process = subprocess.Popen(
            [str(part) for part in command],
            cwd=folder,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1", **(environment or {})},
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{command} in {folder}:\n{log.read_text(encoding='utf-8', errors='replace')[-2000:]}")
    return Cost(used.ru_utime + used.ru_stime, time.monotonic() - start, used.ru_maxrss / 1024)


def alternating(works: Mapping[str, Callable[[], Cost]], runs: int) -> dict[str, Cost]:
    """The median of each work, run in turns: what disturbs the machine then disturbs all of them."""
    costs: dict[str, list[Cost]] = {name: [] for name in works}
    for _ in range(runs):
        for name, work in works.items():
            costs[name].append(work())
    return {name: median(taken) for name, taken in costs.items()}


def median(costs: Iterable[Cost]) -> Cost:
    """The median of each measure, by itself."""
    taken = list(costs)
    return Cost(*(statistics.median(getattr(cost, name) for cost in taken) for name in ("cpu", "wall", "memory")))


@dataclass(frozen=True)
class Weight:
    """A first visit to a page, as a page alone says it: files asked for, and kilobytes once compressed, fonts apart."""

    files: int
    page: float
    scripts: float
    styles: float

    @property
    def total(self) -> float:
        """All of it, in kilobytes."""
        return self.page + self.scripts + self.styles


def weight(page: Path) -> Weight:
    """What a reader downloads to open a page: it, its scripts and its style sheets."""
    html = page.read_text(encoding="utf-8")
    scripts = re.findall(r'<script[^>]* src="([^"]+)"', html)
    styles = re.findall(r'<link rel="stylesheet" href="([^"]+)"', html)

    def compressed(*files: Path) -> float:
        return sum(len(gzip.compress(file.read_bytes())) for file in files) / 1000

    def beside(addresses: list[str]) -> list[Path]:
        return [page.parent / address for address in addresses if "://" not in address]

    return Weight(
        files=1 + len(scripts) + len(styles),
        page=compressed(page),
        scripts=compressed(*beside(scripts)),
        styles=compressed(*beside(styles)),
    )
