"""What 500 attestations cost the page of a group, in the site as it was last built: `make bench-group`.

Files are real ones, chosen as a person chooses them. The time is what a person waits: from the moment the browser has
the files to the first frame that shows the table, in milliseconds, the median of several visits.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from chromium import find_chromium

ROOT = Path(__file__).resolve().parent.parent
FILES = 500
RUNS = 7

# Everyone did every path's questions; each has a name of their own, so that each makes a row.
MADE = """(count) => Array.from({length: count}, (_, n) => {
    const outline = Course.outline, path = outline.paths[n % outline.paths.length], at = "2026-11-21T14:03Z";
    const modules = outline.modules.filter(({id}) => path.modules.includes(id));
    const answers = modules.flatMap(({questions}) => questions).map(({id, meaning}, place) =>
        [id, {given: [], correct: true, tries: (place + n) % 4 ? 1 : 2, meaning, at}]);
    const record = {version: 1, course: outline.course, answers: Object.fromEntries(answers), visited: {}};
    const person = {name: `Personne ${n}`, organization: `Office ${n % 9}`};
    return Course.attestation.make(outline, record, path.id, person, "2026-11-27");
})"""
WAIT = """() => new Promise((done) => {
    let start;
    addEventListener("change", () => { start = performance.now(); }, {capture: true, once: true});
    new MutationObserver(() => requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))))
        .observe(document.querySelector(".group-rows tbody"), {childList: true});
})"""


def waited(page: Page, files: list[Path]) -> float:
    """Milliseconds from the files to the table."""
    page.reload()
    page.evaluate(f"() => {{ window.waited = ({WAIT})(); }}")
    page.set_input_files("course-group [name=files]", files)
    milliseconds: float = page.evaluate("window.waited")
    assert page.locator(".group-rows tbody").first.locator("tr").count() == FILES
    return milliseconds


def main(site: Path) -> None:
    """Measure the page of a group of a built site."""
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=arguments)
        page = browser.new_page()
        page.goto((site / "groupe.html").as_uri())
        files = []
        for number, attestation in enumerate(page.evaluate(MADE, FILES)):
            files.append(Path(folder) / f"attestation-{number}.json")
            files[-1].write_text(json.dumps(attestation, indent=2), encoding="utf-8")
        times = [waited(page, files) for _ in range(RUNS)]
        weight = sum(file.stat().st_size for file in files) / 1000
        print(f"{FILES} attestations ({weight:.0f} kB): {statistics.median(times):.0f} ms", end=" ")
        print(f"({min(times):.0f} to {max(times):.0f}, {RUNS} visits)")
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "site")
