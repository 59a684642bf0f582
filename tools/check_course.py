"""Says everything that is wrong with what authors wrote, in a second or two, without building the site.

The pre-commit hook runs it; so may anyone: `python tools/check_course.py`. It also reads every other YAML file of
the project that git knows, since a mark out of place there stops GitHub without a word.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))
sys.path.insert(0, str(ROOT / "tools"))

from course.load import load_course, read_project  # noqa: E402  # see sys.path
from course.problems import ordered  # noqa: E402
from course.wording import report  # noqa: E402
from schemas import languages  # noqa: E402
from speaking import language  # noqa: E402


def unreadable(root: Path, names: list[str]) -> list[str]:
    """A line for each of these YAML files that cannot be read, with its place."""
    found = []
    for name in names:
        try:
            yaml.compose((root / name).read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark
            place = f"{mark.line + 1}:{mark.column + 1}" if mark else "1:1"
            found.append(f"{name}:{place}: {error.problem}")
    return found


def _others(authored: set[str]) -> list[str]:
    """YAML files of the project that are not read as the course: settings, workflows, forms, words of the theme."""
    listed = subprocess.run(
        ["git", "ls-files", "*.yml", "*.yaml"], cwd=ROOT, capture_output=True, text=True, encoding="utf-8"
    ).stdout.splitlines()
    return [name for name in listed if name not in authored and (ROOT / name).is_file()]


def main() -> int:
    """1 when something is to be mended, which is what `sys.exit` wants."""
    files, problems = read_project(ROOT)
    loaded = load_course(files, tuple(languages()))
    everything = ordered([*problems, *loaded.problems])
    if everything:
        print(report(everything, language(), files))
    others = unreadable(ROOT, _others(set(files)))
    print("\n".join(others), end="\n" if others else "")
    return int(bool(others) or any(problem.severity == "error" for problem in everything))


if __name__ == "__main__":
    sys.exit(main())
