"""Writes the JSON Schemas that editors read: `make schemas`, after a change in hooks/course/schemas or kinds."""

from __future__ import annotations

import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

from course.editor_schemas import FILES, editor_schema  # noqa: E402  # hooks/ is not on the path before


class _Settings(yaml.SafeLoader):
    """Reads mkdocs.yml without what its tags ask for."""


_Settings.add_multi_constructor("!", lambda loader, suffix, node: None)


def languages(root: Path = ROOT) -> list[str]:
    """The languages of the site, as mkdocs.yml lists them."""
    settings = yaml.load((root / "mkdocs.yml").read_text(encoding="utf-8"), _Settings)
    found: list[str] = settings["extra"]["brand"]["languages"]
    return found


def main() -> None:
    """Write every schema, and say which."""
    for file, schema in FILES.items():
        (ROOT / file).write_text(editor_schema(schema, languages()), encoding="utf-8")
        print(file)


if __name__ == "__main__":
    main()
