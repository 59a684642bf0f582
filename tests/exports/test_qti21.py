"""Packages in QTI 2.1: whole, right, and valid for the schema that IMS publishes."""

from __future__ import annotations

import io
import zipfile

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from course.exports import qti21
from course.exports.edition import Edition
from course.exports.parts import Part
from published_schemas import schema

from .conftest import bank_of

NAMES = {"q": "http://www.imsglobal.org/xsd/imsqti_v2p1", "m": "http://www.imsglobal.org/xsd/imscp_v1p1"}
ITEM = "qti21/imsqti_v2p1.xsd"


def _package(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def _items(edition: Edition, part: Part, language: str) -> dict[str, etree._Element]:
    files = _package(qti21.write(edition, edition.bank(part, language)))
    items = {name: etree.fromstring(content) for name, content in files.items() if name.startswith("items/")}
    return {name.rpartition(".")[0].rpartition(".")[2]: item for name, item in items.items()}


def _values(item: etree._Element, path: str) -> list[str]:
    return [str(value) for value in item.xpath(path, namespaces=NAMES)]


def test_the_manifest_lists_every_file_of_the_package_and_nothing_else(edition: Edition, whole: Part) -> None:
    files = _package(qti21.write(edition, edition.bank(whole, "fr")))
    manifest = etree.fromstring(files["imsmanifest.xml"])
    listed = _values(manifest, "//m:file/@href")
    assert sorted([*listed, "imsmanifest.xml"]) == sorted(files)
    assert listed == _values(manifest, "//m:resource/@href")


def test_every_kind_has_its_interaction(edition: Edition, whole: Part) -> None:
    items = _items(edition, whole, "fr")
    interaction = "local-name(//q:itemBody//*[contains(local-name(), 'Interaction')])"
    assert {id: item.xpath(interaction, namespaces=NAMES) for id, item in items.items()} == {
        "seul": "choiceInteraction",
        "plusieurs": "choiceInteraction",
        "vrai": "choiceInteraction",
        "nombre": "textEntryInteraction",
        "sigle": "textEntryInteraction",
        "ordre": "orderInteraction",
        "paires": "matchInteraction",
        "tri": "matchInteraction",
        "cas": "extendedTextInteraction",
    }


def test_the_right_answers_are_those_of_the_course(edition: Edition, whole: Part) -> None:
    items = _items(edition, whole, "en")
    right = {id: _values(item, "//q:correctResponse/q:value/text()") for id, item in items.items()}
    assert right == {
        "seul": ["c-chambreurs"],
        "plusieurs": ["c-un", "c-deux"],
        "vrai": ["true"],
        "nombre": ["2040"],
        "sigle": ["residents’ advisory committee"],
        "ordre": ["i-fohm", "i-loi", "i-cadre"],
        "paires": ["i-soins p-clsc", "i-repertoire p-deux-onze"],
        "tri": ["i-bain p-dehors", "i-accueil p-dedans"],
        "cas": [],
    }


def test_every_feedback_that_can_be_given_is_in_the_item(edition: Edition, whole: Part) -> None:
    for item in _items(edition, whole, "fr").values():
        given = set(_values(item, "//q:setOutcomeValue[@identifier='FEEDBACK']//q:baseValue/text()"))
        if item.xpath(
            "//q:setOutcomeValue[@identifier='FEEDBACK']//q:variable[@identifier='RESPONSE']", namespaces=NAMES
        ):
            given |= set(_values(item, "//q:simpleChoice/@identifier"))
        assert set(_values(item, "//q:modalFeedback/@identifier")) == given


def test_a_number_is_right_within_its_tolerance(edition: Edition, whole: Part) -> None:
    number = _items(edition, whole, "fr")["nombre"]
    assert _values(number, "//q:equal/@tolerance") == ["0.5 0.5", "0.5 0.5"]
    assert _values(number, "//q:equal/q:baseValue/text()") == ["2040", "17"]


def test_a_package_is_valid_for_the_published_schema(edition: Edition, whole: Part) -> None:
    valid = schema(ITEM)
    for language in edition.course.languages:
        for id, item in _items(edition, whole, language).items():
            assert valid.validate(item), (id, valid.error_log)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), min_size=1, max_size=40).filter(str.strip))
def test_any_text_comes_back_as_it_was(edition: Edition, whole: Part, text: str) -> None:
    files = _package(qti21.write(edition, bank_of(text, whole)))
    for name in (name for name in files if name.startswith("items/")):
        item = etree.fromstring(files[name])
        offered = item.xpath(
            "//q:simpleChoice[starts-with(@identifier, 'c-') or starts-with(@identifier, 'i-')]", namespaces=NAMES
        )
        assert {"".join(choice.itertext()) for choice in offered} <= {text}
