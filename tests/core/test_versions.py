"""Two versions of a course: what differs, and what follows for answers, packages and the version number."""

from __future__ import annotations

import json
from typing import Any

import pytest

from course.versions.comparison import Comparison
from course.versions.consequences import Consequences
from course.versions.snapshot import UnreadableSnapshotError, read, written
from versions_files import EVERY_KIND, FILES, LIST, QUIZ, followed, kept, question, replaced, with_garden

LESSON = "modules/bases.fr.md"
FACTS = "modules/facts.yml"
OTHER = question(FILES, "origine").replace("origine", "suite").replace("Auprès de qui?", "Et ensuite?")
OTHER_QUIZ = "questions:\n" + OTHER


def ids(marks: Any) -> list[str]:
    return [(mark[0] if isinstance(mark, tuple) else getattr(mark, "after", mark)).id for mark in marks]


def test_the_same_course_twice_differs_in_nothing_and_asks_for_no_new_number() -> None:
    result = followed(EVERY_KIND, EVERY_KIND)
    assert result.found.is_empty
    assert (result.bump, result.asked_again, len(result.kept)) == ("none", (), 9)
    assert {package.verdict for package in result.packages} == {"unneeded"}


def test_a_version_comes_back_whole_from_its_file() -> None:
    version = kept(with_garden(EVERY_KIND))
    assert read(written(version)) == version
    assert written(read(written(version))) == written(version)


def test_the_file_says_what_is_asked_and_never_what_is_right() -> None:
    said = written(kept(FILES))
    assert "Auprès de qui?" in said
    assert "chambreurs" not in said


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "not-json"),
        ("{", "not-json"),
        ("[]", "not-a-version"),
        ('{"course": "essai"}', "not-a-version"),
        ('{"schema": 1, "course": "essai"}', "not-a-version"),
        ('{"schema": 2}', "newer"),
    ],
)
def test_a_file_that_is_no_version_says_why(text: str, why: str) -> None:
    with pytest.raises(UnreadableSnapshotError, match=why):
        read(text)


def test_a_version_with_a_wrong_value_inside_is_refused() -> None:
    found = json.loads(written(kept(FILES)))
    found["modules"][0]["questions"][0]["prompt"] = "Auprès de qui?"
    with pytest.raises(UnreadableSnapshotError, match="not-a-version"):
        read(json.dumps(found))


def test_modules_come_go_and_take_another_name() -> None:
    found = followed(FILES, with_garden(FILES)).found
    assert (ids(found.modules_added), ids(found.modules_removed)) == (["jardin"], [])
    found = followed(with_garden(FILES), FILES).found
    assert (ids(found.modules_added), ids(found.modules_removed)) == ([], ["jardin"])
    found = followed(FILES, replaced(FILES, LESSON, ("Les bases", "Le début"))).found
    assert ids(found.modules_retitled) == ["bases"]


def test_a_module_that_changes_places_is_moved_and_not_rewritten() -> None:
    before = with_garden(FILES)
    found = followed(before, replaced(before, LIST, ("[bases, jardin]", "[jardin, bases]"))).found
    assert len(found.modules_moved) == 1
    assert (found.lessons_rewritten, found.modules_added) == ((), ())


def test_a_lesson_is_rewritten_in_the_languages_that_say_something_else() -> None:
    found = followed(FILES, replaced(FILES, LESSON, ("Une phrase.", "Deux phrases."))).found
    assert [(module.id, languages) for module, languages in found.lessons_rewritten] == [("bases", ("fr",))]


def test_lines_cut_elsewhere_rewrite_nothing() -> None:
    assert followed(FILES, replaced(FILES, LESSON, ("Une phrase.", "Une\nphrase."))).found.is_empty


def test_a_figure_that_changes_rewrites_the_lessons_and_the_questions_that_show_it() -> None:
    found = followed(EVERY_KIND, replaced(EVERY_KIND, FACTS, ("value: 17", "value: 21"))).found
    assert [languages for _, languages in found.lessons_rewritten] == [("fr", "en")]
    assert "bases/vrai" in ids(found.questions_reworded)
    assert "bases/nombre" in ids(found.questions_changed), "its answer is worked out from the figure"


def test_other_words_keep_the_answers_and_are_told_by_language() -> None:
    result = followed(FILES, replaced(FILES, QUIZ, ('en: "Yes."', 'en: "Right."')))
    assert [(mark.id, languages) for mark, languages in result.found.questions_reworded] == [("bases/origine", ("en",))]
    assert (result.kept, result.asked_again) == (("bases/origine",), ())
    assert result.bump == "patch"


def test_another_key_asks_the_question_again_and_tells_both_prompts() -> None:
    result = followed(FILES, replaced(FILES, QUIZ, ("id: familles", "id: aines"), ("Auprès de qui?", "De qui?")))
    (pair,) = result.found.questions_changed
    assert (pair.before.prompt["fr"], pair.after.prompt["fr"]) == ("Auprès de qui?", "De qui?")
    assert (result.kept, result.asked_again, result.found.questions_reworded) == ((), ("bases/origine",), ())
    assert result.finishes == {"bases": "reopens"}


def test_questions_change_places_without_losing_their_answers() -> None:
    first, second = question(EVERY_KIND, "seul"), question(EVERY_KIND, "plusieurs")
    text = EVERY_KIND[QUIZ].replace(first, "\x00").replace(second, first).replace("\x00", second)
    result = followed(EVERY_KIND, {**EVERY_KIND, QUIZ: text})
    assert len(result.found.questions_moved) == 1
    assert len(result.kept) == 9


def test_a_question_that_goes_to_another_module_is_recognized_and_asked_again() -> None:
    before = with_garden(FILES, OTHER_QUIZ)
    gone = {
        **before,
        QUIZ: "questions:\n" + OTHER,
        "quizzes/jardin.yml": before[QUIZ].replace("    review: debut\n", ""),
    }
    result = followed(before, gone)
    carried = [(pair.before.id, pair.after.id) for pair in result.found.questions_carried]
    assert carried == [("jardin/suite", "bases/suite"), ("bases/origine", "jardin/origine")]
    assert result.asked_again == ("bases/suite", "jardin/origine")
    assert (result.found.questions_added, result.found.questions_removed) == ((), ())


def test_a_true_or_false_question_replaced_by_another_is_not_taken_for_it() -> None:
    before = question(EVERY_KIND, "vrai")
    after = (
        before.replace("id: vrai", "id: autre").replace("La norme est", "La règle est").replace("The norm is", "It is")
    )
    result = followed(EVERY_KIND, replaced(EVERY_KIND, QUIZ, (before, after)))
    assert ids(result.found.questions_added) == ["bases/autre"]
    assert ids(result.found.questions_removed) == ["bases/vrai"]
    assert result.no_longer_asked == ("bases/vrai",)


# What becomes of those who had completed a quiz of nine points, where seven (70 %) are enough.
@pytest.mark.parametrize(
    ("changes", "finish"),
    [
        ([], "stays"),
        ([('fr: "Oui."', 'fr: "Certes."')], "stays"),
        ([("pass_mark: 70", "pass_mark: 60")], "stays"),
        ([("pass_mark: 70", "pass_mark: 90")], "may-reopen"),
        ([("id: familles", "id: menages")], "may-reopen"),
        ([("id: familles", "id: menages"), ("pass_mark: 70", "pass_mark: 60")], "stays"),
        ([("id: familles", "id: menages"), ("pass_mark: 70", "pass_mark: 100")], "reopens"),
        ([("id: familles", "id: menages"), ("    hints:", "    points: 9\n    hints:")], "reopens"),
    ],
)
def test_those_who_had_finished_are_told_whether_they_still_have(changes: list[tuple[str, str]], finish: str) -> None:
    assert followed(EVERY_KIND, replaced(EVERY_KIND, QUIZ, *changes)).finishes == {"bases": finish}


def test_a_draw_once_passed_stays_so_whatever_joins_the_bank() -> None:
    before = replaced(EVERY_KIND, QUIZ, ("pass_mark: 70", "draw: 4\npass_mark: 70"))
    assert followed(before, replaced(before, QUIZ, ("id: familles", "id: menages"))).finishes == {"bases": "stays"}


def test_a_bank_that_is_asked_whole_is_to_be_completed_and_one_that_becomes_a_draw_is_to_be_checked() -> None:
    bank = replaced(EVERY_KIND, QUIZ, ("pass_mark: 70", "draw: 4\npass_mark: 70"))
    assert followed(bank, EVERY_KIND).finishes == {"bases": "reopens"}
    assert followed(EVERY_KIND, bank).finishes == {"bases": "may-reopen"}


def verdicts(result: Consequences) -> dict[str, str]:
    return {package.part: package.verdict for package in result.packages}


def test_other_words_replace_a_package_in_its_activity() -> None:
    assert set(verdicts(followed(FILES, replaced(FILES, LESSON, ("Une phrase", "Deux phrases")))).values()) == {
        "replace"
    }


def test_a_module_more_in_a_path_is_something_to_do_for_those_who_had_finished() -> None:
    result = followed(FILES, with_garden(FILES))
    assert verdicts(result) == {"cours": "replace-and-redo", "court": "replace-and-redo"}
    assert {package.to_complete for package in result.packages} == {("jardin",)}


def test_a_part_that_did_not_change_needs_no_package() -> None:
    elsewhere = with_garden(FILES)
    elsewhere[LIST] = elsewhere[LIST].replace("    modules: [bases, jardin]", "    modules: [bases]")
    assert verdicts(followed(FILES, elsewhere)) == {"cours": "replace-and-redo", "court": "unneeded"}


def test_a_path_with_another_id_is_another_activity() -> None:
    result = followed(FILES, replaced(FILES, LIST, ("id: court", "id: bref")))
    assert verdicts(result) == {"cours": "unneeded", "bref": "new", "court": "gone"}
    assert result.bump == "major"


def test_a_course_with_another_id_finds_no_answer_and_is_another_activity_everywhere() -> None:
    result = followed(FILES, replaced(FILES, LIST, ("id: essai", "id: epreuve")))
    assert (result.kept, result.asked_again) == ((), ("bases/origine",))
    assert {(package.verdict, package.why) for package in result.packages} == {("new", "course-id")}
    assert result.bump == "major"


@pytest.mark.parametrize(
    ("version", "after", "suggested"),
    [
        ("1.4.2", FILES, "1.4.2"),
        ("1.4.2", replaced(FILES, LESSON, ("Une phrase", "Deux phrases")), "1.4.3"),
        ("1.4.2", with_garden(FILES), "1.5.0"),
        ("1.4.2", replaced(FILES, QUIZ, ("id: familles", "id: aines")), "1.5.0"),
        ("1.4.2", replaced(FILES, LIST, ("id: court", "id: bref")), "2.0.0"),
        ("0.4.2", replaced(FILES, LIST, ("id: court", "id: bref")), "0.5.0"),
        ("2026", with_garden(FILES), None),
    ],
)
def test_the_number_suggested_is_worth_the_change(version: str, after: dict[str, str], suggested: str | None) -> None:
    before = replaced(FILES, LIST, ('version: "1.0"', f'version: "{version}"'))
    assert followed(before, after).suggested == suggested


def test_a_language_more_or_less_is_told() -> None:
    french = Comparison(before=kept(FILES), after=kept(FILES, ("fr",)))
    assert (french.languages_removed, french.questions_reworded, french.lessons_rewritten) == (("en",), (), ())
    assert Consequences(french).bump == "major"
    assert Comparison(before=kept(FILES, ("fr",)), after=kept(FILES)).languages_added == ("en",)
