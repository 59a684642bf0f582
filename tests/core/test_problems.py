"""Each file of `tests/cases` makes one mistake in a small course; its report is compared word for word."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from course.load import load_course, read_project
from course.sentences import SENTENCES
from course.wording import REPORT_LANGUAGES, report
from course_files import CHANGES, EVERY_CHART, EVERY_KIND, FILES, LANGUAGES

CASES = sorted((Path(__file__).parent.parent / "cases").glob("*.yml"))


def _files(case: dict[str, object]) -> dict[str, str]:
    file, changes = case["file"], case["changes"]
    assert isinstance(file, str)
    assert isinstance(changes, list)
    files = EVERY_CHART if case.get("every_chart") else EVERY_KIND if case.get("every_kind") else FILES
    text = files.get(file, "")  # a register the small course does without is written whole
    for change in changes:
        if change["from"] == "*":
            text = change["to"]
            continue
        assert change["from"] in text, f"{file} does not hold {change['from']!r}"
        text = text.replace(change["from"], change["to"] or "", 1)
    also = case.get("also", {})
    assert isinstance(also, dict)
    return {**files, **also, file: text}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
@pytest.mark.parametrize("language", REPORT_LANGUAGES)
def test_the_report_of_a_mistake_says_where_what_and_what_to_do(path: Path, language: str) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    files = _files(case)
    problems = load_course(files, LANGUAGES).problems
    assert report(problems, language, files) + "\n" == case["report"][language]


def test_the_small_courses_have_no_problem() -> None:
    assert load_course(FILES, LANGUAGES).problems == ()
    assert load_course(EVERY_KIND, LANGUAGES).problems == ()
    assert load_course(EVERY_CHART, LANGUAGES).problems == ()


def test_every_sentence_exists_in_both_languages() -> None:
    assert {code: set(sentences) for code, sentences in SENTENCES.items()} == {
        code: set(REPORT_LANGUAGES) for code in SENTENCES
    }


def test_a_quiz_whose_key_is_always_first_is_a_warning() -> None:
    """key-always-first: one question may be chance, four are a habit."""
    head, question = FILES["quizzes/bases.yml"].split("questions:\n")
    several = "".join(question.replace("id: origine", f"id: origine-{n}") for n in range(4))
    files = {
        **FILES,
        "quizzes/bases.yml": f"{head}questions:\n{several}",
        "modules/course.yml": FILES["modules/course.yml"].replace("max_minutes: 2", "max_minutes: 5"),
    }
    assert [problem.code for problem in load_course(files, LANGUAGES).problems] == ["key-always-first"]


def test_a_file_in_another_encoding_is_read_by_nobody_and_reported(tmp_path: Path) -> None:
    """not-utf8, missing-translation: the other tests of files that cannot be read are in tests/site."""
    (tmp_path / "modules").mkdir()
    (tmp_path / "modules/histoire.fr.md").write_bytes("---\ntitle: Été\n".encode("latin-1"))
    files, problems = read_project(tmp_path)
    assert files == {}
    assert [(problem.code, problem.place.line, problem.place.column) for problem in problems] == [("not-utf8", 2, 8)]


def test_problems_of_several_files_come_in_one_report_in_order() -> None:
    files = {
        **FILES,
        "quizzes/bases.yml": FILES["quizzes/bases.yml"].replace("        correct: true\n", "").replace("debut", "fin"),
        "modules/bases.fr.md": FILES["modules/bases.fr.md"].replace("[[source: manuel]]", "[[sourse: manuel]]"),
        "modules/facts.yml": FILES["modules/facts.yml"].replace("source: manuel", "source: autre"),
    }
    places = [(p.place.file, p.place.line) for p in load_course(files, LANGUAGES).problems]
    assert places == [
        ("modules/bases.fr.md", 12),
        ("modules/facts.yml", 5),
        ("quizzes/bases.yml", 8),
        ("quizzes/bases.yml", 21),
    ]


def test_a_missing_translation_is_reported_with_the_file_to_create() -> None:
    files = {name: text for name, text in FILES.items() if name != "modules/bases.en.md"}
    assert report(load_course(files, LANGUAGES).problems, "en").splitlines()[0] == (
        "modules/bases.fr.md:1:1: this module does not exist in English. Create modules/bases.en.md."
    )


def test_a_course_in_one_language_passes_with_or_without_the_texts_of_the_other() -> None:
    alone = {name: text for name, text in FILES.items() if not name.endswith(".en.md")}
    assert load_course(alone, ("fr",)).problems == ()
    without = {name: re.sub(r"\n *en: .*", "", text) for name, text in alone.items()}
    assert without != alone
    assert load_course(without, ("fr",)).problems == ()


def test_a_fact_past_its_review_date_is_a_warning_that_stops_nothing() -> None:
    files = {**FILES, "modules/facts.yml": FILES["modules/facts.yml"] + '  review_by: "2026-10"\n'}
    loaded = load_course(files, LANGUAGES, today="2026-11-21")
    assert [problem.code for problem in loaded.problems] == ["fact-to-review"]
    assert loaded.errors == ()
    assert load_course(files, LANGUAGES, today="2026-10-31").problems == ()


def test_a_change_past_its_review_date_is_a_warning_that_stops_nothing() -> None:
    shown = {name: FILES[name].replace("[[quiz", "[[changes]]\n\n[[quiz") for name in FILES if name.endswith(".md")}
    files = {**FILES, **shown, "modules/changes.yml": CHANGES + '  review_by: "2026-10"\n'}
    loaded = load_course(files, LANGUAGES, today="2026-11-21")
    assert [(problem.code, problem.place.line) for problem in loaded.problems] == [("change-to-review", 12)]
    assert loaded.errors == ()
    assert load_course(files, LANGUAGES, today="2026-10-31").problems == ()


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("quizzes/perdu.yml", "quiz-without-module"),
        ("modules/perdu.fr.md", "module-not-listed"),
        ("modules/Perdu.fr.md", "bad-id"),
        ("modules/perdu.md", "lesson-name"),
        ("docs/perdu.md", "page-name"),
    ],
)
def test_a_file_that_belongs_nowhere_is_reported(file: str, code: str) -> None:
    text = FILES["quizzes/bases.yml"] if file.endswith(".yml") else FILES["modules/bases.fr.md"]
    codes = [p.code for p in load_course({**FILES, file: text}, LANGUAGES).problems if p.place.file == file]
    assert code in codes


def test_two_files_with_one_id_are_reported() -> None:
    """two-files-one-id: neither silently wins over the other."""
    loaded = load_course({**FILES, "quizzes/bases.yaml": FILES["quizzes/bases.yml"]}, LANGUAGES)
    assert [(problem.code, problem.place.file) for problem in loaded.errors] == [
        ("two-files-one-id", "quizzes/bases.yml")
    ]


def test_no_course_file_is_said_rather_than_guessed() -> None:
    files = {name: text for name, text in FILES.items() if name != "modules/course.yml"}
    loaded = load_course(files, LANGUAGES)
    assert loaded.course is None
    assert [problem.code for problem in loaded.errors] == ["no-course-file"]
