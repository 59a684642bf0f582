"""The site cut down to a part of the course: what a learner of that part needs, and nothing that leads elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from course.addresses import language_folder, lesson_page
from course.bundle import Bundles
from course.exports.parts import Part
from course.model import Course

# What scripts and styles of ours are called: those that no page left asks for are left out with the pages that did.
_OURS = "assets/course."


def portion(
    course: Course, bundles: Bundles, site: Mapping[str, Path], part: Part, aside: tuple[str, ...]
) -> dict[str, bytes]:
    """The files of a part, by their path from the root of the site.

    `site` are the files of the whole site. `aside` names pages and folders for those who run the course ("groupe",
    "guide/"), which are left out as well. Scripts keep their names: what they know of the course is cut down too, and
    they take away the links to pages that are not here (theme/runtime/absent.js).
    """
    absent = _absent(course, site, part, aside)
    pages = {name: path.read_bytes() for name, path in site.items() if name.endswith(".html") and name not in absent}
    asked = b"".join(pages.values()).decode("utf-8")
    lost = sorted(name for name in absent if name.endswith(".html"))  # what links may still ask for
    scripts = bundles.narrowed(_narrowed(course, part), lost)
    kept: dict[str, bytes] = dict(pages)
    for name, path in site.items():
        for_tools = name.endswith("search_index.json")  # the index in its plugin's form: no page of the site reads it
        if name in kept or name in absent or for_tools or (name.startswith(_OURS) and name not in asked):
            continue
        kept[name] = scripts[name].encode() if name in scripts else path.read_bytes()
    return kept


def _absent(course: Course, site: Mapping[str, Path], part: Part, aside: tuple[str, ...]) -> set[str]:
    folders = [language_folder(course, language) for language in course.languages]
    lessons = {
        lesson_page(course, language, id)
        for id in course.modules
        if id not in part.modules
        for language in course.languages
    }
    whole = tuple(f"{folder}{name}" for folder in folders for name in aside if name.endswith("/"))
    named = {f"{folder}{name}.html" for folder in folders for name in aside if not name.endswith("/")}
    return {name for name in site if name in lessons | named or name.startswith(whole)}


def _narrowed(course: Course, part: Part) -> Course:
    """The course as its scripts know it: these modules, and the paths that need no other."""
    modules = {id: module for id, module in course.modules.items() if id in part.modules}
    paths = {id: path for id, path in course.paths.items() if set(path.modules) <= set(modules)}
    return replace(course, modules=modules, paths=paths)
