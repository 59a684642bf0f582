"""Packages for an LMS: the pages of a part, and the one that the LMS opens, which speaks to it for all the others."""

from __future__ import annotations

from course.addresses import lesson_page
from course.exports.archive import archive
from course.exports.edition import Edition
from course.exports.parts import Part

# The group of scripts that the page needs (see mkdocs.yml), and what it is called in the package.
_SCRIPTS = "lms"
_LAUNCH = "launch.html"

# What each standard calls the file that describes a package.
_MANIFESTS = {"scorm12": "imsmanifest.xml", "scorm2004": "imsmanifest.xml", "cmi5": "cmi5.xml"}


def write(edition: Edition, part: Part, standard: str) -> bytes:
    """The package of a part of the course, by a standard of `theme/exports/lms/`: "scorm12", "scorm2004" or "cmi5".

    It holds every language of the site; the first page is the first module of the part, in the reference language
    unless the LMS knows that the learner prefers another.
    """
    language = edition.course.reference_language
    script = edition.bundles.script_apart(language, _SCRIPTS)
    site, inside = edition.part_archive(part)
    given = {
        "part": part,
        "standard": standard,
        "firsts": [[code, lesson_page(edition.course, code, part.modules[0])] for code in edition.course.languages],
        "pages": sorted(name for name in inside if name.endswith(".html")),
        "mastery_score": _mastery_score(edition, part),
        "script": script.path,
        "identifier": f"{edition.course.id}-{part.id}",
    }
    files = {
        _LAUNCH: edition.render(f"lms/{_LAUNCH}", language, **given),
        "assets/launch.css": edition.theme.text("exports/lms/launch.css"),
        script.path: script.text,
    }
    files = {name: text for name, text in files.items() if name not in inside}
    hrefs = sorted([*inside, *files])
    files[_MANIFESTS[standard]] = edition.render(f"lms/{standard}.xml", language, hrefs=hrefs, **given)
    return archive({name: text.encode() for name, text in files.items()}, after=site)


def _mastery_score(edition: Edition, part: Part) -> float:
    """The least that a finished part is worth, between 0 and 1: each of its modules has reached its own pass mark."""
    quizzes = (edition.course.modules[id].quiz for id in part.modules)
    return min((quiz.pass_mark for quiz in quizzes if quiz), default=0) / 100
