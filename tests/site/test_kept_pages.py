"""What is kept from one build to the next never shows: after any edit, the site is as if nothing had been kept."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bench_course import write_ours
from project import mkdocs, rewrite

MODULES = 4
EDITS = 5  # of each way to build: each is followed by two builds


def _line(file: Path, start: str) -> str:
    return next(line for line in file.read_text("utf-8").splitlines() if line.startswith(start))


def _edit_lesson(project: Path, n: int, rng: random.Random) -> None:
    rewrite(project / f"modules/module-00{n}.{rng.choice(['fr', 'en'])}.md", "\n## ", f"\nMot {chr(97 + n)}.\n\n## ")


def _rename_lesson(project: Path, n: int, rng: random.Random) -> None:
    file = project / f"modules/module-00{n}.fr.md"
    rewrite(file, _line(file, "title: "), f"title: Titre {rng.choice('abc')} {n}")


def _change_summary(project: Path, n: int, rng: random.Random) -> None:
    file = project / f"modules/module-00{n}.fr.md"
    rewrite(file, _line(file, "summary: "), f"summary: Un résumé {rng.choice('abc')}.")


def _change_fact(project: Path, n: int, rng: random.Random) -> None:
    file = project / "modules/facts.yml"
    rewrite(file, f"norme-{n}:\n  value: ", f"norme-{n}:\n  value: {rng.randrange(1, 9)}")


def _change_quiz(project: Path, n: int, rng: random.Random) -> None:
    rewrite(project / f"quizzes/module-00{n}.yml", '      fr: "', f'      fr: "Refait {rng.choice("abc")}. ')


def _change_source(project: Path, n: int, rng: random.Random) -> None:
    file = project / "modules/sources.yml"
    rewrite(file, _line(file, "  title: "), f'  title: "Guide {rng.choice("abc")}"')


def _lead_elsewhere(project: Path, n: int, rng: random.Random) -> None:
    """A question that shows the heading of another module."""
    other = f"[lien](module-00{n % MODULES + 1}.fr.md#methode)"
    rewrite(project / f"quizzes/module-00{n}.yml", '          fr: "', f'          fr: "{other} ')


def _add_module(project: Path, n: int, rng: random.Random) -> None:
    new = f"ajout-{rng.randrange(10**6)}"
    for language in ("fr", "en"):
        text = (project / f"modules/module-00{n}.{language}.md").read_text("utf-8")
        (project / f"modules/{new}.{language}.md").write_text(text.replace(f"[[quiz: module-00{n}]]", ""), "utf-8")
    rewrite(project / "modules/course.yml", "modules:\n", f"modules:\n  - {new}\n")
    rewrite(project / "mkdocs.yml", "- Le cours:\n", f"- Le cours:\n  - modules/{new}.md\n")


def _remove_from_navigation(project: Path, n: int, rng: random.Random) -> None:
    file = project / "mkdocs.yml"
    lines = [line for line in file.read_text("utf-8").splitlines() if not line.endswith(f"modules/module-00{n}.md")]
    file.write_text("\n".join(lines) + "\n", "utf-8")


def _change_template(project: Path, n: int, rng: random.Random) -> None:
    rewrite(project / "theme/components/quiz/quiz.html", "<course-quiz ", f'<course-quiz data-n="{n}" ')


def _change_main_template(project: Path, n: int, rng: random.Random) -> None:
    rewrite(project / "theme/main.html", '<h1 id="contenu"', f'<h1 data-n="{n}" id="contenu"')


def _change_words(project: Path, n: int, rng: random.Random) -> None:
    file = project / "theme/locales/fr.yml"
    rewrite(file, "question:\n", f"question:\n  inutile-{rng.randrange(10**6)}: a\n")


def _change_script(project: Path, n: int, rng: random.Random) -> None:
    rewrite(project / "theme/runtime/words.js", '"use strict";', f'"use strict";\nCourse.n = {n};')


def _change_settings(project: Path, n: int, rng: random.Random) -> None:
    file = project / "mkdocs.yml"
    rewrite(file, _line(file, "copyright: "), f"copyright: Droits {n}")


CONTENT = (_edit_lesson, _rename_lesson, _change_summary, _change_fact, _change_quiz, _change_source, _lead_elsewhere)
SHAPE = (_add_module, _remove_from_navigation)
MACHINERY = (_change_template, _change_main_template, _change_words, _change_script, _change_settings)
Edit = Callable[[Path, int, random.Random], None]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write_ours(tmp_path / "project", MODULES)
    return tmp_path / "project"


def _edits(seed: int) -> Iterator[tuple[Edit, int, random.Random]]:
    rng = random.Random(seed)
    for edit in [*rng.sample(CONTENT, EDITS - 2), rng.choice(SHAPE), rng.choice(MACHINERY)]:
        yield edit, rng.randrange(1, MODULES + 1), rng


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _differing(one: Path, other: Path) -> set[str]:
    ours, theirs = _files(one), _files(other)
    assert "index.html" in theirs
    return {name for name in ours.keys() | theirs.keys() if ours.get(name) != theirs.get(name)}


SETTINGS = {"COURSE_DOWNLOADS": "no", "SOURCE_DATE_EPOCH": "1700000000"}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_build_after_any_edit_is_the_build_of_a_fresh_clone(project: Path, seed: int) -> None:
    assert mkdocs("build", project=project, **SETTINGS).returncode == 0
    for edit, n, rng in _edits(seed):
        edit(project, n, rng)
        kept = mkdocs("build", project=project, **SETTINGS)
        assert kept.returncode == 0, kept.stderr
        fresh = shutil.copytree(project, project.parent / "fresh", ignore=shutil.ignore_patterns("build", "site"))
        assert mkdocs("build", project=fresh, **SETTINGS).returncode == 0
        assert _differing(project / "site", fresh / "site") == set(), edit.__name__
        shutil.rmtree(fresh)


def test_nothing_that_was_kept_is_believed_once_damaged(project: Path) -> None:
    assert mkdocs("build", project=project, **SETTINGS).returncode == 0
    first = _files(project / "site")
    kept = [file for file in (project / "build").rglob("*") if file.is_file()]
    assert {"read", "sheet", "pages.sqlite"} < {file.name for file in kept}
    for file in kept:
        content = bytearray(file.read_bytes())
        for place in range(len(content) // 3, len(content), 4000):  # one bit in each page of the database
            content[place] ^= 1
        file.write_bytes(content)
    again = mkdocs("build", project=project, **SETTINGS)
    assert again.returncode == 0, again.stderr
    assert _files(project / "site") == first


@pytest.mark.parametrize("seed", [4, 5, 6])
def test_a_preview_after_any_edit_is_the_preview_of_a_fresh_start(project: Path, seed: int) -> None:
    with _builder(project) as running:
        _built(running, project.parent / "kept")
        for edit, n, rng in _edits(seed):
            edit(project, n, rng)
            _built(running, project.parent / "kept")
            with _builder(project) as starting:
                _built(starting, project.parent / "fresh")
            assert _differing(project.parent / "kept", project.parent / "fresh") == set(), edit.__name__


def _builder(project: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, Path(__file__).with_name("builds.py")],
        cwd=project,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", **SETTINGS},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def _built(builder: subprocess.Popen[str], folder: Path) -> None:
    assert builder.stdin
    assert builder.stdout
    print(folder, file=builder.stdin, flush=True)
    assert builder.stdout.readline() == "built\n"
