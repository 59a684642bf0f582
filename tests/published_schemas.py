"""The schemas that standards bodies publish, which validate what we export. They are not ours to copy."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from lxml import etree

from project import ROOT

# Beside the project, or where SCHEMAS says.
FOLDER = Path(os.environ.get("SCHEMAS", ROOT.parent / "shared" / "schemas"))


def schema(path: str) -> etree.XMLSchema:
    """The schema at `path` ("qti21/imsqti_v2p1.xsd"); the test is skipped where it is absent."""
    file = FOLDER / path
    if not file.is_file():
        pytest.skip(f"the published schema {path} is not on this machine")
    return etree.XMLSchema(etree.parse(str(file.resolve()), etree.XMLParser(no_network=True)))
