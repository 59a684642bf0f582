"""Attestations gathered by an administrator: read from anything, merged in any order, listed without surprise."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from .conftest import OUTLINE, Script, answer, record

steady = settings(deadline=None, max_examples=60)
Group = dict[str, Any]

DONE = {
    "porte/main": answer(True, "main"),
    "porte/gestes": answer(True, "=", tries=3, meaning="m2"),
    "porte/vrai": answer(True, "true", meaning="m3"),
    "palier/bonjour": answer(True, "bonjour", tries=2, meaning="m4"),
}
READ = {module["id"]: {"at": "2026-11-21T14:03Z", "seconds": 600} for module in OUTLINE["modules"]}


class _Settings(yaml.SafeLoader):
    """mkdocs.yml, without what it takes from the environment."""


_Settings.add_constructor("!ENV", lambda loader, node: None)


@pytest.fixture(scope="session")
def table() -> Script:
    """Everything that the group page knows, without its face."""
    text = (Path(__file__).parents[2] / "mkdocs.yml").read_text(encoding="utf-8")
    listed = yaml.load(text, _Settings)["extra"]["course"]["scripts"]["group"]
    ours = [file.removeprefix("runtime/") for file in listed if file.startswith("runtime/")]
    return Script("record.js", "draws.js", "grading.js", *ours)


def attestation(script: Script, name: str = "Zoé Roy", today: str = "2026-11-27", **changed: Any) -> dict[str, Any]:
    """An attestation as the course makes it; `path`, `organization` and `tries` may be others."""
    answers = copy.deepcopy(DONE)
    answers["palier/bonjour"]["tries"] = changed.get("tries", 2)
    answers["palier/bonjour"]["at"] = changed.get("at", "2026-11-21T14:03Z")
    person = {"name": name, "organization": changed.get("organization", "OMH d’Essai")}
    path = changed.get("path", "visite")
    made: dict[str, Any] = script.call("attestation.make", OUTLINE, record(answers, READ), path, person, today)
    return made


def read(script: Script, text: str) -> Any:
    return script.call("group.read", text, "essai")


def group(script: Script, *attestations: Any) -> Group:
    found = read(script, json.dumps(attestations)) if attestations else {"group": script.call("group.empty", "essai")}
    table: Group = found["group"]
    return table


def rows(script: Script, *attestations: Any) -> Any:
    return script.call("groupRows.rows", group(script, *attestations), OUTLINE)


# — Reading —


def test_a_file_a_message_and_a_saved_table_give_the_same_attestation(table: Script) -> None:
    one = attestation(table) | {"missed": []}
    line = table.call("attestation.line", one)
    saved = table.call("group.file", group(table, one))
    quoted = "> " + "\n> ".join(line[at : at + 70] for at in range(0, len(line), 70))
    for text in (
        json.dumps(one),
        json.dumps([one]),
        line,
        f"Bonjour,\n\n{line}\n\nMerci!",
        f"On Monday:\n{quoted}",
        saved,
    ):
        assert read(table, text) == {"group": group(table, one), "problems": []}, text[:60]


def test_a_pasted_text_may_hold_many_of_them(table: Script) -> None:
    people = [attestation(table, name) | {"missed": []} for name in ("Ana Cruz", "Luc Roy", "Zoé Roy")]
    lines = [table.call("attestation.line", one) for one in people]
    for text in (
        "\n\n".join(lines),
        "Voici :\n" + "\net\n".join(lines),
        "\n".join(json.dumps(one, indent=2) for one in people),
    ):
        assert read(table, text) == {"group": group(table, *people), "problems": []}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "empty"),
        (" \n\t", "empty"),
        ("PK\x03\x04…", "archive"),
        ("Bonjour, voici mon attestation: elle est jointe.", "not-an-attestation"),
        ("{}", "not-an-attestation"),
        ("[]", "not-an-attestation"),
        ("null", "not-an-attestation"),
        ("3", "not-an-attestation"),
        ("{bad", "not-an-attestation"),
        ('{"format":"course-attestation","versi', "damaged"),
        ("[" * 100_000 + "]" * 100_000, "not-an-attestation"),
        ('{"a":' * 20_000 + "1" + "}" * 20_000, "not-an-attestation"),
        ("x" * 10_000_000, "too-large"),
        (json.dumps([1] * 30_000), "too-large"),
        ('{"format":"course-group","version":1,"course":"autre","attestations":[]}', "foreign"),
        ('{"format":"course-group","version":2,"course":"essai"}', "newer"),
        ('{"format":"course-group","version":1,"course":"essai"}', "damaged"),
        ('{"format":"course-attestation","version":7}', "newer"),
        ('{"format":"course-attestation","version":1}', "damaged"),
        ("attestation:B" + "x" * 40, "damaged"),
    ],
)
def test_what_cannot_be_read_says_why(table: Script, text: str, problem: str) -> None:
    assert read(table, text) == {"group": table.call("group.empty", "essai"), "problems": [problem]}


def test_an_attestation_of_another_course_is_refused(table: Script) -> None:
    assert read(table, json.dumps(attestation(table) | {"course": "autre"}))["problems"] == ["foreign"]


def test_what_is_sound_in_a_damaged_table_is_kept(table: Script) -> None:
    saved = group(table, attestation(table)) | {
        "names": ["Luc Roy", 3, "", "a" * 900],
        "same": [{"listed": "L. Roy"}, None],
    }
    saved["attestations"] += [None, {"format": "course-attestation"}, attestation(table) | {"course": "autre"}]
    found = read(table, json.dumps(saved))
    assert found["group"] == group(table, attestation(table)) | {"names": ["Luc Roy"]}
    assert sorted(found["problems"]) == ["damaged", "foreign", "not-an-attestation"]


@steady
@given(
    st.text()
    | st.recursive(
        st.none() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    ).map(json.dumps)
)
def test_no_text_at_all_makes_it_fail(table: Script, text: str) -> None:
    found = read(table, text)
    assert found["problems"] or found["group"]["attestations"] == []


# — Merging —

people = st.sampled_from(["Zoé Roy", "Roy, Zoe", "Ana Cruz", "Luc d’Amours", ""])
names = st.lists(st.sampled_from(["Zoé Roy", "Ana Cruz", "Luc Damours", "J. Roy"]), max_size=3)
changes = st.fixed_dictionaries(
    {
        "name": people,
        "today": st.sampled_from(["2026-11-27", "2026-12-01"]),
        "path": st.sampled_from(["visite", "retour"]),
        "tries": st.integers(1, 3),
        "organization": st.sampled_from(["OMH d’Essai", ""]),
        "score": st.none() | st.integers(0, 100),
    }
)


@st.composite
def described(draw: st.DrawFn) -> tuple[list[dict[str, Any]], list[str], list[tuple[str, str]]]:
    same = st.lists(st.tuples(st.sampled_from(["J. Roy", "Luc Damours"]), people.filter(bool)), max_size=2)
    return draw(st.lists(changes, max_size=4)), draw(names), draw(same)


def built(script: Script, description: tuple[list[dict[str, Any]], list[str], list[tuple[str, str]]]) -> Group:
    made = []
    for change in description[0]:
        one = attestation(script, **{name: value for name, value in change.items() if name != "score"})
        made.append(one if change["score"] is None else one | {"score": change["score"]})
    same = [{"listed": listed, "attested": attested} for listed, attested in description[2]]
    text = json.dumps(group(script) | {"attestations": made, "names": description[1], "same": same})
    table: Group = read(script, text)["group"]
    return table


def merged(script: Script, a: Group, b: Group) -> Group:
    table: Group = script.call("group.merge", a, b)
    return table


@steady
@given(described(), described(), described())
def test_tables_merge_in_any_order_as_often_as_one_likes(table: Script, x: Any, y: Any, z: Any) -> None:
    a, b, c = (built(table, one) for one in (x, y, z))
    assert merged(table, a, b) == merged(table, b, a)
    assert merged(table, a, a) == a
    assert merged(table, merged(table, a, b), c) == merged(table, a, merged(table, b, c))
    assert merged(table, a, group(table)) == a


@steady
@given(described())
def test_a_saved_table_is_read_back_whole(table: Script, x: Any) -> None:
    one = built(table, x)
    assert read(table, table.call("group.file", one)) == {"group": one, "problems": []}


@steady
@given(described(), st.randoms())
def test_rows_do_not_depend_on_the_order_in_which_files_came(table: Script, x: Any, chance: Any) -> None:
    one = built(table, x)
    shuffled = list(one["attestations"])
    chance.shuffle(shuffled)
    assert table.call("groupRows.rows", one, OUTLINE) == rows(table, *shuffled)
    everything = [row["kept"] for row in rows(table, *shuffled)]
    everything += [other["attestation"] for row in rows(table, *shuffled) for other in row["others"]]
    assert sorted(map(json.dumps, everything)) == sorted(map(json.dumps, one["attestations"])), "none is lost"


def test_removing_takes_only_what_is_named(table: Script) -> None:
    ana, luc = attestation(table, "Ana Cruz"), attestation(table, "Luc Roy")
    assert table.call("group.without", group(table, ana, luc), group(table, luc)["attestations"]) == group(table, ana)


# — Rows —


def test_the_newest_of_two_attestations_is_shown_and_the_other_listed(table: Script) -> None:
    old, new = attestation(table), attestation(table, "ROY, Zoe", "2026-12-02", at="2026-12-01T10:00Z")
    (row,) = rows(table, old, new)
    assert row["kept"] == new
    assert row["title"] == "La visite"
    assert [(other["attestation"], other["reason"]) for other in row["others"]] == [(old, "older")]
    assert row["status"] == "intact"


def test_the_copy_that_knows_the_missed_questions_is_kept(table: Script) -> None:
    one = attestation(table)
    (row,) = rows(table, one, one | {"missed": []})
    assert row["kept"]["missed"] == ["porte/gestes", "palier/bonjour"]
    assert [other["reason"] for other in row["others"]] == ["copy"]
    assert row["status"] == "intact"


def test_an_altered_attestation_is_shown_as_such_and_never_hides_an_intact_one(table: Script) -> None:
    one = attestation(table)
    altered = one | {"score": 99, "completed": "2027-01-01"}
    assert [row["status"] for row in rows(table, altered)] == ["altered"]
    (row,) = rows(table, one, altered)
    assert row["kept"] == one
    assert row["status"] == "doubtful"
    assert row["others"][0]["reason"] == "altered"


def test_two_results_for_one_day_contradict_each_other(table: Script) -> None:
    one = attestation(table)
    half = copy.deepcopy(OUTLINE)
    half["modules"][0]["passMark"] = 50
    missing = {id: given for id, given in DONE.items() if id != "porte/vrai"}
    person = {"name": "Zoé Roy", "organization": "OMH d’Essai"}
    lower = table.call("attestation.make", half, record(missing, READ), "visite", person, "2026-11-27")
    (row,) = rows(table, one, lower)
    assert (row["kept"], row["status"]) == (one, "doubtful")
    assert row["others"][0]["reason"] == "contradicts"
    (again,) = rows(table, one, attestation(table, today="2026-11-28"))
    assert again["status"] == "intact", "asking for it another day contradicts nothing"


def test_namesakes_of_two_organizations_are_two_people_and_are_pointed_out(table: Script) -> None:
    found = rows(
        table, attestation(table), attestation(table, organization="OMH d’Ailleurs"), attestation(table, "Luc Roy")
    )
    assert sorted((row["kept"]["name"], row["status"]) for row in found) == [
        ("Luc Roy", "intact"),
        ("Zoé Roy", "namesake"),
        ("Zoé Roy", "namesake"),
    ]


def test_a_path_that_the_course_no_longer_has_keeps_its_id(table: Script) -> None:
    outline = OUTLINE | {"paths": OUTLINE["paths"][1:]}
    (row,) = table.call("groupRows.rows", group(table, attestation(table)), outline)
    assert row["title"] == "visite"
    assert [one["people"] for one in table.call("groupRows.figures", [row], outline)] == [1]


def test_each_question_counts_the_people_who_missed_it_once(table: Script) -> None:
    found = rows(table, attestation(table), attestation(table, path="retour"), attestation(table, "Luc Roy", tries=1))
    missed = table.call("groupRows.missed", found, OUTLINE)
    assert [(one["id"], one["people"]) for one in missed] == [("porte/gestes", 2), ("palier/bonjour", 1)]


def test_figures_are_those_of_each_path(table: Script) -> None:
    luc = attestation(table, "Luc Roy", "2026-12-02", at="2026-12-01T10:00Z")
    found = rows(table, attestation(table), luc, attestation(table, path="retour"))
    figures = table.call("groupRows.figures", found, OUTLINE)
    assert [(one["title"], one["people"], one["from"], one["to"], one["score"]) for one in figures] == [
        ("La visite", 2, "2026-11-21", "2026-12-01", 100),
        ("Le retour", 1, "2026-11-21", "2026-11-21", 100),
    ]


# — Who is missing —


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zoé Roy", "zoe ROY"),
        ("Zoé Roy", "Roy, Zoé"),
        ("Jean-François Côté-Roy", "Cote Roy Jean François"),
        ("Cœur Bœuf", "coeur boeuf"),
        ("Zoe\u0301 Roy", "Zoé Roy"),
        ("Marie D’Amours", "marie d'amours"),
    ],
)
def test_one_name_written_two_ways_is_one_person(table: Script, one: str, other: str) -> None:
    assert table.call("names.key", one) == table.call("names.key", other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zoé Roy", "Zoé Roi"),
        ("Jean Tremblay", "Jaen Tremblay"),
        ("J. Tremblay", "Jeanne Tremblay"),
        ("Marie Tremblay", "Marie Tremblay-Gagnon"),
        ("Luc Damours", "Luc D’Amours"),
        ("M. Jean Roy", "Jean Roy"),
        ("Tremblay", "Jean Tremblay"),
    ],
)
def test_near_names_are_proposed(table: Script, one: str, other: str) -> None:
    assert table.call("names.isNear", one, other) is True
    assert table.call("names.isNear", other, one) is True


@pytest.mark.parametrize(
    ("one", "other"), [("Zoé Roy", "Luc Roy"), ("Ana Cruz", "Léo Gagné"), ("J. R.", "Jean Roy"), ("", "Jean Roy")]
)
def test_unlike_names_are_not(table: Script, one: str, other: str) -> None:
    assert table.call("names.isNear", one, other) is False


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zoé Roy\r\n\r\n  Luc Côté \nzoe roy\n", ["Zoé Roy", "Luc Côté"]),
        ("1. Zoé Roy\n2) Luc Côté\n- Ana Cruz\n• Léo Gagné", ["Zoé Roy", "Luc Côté", "Ana Cruz", "Léo Gagné"]),
        ("Roy\tZoé\tzoe@exemple.ca\nCôté\tLuc\t", ["Roy Zoé", "Côté Luc"]),
        ("Roy;Zoé;zoe@exemple.ca\nCôté;Luc", ["Roy Zoé", "Côté Luc"]),
        ('"Roy, Zoé" <zoe@exemple.ca>; Luc Côté <luc@exemple.ca>', ["Roy, Zoé", "Luc Côté"]),
        ("\u202eZoé\u200b Roy\n---\n...", ["Zoé Roy"]),
        ("", []),
    ],
)
def test_a_pasted_list_is_read_as_people_paste_it(table: Script, text: str, expected: list[str]) -> None:
    assert table.call("names.list", text) == expected


def missing(script: Script, shown: Group) -> list[tuple[str, int, str | None, list[str]]]:
    found = script.call("groupRows.expected", shown, script.call("groupRows.rows", shown, OUTLINE))
    return [(one["name"], len(one["rows"]), one["recognized"], one["near"]) for one in found]


def test_a_near_name_is_never_taken_for_the_person_until_someone_says_so(table: Script) -> None:
    shown = group(table, attestation(table, "Jeanne Tremblay"), attestation(table, "Luc Roy"))
    shown = table.call("group.withNames", shown, ["J. Tremblay", "ROY Luc", "Ana Cruz"])
    assert missing(table, shown) == [
        ("Ana Cruz", 0, None, []),
        ("J. Tremblay", 0, None, ["Jeanne Tremblay"]),
        ("ROY Luc", 1, None, []),
    ]
    recognized = table.call("group.withSame", shown, "J. Tremblay", "Jeanne Tremblay")
    assert missing(table, recognized)[1] == ("J. Tremblay", 1, "Jeanne Tremblay", [])
    assert table.call("group.withSame", recognized, "j tremblay", None) == shown
    assert table.call("group.withNames", recognized, ["Ana Cruz"])["same"] == []


def test_a_name_that_someone_else_on_the_list_bears_is_not_proposed(table: Script) -> None:
    shown = table.call("group.withNames", group(table, attestation(table, "Jean Roy")), ["Jean Roy", "J. Roy"])
    assert missing(table, shown) == [("J. Roy", 0, None, []), ("Jean Roy", 1, None, [])]


@pytest.mark.parametrize(
    ("sizes", "read"),
    [
        ([10] * 2000, 2000),
        ([10] * 2001, 2000),
        ([4_000_000] * 20, 12),
        ([900_000_000] * 3, 3),
        ([None, 10], 2),
        ([], 0),
    ],
    ids=["all", "one too many", "too large together", "each too large to be read", "a folder", "none"],
)
def test_files_are_read_as_many_as_memory_can_hold_and_the_others_are_left_for_later(
    table: Script, sizes: list[int | None], read: int
) -> None:
    files = [{"name": str(n), **({} if size is None else {"size": size})} for n, size in enumerate(sizes)]
    now, later = table.call("group.portion", files)
    assert (len(now), now + later) == (read, files)
