"""Every value knows its line; what surprises French authors in YAML stays the text they typed."""

from __future__ import annotations

import pytest

from course.located import MAX_CHARACTERS, read_yaml


def _value(text: str) -> object:
    document, problems = read_yaml(text, "essai.yml")
    assert document is not None
    assert problems == []
    return document.value


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("oui", "oui"),
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("12:30", "12:30"),
        ("2026-01-02", "2026-01-02"),
        ("007", "007"),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        ("1e3", "1e3"),
        ("true", True),
        ("false", False),
        ("17", 17),
        ("-4", -4),
        ("8.3", 8.3),
        ("", None),
        ("~", None),
        ('"17"', "17"),
    ],
)
def test_only_true_false_numbers_and_nothing_are_special(written: str, read: object) -> None:
    assert _value(f"a: {written}") == {"a": read}


def test_a_key_is_always_text() -> None:
    assert _value("on: 1\n17: 2\ntrue: 3\n") == {"on": 1, "17": 2, "true": 3}


def test_values_and_keys_know_their_line_and_column() -> None:
    document, _ = read_yaml("a:\n  - b: x\n    c: y\n", "essai.yml", first_line=10)
    assert document is not None
    place = document.place("a", 0, "c")
    assert (place.file, place.line, place.column) == ("essai.yml", 12, 8)
    assert (document.key_place("a", 0, "c").line, document.key_place("a", 0, "c").column) == (12, 5)
    assert document.place("a", 0, "absent") == document.place("a", 0)


def test_both_readers_of_pyyaml_say_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    import course.located as located

    text = "a: [x, y]\nb:\n  - c: 12\n    d: |\n      deux\n      lignes\n"
    fast = read_yaml(text, "essai.yml")
    monkeypatch.setattr(located, "_FastLoader", located._Loader)
    assert read_yaml(text, "essai.yml") == fast


@pytest.mark.parametrize("text", ["a: &x 1\nb: *x\n", "a: &x [*x]\n", "<<: {a: 1}\n"])
def test_references_are_refused_so_that_nothing_expands(text: str) -> None:
    document, problems = read_yaml(text, "essai.yml")
    assert document is None or problems


def test_an_explosive_file_is_refused_in_a_moment() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20)
    )
    _, problems = read_yaml(bomb, "essai.yml")
    assert {problem.code for problem in problems} == {"yaml-alias"}


def test_a_huge_file_is_refused_before_it_is_read() -> None:
    document, problems = read_yaml("a: " + "x" * MAX_CHARACTERS, "essai.yml")
    assert document is None
    assert [problem.code for problem in problems] == ["file-too-large"]


@pytest.mark.parametrize(
    "text",
    ["[" * 40 + "]" * 40, "[" * 400_000, "[" * 2000 + "]" * 2000, "- " * 20_000 + "x", "{a: " * 3000, "? " * 5000],
    ids=["forty", "never closed", "two thousand", "dashes", "braces", "question marks"],
)
def test_a_deep_file_is_refused_rather_than_followed_down(text: str) -> None:
    _, problems = read_yaml(text, "essai.yml", first_line=3)
    assert "yaml-too-deep" in {problem.code for problem in problems}
    assert problems[-1].place.line == 3
    assert problems[-1].place.column > 20


@pytest.mark.parametrize(
    "text", ["a: !!python/name:os.system x", "a: !ENV HOME", "!!python/object/apply:os.system [x]"]
)
def test_a_tag_calls_nothing_and_is_refused_wherever_it_stands(text: str) -> None:
    _, problems = read_yaml(text, "essai.yml")
    assert [problem.code for problem in problems] == ["yaml-tag"]


@pytest.mark.parametrize("number", ["9" * 5000, "9" * 400 + ".5", "0." + "1" * 40])
def test_a_number_that_nothing_can_hold_stays_the_text_that_was_typed(number: str) -> None:
    assert _value(f"a: {number}") == {"a": number}


@pytest.mark.parametrize("written", [r"\0", r"\x1b", r"\ud800", r"\ue000", r"\u202e"])
def test_a_character_that_nobody_sees_is_refused_in_a_text_and_in_a_key(written: str) -> None:
    for text in (f'a: "{written}"', f'"{written}": a'):
        _, problems = read_yaml(text, "essai.yml")
        assert [problem.code for problem in problems] == ["unfit-character"]
