"""An attestation says what the record says, travels as a file or a line, and shows when it was altered."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from .conftest import OUTLINE, Script, answer, record

Attestation = dict[str, Any]

steady = settings(deadline=None)
ME = {"name": "Ève Côté", "organization": "Office d’habitation de la Rive"}
TODAY = "2026-11-27"
CODE = re.compile(r"[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){4}")
FILES = ("record.js", "draws.js", "grading.js", "packed-text.js", "attestation-code.js", "attestation.js")

DONE = record(
    {
        "porte/main": answer(True, "main", meaning="m1", at="2026-11-20T15:00Z"),
        "porte/gestes": answer(True, "frapper", meaning="m2", at="2026-11-21T15:00Z", tries=3),
        "palier/bonjour": answer(True, "bonjour", meaning="m4", at="2026-11-23T15:00Z"),
    },
    {"porte": {"at": "2026-11-25T15:00Z", "seconds": 600}, "palier": {"at": "2026-11-23T15:00Z", "seconds": 61}},
)


@pytest.fixture(scope="session")
def script() -> Script:
    return Script(*FILES)


def made(script: Script, path: str = "retour", person: Any = None, kept: Any = None, today: str = TODAY) -> Any:
    arguments = ", ".join(json.dumps(value) for value in (kept or DONE, path, person or ME, today))
    return script.eval(f"Course.attestation.make(Course.outline, {arguments})")


def read(script: Script, text: str, course: str | None = None) -> Any:
    return script.call("attestation.read", *[text, course][: 2 if course else 1])


def test_it_says_who_finished_what_when_and_how_well(script: Script) -> None:
    one = made(script)
    assert CODE.fullmatch(one.pop("code"))
    assert one == {
        "format": "course-attestation",
        "version": 1,
        "course": "essai",
        "courseVersion": "1.0",
        "language": "fr",
        **ME,
        "path": "retour",
        "modules": [{"id": "palier", "percent": 100}, {"id": "porte", "percent": 75}],
        "score": 80,
        "minutes": 12,
        "completed": "2026-11-23",  # reading a module again, later, completes nothing
        "issued": TODAY,
        "missed": ["porte/gestes"],
    }


def test_there_is_none_for_a_path_that_is_not_complete_or_not_there(script: Script) -> None:
    assert made(script, "visite") is None  # its last module was not opened
    assert made(script, "ailleurs") is None
    assert made(script, kept=record()) is None


def test_a_module_without_questions_is_completed_when_it_was_opened(script: Script) -> None:
    kept = {**DONE, "visited": {**DONE["visited"], "cour": {"at": "2026-11-24T15:00Z"}}}
    one = made(script, "visite", kept=kept)
    assert one["completed"] == "2026-11-24"
    assert one["modules"][-1] == {"id": "cour", "percent": 100}


def test_a_bank_drawn_again_after_it_was_passed_still_shows_its_pass_mark() -> None:
    script = Script(*FILES)
    script.run("Course.outline.modules[0].draw = 2")
    kept = {**DONE, "draws": {"porte": {"seed": 1, "at": "2026-11-22T15:00Z", "passed": True}}}
    kept["answers"] = {"palier/bonjour": DONE["answers"]["palier/bonjour"]}
    assert made(script, kept=kept)["modules"][1] == {"id": "porte", "percent": 75}


def test_a_clock_that_was_ahead_completes_nothing_in_the_future(script: Script) -> None:
    assert made(script, today="2026-11-01")["completed"] == "2026-11-01"


names = st.text(st.characters(exclude_categories=[]), max_size=150) | st.sampled_from(
    [
        "",
        "=HYPERLINK(1)",
        "<img src=x onerror=alert(1)>",
        "attestation:B",
        '{"format"',
        "Noël\u202e",
        "e\u200d\u0301",
        "😀" * 120,
    ]
)
shares = st.integers(0, 100)
ids = st.from_regex(r"[a-z0-9-]{1,20}", fullmatch=True)
days = st.dates(min_value=date(2000, 1, 1)).map(str)


@st.composite
def attestations(draw: st.DrawFn) -> Attestation:
    """Any attestation, but its code and the names that make() would have cleaned."""
    return {
        "format": "course-attestation",
        "version": 1,
        "course": draw(ids),
        "courseVersion": draw(st.sampled_from(["1.0", "0.1.0", "", "2026-été"])),
        "language": draw(st.sampled_from(["fr", "en"])),
        "name": draw(names),
        "organization": draw(names),
        "path": draw(ids),
        "modules": draw(
            st.lists(st.builds(lambda id, percent: {"id": id, "percent": percent}, ids, shares), max_size=20)
        ),
        "score": draw(shares),
        "minutes": draw(st.integers(0, 100_000)),
        "completed": draw(days),
        "issued": draw(days),
        "missed": draw(st.lists(ids, max_size=5)),
    }


def signed(script: Script, one: Attestation) -> Attestation:
    text = json.dumps(one)
    whole: Attestation = script.eval(f"""(() => {{
        const one = {text};
        one.name = Course.attestation.cleanName(one.name);
        one.organization = Course.attestation.cleanName(one.organization);
        return {{...one, code: Course.attestationCode.of(one)}};
    }})()""")
    return whole


@steady
@given(names)
def test_a_clean_name_is_short_visible_and_stays_as_it_is(script: Script, name: str) -> None:
    clean = script.call("attestation.cleanName", name)
    assert script.call("attestation.cleanName", clean) == clean
    assert len(clean) <= 120
    assert clean == clean.strip()
    assert not re.search("[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", clean)


@steady
@given(attestations())
def test_a_file_brings_back_all_of_it_intact(script: Script, one: Attestation) -> None:
    whole = signed(script, one)
    back = read(script, script.call("attestation.file", whole), whole["course"])
    assert back == {"attestation": whole, "problem": None}
    assert script.call("attestation.integrity", back["attestation"]) == "intact"


@steady
@given(attestations(), st.integers(20, 90), st.sampled_from(["", "> ", ">> ", "  "]))
def test_a_line_brings_it_back_but_the_questions_missed_from_a_message_cut_and_quoted(
    script: Script, one: Attestation, width: int, quote: str
) -> None:
    whole = signed(script, one)
    line = script.call("attestation.line", whole)
    assert re.fullmatch(r"attestation:[\w-]+", line)
    cut = "\n".join(quote + line[start : start + width] for start in range(0, len(line), width))
    message = f"Bonjour,\n\nVoici mon attestation: elle suit.\n{cut}\n-- \nMerci! attestation: fin"
    assert read(script, message)["attestation"] == {**whole, "missed": []}


FIELDS = st.sampled_from(
    ["course", "courseVersion", "language", "name", "organization", "path", "score", "minutes", "completed", "issued"]
)


@steady
@given(attestations(), attestations(), FIELDS)
def test_any_change_to_what_it_says_shows(script: Script, one: Attestation, other: Attestation, field: str) -> None:
    whole, another = signed(script, one), signed(script, other)
    assume(whole[field] != another[field])
    assert script.call("attestation.integrity", {**whole, field: another[field]}) == "altered"


@steady
@given(attestations(), st.data())
def test_a_module_or_its_result_cannot_be_changed_unseen(script: Script, one: Attestation, data: st.DataObject) -> None:
    assume(one["modules"])
    whole = signed(script, one)
    place = data.draw(st.integers(0, len(whole["modules"]) - 1))
    changed = [dict(module) for module in whole["modules"]]
    changed[place]["percent"] = data.draw(shares.filter(lambda share: share != changed[place]["percent"]))
    assert script.call("attestation.integrity", {**whole, "modules": changed}) == "altered"
    assert script.call("attestation.integrity", {**whole, "modules": whole["modules"][1:]}) == "altered"


# — A code alone —


def test_a_code_says_the_path_the_day_the_score_and_the_version(script: Script) -> None:
    code = made(script)["code"]
    told = {"path": "retour", "completed": "2026-11-23", "score": 80, "isSameVersion": True}
    for typed in (code, code.lower(), code.replace("-", ""), f"  {code.replace('-', ' – ')} ", code.replace("0", "o")):
        assert script.call("attestation.readCode", typed, OUTLINE) == told


def test_a_code_of_another_version_or_course_says_so(script: Script) -> None:
    code = made(script)["code"]
    newer = script.call("attestation.readCode", code, {**OUTLINE, "version": "2.0"})
    assert (newer["path"], newer["isSameVersion"]) == ("retour", False)
    elsewhere = script.call("attestation.readCode", code, {**OUTLINE, "course": "autre"})
    assert (elsewhere["path"], elsewhere["isSameVersion"]) == (None, False)


def test_a_code_with_one_letter_wrong_is_refused(script: Script) -> None:
    code = made(script)["code"]
    letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    wrong = [
        code[:place] + letter + code[place + 1 :]
        for place in range(len(code))
        for letter in letters
        if code[place] not in ("-", letter)
    ]
    found = script.eval(f"{json.dumps(wrong)}.filter((one) => Course.attestation.readCode(one, Course.outline)).length")
    assert found < len(wrong) / 100  # two letters of check: one mistake in a thousand passes


@pytest.mark.parametrize("text", ["", "bonjour", "U" * 20, "0" * 19, "0" * 10_000_000])
def test_what_is_no_code_is_refused(script: Script, text: str) -> None:
    assert script.call("attestation.readCode", text, OUTLINE) is None


# — What is no attestation —


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"version": 2}, "newer"),
        ({"version": 0}, "damaged"),
        ({"version": "1"}, "damaged"),
        ({"format": "course-group"}, "not-an-attestation"),
        ({"course": "autre"}, "foreign"),
        ({"course": "<b>"}, "damaged"),
        ({"name": 3}, "damaged"),
        ({"name": "x" * 300}, "damaged"),
        ({"name": ["x"]}, "damaged"),
        ({"organization": None}, "damaged"),
        ({"path": "__proto__ "}, "damaged"),
        ({"modules": {}}, "damaged"),
        ({"modules": [None]}, "damaged"),
        ({"modules": [{"id": "porte", "percent": 101}]}, "damaged"),
        ({"modules": [{"id": "porte", "percent": 1}] * 3000}, "damaged"),
        ({"score": "80"}, "damaged"),
        ({"score": 80.5}, "damaged"),
        ({"score": -1}, "damaged"),
        ({"minutes": -1}, "damaged"),
        ({"minutes": 1e300}, "damaged"),
        ({"completed": "2026-02-31"}, "damaged"),
        ({"completed": 20261123}, "damaged"),
        ({"issued": "hier"}, "damaged"),
        ({"missed": "porte/main"}, "damaged"),
        ({"missed": [{}]}, "damaged"),
        ({"code": None}, "damaged"),
    ],
)
def test_a_file_of_the_wrong_shape_is_refused_with_a_reason(script: Script, change: Any, problem: str) -> None:
    text = json.dumps(made(script) | change)
    assert read(script, text, "essai") == {"attestation": None, "problem": problem}


def test_of_a_file_only_what_an_attestation_has_is_kept(script: Script) -> None:
    one = made(script)
    text = json.dumps(one | {"__proto__": {"x": 1}, "html": "<b>", "modules": [m | {"x": 1} for m in one["modules"]]})
    assert read(script, text)["attestation"] == one


def test_a_file_cut_short_or_a_line_cut_short_is_damaged(script: Script) -> None:
    one = made(script)
    for text in (script.call("attestation.file", one), script.call("attestation.line", one)):
        assert read(script, text[:-20])["problem"] == "damaged"


def test_the_last_of_several_lines_is_read_and_a_cut_one_does_not_hide_it(script: Script) -> None:
    first, second = made(script, person={"name": "A", "organization": ""}), made(script)
    lines = [script.call("attestation.line", one) for one in (first, second)]
    assert read(script, "\n\n".join(lines))["attestation"]["name"] == ME["name"]
    assert read(script, f"{lines[0]}\n\n-- {lines[1][:40]}")["attestation"]["name"] == "A"


@steady
@given(
    st.text()
    | st.text().map(lambda text: f"attestation:{text}")
    | st.text().map(lambda text: f'"course-attestation"{text}')
)
def test_no_text_makes_reading_fail(script: Script, text: str) -> None:
    assert set(read(script, text)) == {"attestation", "problem"}


@steady
@given(
    st.recursive(
        st.none() | st.booleans() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5),
        lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=5), inside, max_size=3),
    ),
    st.sampled_from(["name", "modules", "missed", "score", "minutes", "completed", "code", "version", "course"]),
)
def test_any_value_in_any_place_is_refused_or_read(script: Script, value: Any, field: str) -> None:
    back = read(script, json.dumps(made(script) | {field: value}))
    assert back["attestation"] is None or script.call("attestation.integrity", back["attestation"])


@pytest.mark.parametrize("text", ["x" * 10_000_000, "attestation:" + "_" * 10_000_000, "{" * 10_000_000])
def test_ten_megabytes_are_refused_at_once(script: Script, text: str) -> None:
    assert read(script, text)["problem"] == "too-large"


@pytest.mark.parametrize(
    "text", ["attestation:B" + "_" * 199_000, "attestation:B" * 15_000, "attestation:" + "9" * 199_000]
)
def test_long_hostile_lines_are_only_damaged(script: Script, text: str) -> None:
    assert read(script, text)["problem"] in ("damaged", "newer")
