"""Whose course it is: its name, who publishes it, where to write to them, its logo and its colours."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from course.palette import Choice, Palette, palette

_MAIL = re.compile(r"^[^@\s]+@[^@\s]+\.[^@\s]+$")

# What a logo is published as, by the end of its name.
LOGO_TYPES: Mapping[str, str] = {"svg": "image/svg+xml", "png": "image/png"}


@dataclass(frozen=True)
class Logo:
    """A picture. `drawing` is its SVG when it is drawn in the colour of the text around it, and stands in the page;
    otherwise the picture is a file that the page shows."""

    extension: str
    content: bytes
    drawing: str | None = None

    @property
    def path(self) -> str:
        """Where it is published, from the root of the site."""
        return f"assets/logo.{self.extension}"

    @property
    def inside(self) -> str:
        """The picture as an address that holds it, for a page that needs no other file."""
        return f"data:{LOGO_TYPES[self.extension]};base64,{b64encode(self.content).decode()}"


@dataclass(frozen=True)
class Contact:
    """Where to report an error or a barrier: an e-mail address, a page, or words such as a postal address."""

    text: str

    @property
    def link(self) -> str | None:
        """What a link to it opens; none for words."""
        if _MAIL.match(self.text):
            return f"mailto:{self.text}"
        return self.text if self.text.startswith(("https://", "http://")) else None

    @property
    def shown(self) -> str:
        """What people read: an address of the web without what only programs need."""
        return re.sub(r"^https?://(www\.)?|/$", "", self.text) if self.link == self.text else self.text


@dataclass(frozen=True, kw_only=True)
class Identity:
    """The texts are by language; one that is missing is that of no one, and templates leave it out.

    Without a logo, that of the theme is shown.
    """

    name: Mapping[str, str] = field(default_factory=dict)
    description: Mapping[str, str] = field(default_factory=dict)
    publisher: Mapping[str, str] = field(default_factory=dict)
    contact: Mapping[str, Contact] = field(default_factory=dict)
    logo: Logo | None = None
    colours: Choice = field(default_factory=Choice)

    @cached_property
    def palette(self) -> Palette:
        """Every colour of the site."""
        return palette(self.colours)
