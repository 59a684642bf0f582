"""`make bench` measures builds and writes what it measured; how long they took is for no test to judge."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import bench_builds


def test_the_bench_builds_a_small_course_and_writes_its_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = Path(shutil.copy(bench_builds.REPORT, tmp_path))
    monkeypatch.setattr(bench_builds, "WORK", tmp_path / "bench")
    costs, stages, weights = bench_builds.builds(2, runs=1, peers=False)
    bench_builds.write_report(list(bench_builds.table("Two modules", costs, stages, weights)), report)
    written = report.read_text(encoding="utf-8")
    assert "### Two modules" in written
    assert written.count("| ours, ") == 2
    assert "pages drawn" in written
    assert written.count("<!-- end -->\n") == 1
    assert "nothing kept, CPU" in written
    assert weights["ours"].scripts > 0
