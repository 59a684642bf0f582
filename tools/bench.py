"""What the project's own work costs, as ratios to the least that anyone must do, measured in one run: `make bench`.

Times are CPU seconds, the median of several runs that alternate with the ones they are compared to, because the
machines this runs on are shared and noisy.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

from course.load import load_course, read_project  # noqa: E402  # hooks/ is not on the path before
from course.located import read_yaml  # noqa: E402

RUNS = 5
LANGUAGES = ("fr", "en")


def generated(quizzes: int) -> dict[str, str]:
    """A course of many modules, each with a short lesson in two languages and a quiz of five questions."""
    ids = [f"module-{n:04}" for n in range(quizzes)]
    files = {
        "modules/course.yml": 'id: essai\nversion: "1"\ntitle:\n  fr: "Essai"\n  en: "Trial"\nmodules:\n'
        + "".join(f"  - {id}\n" for id in ids)
        + 'paths:\n  - id: tout\n    title:\n      fr: "Tout"\n      en: "All"\n'
        + '    summary:\n      fr: "Tout."\n      en: "All."\n    modules:\n'
        + "".join(f"      - {id}\n" for id in ids)
    }
    for id in ids:
        for language in LANGUAGES:
            words = " ".join(["mot"] * 12) + "."
            files[f"modules/{id}.{language}.md"] = (
                "---\ntitle: Module\nsummary: Un module.\n---\n\n## Un titre {#titre}\n\n"
                + "\n\n".join([words] * 20)
                + f"\n\n[[quiz: {id}]]\n"
            )
        files[f"quizzes/{id}.yml"] = "questions:\n" + "".join(_question(n) for n in range(5))
    return files


def _question(n: int) -> str:
    choices = "".join(
        f"      - id: choix-{c}\n"
        + ("        correct: true\n" if c == n % 4 else "")
        + f'        fr: "Le choix {"abcd"[c]}"\n        en: "Choice {"abcd"[c]}"\n'
        + '        feedback:\n          fr: "Parce que."\n          en: "Because."\n'
        for c in range(4)
    )
    return (
        f'  - id: question-{n}\n    kind: single-choice\n    prompt:\n      fr: "Laquelle?"\n      en: "Which?"\n'
        f"    choices:\n{choices}    review: titre\n"
    )


def plainly(files: Mapping[str, str]) -> None:
    """The least: every YAML file through the fastest loader there is, with no line, no check and no sentence."""
    for name, text in files.items():
        if name.endswith(".yml"):
            yaml.load(text, yaml.CSafeLoader)


def located(files: Mapping[str, str]) -> None:
    """Every YAML file with the place of every value."""
    for name, text in files.items():
        if name.endswith(".yml"):
            read_yaml(text, name)


def wholly(files: Mapping[str, str]) -> None:
    """Everything: places, shapes, rules, advice."""
    loaded = load_course(files, LANGUAGES)
    assert not loaded.errors, loaded.errors[:3]


def compare(name: str, files: Mapping[str, str], works: Mapping[str, Callable[[Mapping[str, str]], None]]) -> None:
    """Print each work's time and its ratio to the first."""
    times: dict[str, list[float]] = {work: [] for work in works}
    for _ in range(RUNS):
        for work, run in works.items():
            start = time.process_time()
            run(files)
            times[work].append(time.process_time() - start)
    least = statistics.median(times[next(iter(works))])
    print(f"\n{name} ({sum(file.endswith('.yml') for file in files)} YAML files)")
    for work, taken in times.items():
        median = statistics.median(taken)
        print(f"  {work:<38} {median:7.3f} s   {median / least:5.1f} ×   ({min(taken):.3f} to {max(taken):.3f})")


WORKS = {
    "plain YAML, fastest loader": plainly,
    "YAML with the place of every value": located,
    "the whole course read and checked": wholly,
}


def main() -> None:
    """Measure the real course, and a course of a thousand quizzes."""
    compare("This course", read_project(ROOT)[0], WORKS)
    compare("A thousand quizzes of five questions", generated(1000), WORKS)


if __name__ == "__main__":
    main()
