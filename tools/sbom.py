"""Writes the list of all that a version is made of (SBOM), as CycloneDX 1.6: `make sbom`, at each release.

The file is ours to write: it is short, the libraries that write it bring a dozen packages that we would have to lock
as well, and none knows the fonts and scripts that our pages hold. Tests hold it to the published schema.
The hashes of the files of packages are in the locks, which go with the source.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import uuid
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))

from licences import Licences, Shipped, our_licences  # noqa: E402  # see sys.path
from locked import Locked, asked, canonical, locked, needs  # noqa: E402

Component = dict[str, Any]

_OURS = "MIT AND CC-BY-4.0"  # as pyproject.toml says


def bill(course: str, version: str, licences: Licences, packages: Sequence[Locked], moment: datetime) -> dict[str, Any]:
    """The whole list for a version of a course, at a moment; the same values give the same list."""
    ours = _reference(course, version)
    wanted = {canonical(name) for name in asked()}
    graph = {_purl(one): sorted(_purl(other) for other in needs(one, packages)) for one in packages}
    own = sorted(_purl(one) for one in packages if one.name in wanted)
    shipped = [_shipped(one) for one in licences.shipped]
    found: dict[str, Any] = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "timestamp": moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "lifecycles": [{"phase": "build"}],
            "component": {
                "type": "application",
                "bom-ref": ours,
                "name": course,
                "version": version,
                "licenses": [{"expression": _OURS}],
            },
        },
        "components": [*(_package(one, licences) for one in packages), *shipped],
        "dependencies": [
            {"ref": ours, "dependsOn": sorted([*own, *(one["bom-ref"] for one in shipped)])},
            *({"ref": ref, "dependsOn": others} for ref, others in graph.items()),
        ],
    }
    # A number that depends on what the list says, and on nothing else.
    found["serialNumber"] = f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(found, sort_keys=True))}"
    return found


def written(found: dict[str, Any]) -> str:
    """The list as the text of its file."""
    return json.dumps(found, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def shipped_files(shipped: Iterable[Shipped]) -> dict[str, Path]:
    """The files of the theme that others made, by their path from the root of the site."""
    theme = ROOT / "theme"
    paths = {
        path.relative_to(theme).as_posix(): path for path in sorted((theme / "assets").rglob("*")) if path.is_file()
    }
    patterns = [pattern for one in shipped for pattern in one.files]
    return {name: path for name, path in paths.items() if any(fnmatch(name, pattern) for pattern in patterns)}


def _package(package: Locked, licences: Licences) -> Component:
    licence = licences.of(package)
    return {
        "type": "library",
        "bom-ref": _purl(package),
        "name": package.name,
        "version": package.version,
        "purl": _purl(package),
        "scope": "required" if package.builds else "excluded",
        **({"licenses": _licence(licence)} if licence else {}),
    }


def _shipped(one: Shipped) -> Component:
    files = [
        {
            "type": "file",
            "name": name,
            "hashes": [{"alg": "SHA-256", "content": hashlib.sha256(path.read_bytes()).hexdigest()}],
        }
        for name, path in shipped_files([one]).items()
    ]
    return {
        "type": "library",
        "bom-ref": _reference("shipped", canonical(one.name).replace(" ", "-")),
        "name": one.name,
        "scope": "required",
        "licenses": _licence(one.licence),
        "externalReferences": [{"type": "website", "url": one.address}],
        **({"components": files} if files else {}),
    }


def _licence(expression: str) -> list[dict[str, Any]]:
    is_one = " " not in expression
    return [{"license": {"id": expression}}] if is_one else [{"expression": expression}]


def _purl(package: Locked) -> str:
    return f"pkg:pypi/{package.name}@{package.version}"


def _reference(*parts: str) -> str:
    return ":".join(parts)


def moment() -> datetime:
    """That of the release: SOURCE_DATE_EPOCH, else now."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)


def main() -> None:
    """Write `build/release/<course>-<version>.cdx.json`, and say where."""
    course = yaml.safe_load((ROOT / "modules" / "course.yml").read_text(encoding="utf-8"))
    text = written(bill(course["id"], course["version"], our_licences(), locked(), moment()))
    file = ROOT / "build" / "release" / f"{course['id']}-{course['version']}.cdx.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
    print(file.relative_to(ROOT).as_posix())


if __name__ == "__main__":
    main()
