"""How each kind of question judges: the script reads the answer key that the templates write."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from course.kinds.short_text import fold
from course.load import load_course
from course.rendering import Theme
from course.words import Words
from course_files import EVERY_KIND, LANGUAGES

from .conftest import RUNTIME, Script
from .test_record import steady

THEME = RUNTIME.parent
KINDS = "../components/question/kinds"
COURSE = load_course(EVERY_KIND, LANGUAGES).course
RENDERED = Theme(THEME, Words.read(THEME / "locales", LANGUAGES))
TABLE = yaml.safe_load((Path(__file__).parents[1] / "fold.yml").read_text(encoding="utf-8"))

Key = list[dict[str, str]]


@pytest.fixture(scope="module")
def kinds() -> Script:
    shared = [f"{KINDS}/{name}.js" for name in ("choices", "field", "pairing")]
    assert COURSE is not None
    own = [f"{KINDS}/{kind}.js" for kind in sorted({question.kind for question in COURSE.questions.values()})]
    return Script("words.js", "numbers.js", *shared, *own)


def key_of(id: str, language: str = "fr") -> Key:
    """The answer key of a question as the script finds it in the page."""
    assert COURSE is not None
    page = RENDERED.page(COURSE, language, "modules/bases.html")
    text = page.render("question", question=COURSE.questions[id], number=1, total=1, review_link=None, sources=[])
    entries = html.fragment_fromstring(text).xpath('.//*[@class="question-key"]//*[@data-choice]')
    return [{name[5:]: value for name, value in entry.attrib.items() if name.startswith("data-")} for entry in entries]


def judge(kinds: Script, id: str, *answer: str, language: str = "fr") -> Any:
    assert COURSE is not None
    return kinds.call(f"kinds[{COURSE.questions[id].kind!r}].judge", list(answer), key_of(id, language))


RIGHT = {
    "bases/seul": ["chambreurs"],
    "bases/plusieurs": ["un", "deux"],
    "bases/vrai": ["true"],
    "bases/nombre": ["2 040 $"],
    "bases/sigle": ["le C.C.R."],
    "bases/ordre": ["fohm", "loi", "cadre"],
    "bases/paires": ["soins=clsc", "repertoire=deux-onze"],
    "bases/tri": ["accueil=dedans", "bain=dehors"],
    "bases/cas": ["porte:appeler", "refus:respecter"],
}
WRONG = {
    "bases/seul": ["familles"],
    "bases/plusieurs": ["un", "trois"],
    "bases/vrai": ["false"],
    "bases/nombre": ["2041"],
    "bases/sigle": ["la SHQ"],
    "bases/ordre": ["loi", "fohm", "cadre"],
    "bases/paires": ["soins=shq", "repertoire=deux-onze"],
    "bases/tri": ["accueil=dehors", "bain=dehors"],
    "bases/cas": ["porte:soigner"],
}


def test_each_kind_has_an_example() -> None:
    assert COURSE is not None
    assert set(RIGHT) == set(WRONG) == set(COURSE.questions)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id", RIGHT)
def test_a_right_answer_is_right_and_a_wrong_one_is_not(kinds: Script, id: str, language: str) -> None:
    assert judge(kinds, id, *RIGHT[id], language=language)["correct"] is True
    assert judge(kinds, id, *WRONG[id], language=language)["correct"] is False


@pytest.mark.parametrize("id", RIGHT)
def test_what_python_calls_the_key_is_what_the_script_accepts(kinds: Script, id: str) -> None:
    assert COURSE is not None
    question = COURSE.questions[id]
    answers = [[way] for way in question.key] if question.kind == "short-text" else [list(question.key)]
    if question.kind != "scenario":  # whose key is where to arrive, not the way there
        assert all(judge(kinds, id, *answer)["correct"] for answer in answers)


@pytest.mark.parametrize("id", RIGHT)
def test_an_answer_of_another_time_is_wrong_and_harmless(kinds: Script, id: str) -> None:
    for given_then in ([], ["nothing"], ["a=b"], ["a:b", "c:d"]):
        assert judge(kinds, id, *given_then)["correct"] is False


# — Choices —


def test_several_choices_are_all_or_nothing_and_each_is_marked(kinds: Script) -> None:
    verdict = judge(kinds, "bases/plusieurs", "un", "trois")
    assert (verdict["found"], verdict["expected"], verdict["extra"]) == (1, 2, 1)
    assert verdict["marks"] == {"un": "right", "trois": "wrong"}


# — Numbers —


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("2039,5", "correct"),
        ("2,040", "correct"),
        ("$2,040.00", "correct"),
        ("17 $", "miss/un-seul"),
        ("17", "miss/un-seul"),
        ("2.04", "incorrect"),
        ("2039,4", "incorrect"),
        ("2 040 k$", "incorrect"),
    ],
)
def test_a_number_falls_under_one_entry_of_the_key(kinds: Script, typed: str, reason: str) -> None:
    assert judge(kinds, "bases/nombre", typed)["reasons"] == [reason]


# — Words —


@pytest.mark.parametrize(
    ("typed", "outcome"),
    [
        ("Comité consultatif des résidents", "near"),  # "des" for "de": one letter
        ("comite consultatif de residents", "correct"),
        ("residents' advisory committee", "correct"),
        ("comité consultatif de résident", "near"),
        ("comité consulttaif de résidents", "near"),
        ("comité de résidents", "incorrect"),
        ("CCD", "incorrect"),  # three letters forgive nothing
        ("le conseil d’administration", "miss/conseil"),
        ("conseil d’adminstration", "miss/conseil"),
    ],
)
def test_a_slip_is_recognised_and_a_known_miss_explained(kinds: Script, typed: str, outcome: str) -> None:
    verdict = judge(kinds, "bases/sigle", typed)
    assert (["near"] if verdict.get("isNear") else verdict["reasons"]) == [outcome]
    assert verdict["correct"] is (outcome == "correct")


def test_another_number_is_never_a_slip(kinds: Script) -> None:
    key = [
        {"choice": "correct", "correct": "", "answers": "article 51"},
        {"choice": "incorrect"},
    ]
    judged = [kinds.call('kinds["short-text"].judge', [typed], key) for typed in ("article 52", "artcle 51")]
    assert [bool(verdict.get("isNear")) for verdict in judged] == [False, True]


@pytest.mark.parametrize(("typed", "left"), TABLE.items())
def test_what_is_forgiven_is_the_same_as_in_python(kinds: Script, typed: str, left: str) -> None:
    assert kinds.call('kinds["short-text"].fold', typed) == left


@steady
@given(
    st.text(st.characters(max_codepoint=0x36F, exclude_categories=["Cs"]) | st.sampled_from("’‘“”–—…œŒ \u00a0\u202f"))
)
def test_any_latin_text_is_folded_as_in_python(kinds: Script, typed: str) -> None:
    assert kinds.call('kinds["short-text"].fold', typed) == fold(typed)


# — Order, pairs —


def test_an_order_says_how_many_are_in_place(kinds: Script) -> None:
    verdict = judge(kinds, "bases/ordre", "fohm", "cadre", "loi")
    assert (verdict["found"], verdict["expected"]) == (1, 3)
    assert verdict["keep"] == ["fohm", "cadre", "loi"]


def test_pairs_are_judged_one_by_one_and_the_right_ones_kept(kinds: Script) -> None:
    verdict = judge(kinds, "bases/paires", "soins=shq", "repertoire=deux-onze")
    assert verdict["marks"] == {"soins": "wrong", "repertoire": "right"}
    assert verdict["reasons"] == ["soins"]
    assert verdict["keep"] == ["repertoire=deux-onze"]
    assert judge(kinds, "bases/paires", *RIGHT["bases/paires"])["reasons"] == ["soins", "repertoire"]


# — Cases —


@pytest.mark.parametrize(
    "path",
    [
        ["porte:appeler"],  # not over
        ["refus:respecter"],  # not from the beginning
        ["porte:soigner", "refus:respecter"],  # not where the choice led
        ["porte:appeler", "refus:menacer"],  # a bad ending
    ],
)
def test_only_a_whole_way_to_a_good_ending_is_right(kinds: Script, path: list[str]) -> None:
    assert judge(kinds, "bases/cas", *path)["correct"] is False
