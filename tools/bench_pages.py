"""What reading costs: what a first visit fetches, what a slow phone waits for, and Lighthouse's marks: `make bench`.

RUNS says how many times each visit is made (the median is kept); PEERS=no leaves out what is to be built or installed.
The figures are written for readers of docs/guide/reading.en.md.
"""

from __future__ import annotations

import os
import platform
import shutil
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

import bench_course
from compressed import Sent, Served, served

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))
from chromium import ARGUMENTS, find_chromium  # see sys.path
from from_npm import NotInstalledError
from lighthouse import CATEGORIES, lighthouse, marked
from phone import SIZE, Opening, answered, opened, phone, quick

ROOT = Path(__file__).resolve().parent.parent
REPORT = ROOT / "docs/guide/reading.en.md"
WORK = ROOT / "build/bench-pages"
QUIZ = "mkdocs-quiz==1.7.1"
_SHARED = ("mkdocs", "mkdocs-material", "mkdocs-static-i18n", "pymdown-extensions")

PAGES = ("index", "modules/histoire", "progression", "formateurs")
LANGUAGES = ("", "en/")
MODULES = 500

_KINDS = ("page", "script", "style", "image", "other")
_BEGIN, _END = "<!-- written by make bench -->\n", "<!-- end -->\n"

# Every question of the course answered right, as the browser keeps it.
_ANSWER_ALL = """() => {
  const {course, modules} = Course.outline, at = "2026-11-21T14:03:00Z";
  const answers = modules.flatMap(({questions}) => questions).map(({id, meaning}) =>
    [id, {given: ["choix-1"], correct: true, tries: 1, meaning, at}]);
  const visited = modules.map(({id}) => [id, {at}]);
  const record = {version: 1, course, answers: Object.fromEntries(answers), visited: Object.fromEntries(visited)};
  localStorage.setItem(`${course}:progress`, JSON.stringify(record));
  return answers.length;
}"""
# From the end of the parsing, when our script starts, to the first frame after it.
_OPENED = """() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => {
  const [page] = performance.getEntriesByType("navigation");
  done(page.domContentLoadedEventEnd - page.domInteractive);
})))"""

# The least that a page can do: a button that writes a word. What it takes is the machine's and the browser's.
_LEAST = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Least</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"></head>
<body><h1>Least</h1><button>Check</button> <output></output>
<script>document.querySelector("button").onclick = () => { document.querySelector("output").textContent = "Right"; };
</script></body></html>"""


@dataclass(frozen=True)
class Visit:
    """All that a browser asked for to open a page the first time, fonts apart from the rest."""

    sent: tuple[Sent, ...]

    def size(self, *kinds: str) -> float:
        """Kilobytes as they travelled, of these kinds."""
        return sum(one.size for one in self.sent if one.kind in kinds) / 1000

    @property
    def missing(self) -> int:
        """How many were asked for that are not there."""
        return sum(one.status == 404 for one in self.sent)


def visit(browser: Browser, site: Served, address: str) -> Visit:
    """Open a page as someone who was never there, and wait until nothing more is asked for."""
    site.sent.clear()
    page = browser.new_context(viewport=SIZE, service_workers="block").new_page()
    page.goto(f"{site.address}/{address}", wait_until="networkidle")
    page.wait_for_timeout(1000)
    page.context.close()
    return Visit(tuple(site.sent))


def weights(sites: Iterable[tuple[str, Path, Sequence[str]]], browser: Browser) -> Iterator[str]:
    """What a first visit fetches: a line for each page of each site."""
    yield "| | requests | not found | " + " | ".join(f"{kind}, kB" for kind in _KINDS) + " | in all, kB | fonts, kB |"
    yield "|---" * (5 + len(_KINDS)) + "|"
    for name, folder, pages in sites:
        with served(folder) as site:
            for address in pages:
                seen = visit(browser, site, address)
                sizes = " | ".join(f"{seen.size(kind):.1f}" for kind in _KINDS)
                whole, fonts = seen.size(*_KINDS), seen.size("font")
                row = f"| {name}, `{address}` | {len(seen.sent)} | {seen.missing} | {sizes} | {whole:.1f}"
                yield f"{row} | {fonts:.0f} |"


def waits(browser: Browser, address: str, button: str, output: str, pick: str, runs: int) -> str:
    """What a slow phone takes to open a page, then to answer a press when it has a button: medians, as cells."""
    openings: list[Opening] = []
    presses: list[float] = []
    for _ in range(runs):
        page = phone(browser)
        openings.append(opened(page, address))
        if page.locator(button).count():
            if pick:
                page.locator(pick).first.check()
                page.wait_for_timeout(300)
            presses.append(answered(page.locator(button).first, page.locator(output).first))
        page.context.close()
    largest, held = (statistics.median(getattr(one, name) for one in openings) for name in ("largest", "held"))
    moved = max(one.moved for one in openings)
    pressed = f"{statistics.median(presses):.0f} ({min(presses):.0f} to {max(presses):.0f})" if presses else "–"
    return f"{largest:.0f} | {held:.0f} | {moved:.3f} | {pressed}"


def phones(site: Path, peers: Iterable[tuple[str, Path, str]], browser: Browser, runs: int) -> Iterator[str]:
    """What a slow phone waits for, on our pages, then on those of others."""
    yield "| | largest paint, ms | held, ms | moved | from press to answer, ms |"
    yield "|---|---|---|---|---|"
    question = "course-question[data-kind=single-choice]"
    ours = (f"{question} [type=submit]", f"{question} output", f"{question} input")
    with served(site) as here:
        for language in LANGUAGES:
            for page in PAGES:
                address = f"{language}{page}.html"
                yield f"| `{address}` | {waits(browser, f'{here.address}/{address}', *ours, runs)} |"
    for name, folder, address in peers:
        with served(folder) as there:
            least = ("body > button", "body > output", "")
            yield f"| {name} | {waits(browser, f'{there.address}/{address}', *least, runs)} |"


def many(folder: Path, browser: Browser, runs: int) -> str:
    """How long the course map takes to open with every question of a large course answered, on a slow processor."""
    with served(folder) as site:
        page = browser.new_context(viewport=SIZE, service_workers="block").new_page()
        page.goto(f"{site.address}/progression.html")
        answers = page.evaluate(_ANSWER_ALL)
        taken = {
            name: _map(page, slow, runs) for name, slow in (("this machine", 1), ("a processor four times slower", 4))
        }
    said = ", ".join(f"{milliseconds:.0f} ms on {name}" for name, milliseconds in taken.items())
    return (
        f"The course map of {MODULES} modules, {answers} questions answered: {said}, from our script to the next frame."
    )


def _map(page: Page, slowdown: int, runs: int) -> float:
    quick(page, slowdown)
    taken: list[float] = []
    for _ in range(runs):
        page.reload()
        taken.append(float(page.evaluate(_OPENED)))
    return statistics.median(taken)


def marks(site: Path, chromium: str) -> Iterator[str]:
    """Lighthouse's marks of our pages; one line when it cannot be installed."""
    try:
        tools = lighthouse()
    except NotInstalledError as why:
        yield f"Lighthouse is left out: {why}."
        return
    yield "| | " + " | ".join(CATEGORIES) + " | taken away by |"
    yield "|---" * (2 + len(CATEGORIES)) + "|"
    with served(site) as here:
        for language in LANGUAGES:
            for page in PAGES:
                address = f"{language}{page}.html"
                told = marked(tools, chromium, f"{here.address}/{address}")
                row = " | ".join(str(told.marks[name]) for name in CATEGORIES)
                yield f"| `{address}` | {row} | {', '.join(told.lacks) or '–'} |"


def built(name: str, write: Callable[[Path], None], program: Sequence[str | Path] = ()) -> Path:
    """The site of a course that is written in a folder of its own, by our MkDocs or another."""
    folder = WORK / name
    shutil.rmtree(folder, ignore_errors=True)
    write(folder)
    command = [*(program or (sys.executable, "-m", "mkdocs")), "build", "--quiet"]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "COURSE_DOWNLOADS": "no"}
    subprocess.run(command, cwd=folder, env=environment, check=True)
    return folder / "site"


def quiz_program() -> Path | None:
    """mkdocs-quiz in an environment of its own, with the MkDocs that we use; none, with one line, without a network."""
    folder = WORK / "mkdocs-quiz-environment"
    programs = folder / "bin"
    if not (folder / "ready").exists():
        shared = [f"{name}=={version(name)}" for name in _SHARED]
        try:
            subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True, capture_output=True)
            install: list[str | Path] = [programs / "python", "-m", "pip", "install", "--quiet", QUIZ, *shared]
            subprocess.run(install, check=True, capture_output=True)
        except (subprocess.CalledProcessError, OSError):
            print("mkdocs-quiz is left out: it could not be installed.")
            return None
        (folder / "ready").touch()
    return programs / "mkdocs"


def write_report(lines: Iterable[str], report: Path = REPORT) -> None:
    """Put the figures between their marks, with the day and the kind of machine."""
    day = datetime.now(UTC).date().isoformat()
    machine = f"{os.cpu_count()} processors, {platform.system()} {platform.machine()}"
    figures = "\n".join([f"Measured on {day}: {machine}.\n", *lines])
    text = report.read_text(encoding="utf-8")
    before, after = text[: text.index(_BEGIN)], text[text.index(_END) :]
    report.write_text(f"{before}{_BEGIN}\n{figures.rstrip()}\n\n{after}", encoding="utf-8")


def main(site: Path, report: Path = REPORT) -> None:
    """Measure a built site and its peers, print each line as it comes, then write the page."""
    runs = int(os.environ.get("RUNS", "5"))
    peers = os.environ.get("PEERS", "") != "no"
    lines: list[str] = []

    def say(*more: str) -> None:
        for line in more:
            print(line, flush=True)
            lines.append(line)

    least = WORK / "least"
    least.mkdir(parents=True, exist_ok=True)
    (least / "index.html").write_text(_LEAST, encoding="utf-8")
    ours = [f"{language}{page}.html" for language in LANGUAGES for page in PAGES]
    lesson = "modules/module-001.html"
    sites: list[tuple[str, Path, Sequence[str]]] = [("ours", site, ours)]
    others: list[tuple[str, Path, str]] = [("a page with one button, the least there is", least, "index.html")]
    if peers:
        plain = built("plain", bench_course.write_plain_real)
        sites.append(("the same Markdown, Material alone, no questions", plain, ours))
        others.append(("the same Markdown, Material alone, no questions", plain, "modules/histoire.html"))
        small = built("ours-12", lambda folder: bench_course.write_ours(folder, 12))
        sites.append(("a generated lesson, five questions", small, [lesson]))
        if program := quiz_program():
            quiz = built("quiz-12", lambda folder: bench_course.write_mkdocs_quiz(folder, 12), (program,))
            sites.append(("the same lesson with mkdocs-quiz", quiz, [lesson]))
            others.append(("a generated lesson with mkdocs-quiz", quiz, lesson))
    with sync_playwright() as playwright:
        chromium = find_chromium() or playwright.chromium.executable_path
        browser = playwright.chromium.launch(executable_path=chromium, args=[*ARGUMENTS])
        say("### What a first visit fetches\n", *weights(sites, browser), "")
        say("### What a slow phone waits for\n")
        for line in phones(site, others, browser, runs):
            say(line)
        if peers:
            large = built(f"ours-{MODULES}", lambda folder: bench_course.write_ours(folder, MODULES))
            say("", many(large, browser, runs))
        browser.close()
        say("\n### Lighthouse\n")
        for line in marks(site, chromium):
            say(line)
    write_report(lines, report)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "site")
