"""Packages for an LMS: whole, valid for the schemas of their standards, and the same on any day."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from course.exports import packages, web
from course.exports.edition import Edition
from course.exports.parts import Part, parts
from published_schemas import FOLDER, schema

STANDARDS = ["scorm12", "scorm2004"]
SCHEMAS = {
    "scorm12": ["scorm12.xsd"],
    "scorm2004": ["imscp_v1p1.xsd", "adlcp_v1p3.xsd", "imsss_v1p0.xsd"],
}


@pytest.fixture(scope="module")
def path(edition: Edition) -> Part:
    return next(part for part in parts(edition.course) if part.kind == "path")


def package(edition: Edition, part: Part, standard: str) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(packages.write(edition, part, standard))) as packed:
        assert packed.testzip() is None
        assert len(packed.namelist()) == len(set(packed.namelist()))
        return {name: packed.read(name) for name in packed.namelist()}


@pytest.mark.parametrize("standard", STANDARDS)
def test_the_manifest_lists_every_file_and_opens_the_page_that_holds_the_session(
    edition: Edition, path: Part, standard: str
) -> None:
    files = package(edition, path, standard)
    manifest = etree.fromstring(files["imsmanifest.xml"])
    listed = manifest.xpath("//*[local-name()='file']/@href")
    assert sorted([*listed, "imsmanifest.xml"]) == sorted(files)
    (resource,) = manifest.xpath("//*[local-name()='resource']")
    assert resource.get("href") == "launch.html"
    assert [value for name, value in resource.attrib.items() if "scorm" in name.lower()] == ["sco"]
    assert manifest.xpath("//*[local-name()='schemaversion']/text()") == [
        {"scorm12": "1.2", "scorm2004": "2004 4th Edition"}[standard]
    ]


@pytest.mark.parametrize("standard", STANDARDS)
def test_the_manifest_is_valid_for_the_published_schemas(
    edition: Edition, path: Part, standard: str, tmp_path: Path
) -> None:
    folder = FOLDER / standard
    if not folder.is_dir():
        pytest.skip(f"the published schemas of {standard} are not on this machine")
    imports = "".join(
        f'<xs:import namespace="{etree.parse(str(folder / name)).getroot().get("targetNamespace")}"'
        f' schemaLocation="{(folder / name).resolve().as_uri()}"/>'
        for name in SCHEMAS[standard]
    )
    if standard == "scorm12":
        schema = etree.XMLSchema(etree.parse(str(folder / "scorm12.xsd")))
    else:
        schema = etree.XMLSchema(
            etree.fromstring(f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>')
        )
    manifest = etree.fromstring(package(edition, path, standard)["imsmanifest.xml"])
    schema.assertValid(manifest)
    manifest.xpath("//*[local-name()='resource']")[0].attrib.pop("identifier")
    assert not schema.validate(manifest)


def test_a_cmi5_package_describes_one_unit_that_is_valid_and_moves_on_once_passed(edition: Edition, path: Part) -> None:
    structure = etree.fromstring(package(edition, path, "cmi5")["cmi5.xml"])
    (unit,) = structure.xpath("//*[local-name()='au']")
    marks = [edition.course.modules[id].quiz.pass_mark for id in path.modules if edition.course.modules[id].quiz]
    assert (unit.get("moveOn"), float(unit.get("masteryScore"))) == ("CompletedAndPassed", min(marks) / 100)
    assert unit.xpath("*[local-name()='url']/text()") == ["launch.html"]
    schema("cmi5/CourseStructure.xsd").assertValid(structure)
    unit.set("moveOn", "Sometimes")
    assert not schema("cmi5/CourseStructure.xsd").validate(structure)


@pytest.mark.parametrize("standard", [*STANDARDS, "cmi5"])
def test_a_package_holds_the_whole_site_and_what_an_lms_opens(edition: Edition, path: Part, standard: str) -> None:
    files = package(edition, path, standard)
    assert set(web.files(edition.site)) < set(files)
    page = etree.HTML(files["launch.html"].decode())
    (frame,) = page.xpath("//iframe")
    assert dict(frame.attrib) | {"title": ""} == {
        "title": "",
        "data-standard": standard,
        "data-path": path.id,
        "data-firsts": '[["fr", "modules/bases.html"], ["en", "en/modules/bases.html"]]',
        "data-pages": '["index.html", "modules/bases.html"]',
    }
    (script,) = page.xpath("//script/@src")
    assert b"CourseShell" in files[script]


@pytest.mark.parametrize("standard", [*STANDARDS, "cmi5"])
def test_another_version_is_the_same_activity_for_an_lms(edition: Edition, path: Part, standard: str) -> None:
    names = {"scorm12": "imsmanifest.xml", "scorm2004": "imsmanifest.xml", "cmi5": "cmi5.xml"}

    def identifiers(edition: Edition) -> list[str]:
        manifest = etree.fromstring(package(edition, path, standard)[names[standard]])
        return [str(one) for one in manifest.xpath("//@identifier | //@identifierref | //@id")]

    newer = replace(edition, course=replace(edition.course, version="9.0.0"))
    assert identifiers(newer) == identifiers(edition)
    assert len(identifiers(edition)) >= 2


@pytest.mark.parametrize("standard", [*STANDARDS, "cmi5"])
def test_a_package_is_the_same_on_any_day(edition: Edition, path: Part, standard: str) -> None:
    assert packages.write(edition, path, standard) == packages.write(edition, path, standard)
