"""The logo of a course: a picture that any page may show, read without trust."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from course.identity import LOGO_TYPES, Logo

# Pages are meant for slow connections, and each of them shows the logo.
MOST_BYTES = 200_000

_SVG = "{http://www.w3.org/2000/svg}"
_PNG = b"\x89PNG\r\n\x1a\n"

# What may stand in the page itself: shapes, and nothing that reaches out of them, asks for a style or has a name.
_SHAPES = {"svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "title", "desc"}
_NOT_IN_PAGES = {"style", "class", "id", "href", "{http://www.w3.org/1999/xlink}href"}

# What does something: no page of ours runs it, but a logo opened by itself would.
_PROGRAMS = {"script", "foreignObject", "iframe", "object", "embed", "handler", "set", "animate"}
_ELSEWHERE = re.compile(r"^\s*(?:https?:|//|javascript:|file:)|url\(\s*['\"]?(?:https?:|//)", re.I)


class LogoError(Exception):
    """What is wrong with a logo, as the code of a problem."""

    @property
    def code(self) -> str:
        return str(self.args[0])


def read_logo(name: str, content: bytes) -> Logo:
    """The logo in a file of the project. Raises `LogoError` when no page can show it, or none should."""
    extension = name.rpartition(".")[2].lower()
    if extension not in LOGO_TYPES:
        raise LogoError("logo-format")
    if len(content) > MOST_BYTES:
        raise LogoError("logo-too-heavy")
    if extension == "png":
        if not content.startswith(_PNG):
            raise LogoError("logo-unreadable")
        return Logo("png", content)
    return Logo("svg", content, _drawing(content))


def _drawing(content: bytes) -> str | None:
    """The SVG to stand in pages, or none when it has colours or a style of its own and is shown as a picture."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LogoError("logo-unreadable") from error
    if "<!ENTITY" in text:
        raise LogoError("logo-unsafe")
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        raise LogoError("logo-unreadable") from error
    if root.tag != f"{_SVG}svg":
        raise LogoError("logo-unreadable")
    elements = list(root.iter())
    if any(_does_something(element) for element in elements):
        raise LogoError("logo-unsafe")
    takes_colour = any("currentColor" in element.attrib.values() for element in elements)
    if not (takes_colour and "viewBox" in root.attrib and all(_is_shape(element) for element in elements)):
        return None
    for size in ("width", "height"):
        root.attrib.pop(size, None)  # the page says how large it is
    ElementTree.register_namespace("", _SVG.strip("{}"))
    return ElementTree.tostring(root, encoding="unicode").strip()


def _does_something(element: ElementTree.Element) -> bool:
    return element.tag.rpartition("}")[2] in _PROGRAMS or any(
        name.lower().startswith("on") or _ELSEWHERE.search(value) for name, value in element.attrib.items()
    )


def _is_shape(element: ElementTree.Element) -> bool:
    return element.tag.removeprefix(_SVG) in _SHAPES and _NOT_IN_PAGES.isdisjoint(element.attrib)
