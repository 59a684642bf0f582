"""A fork is emptied down to what one writes from: it builds, exports, and holds nothing of this course."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from commands import contents, copy_with_tools, run
from course.exports.catalogue import EXPORTS
from empty_course import emptied
from project import mkdocs, rewrite
from speaking import RefusalError

pytestmark = pytest.mark.site  # each copies the whole project, and one builds it


def _git(project: Path, *arguments: str) -> None:
    who = ("-c", "user.name=Essai", "-c", "user.email=essai@exemple.ca")
    subprocess.run(["git", *who, *arguments], cwd=project, check=True, capture_output=True)


@pytest.fixture(scope="module")
def fork(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy under git, with nothing left to commit."""
    project = copy_with_tools(tmp_path_factory.mktemp("fork") / "cours")
    _git(project, "init", "--quiet")
    _git(project, "add", "--all")
    _git(project, "commit", "--quiet", "-m", "start")
    return project


def test_without_a_yes_it_says_what_it_would_do_and_does_nothing(fork: Path) -> None:
    before = contents(fork)
    for language, sentence in (("fr", "make empty SURE=yes"), ("en", "This command erases")):
        asked = run(fork, "empty_course", language=language)
        assert asked.returncode == 1
        assert sentence in asked.stderr
    assert contents(fork) == before


def test_changes_that_git_would_lose_stop_it(fork: Path) -> None:
    (fork / "modules" / "mien.txt").write_text("Une note.", encoding="utf-8")
    before = contents(fork)
    refused = run(fork, "empty_course", "--sure")
    assert refused.returncode == 1
    assert "modules/mien.txt" in refused.stderr
    assert contents(fork) == before
    (fork / "modules" / "mien.txt").unlink()


def test_a_folder_without_git_is_left_alone(tmp_path: Path) -> None:
    project = copy_with_tools(tmp_path / "zip")
    before = contents(project)
    refused = run(project, "empty_course", "--sure", language="fr")
    assert refused.returncode == 1
    assert "git init" in refused.stderr
    assert contents(project) == before


def test_a_link_out_of_the_project_is_not_followed(fork: Path, tmp_path: Path) -> None:
    project = tmp_path / "clone"
    subprocess.run(["git", "clone", "--quiet", str(fork), str(project)], check=True, capture_output=True)
    (project / "quizzes").rename(tmp_path / "ailleurs")
    (project / "quizzes").symlink_to(tmp_path / "ailleurs", target_is_directory=True)
    _git(project, "add", "--all")
    _git(project, "commit", "--quiet", "-m", "link")
    before = contents(tmp_path / "ailleurs"), contents(project)
    refused = run(project, "empty_course", "--sure")
    assert refused.returncode == 1
    assert "outside the project" in refused.stderr
    assert (contents(tmp_path / "ailleurs"), contents(project)) == before


def test_what_would_not_hold_together_is_not_begun() -> None:
    page = "---\ntitle: Page\n---\n[[fact: fohm-fondation]]\n"
    with pytest.raises(RefusalError) as refused:
        emptied({"docs/mienne.fr.md": page}, "site_name: X\nnav:\n  - modules/a.md\n", ("fr",))
    assert refused.value.key == "would-not-hold"
    assert "docs/mienne.fr.md:4:1:" in refused.value.said()


def test_an_emptied_fork_takes_a_module_builds_and_exports(fork: Path, tmp_path: Path) -> None:
    """The two commands one after the other, as someone who begins a course uses them."""
    project = tmp_path / "fork"
    subprocess.run(["git", "clone", "--quiet", str(fork), str(project)], check=True, capture_output=True)
    done = run(project, "empty_course", "--sure")
    assert done.returncode == 0, done.stderr
    assert "modules/premier-module" in done.stdout
    done = run(project, "new_module", "deuxieme", "Un deuxième", "--in", "essentiel")
    assert done.returncode == 0, done.stderr

    built = mkdocs("build", "--strict", project=project, COURSE_LANG="en")
    assert built.returncode == 0, built.stderr
    assert "warning:" not in built.stderr
    site = project / "site"
    written = [path.name for path in (site / "downloads").rglob("*") if path.is_file()]
    made_here = [export.format for export in EXPORTS if export.format != "pdf"]
    assert [name for name in made_here if not any(f"-{name}." in file for file in written)] == []
    assert {path.name for path in (site / "modules").glob("*.html")} == {"premier-module.html", "deuxieme.html"}

    kept = contents(project)
    authored = [name for name in kept if name.startswith(("modules/", "quizzes/")) and not name.endswith(".json")]
    for word in ("soutien communautaire", "fohm", "shq-2011", "poignée"):
        assert [name for name in authored if word in kept[name].decode().lower()] == []
    assert not (project / "docs/administrateurs.fr.md").exists()
    assert "administrateurs.md" not in kept["mkdocs.yml"].decode()


def test_what_it_leaves_names_no_other_language(fork: Path, tmp_path: Path) -> None:
    project = tmp_path / "francais"
    subprocess.run(["git", "clone", "--quiet", str(fork), str(project)], check=True, capture_output=True)
    rewrite(project / "mkdocs.yml", "      - fr\n      - en\n", "      - fr\n")
    _git(project, "commit", "--quiet", "--all", "-m", "french only")
    done = run(project, "empty_course", "--sure", language="fr")
    assert done.returncode == 0, done.stderr
    assert not (project / "modules/premier-module.en.md").exists()
    assert "en:" not in (project / "quizzes/premier-module.yml").read_text(encoding="utf-8")
