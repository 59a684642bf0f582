"""Measures what the site promises of access, privacy and search on every page, and prints the figures: `make figures`.

Every page of site/ is opened in a real Chromium, in light and in dark, narrow and wide: what axe-core finds, what is
asked of another host, what the security policy refuses. Then the tests of search and of accessibility trees are run,
and what they compared is counted. PAGES="index modules/express" measures these pages only. The status is 1 when a
figure is bad.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from typing import Literal

import yaml
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

from chromium import ARGUMENTS, find_chromium  # noqa: E402  # hooks/ is not on the path before

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = (320, 1280)
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
REFUSED = "window.refused = 0; addEventListener('securitypolicyviolation', () => { window.refused += 1; });"
TREES = ("tests/components/test_question_trees.py", "tests/components/test_component_trees.py")
PRESENTER = "tests/exports/test_presenter.py"
SEARCH = "tests/browser/test_searching.py"


class Quiet(SimpleHTTPRequestHandler):
    """Serves the site and says nothing."""

    def log_message(self, *_: object) -> None:
        pass


def pages_of(site: Path, wanted: Sequence[str]) -> list[str]:
    """The pages of a site by their addresses, without what can be downloaded from it."""
    all_pages = [path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html"))]
    kept = [name for name in all_pages if not name.startswith("downloads/")]
    return [name for name in kept if not wanted or name.removeprefix("en/").removesuffix(".html") in wanted]


def measure(site: Path, names: Sequence[str]) -> Counter[str]:
    """What every page shows in every scheme and at every width."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    root = f"http://127.0.0.1:{server.server_port}/"
    found: Counter[str] = Counter(pages=len(names))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=[*ARGUMENTS])
        for scheme in SCHEMES:
            context = browser.new_context(color_scheme=scheme, reduced_motion="reduce", service_workers="block")
            context.add_init_script(REFUSED)
            page = context.new_page()
            asked: list[str] = []
            _note_requests(page, asked)
            for name in names:
                page.goto(root + name)
                for width in WIDTHS:
                    found["views"] += 1
                    found["violations"] += _violations(page, width, f"{name}, {scheme}, {width} px")
                found["refused"] += page.evaluate("refused")
            found["requests"] += len(asked)
            found["elsewhere"] += sum(not url.startswith((root, "data:", "blob:")) for url in asked)
        browser.close()
    server.shutdown()
    return found


def _note_requests(page: Page, asked: list[str]) -> None:
    page.on("request", lambda request: asked.append(request.url))


def _violations(page: Page, width: int, where: str) -> int:
    page.set_viewport_size({"width": width, "height": 900})
    page.evaluate(AXE)
    # The policy of the page lets no script be added to it: axe-core is run by the browser's own tools.
    problems = page.evaluate("rules => axe.run({ runOnly: rules }).then(({ violations }) => violations)", list(RULES))
    for problem in problems:
        print(f"  {where}: {problem['id']}, {len(problem['nodes'])} times", file=sys.stderr)
    return len(problems)


def passes(*tests: str) -> bool:
    """Whether these tests pass."""
    return subprocess.run([sys.executable, "-m", "pytest", "-q", "-n", "auto", *tests], cwd=ROOT).returncode == 0


def queries() -> int:
    """How many queries have a page that must come first."""
    read: Mapping[str, Sequence[object]] = yaml.safe_load((ROOT / "tests/browser/queries.yml").read_text("utf-8"))
    return sum(len(of_language) for of_language in read.values())


def trees() -> tuple[int, int]:
    """How many trees are compared, and how many announcements."""
    told = [
        one
        for file in (ROOT / "tests/components/trees").glob("*.yml")
        for one in yaml.safe_load(file.read_text("utf-8")).values()
    ]
    return sum("tree" in one for one in told), sum(len(one["said"]) for one in told)


def main() -> None:
    """Print every figure; end with 1 when one is bad."""
    site = ROOT / "site"
    names = pages_of(site, os.environ.get("PAGES", "").split())
    found = measure(site, names)
    is_found, is_told = passes(SEARCH), passes(*TREES, PRESENTER)
    compared, said = trees()
    print(f"pages: {found['pages']}, x {len(SCHEMES)} schemes x {len(WIDTHS)} widths = {found['views']} views")
    print(f"violations found by axe-core: {found['violations']}")
    print(f"requests: {found['requests']}, of which to other hosts: {found['elsewhere']}")
    print(f"reports of the security policy: {found['refused']}")
    print(f"search queries answered as written: {queries() if is_found else 'NOT ALL'} of {queries()}")
    print(f"accessibility trees as written: {compared if is_told else 'NOT ALL'} of {compared}, announcements: {said}")
    if found["violations"] or found["elsewhere"] or found["refused"] or not (is_found and is_told):
        raise SystemExit(1)


if __name__ == "__main__":
    main()
