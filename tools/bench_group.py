"""What 500 attestations cost the page of a group, in a built site: `.venv/bin/python tools/bench_group.py site`.

Files are real ones, chosen as a person chooses them. Two times, in milliseconds, each the median of several visits:
what a person waits, from the moment the browser has the files to the first frame that shows the table; and what the
page itself computes meanwhile, which other programs of the machine do not lengthen.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))
from chromium import ARGUMENTS, find_chromium  # see sys.path

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


def times(page: Page, files: list[Path]) -> tuple[float, float]:
    """Milliseconds waited from the files to the table, and computed on the page's own thread."""
    page.goto(page.url)
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def computed() -> float:
        metrics = session.send("Performance.getMetrics")["metrics"]
        return next(float(one["value"]) * 1000 for one in metrics if one["name"] == "TaskDuration")

    page.evaluate(f"() => {{ window.waited = ({WAIT})(); }}")
    before = computed()
    page.set_input_files("course-group [name=files]", files)
    waited: float = page.evaluate("window.waited")
    assert page.locator(".group-rows tbody").first.locator("tr").count() == FILES
    return waited, computed() - before


def main(site: Path) -> None:
    """Measure the page of a group of a built site."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=[*ARGUMENTS])
        page = browser.new_page()
        page.goto((site / "groupe.html").as_uri())
        files = []
        for number, attestation in enumerate(page.evaluate(MADE, FILES)):
            files.append(Path(folder) / f"attestation-{number}.json")
            files[-1].write_text(json.dumps(attestation, indent=2), encoding="utf-8")
        visits = [times(page, files) for _ in range(RUNS)]
        print(f"{FILES} attestations ({sum(file.stat().st_size for file in files) / 1000:.0f} kB), {RUNS} visits")
        for name, taken in zip(("waited", "computed"), zip(*visits, strict=True), strict=True):
            print(f"  {name:<9} {statistics.median(taken):5.0f} ms   ({min(taken):.0f} to {max(taken):.0f})")
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "site")
