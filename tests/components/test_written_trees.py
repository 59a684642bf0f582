"""What is written in tests/components/trees is worth being kept: nothing nameless, nothing said twice."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from .written_trees import TREES

NAMELESS = re.compile(
    r"^ *(?:group|region|note|dialog|table|image|img|link|button|disclosure|radio|checkbox|textbox|searchbox|spinbutton"
    r"|combobox|progressbar|heading)(?! \").*$",
    re.MULTILINE,
)
FILES = sorted(TREES.glob("*.yml"))


def situations(file: Path) -> Mapping[str, Any]:
    found: Mapping[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_whatever_is_read_has_a_name(file: Path) -> None:
    trees = [told.get("tree", "") for told in situations(file).values()]
    assert [found for tree in trees for found in NAMELESS.findall(tree)] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_whatever_is_said_is_said_once_and_to_everyone(file: Path) -> None:
    for name, told in situations(file).items():
        said = [sentence.partition(": ")[2] for sentence in told["said"]]
        assert len(said) == len(set(said)), name
        assert [sentence for sentence in told["said"] if not sentence.startswith(("polite: ", "focus: "))] == [], name


def test_every_kind_of_question_is_written() -> None:
    from course.kinds import BY_NAME

    written = {file.stem for file in FILES}
    assert {f"{kind}.fr" for kind in BY_NAME} <= written
    assert any(name.endswith(".en") for name in written)
