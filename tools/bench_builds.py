"""What a build costs beside its peers', on the same Markdown and the same machine, in one run: `make bench`.

SIZES=12 builds only the course of twelve modules; RUNS says how many times; PEERS=no leaves out what is to be
installed. Downloads are timed apart (tools/bench.py). The table is written for readers of docs/guide/performance.en.md.
"""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import bench_course
from bench_preview import save_to_visible
from measured import Cost, Weight, alternating, run, weight

ROOT = Path(__file__).resolve().parent.parent
REPORT = ROOT / "docs/guide/performance.en.md"
WORK = ROOT / "build/bench"

# Installed in an environment of its own, with the MkDocs that we use.
QUIZ = "mkdocs-quiz==1.7.1"
ZENSICAL = "zensical==0.0.73"
_SHARED = ("mkdocs", "mkdocs-material", "mkdocs-static-i18n", "pymdown-extensions")

_LESSON = "modules/module-001.html"
_BEGIN, _END = "<!-- written by make bench -->\n", "<!-- end -->\n"

Rows = list[tuple[str, Cost]]


def installed(name: str, *packages: str) -> Path | None:
    """The programs of an environment that holds these packages; none, with one line, when it cannot be made."""
    folder = WORK / "peers" / name
    programs = folder / "bin"
    if not (folder / "ready").exists():
        try:
            subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True, capture_output=True)
            install: list[str | Path] = [programs / "python", "-m", "pip", "install", "--quiet", *packages]
            subprocess.run(install, check=True, capture_output=True)
        except (subprocess.CalledProcessError, OSError):
            print(f"  {packages[0]} is left out: it could not be installed.")
            return None
        (folder / "ready").touch()
    return programs


def builds(modules: int | None, runs: int, peers: bool) -> tuple[Rows, dict[str, float], dict[str, Weight]]:
    """What each way to build a course of so many modules costs (none: the project's own), each stage, and a reader."""
    folder = WORK / (f"{modules}-modules" if modules else "this-course")
    shutil.rmtree(folder, ignore_errors=True)
    ours, plain = folder / "ours", folder / "plain"
    if modules is None:
        bench_course.write_real(ours)
        bench_course.write_plain_real(plain)
    else:
        bench_course.write_ours(ours, modules)
        bench_course.write_plain(plain, modules)
    environment = {"COURSE_DOWNLOADS": "no", "COURSE_STAGES": str(folder / "stages.json")}
    mkdocs: list[str | Path] = [sys.executable, "-m", "mkdocs", "build"]

    def first() -> Cost:
        shutil.rmtree(ours / "build", ignore_errors=True)
        return run(mkdocs, ours, environment)

    def after_an_edit() -> Cost:
        _edit(ours / "modules")
        return run(mkdocs, ours, {"COURSE_DOWNLOADS": "no"})

    works: dict[str, Callable[[], Cost]] = {
        "plain MkDocs, Material and static-i18n, no quizzes": lambda: run(mkdocs, plain),
        "ours, nothing kept": first,
        "ours, after an edit": after_an_edit,
    }
    sites = {"plain": plain / "site", "ours": ours / "site"}
    if modules and peers:
        if quiz := installed("mkdocs-quiz", QUIZ, *(f"{name}=={version(name)}" for name in _SHARED)):
            bench_course.write_mkdocs_quiz(folder / "quiz", modules)
            works["the same with mkdocs-quiz"] = lambda: run([quiz / "mkdocs", "build"], folder / "quiz")
            sites["mkdocs-quiz"] = folder / "quiz/site"
        if zensical := installed("zensical", ZENSICAL):
            bench_course.write_zensical(folder / "zensical", modules)
            works["Zensical, two runs, no quizzes"] = lambda: _zensical(zensical / "zensical", folder / "zensical")
    costs = alternating(works, runs)
    stages: dict[str, float] = json.loads((folder / "stages.json").read_text(encoding="utf-8"))
    lesson = _LESSON if modules else "modules/histoire.html"
    return list(costs.items()), stages, {name: weight(site / lesson) for name, site in sites.items()}


def _zensical(program: Path, folder: Path) -> Cost:
    costs = [run([program, "build", "-f", f"mkdocs-{one}.yml"], folder) for one in bench_course.LANGUAGES]
    return Cost(sum(cost.cpu for cost in costs), sum(cost.wall for cost in costs), max(cost.memory for cost in costs))


def _edit(modules: Path) -> None:
    lesson = next(file for file in sorted(modules.glob("*.fr.md")))
    text = lesson.read_text(encoding="utf-8")
    lesson.write_text(text.replace("\n## ", "\nUne phrase de plus.\n\n## ", 1), encoding="utf-8")


def table(title: str, costs: Rows, stages: dict[str, float], weights: dict[str, Weight]) -> Iterator[str]:
    """A course's figures, as Markdown."""
    least = costs[0][1]
    yield f"### {title}\n"
    yield "| | CPU, s | to plain | wall, s | to plain | memory, MB |"
    yield "|---|---|---|---|---|---|"
    for name, cost in costs:
        ratios = f"{cost.cpu:.2f} | {cost.cpu / least.cpu:.2f} | {cost.wall:.2f} | {cost.wall / least.wall:.2f}"
        yield f"| {name} | {ratios} | {cost.memory:.0f} |"
    yield "\nOurs by stage, nothing kept, CPU seconds: "
    yield ", ".join(f"{stage} {seconds:.2f}" for stage, seconds in stages.items()) + ".\n"
    yield "A first visit to a lesson, kB compressed, fonts and images apart: "
    parts = (
        f"{name} {one.total:.0f} in {one.files} files (page {one.page:.0f}, scripts {one.scripts:.0f})"
        for name, one in weights.items()
    )
    yield "; ".join(parts) + ".\n"


def preview(modules: int, times: int) -> str:
    """How long an author waits, for each thing that is saved, and with plain MkDocs."""
    ours, plain = WORK / f"{modules}-modules/ours", WORK / f"{modules}-modules/plain"
    lesson = "modules/module-001.fr.md"
    waits = {
        "plain, a lesson": save_to_visible(plain, f"docs/{lesson}", _LESSON, "{#methode}\n\n", times),
        "ours, a lesson": save_to_visible(ours, lesson, _LESSON, "{#methode}\n\n", times),
        "ours, a quiz": save_to_visible(ours, "quizzes/module-001.yml", _LESSON, '      fr: "', times),
    }
    least = waits["plain, a lesson"]
    said = ", ".join(f"{name} {wait:.2f} s ({wait / least:.2f})" for name, wait in waits.items())
    return f"From saving to the page that shows it: {said}.\n"


def write_report(lines: list[str], report: Path = REPORT) -> None:
    """Put the figures between their marks, with the day and the kind of machine."""
    day = datetime.now(UTC).date().isoformat()
    machine = (
        f"{os.cpu_count()} processors, {platform.system()} {platform.machine()}, Python {platform.python_version()}"
    )
    figures = "\n".join([f"Measured on {day}: {machine}.\n", *lines])
    text = report.read_text(encoding="utf-8")
    before, after = text[: text.index(_BEGIN)], text[text.index(_END) :]
    report.write_text(f"{before}{_BEGIN}\n{figures.rstrip()}\n\n{after}", encoding="utf-8")


def main(report: Path = REPORT) -> None:
    """Measure every size asked for, print each as it comes, then write the page."""
    sizes = [int(size) for size in os.environ.get("SIZES", "12,100,500").split(",")]
    runs = int(os.environ.get("RUNS", "3"))
    peers = os.environ.get("PEERS", "") != "no"
    lines: list[str] = []
    growth: dict[int, float] = {}

    def say(more: str) -> None:
        print(more, flush=True)
        lines.append(more)

    for size in [None, *sizes]:
        title = f"{size} modules in two languages, five questions each" if size else "This course"
        costs, stages, weights = builds(size, runs, peers)
        for line in table(title, costs, stages, weights):
            say(line)
        if size:
            growth[size] = dict(costs)["ours, nothing kept"].cpu
            if size <= 100:
                say(preview(size, runs))
    if {100, 500} <= growth.keys():
        say(f"From 100 to 500 modules, ours takes {growth[500] / growth[100]:.1f} times the CPU.\n")
    write_report(lines, report)


if __name__ == "__main__":
    main()
