"""SCORM packages: the whole site, and the page that an LMS opens, which speaks to it for all the others."""

from __future__ import annotations

from course.addresses import lesson_page
from course.exports import web
from course.exports.archive import archive
from course.exports.edition import Edition
from course.exports.parts import Part

# The group of scripts that the page needs (see mkdocs.yml), and what it is called in the package.
_SCRIPTS = "lms"
_LAUNCH = "launch.html"


def write(edition: Edition, part: Part, standard: str) -> bytes:
    """The package of a part of the course, by a standard of `theme/exports/lms/`: "scorm12" or "scorm2004".

    It holds every language of the site; the first page is the first module of the part, in the reference language.
    """
    language = edition.course.reference_language
    script = edition.bundles.script_apart(language, _SCRIPTS)
    given = {
        "part": part,
        "standard": standard,
        "first": lesson_page(edition.course, language, part.modules[0]),
        "script": script.path,
        "identifier": f"{edition.course.id}-{part.id}",
    }
    files = {
        _LAUNCH: edition.render(f"lms/{_LAUNCH}", language, **given),
        "assets/launch.css": edition.theme.text("exports/lms/launch.css"),
        script.path: script.text,
    }
    hrefs = sorted([*web.files(edition.site), *files])
    files["imsmanifest.xml"] = edition.render(f"lms/{standard}.xml", language, hrefs=hrefs, **given)
    return archive({name: text.encode() for name, text in files.items()}, after=edition.site_archive)
