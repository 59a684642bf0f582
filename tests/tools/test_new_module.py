"""One command adds a module that builds as it is, says what to write next, and otherwise touches nothing."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest
import yaml

from commands import contents, copy_with_tools, run
from course.load import load_course
from course.wording import REPORT_LANGUAGES
from course_files import FILES, LANGUAGES
from new_module import SETTINGS_FILE, in_navigation, with_module
from project import ROOT
from speaking import RefusalError
from yaml_text import appended, replaced

SETTINGS = """\
site_name: Essai # the name
nav:
  - Accueil: index.md
  - Cours:
      # the first
      - modules/bases.md # kept

  - Sources: sources.md
"""

SENTENCES = yaml.safe_load((ROOT / "tools/sentences.yml").read_text(encoding="utf-8"))


def _added(before: str, after: str) -> list[str]:
    """The lines that `after` has more; it must have lost none."""
    lines = list(difflib.ndiff(before.splitlines(), after.splitlines()))
    assert [line for line in lines if line.startswith("- ")] == []
    return [line[2:] for line in lines if line.startswith("+ ")]


def test_a_module_joins_a_course_that_holds_together() -> None:
    changed = with_module(FILES, SETTINGS, LANGUAGES, "accueil", "L’accueil")
    assert set(changed) == {
        "modules/accueil.fr.md",
        "modules/accueil.en.md",
        "quizzes/accueil.yml",
        "modules/course.yml",
        SETTINGS_FILE,
    }
    authored = {file: text for file, text in changed.items() if file != SETTINGS_FILE}
    loaded = load_course({**FILES, **authored}, LANGUAGES)
    assert loaded.problems == ()
    assert loaded.course is not None
    assert list(loaded.course.modules) == ["bases", "accueil"]
    assert loaded.course.modules["accueil"].lessons["fr"].title == "L’accueil"


@pytest.mark.parametrize("languages", [("fr",), ("en",), ("fr", "en"), ("fr", "en", "es")])
def test_a_module_is_written_in_every_language_of_the_course(languages: tuple[str, ...]) -> None:
    def in_every_language(text: str) -> str:
        return text.replace('"Trial"', '"Trial"\n  es: "Ensayo"')

    files = {
        "modules/course.yml": 'id: essai\nversion: "1"\ntitle:\n'
        + "".join(f'  {one}: "Essai"\n' for one in languages)
        + "modules: [bases]\npaths:\n  - id: court\n    modules: [bases]\n"
        + "".join(
            f"    {field}:\n" + "".join(f'      {one}: "Court"\n' for one in languages)
            for field in ("title", "summary")
        ),
        **{f"modules/bases.{one}.md": "---\ntitle: Bases\nsummary: Bref.\n---\nTexte.\n" for one in languages},
    }
    changed = with_module(files, SETTINGS, languages, "accueil", "L’accueil", "court")
    authored = {**files, **{file: text for file, text in changed.items() if file != SETTINGS_FILE}}
    assert load_course(authored, languages).errors == ()
    assert {f"modules/accueil.{one}.md" for one in languages} < set(changed)
    assert "modules: [bases, accueil]" in changed["modules/course.yml"]


def test_the_navigation_keeps_its_comments_and_gains_one_line() -> None:
    after = in_navigation(SETTINGS, "accueil")
    assert _added(SETTINGS, after) == ["      - modules/accueil.md"]
    assert yaml.safe_load(after)["nav"][1]["Cours"] == ["modules/bases.md", "modules/accueil.md"]


def test_the_navigation_of_this_site_gains_one_line() -> None:
    before = (ROOT / SETTINGS_FILE).read_text(encoding="utf-8")
    assert [line.strip() for line in _added(before, in_navigation(before, "accueil"))] == ["- modules/accueil.md"]


def test_a_list_grows_in_the_style_it_is_written_in() -> None:
    assert appended("a: [x, y] # why\n", ("a",), "z") == "a: [x, y, z] # why\n"
    assert appended("a: []\n", ("a",), "z") == "a: [z]\n"
    assert appended("a:\n- x", ("a",), "z") == "a:\n- x\n- z\n"
    assert appended("a:\n  - b: 1\n    c: [2]\n\n# end\n", ("a",), "z") == "a:\n  - b: 1\n    c: [2]\n  - z\n\n# end\n"
    assert replaced("a: 'b' # why\n", ("a",), "c: d") == 'a: "c: d" # why\n'


@pytest.mark.parametrize(
    ("name", "title", "path", "key"),
    [
        ("", "", None, "no-name"),
        ("Été", "L’été", None, "bad-name"),
        ("deux mots", "Deux mots", None, "bad-name"),
        ("../dehors", "Dehors", None, "bad-name"),
        ("a" * 61, "Long", None, "bad-name"),
        ("accueil", " ", None, "no-title"),
        ("bases", "Les bases", None, "name-taken"),
        ("accueil", "L’accueil", "long", "unknown-path"),
    ],
)
def test_what_cannot_be_is_refused(name: str, title: str, path: str | None, key: str) -> None:
    with pytest.raises(RefusalError) as refused:
        with_module(FILES, SETTINGS, LANGUAGES, name, title, path)
    assert refused.value.key == key


@pytest.mark.parametrize("settings", ["site_name: Essai\n", "nav:\n  - Accueil: index.md\n", "nav:\n"])
def test_without_a_list_of_modules_in_the_navigation_nothing_is_guessed(settings: str) -> None:
    with pytest.raises(RefusalError) as refused:
        with_module(FILES, settings, LANGUAGES, "accueil", "L’accueil")
    assert refused.value.key == "no-nav"


def test_a_path_that_promises_a_length_is_not_made_longer_than_it() -> None:
    files = {**FILES, "modules/course.yml": FILES["modules/course.yml"].replace("max_minutes: 2", "max_minutes: 1")}
    with pytest.raises(RefusalError) as refused:
        with_module(files, SETTINGS, LANGUAGES, "accueil", "L’accueil", "court")
    assert refused.value.key == "would-break"
    assert "modules/course.yml:" in refused.value.said()


def test_a_course_with_problems_is_mended_first() -> None:
    files = {**FILES, "quizzes/bases.yml": FILES["quizzes/bases.yml"].replace("correct: true", "corect: true")}
    with pytest.raises(RefusalError) as refused:
        with_module(files, SETTINGS, LANGUAGES, "accueil", "L’accueil")
    assert refused.value.key == "course-has-problems"
    assert "quizzes/bases.yml:" in refused.value.said()


def test_every_sentence_of_the_commands_exists_in_both_languages() -> None:
    assert {key for key, said in SENTENCES.items() if set(said) != set(REPORT_LANGUAGES)} == set()


def test_the_command_answers_in_the_language_of_the_person_and_a_refusal_writes_nothing(tmp_path: Path) -> None:
    project = copy_with_tools(tmp_path / "projet")
    before = contents(project)
    for language, sentence in (("fr", "existe déjà"), ("en", "already exists")):
        refused = run(project, "new_module", "express", "Encore", language=language)
        assert refused.returncode == 1
        assert sentence in refused.stderr
        assert "Traceback" not in refused.stderr
    assert contents(project) == before
