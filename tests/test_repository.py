"""What the READMEs, the locks and the workflows promise is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TWINS = [("README.md", "README.fr.md"), ("CONTRIBUTING.md", "CONTRIBUTING.fr.md")]
GUIDES = [name for pair in TWINS for name in pair]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
ACTIONS = sorted((ROOT / ".github" / "actions").glob("*/action.yml"))


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", GUIDES)
def test_every_command_that_a_guide_names_exists(name: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):.*## ", text_of("Makefile"), re.MULTILINE))
    assert set(re.findall(r"(?:^|`)make ([a-z-]+)", text_of(name), re.MULTILINE)) <= targets


@pytest.mark.parametrize("name", GUIDES)
def test_every_file_that_a_guide_points_to_exists(name: str) -> None:
    addresses = re.findall(r'\]\(([^)#]+)\)|src="([^"]+)"', text_of(name))
    pointed = {address for pair in addresses for address in pair if address and "://" not in address}
    assert {address for address in pointed if not (ROOT / address).exists()} == set()


@pytest.mark.parametrize(("english", "french"), TWINS)
def test_both_languages_of_a_guide_have_the_same_sections(english: str, french: str) -> None:
    levels = [re.findall(r"^(#+) ", text_of(name), re.MULTILINE) for name in (english, french)]
    assert levels[0] == levels[1]


@pytest.mark.parametrize("name", ["README.fr.md", "CONTRIBUTING.fr.md"])
def test_french_punctuation_never_starts_a_line(name: str) -> None:
    assert re.findall(r".{20}(?: [:;?!»%$]|« )", text_of(name)) == []


@pytest.mark.parametrize("name", ["requirements", "requirements-test"])
def test_what_we_ask_for_is_locked_with_hashes_and_names_no_address(name: str) -> None:
    lock = text_of(f"{name}.txt")
    pinned = dict(
        re.findall(r"^([a-z0-9-]+)==\S+ \\\n((?: +--hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", lock, re.MULTILINE)
    )
    asked = re.findall(r"^([A-Za-z][A-Za-z0-9-]*)", text_of(f"{name}.in"), re.MULTILINE)
    assert {package.lower() for package in asked} <= set(pinned)
    assert "://" not in lock
    assert len(pinned) == len(re.findall(r"^[a-z]", lock, re.MULTILINE))


@pytest.mark.parametrize("file", [*WORKFLOWS, *ACTIONS], ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_every_action_is_named_by_commit(file: Path) -> None:
    used = re.findall(r"uses: (.+)", file.read_text(encoding="utf-8"))
    assert [name for name in used if not re.fullmatch(r"\./.+|[\w./-]+@[0-9a-f]{40}  # v\d+\.\d+\.\d+", name)] == []


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda file: file.name)
def test_every_workflow_starts_without_permissions(workflow: Path) -> None:
    assert re.search(r"^permissions: \{\}$", workflow.read_text(encoding="utf-8"), re.MULTILINE)
