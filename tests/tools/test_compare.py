"""`make compare` reads versions where they are: in git, in a file that a site published, or in the folder as it is."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

import compare
from course.versions.snapshot import written
from course.words import Words
from project import ROOT
from revisions import UnreadableVersionError, last_published, version_at
from versions_files import FILES, LANGUAGES, LIST, kept, replaced, with_garden

SETTINGS = "extra:\n  brand:\n    languages: [fr, en]\n"


def git(folder: Path, *arguments: str) -> None:
    who = {
        f"GIT_{role}_{what}": value
        for role in ("AUTHOR", "COMMITTER")
        for what, value in (("NAME", "x"), ("EMAIL", "x"))
    }
    nothing = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, env=os.environ | who | nothing)


def write(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in {"mkdocs.yml": SETTINGS, **files}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository whose tag v1.0.0 is the small course, and whose files have a module more since."""
    write(tmp_path, FILES)
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message=x")
    git(tmp_path, "tag", "v1.0.0")
    git(tmp_path, "tag", "autre")
    write(tmp_path, with_garden(FILES))
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_revision_is_read_and_nothing_is_touched(project: Path) -> None:
    before = contents(project)
    assert version_at("v1.0.0", project, "fr") == kept(FILES)
    assert version_at("HEAD", project, "fr") == kept(FILES)
    assert version_at(None, project, "fr") == kept(with_garden(FILES))
    assert contents(project) == before


def test_a_file_that_a_site_published_is_read_too(project: Path) -> None:
    (project / "course.json").write_text(written(kept(FILES)), encoding="utf-8")
    assert version_at(str(project / "course.json"), project, "fr") == kept(FILES)


def test_without_a_name_the_last_version_published_is_where_one_starts(project: Path) -> None:
    assert last_published(project) == "v1.0.0"
    found = compare.followed(None, None, project, "fr").found
    assert [module.id for module in found.modules_added] == ["jardin"]


@pytest.mark.parametrize("name", ["nulle-part", "--output=pris", "HEAD~9", "v1.0.0:mkdocs.yml"])
def test_what_git_does_not_know_is_said(project: Path, name: str) -> None:
    with pytest.raises(UnreadableVersionError) as raised:
        version_at(name, project, "fr")
    assert (raised.value.key, raised.value.facts) == ("no-revision", {"name": name})
    assert not (project / "pris").exists()


def test_a_folder_that_no_git_knows_says_to_name_a_version(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    with pytest.raises(UnreadableVersionError, match="nothing-published"):
        compare.followed(None, None, tmp_path, "fr")


def test_a_version_that_this_code_cannot_read_whole_is_refused_with_its_problems(project: Path) -> None:
    write(project, replaced(FILES, "quizzes/bases.yml", ("single-choice", "choix-unique")))
    with pytest.raises(UnreadableVersionError) as raised:
        version_at(None, project, "fr")
    assert raised.value.key == "unreadable-revision"
    assert "quizzes/bases.yml:4:" in str(raised.value.facts["problems"])


def test_a_problem_that_hides_nothing_does_not_stop_a_comparison(project: Path) -> None:
    write(project, replaced(with_garden(FILES), LIST, ("max_minutes: 20", "max_minutes: 1")))
    found = compare.followed(None, None, project, "fr").found
    assert [module.id for module in found.modules_added] == ["jardin"]


def test_a_revision_without_a_course_says_so(project: Path) -> None:
    git(project, "rm", "--quiet", "--cached", LIST)
    git(project, "commit", "--quiet", "--message=x")
    with pytest.raises(UnreadableVersionError, match="no-course"):
        version_at("HEAD", project, "fr")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "key",
    [
        *("nothing-published", "no-git", "no-revision", "no-course", "unreadable-revision"),
        *("unreadable-not-json", "unreadable-not-a-version", "unreadable-newer"),
    ],
)
def test_every_refusal_has_its_sentence(key: str, language: str) -> None:
    words = Words.read(ROOT / "theme" / "locales", LANGUAGES)
    assert words.say(language, f"versions.{key}", name="v1", problems="x")


def test_the_command_answers_in_the_language_of_the_author(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COURSE_LANG", "fr")
    assert compare.main(["--from=nulle-part"]) == 2
    assert "Ni git ni ce dossier ne connaissent" in capsys.readouterr().err
    monkeypatch.setenv("COURSE_LANG", "en")
    assert compare.main(["--from=nulle-part"]) == 2
    assert "Neither git nor this folder knows" in capsys.readouterr().err
