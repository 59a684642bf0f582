"""How is another version of the course read, without touching the files one is working on?"""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))
sys.path.insert(0, str(ROOT / "tools"))

from course import wording  # noqa: E402  # see sys.path
from course.identity import Identity  # noqa: E402
from course.load import COURSE_FILE, load_course, read_project  # noqa: E402
from course.model import Module  # noqa: E402
from course.problems import ordered  # noqa: E402
from course.site import load_brand  # noqa: E402
from course.versions.snapshot import Snapshot, UnreadableSnapshotError, read, snapshot  # noqa: E402
from schemas import languages, settings_of  # noqa: E402

# All that a course is read from.
_PARTS = ("mkdocs.yml", "modules", "quizzes", "docs")


class UnreadableVersionError(Exception):
    """A version that cannot be read. `key` names the sentence that says so (`versions.<key>`), `facts` fill it."""

    def __init__(self, key: str, **facts: str | int) -> None:
        super().__init__(key)
        self.key = key
        self.facts = facts


def version_at(name: str | None, root: Path, language: str) -> Snapshot:
    """The version that `name` says: a published `course.json`, a git revision, or the files as they are (none).

    Problems are told in `language`. Raises UnreadableVersionError.
    """
    if name is None:
        return version_in(root, "", language)
    if Path(name).is_file():
        return _published(Path(name))
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(io.BytesIO(_archive(name, root))) as archive:
            archive.extractall(folder)
        return version_in(Path(folder), name, language)


def version_in(folder: Path, name: str, language: str) -> Snapshot:
    """The version that the files of a folder are. What today's code cannot read would look removed: it is refused."""
    if not all((folder / part).is_file() for part in ("mkdocs.yml", COURSE_FILE)):
        raise UnreadableVersionError("no-course", name=name or str(folder))
    files, unreadable = read_project(folder)
    try:
        listed = tuple(languages(folder))
    except KeyError as error:  # from before the block at the top of mkdocs.yml
        raise UnreadableVersionError("no-course", name=name or str(folder)) from error
    loaded = load_course(files, listed, identity=_identity(folder))
    course, problems = loaded.course, [*unreadable, *loaded.errors]
    quizzes = {Path(file).stem for file in files if file.startswith("quizzes/") and file.endswith((".yml", ".yaml"))}
    lessons = {
        file.split("/")[1].split(".")[0] for file in files if file.startswith("modules/") and file.endswith(".md")
    }
    if course is None or (problems and not _is_whole(course.modules, lessons, quizzes)):
        said = wording.report(ordered(problems), language, files)
        raise UnreadableVersionError("unreadable-revision", name=name or str(folder), problems=said)
    return snapshot(course)


def _identity(folder: Path) -> Identity:
    settings = settings_of(folder)
    block, name = settings["extra"]["brand"], settings.get("site_name", "")
    brand, _ = load_brand(folder / "mkdocs.yml", ROOT / "theme", block, name, "", refused=False)
    return brand.identity


def last_published(root: Path) -> str | None:
    """The newest tag "v…" that the current commit follows; none when nothing was published."""
    try:
        return _git(root, "describe", "--tags", "--abbrev=0", "--match", "v[0-9]*").decode().strip()
    except UnreadableVersionError:
        return None


def _is_whole(modules: Mapping[str, Module], lessons: set[str], quizzes: set[str]) -> bool:
    return lessons == set(modules) and quizzes == {id for id, module in modules.items() if module.quiz}


def _published(file: Path) -> Snapshot:
    try:
        return read(file.read_text(encoding="utf-8"))
    except UnicodeDecodeError:
        raise UnreadableVersionError("unreadable-not-json", name=str(file)) from None
    except UnreadableSnapshotError as error:
        raise UnreadableVersionError(f"unreadable-{error.args[0]}", name=str(file)) from None


def _archive(revision: str, root: Path) -> bytes:
    # A name that begins with a hyphen would be an option; git then says that there is no such revision.
    commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", name=revision)
    commit_id = commit.decode().strip()
    there = _git(root, "ls-tree", "--name-only", commit_id, name=revision).decode().split("\n")
    parts = [part for part in _PARTS if part in there]
    return _git(root, "archive", "--format=zip", commit_id, "--", *parts, name=revision)


def _git(root: Path, *arguments: str, name: str = "") -> bytes:
    try:
        done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=False)
    except FileNotFoundError:
        raise UnreadableVersionError("no-git") from None
    if done.returncode:
        raise UnreadableVersionError("no-revision", name=name)
    return done.stdout
