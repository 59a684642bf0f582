"""Reads the examples.yml of each component."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from markupsafe import Markup

from course.model import Course
from course.pages import chart_alone
from course.rendering import PageRenderer

COMPONENTS = Path(__file__).parents[2] / "theme" / "components"


@dataclass(frozen=True)
class Example:
    """A context of a component's template, under the name of the situation it shows."""

    component: str
    name: str

    @classmethod
    def called(cls, path: str) -> Example:
        """The example at "component/name"."""
        return cls(*path.split("/", 1))

    @classmethod
    def all(cls) -> Iterator[Example]:
        for file in sorted(COMPONENTS.glob("*/examples.yml")):
            # The tags mean nothing yet: only the names are wanted.
            names = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
            yield from (cls(file.parent.name, name) for name in names)

    def __str__(self) -> str:
        return f"{self.component}/{self.name}"

    def render(self, page: PageRenderer, course: Course) -> Markup:
        """The example on a page: `!course` takes something from the course, `!example` is another example's HTML,
        `!questions` the HTML of every question of a module, and `!chart` all that a chart is given."""

        class Loader(yaml.SafeLoader):
            pass

        def of_course(_: Loader, node: yaml.ScalarNode) -> Any:
            found: Any = course
            for step in node.value.format(language=page.language).split("."):
                if isinstance(found, Mapping):
                    found = found[step]
                else:
                    found = found[int(step)] if step.isdigit() else getattr(found, step)
            return found

        def questions(_: Loader, node: yaml.ScalarNode) -> list[Markup]:
            asked = course.modules[node.value].questions
            return [
                page.render("question", question=q, number=n, total=len(asked), review_link="#frapper", sources=[])
                for n, q in enumerate(asked, 1)
            ]

        Loader.add_constructor("!course", of_course)

        def chart(_: Loader, node: yaml.ScalarNode) -> dict[str, Any]:
            lesson = course.modules["porte"].lessons[page.language]
            return chart_alone(node.value, lesson, page)

        Loader.add_constructor("!questions", questions)
        Loader.add_constructor("!chart", chart)
        Loader.add_constructor("!example", lambda _, node: Example.called(node.value).render(page, course))
        file = COMPONENTS / self.component / "examples.yml"
        context = yaml.load(file.read_text(encoding="utf-8"), Loader)[self.name]
        return page.render(self.component, **context)
