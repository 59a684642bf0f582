"""A lesson's length is what a reader reads, and its minutes are honest."""

from __future__ import annotations

from course.lessons import count_words, read_lesson, suggested_id
from course.load import load_course
from course.minutes import module_minutes, path_minutes
from course_files import FILES, LANGUAGES, changed


def test_words_are_what_a_reader_reads() -> None:
    assert count_words("Deux mots.") == 2
    assert count_words("L’office d’habitation reçoit 2 040 $.") == 5
    assert count_words("[un lien](https://exemple.ca/tres/long.html) ici") == 3
    assert count_words("## Un titre {#mon-titre}") == 2
    assert count_words("La norme est de [[fact: norme-association]] [[source: shq-2011]].") == 5
    assert count_words("[[quiz: bases]]") == 0
    assert count_words("```yaml\ndu code: oui\n```") == 0
    assert count_words('!!! note "Un rappel"\n    Un texte.') == 4
    assert count_words("| un | deux |\n|----|:---:|\n| trois | quatre |") == 4


def test_a_module_takes_its_words_at_two_hundred_a_minute_and_half_a_minute_a_question() -> None:
    text = " ".join(["mot"] * 395)
    course = load_course(changed("modules/bases.fr.md", "Une phrase.", text), LANGUAGES).course
    assert course is not None
    module = course.modules["bases"]
    assert module_minutes(module, "fr") == module.lessons["fr"].words / 200 + 0.5
    assert module_minutes(module, "en") < 1
    assert path_minutes(course, course.paths["court"], "fr") == module_minutes(module, "fr")


def test_titles_are_typeset_and_headings_keep_their_ids() -> None:
    lesson, problems = read_lesson(
        FILES["modules/bases.fr.md"].replace("Les bases", '"Les bases : un"'), "f.fr.md", "fr"
    )
    assert problems == []
    assert lesson is not None
    assert lesson.title == "Les bases\u00a0: un"
    assert [(heading.id, heading.level) for heading in lesson.headings] == [("debut", 2)]
    assert lesson.heading("debut") is not None
    assert lesson.heading("fin") is None


def test_headings_inside_code_are_not_headings() -> None:
    text = FILES["modules/bases.fr.md"] + "\n```\n## Faux\n```\n"
    lesson, problems = read_lesson(text, "f.fr.md", "fr")
    assert problems == []
    assert lesson is not None
    assert len(lesson.headings) == 1


def test_an_id_is_suggested_from_the_title() -> None:
    assert suggested_id("L’époque des « chambreurs »") == "epoque-des-chambreurs"
    assert suggested_id("??") == "section"
