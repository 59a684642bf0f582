"""What is kept of a build is trusted when it is whole and ours, and never otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from course.memory import Memory
from course.sealed import seal, unseal


@given(some.dictionaries(some.text(), some.lists(some.integers())))
def test_a_value_comes_back_as_it_was(value: dict[str, list[int]]) -> None:
    assert unseal(seal(value, "1"), "1") == value


@given(some.data())
def test_a_single_bit_that_changed_is_seen(data: some.DataObject) -> None:
    content = bytearray(seal({"text": "une leçon"}, "1"))
    content[data.draw(some.integers(0, len(content) - 1))] ^= 1 << data.draw(some.integers(0, 7))
    assert unseal(bytes(content), "1") is None


def test_another_version_of_us_is_not_believed() -> None:
    assert unseal(seal("a page", "1"), "2") is None


def _read(file: Path, version: str) -> list[str]:
    """What had to be made of a text, by a reading that keeps what it made."""
    made: list[str] = []

    def make() -> int:
        made.append("a text")
        return 3

    memory = Memory.kept(file, version)
    memory.begin()
    assert memory.recall_as("a text", make) == 3
    memory.keep(file, version)
    return made


def test_a_text_is_read_once_by_each_version_of_us(tmp_path: Path) -> None:
    file = tmp_path / "build/read"
    assert _read(file, "1") == ["a text"]
    assert _read(file, "1") == []
    assert _read(file, "2") == ["a text"]


@pytest.mark.parametrize("damage", [b"", b"nothing of ours", None])
def test_a_file_that_was_damaged_is_made_again(tmp_path: Path, damage: bytes | None) -> None:
    file = tmp_path / "read"
    _read(file, "1")
    file.write_bytes(file.read_bytes()[:-1] if damage is None else damage)
    assert _read(file, "1") == ["a text"]
    assert _read(file, "1") == []
