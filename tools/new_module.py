"""Adds a module to the course: `make module NAME=accueil TITLE="L’accueil"`, and IN=path to add it to a path too.

Without make: `python tools/new_module.py accueil "L’accueil" --in express`. It writes a lesson in each language of
the course and a quiz, lists the module in modules/course.yml and in the navigation, and checks the whole before it
writes any of it.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Mapping
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))
sys.path.insert(0, str(ROOT / "tools"))

from course.load import COURSE_FILE, load_course, read_project  # noqa: E402  # see sys.path
from course.wording import report  # noqa: E402
from drafting import module_drafts  # noqa: E402
from project_files import change  # noqa: E402
from schemas import languages  # noqa: E402
from speaking import RefusalError, language, say  # noqa: E402
from yaml_text import appended, compose, node_at, sequences  # noqa: E402

SETTINGS_FILE = "mkdocs.yml"

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_NAME = 60


def with_module(
    files: Mapping[str, str], settings: str, listed: tuple[str, ...], name: str, title: str, path: str | None = None
) -> dict[str, str]:
    """Every file that changes when a module joins the course, by path, with its new text.

    `files` are those that authors wrote, as `read_project` gives them; `settings` is mkdocs.yml; `listed` are the
    languages of the site. Raises RefusalError when the name, the path or the course does not allow it.
    """
    _check_name(files, name, title)
    before = load_course(files, listed)
    if before.course is None or before.errors:
        raise RefusalError("course-has-problems", report(before.errors, language(), files))
    changed = module_drafts(name, title, listed)
    changed[COURSE_FILE] = _listed(files[COURSE_FILE], name, path)
    changed[SETTINGS_FILE] = in_navigation(settings, name)
    authored = {**files, **{file: text for file, text in changed.items() if file != SETTINGS_FILE}}
    after = load_course(authored, listed)
    if after.errors:
        raise RefusalError("would-break", report(after.errors, language(), authored))
    return changed


def in_navigation(settings: str, name: str) -> str:
    """mkdocs.yml with one more module, after the last one of the list that holds the most of them."""
    lists = [(len(_modules_of(node)), path) for path, node in sequences(compose(settings)) if path[:1] == ("nav",)]
    most, place = max(lists, key=lambda one: one[0], default=(0, ()))
    if not most:
        raise RefusalError("no-nav", example=name)
    return appended(settings, place, f"modules/{name}.md")


def _check_name(files: Mapping[str, str], name: str, title: str) -> None:
    if not name:
        raise RefusalError("no-name")
    if not _NAME.fullmatch(name) or len(name) > _LONGEST_NAME:
        raise RefusalError("bad-name", name=name)
    if not title.strip():
        raise RefusalError("no-title", name=name)
    # A page of docs/ counts too: doors name modules and pages alike.
    taken = re.compile(rf"(modules/{name}\.[^/]+\.md|quizzes/{name}\.ya?ml|docs/{name}\.[^/]+\.md)")
    place = next((file for file in files if taken.fullmatch(file)), None)
    if place:
        raise RefusalError("name-taken", name=name, place=place)


def _listed(course: str, name: str, path: str | None) -> str:
    """modules/course.yml with the module at the end of the course and, if asked, of a path and its last sitting."""
    names = [item.value for item in node_at(course, ("modules",)).value]
    if name in names:
        raise RefusalError("name-taken", name=name, place=COURSE_FILE)
    text = appended(course, ("modules",), name)
    if path is None:
        return text
    paths = path_names(text)
    if path not in paths:
        raise RefusalError("unknown-path", path=path, paths=", ".join(paths))
    index = paths.index(path)
    fields = {key.value: value for key, value in node_at(text, ("paths", index)).value}
    text = appended(text, ("paths", index, "modules"), name)
    if "sittings" in fields:
        text = appended(text, ("paths", index, "sittings", len(fields["sittings"].value) - 1), name)
    return text


def path_names(course: str) -> list[str]:
    """The ids of the paths of modules/course.yml, in order."""
    return [
        next(value.value for key, value in item.value if key.value == "id")
        for item in node_at(course, ("paths",)).value
    ]


def _modules_of(node: yaml.SequenceNode) -> list[str]:
    targets = (item.value[0][1] if isinstance(item, yaml.MappingNode) and item.value else item for item in node.value)
    return [one.value for one in targets if isinstance(one, yaml.ScalarNode) and one.value.startswith("modules/")]


def main(arguments: list[str]) -> str | None:
    """Add the module; the answer is why not, which is what `sys.exit` wants."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("name", nargs="?", default="")
    parser.add_argument("title", nargs="?", default="")
    parser.add_argument("--in", dest="path", metavar="PATH", default=None)
    asked = parser.parse_args(arguments)
    files, _ = read_project(ROOT)
    listed = tuple(languages())
    try:
        settings = (ROOT / SETTINGS_FILE).read_text(encoding="utf-8-sig")
        changed = with_module(files, settings, listed, asked.name, asked.title, asked.path or None)
        change(ROOT, changed)
    except RefusalError as refusal:
        return refusal.said()
    print(
        "\n".join([say("written", name=asked.name), *(f"  {file}" for file in changed), "", _next(asked.name, listed)])
    )
    if not asked.path:
        print(say("not-in-a-path", paths=", ".join(path_names(changed[COURSE_FILE]))))
    return None


def _next(name: str, listed: tuple[str, ...]) -> str:
    lesson, *others = (f"modules/{name}.{one}.md" for one in listed)
    key = "next-module" if others else "next-module-alone"
    return say(key, lesson=lesson, quiz=f"quizzes/{name}.yml", others=", ".join(others))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
