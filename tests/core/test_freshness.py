"""A translation remembers what it was made from, block by block, and says when that has changed."""

from __future__ import annotations

import pytest

from course.freshness import OPENING, blocks, originals, stale_blocks
from course.load import load_course
from course.model import Course
from course_files import CHANGES, FILES, LANGUAGES
from translations import report, with_record

FRENCH, ENGLISH, QUIZ, RECORD = (
    "modules/bases.fr.md",
    "modules/bases.en.md",
    "quizzes/bases.yml",
    "modules/translations.yml",
)


def _course(files: dict[str, str]) -> Course:
    course = load_course(files, LANGUAGES).course
    assert course is not None
    return course


def _recorded() -> dict[str, str]:
    course = _course(dict(FILES))
    reference = course.modules["bases"].lessons["fr"]
    return {**FILES, ENGLISH: with_record(FILES[ENGLISH], reference), RECORD: _marks(course)}


def _marks(course: Course) -> str:
    return "en:\n" + "".join(f'  {one.id}: "{one.mark}"\n' for one in originals(course))


def test_a_fresh_translation_is_no_problem() -> None:
    files = _recorded()
    assert load_course(files, LANGUAGES).problems == ()
    assert set(blocks(_course(files).modules["bases"].lessons["fr"])) == {OPENING, "debut"}


@pytest.mark.parametrize(
    ("old", "new", "block"),
    [
        ("La norme est de", "La norme vaut", "debut"),
        ("Une phrase.", "Une autre phrase.", OPENING),
        ("title: Les bases", "title: Les fondements", OPENING),
    ],
)
def test_only_the_block_that_changed_is_to_be_revised(old: str, new: str, block: str) -> None:
    files = _recorded()
    files[FRENCH] = files[FRENCH].replace(old, new)
    loaded = load_course(files, LANGUAGES)
    assert [(problem.code, problem.facts["block"], problem.place.file) for problem in loaded.problems] == [
        ("translation-stale", block, ENGLISH)
    ]
    assert loaded.errors == ()
    assert report(load_course(files, LANGUAGES)) == [f"{ENGLISH}: {block}"]


def test_spaces_and_line_ends_are_no_change() -> None:
    files = _recorded()
    files[FRENCH] = files[FRENCH].replace("Une phrase.", "Une\nphrase. ")
    assert load_course(files, LANGUAGES).problems == ()


def test_a_question_reworded_in_the_original_is_to_be_revised() -> None:
    files = _recorded()
    files[QUIZ] = files[QUIZ].replace("Auprès de qui?", "Avec qui?")
    assert [problem.code for problem in load_course(files, LANGUAGES).problems] == ["translation-stale"]
    files[QUIZ] = files[QUIZ].replace("Among whom?", "With whom?")
    assert report(load_course(files, LANGUAGES)) == [f"{QUIZ}: origine (en)"]


PAGE_FR = "---\ntitle: Accueil\n---\nBonjour.\n\n## La suite {#suite}\n\nLisez.\n"
PAGE_EN = "---\ntitle: Welcome\n---\nHello.\n\n## What follows {#suite}\n\nRead on.\n"


@pytest.mark.parametrize(("old", "new", "block"), [("Lisez", "Lisez tout", "suite"), ("Bonjour", "Salut", OPENING)])
def test_a_page_is_followed_like_a_lesson(old: str, new: str, block: str) -> None:
    pages = {**_recorded(), "docs/index.fr.md": PAGE_FR, "docs/index.en.md": PAGE_EN}
    reference = load_course(pages, LANGUAGES).pages["index"]["fr"]
    recorded = {**pages, "docs/index.en.md": with_record(PAGE_EN, reference)}
    assert load_course(recorded, LANGUAGES).problems == ()
    loaded = load_course({**recorded, "docs/index.fr.md": PAGE_FR.replace(old, new)}, LANGUAGES)
    assert [(problem.code, problem.facts["block"], problem.place.file) for problem in loaded.problems] == [
        ("translation-stale", block, "docs/index.en.md")
    ]
    assert report(loaded) == [f"docs/index.en.md: {block}"]


def test_a_page_in_one_language_has_nothing_to_follow() -> None:
    loaded = load_course({**_recorded(), "docs/notes.en.md": PAGE_EN}, LANGUAGES)
    assert (loaded.problems, report(loaded)) == ((), [])


def test_a_change_is_followed_like_a_question() -> None:
    shown = {name: FILES[name].replace("[[quiz", "[[changes]]\n\n[[quiz") for name in (FRENCH, ENGLISH)}
    files = {**FILES, **shown, "modules/changes.yml": CHANGES}
    files[RECORD] = _marks(_course(files))
    assert load_course(files, LANGUAGES).problems == ()
    files["modules/changes.yml"] = CHANGES.replace("est précise", "est nette")
    loaded = load_course(files, LANGUAGES)
    assert [(problem.code, problem.facts["block"]) for problem in loaded.problems] == [("translation-stale", "norme")]
    assert report(loaded) == ["modules/changes.yml: norme (en)"]


def test_recording_again_takes_the_note_away_and_keeps_the_rest_of_the_file() -> None:
    files = _recorded()
    files[FRENCH] = files[FRENCH].replace("Une phrase.", "Une autre phrase.")
    reference = _course(files).modules["bases"].lessons["fr"]
    files[ENGLISH] = with_record(files[ENGLISH], reference)
    assert load_course(files, LANGUAGES).problems == ()
    assert files[ENGLISH].count("translates:") == 1
    assert files[ENGLISH].partition("\n---\n")[2] == FILES[ENGLISH].partition("\n---\n")[2]


def test_it_works_the_other_way_round() -> None:
    english_first = ("en", "fr")
    course = load_course(FILES, english_first).course
    assert course is not None
    french = with_record(FILES[FRENCH], course.modules["bases"].lessons["en"])
    files = {**FILES, FRENCH: french, ENGLISH: FILES[ENGLISH].replace("A sentence.", "Another sentence.")}
    changed = load_course(files, english_first).course
    assert changed is not None
    assert stale_blocks(changed.modules["bases"].lessons["en"], changed.modules["bases"].lessons["fr"]) == [OPENING]


def test_a_block_that_records_nothing_claims_nothing() -> None:
    course = _course(dict(FILES))
    assert stale_blocks(course.modules["bases"].lessons["fr"], course.modules["bases"].lessons["en"]) == []
