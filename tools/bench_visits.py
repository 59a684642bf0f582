"""What a site asks of its host: what a visit of several pages fetches, with what a device keeps and without it.

`.venv/bin/python tools/bench_visits.py site`, after `make build`. docs/guide/scale.en.md quotes it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from compressed import Served, served

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))
from chromium import ARGUMENTS, find_chromium  # see sys.path
from phone import SIZE

ROOT = Path(__file__).resolve().parent.parent
PAGES = ("index", "modules/bienvenue", "modules/express", "progression")
_KEEPING = 8000  # milliseconds in which a worker brings the course here

# Every question of the course answered, as long as the browser keeps it.
_RECORD = """() => {
  const {course, modules} = Course.outline, at = "2026-11-21T14:03:00Z";
  const answers = modules.flatMap(({questions}) => questions).map(({id, meaning}) =>
    [id, {given: ["choix-1"], correct: true, tries: 1, meaning, at}]);
  const visited = modules.map(({id}) => [id, {at, section: "introduction", seconds: 600}]);
  const record = {version: 1, course, answers: Object.fromEntries(answers), visited: Object.fromEntries(visited)};
  const packed = Course.packing.pack(record, Course.packing.known(Course.outline, Course.tokens));
  return [answers.length, JSON.stringify(record).length, packed.length];
}"""


def visits(browser: Browser, site: Served, keeps: bool) -> Iterator[str]:
    """A first visit of several pages, then a later one, each with its requests and its kilobytes, fonts included."""
    context = browser.new_context(viewport=SIZE, service_workers="allow" if keeps else "block")
    page = context.new_page()
    for place, name in enumerate(PAGES):
        yield f"{name}: {_asked(page, site, name, _KEEPING if keeps and not place else 1500)}"
    again = context.new_page()
    yield f"in a new window, modules/cadre: {_asked(again, site, 'modules/cadre', 1500)}"
    context.close()


def _asked(page: Page, site: Served, name: str, wait: int) -> str:
    site.sent.clear()
    page.goto(f"{site.address}/{name}.html", wait_until="networkidle")
    page.wait_for_timeout(wait)
    return f"{len(site.sent)} requests, {sum(one.size for one in site.sent) / 1000:.1f} kB"


def kept(site: Path) -> Mapping[str, str]:
    """The files that a worker keeps, with their digests."""
    written = (site / "sw.js").read_text(encoding="utf-8").partition("\n")[0]
    files: Mapping[str, str] = json.loads(written.removeprefix("const EDITION = ").rstrip(";"))["files"]
    return files


def main(site: Path) -> None:
    """Print what each visit asks for, then what is kept."""
    with served(site) as here, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=[*ARGUMENTS])
        for keeps in (False, True):
            print("With the course kept on the device" if keeps else "Without")
            for line in visits(browser, here, keeps):
                print(f"  {line}")
        page = browser.new_page()
        page.goto(f"{here.address}/progression.html")
        answers, length, packed = page.evaluate(_RECORD)
        browser.close()
    files = [file for file in site.rglob("*") if file.is_file()]
    whole = sum(file.stat().st_size for file in files)
    print(f"The site: {len(files)} files, {whole / 1e6:.1f} MB; a worker keeps {len(kept(site))} of them.")
    print(f"A record with its {answers} questions answered: {length / 1000:.1f} kB; packed, {packed} characters.")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "site")
