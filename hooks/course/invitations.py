"""What a message of invitation says once the site has filled in what it knows."""

from __future__ import annotations

from course.minutes import sitting_minutes
from course.model import Course, Invitation, Path
from course.quantities import number
from course.typography import set_type

# The address is only known where the page is read: the browser puts it there.
ADDRESS = "{address}"


def filled(invitation: Invitation, path: Path, course: Course, language: str) -> tuple[str, str]:
    """The subject and the body of an invitation in one language: whole minutes, and `{address}` still in its place."""

    def whole(modules: tuple[str, ...]) -> str:
        return number(sitting_minutes(course, modules, language), language)

    known = {"{minutes}": whole(path.modules)}
    known |= {f"{{sitting-{n}}}": whole(modules) for n, modules in enumerate(path.sittings, 1)}
    texts = []
    for text in (invitation.subject, invitation.body):
        said = "\n".join(set_type(line, language) for line in text[language].split("\n"))
        for place, value in known.items():
            said = said.replace(place, value)
        texts.append(said)
    return texts[0], texts[1]
