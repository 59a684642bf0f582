"""What a message of invitation says once the site has filled in what it knows."""

from __future__ import annotations

from dataclasses import dataclass

from course.minutes import sitting_minutes
from course.model import Course, Invitation, Path
from course.quantities import number
from course.typography import set_type


@dataclass(frozen=True)
class Message:
    """An invitation in one language. `{address}` is still in its body: only the browser knows where it is read."""

    language: str
    subject: str
    body: str


def message(invitation: Invitation, path: Path, course: Course, language: str) -> Message:
    """An invitation as people read it, with the minutes of its path and of each sitting."""

    def whole(modules: tuple[str, ...]) -> str:
        return number(sitting_minutes(course, modules, language), language)

    known = {"{minutes}": whole(path.modules)}
    known |= {f"{{sitting-{n}}}": whole(modules) for n, modules in enumerate(path.sittings, 1)}

    def said(text: str) -> str:
        lines = "\n".join(set_type(line, language) for line in text.split("\n"))
        for place, value in known.items():
            lines = lines.replace(place, value)
        return lines

    return Message(language, said(invitation.subject[language]), said(invitation.body[language]))
