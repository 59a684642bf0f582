"""What the project is made of is known, comes under licences that someone accepted, and is listed at each release."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from importlib.metadata import distribution
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from referencing import Registry, Resource

import sbom
from licences import Licences, our_licences
from locked import Locked, asked, canonical, locked
from project import ROOT

LICENCES = our_licences()
PACKAGES = locked()
RELEASED = datetime(2026, 12, 15, 9, 30, tzinfo=UTC)
SCHEMAS = Path(__file__).parent / "cyclonedx"


def test_every_locked_package_comes_under_a_licence_that_someone_accepted() -> None:
    said = {package.name: LICENCES.of(package) for package in PACKAGES}
    assert len(said) > 60
    assert {name: licence for name, licence in said.items() if not LICENCES.accepts(licence)} == {}


def test_what_is_installed_is_what_is_locked() -> None:
    assert {one.name: distribution(one.name).version for one in PACKAGES} == {one.name: one.version for one in PACKAGES}


@pytest.mark.parametrize(
    ("expression", "accepted"),
    [
        ("MIT", True),
        ("MIT AND PSF-2.0", True),
        ("Apache-2.0 OR Beerware", True),
        ("MIT AND Beerware", False),
        ("Beerware", False),
        ("(MIT)", False),
        ("", False),
        (None, False),
    ],
)
def test_a_licence_is_accepted_with_all_that_it_asks(expression: str | None, accepted: bool) -> None:
    assert LICENCES.accepts(expression) is accepted


def test_nothing_is_stated_or_accepted_for_nothing() -> None:
    plain = Licences(LICENCES.accepted, {}, ())
    names = {package.name: package for package in PACKAGES}
    assert set(LICENCES.stated) <= set(names)
    right = [name for name, said in LICENCES.stated.items() if plain.of(names[name]) == said["licence"]]
    assert right == [], "their metadata are right: they need not be stated"
    used = " ".join([*(LICENCES.of(one) or "" for one in PACKAGES), *(one.licence for one in LICENCES.shipped)])
    assert [name for name in LICENCES.accepted if name not in used.split()] == []


def test_a_package_that_is_not_here_has_no_licence_that_we_know() -> None:
    assert LICENCES.of(Locked("never-heard-of", "1.0", True)) is None


def test_every_package_that_we_ask_for_has_its_reason_in_the_guide() -> None:
    guide = (ROOT / "docs/guide/architecture.en.md").read_text(encoding="utf-8")
    section = re.search(r"^## Dependencies.*?(?=^## )", guide, re.M | re.S)
    assert section is not None
    rows = [row.split("|") for row in section[0].split("\n") if row.startswith("| ")]
    reasons = {canonical(name): row[2].strip() for row in rows for name in row[1].strip().split(", ")}
    assert [name for name in asked() if not reasons.get(canonical(name))] == []


def test_the_modules_that_material_joins_into_its_files_are_all_named() -> None:
    assets = Path(str(files("material"))) / "templates" / "assets"
    maps = assets.glob("stylesheets/*.map")  # its script is not published
    sources = [source for one in maps for source in json.loads(one.read_text(encoding="utf-8"))["sources"]]
    inside = {match[1] for source in sources if (match := re.search(r"node_modules/((?:@[^/]+/)?[^/]+)", source))}
    assert inside == {one.inside for one in LICENCES.shipped if one.inside}


def test_the_icons_that_material_draws_come_from_collections_that_are_all_named() -> None:
    templates = Path(str(files("material"))) / "templates"
    (style,) = (templates / "assets/stylesheets").glob("main.*.css")
    drawn = {path.replace(" ", "") for path in re.findall(r"""<path d='([^']+)'""", style.read_text(encoding="utf-8"))}
    found = set()
    for file in (templates / ".icons").rglob("*.svg"):
        if drawn & {path.replace(" ", "") for path in re.findall(r' d="([^"]+)"', file.read_text(encoding="utf-8"))}:
            found.add(file.relative_to(templates / ".icons").parts[0])
    assert found == {one.icons for one in LICENCES.shipped if one.icons}


def test_every_file_of_the_theme_is_ours_or_named() -> None:
    made = ["favicon.png", "favicon.svg", "share.png", "touch-icon.png", "fonts/OFL.txt", "icons.txt"]
    ours = {*made, *(f"install-{name}.png" for name in ("192", "512", "maskable"))}
    assets = ROOT / "theme/assets"
    others = {path.relative_to(assets).as_posix() for path in assets.rglob("*") if path.is_file()} - ours
    assert {f"assets/{name}" for name in others} == set(sbom.shipped_files(LICENCES.shipped))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_readers_find_on_a_page_whose_work_they_are_reading(language: str) -> None:
    page = (ROOT / f"docs/licences.{language}.md").read_text(encoding="utf-8")
    rows = {match[1]: match[3] for match in re.finditer(r"^\| \[(.+?)\]\((.+?)\).*\| (\S+) \|$", page, re.M)}
    assert rows == {one.name: one.licence for one in LICENCES.shipped}
    assert all(f"]({one.address})" in page for one in LICENCES.shipped)


# — The list that goes with a release —


@pytest.fixture(scope="module")
def bill() -> dict[str, Any]:
    return sbom.bill("essai", "1.2.3", LICENCES, PACKAGES, RELEASED)


def test_the_list_names_every_locked_package_and_all_that_pages_hold_of_others(bill: dict[str, Any]) -> None:
    named = {one["purl"]: one["scope"] for one in bill["components"] if "purl" in one}
    assert named == {f"pkg:pypi/{one.name}@{one.version}": "required" if one.builds else "excluded" for one in PACKAGES}
    assert {one["name"] for one in bill["components"] if "purl" not in one} == {one.name for one in LICENCES.shipped}
    assert all(one["licenses"] for one in bill["components"])


def test_the_list_says_who_needs_whom(bill: dict[str, Any]) -> None:
    needs = {one["ref"].split("@")[0]: {ref.split("@")[0] for ref in one["dependsOn"]} for one in bill["dependencies"]}
    assert {"pkg:pypi/mkdocs", "pkg:pypi/pytest"} <= needs["essai:1.2.3"]
    assert {"pkg:pypi/jinja2", "pkg:pypi/markdown"} <= needs["pkg:pypi/mkdocs"]
    assert needs["pkg:pypi/jinja2"] == {"pkg:pypi/markupsafe"}
    told, reached, next_ones = set(needs), set(), {"essai:1.2.3"}
    while next_ones:
        reached |= next_ones
        next_ones = {ref for one in next_ones for ref in needs.get(one, ())} - reached
    assert told - reached == set(), "nothing is there without someone who needs it"


def test_the_list_is_valid_for_the_published_schema(bill: dict[str, Any]) -> None:
    schemas = {file.name: json.loads(file.read_text(encoding="utf-8")) for file in SCHEMAS.glob("*.json")}
    registry: Registry[Any] = Registry().with_resources(
        pair
        for name, schema in schemas.items()
        for pair in ((name, Resource.from_contents(schema)), (schema["$id"], Resource.from_contents(schema)))
    )
    schema = schemas["bom-1.6.SNAPSHOT.schema.json"]
    base = schema["$id"].rsplit("/", 1)[0]
    registry = registry.with_resources((f"{base}/{name}", Resource.from_contents(one)) for name, one in schemas.items())
    validator = Draft7Validator(schema, registry=registry, format_checker=Draft7Validator.FORMAT_CHECKER)
    assert [error.message for error in validator.iter_errors(bill)] == []
    spoilt = json.loads(json.dumps(bill))
    spoilt["components"][0]["licenses"] = [{"license": {"id": "Beerware-9"}}]
    assert not validator.is_valid(spoilt)


def test_the_same_release_gives_the_same_bytes(bill: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    again = sbom.bill("essai", "1.2.3", LICENCES, locked(), RELEASED)
    assert sbom.written(again) == sbom.written(bill)
    assert sbom.bill("essai", "1.2.4", LICENCES, PACKAGES, RELEASED)["serialNumber"] != bill["serialNumber"]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(RELEASED.timestamp())))
    assert sbom.moment() == RELEASED
