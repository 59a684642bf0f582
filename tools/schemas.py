"""Writes the JSON Schemas that editors read: `make schemas`, after a change in hooks/course/schemas or kinds."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

from course.editor_schemas import FILES, editor_schema  # noqa: E402  # hooks/ is not on the path before


class _Settings(yaml.SafeLoader):
    """Reads mkdocs.yml without what its tags ask for."""


_Settings.add_multi_constructor("!", lambda loader, suffix, node: None)


def languages(root: Path = ROOT) -> list[str]:
    """The languages of the site, as mkdocs.yml lists them."""
    found: list[str] = settings_of(root)["extra"]["brand"]["languages"]
    return found


def settings_of(root: Path = ROOT) -> dict[str, Any]:
    """What the mkdocs.yml of a project says, but for what its tags ask for."""
    settings: dict[str, Any] = yaml.load((root / "mkdocs.yml").read_text(encoding="utf-8"), _Settings)
    return settings


def main() -> None:
    """Write every schema, and say which."""
    for file, schema in FILES.items():
        (ROOT / file).write_text(editor_schema(schema, languages()), encoding="utf-8")
        print(file)


if __name__ == "__main__":
    main()
