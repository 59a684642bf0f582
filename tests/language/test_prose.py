"""Passages know their language and their place; sentences end where a reader stops."""

from __future__ import annotations

from course.lessons import read_lesson
from course.located import read_yaml
from course.prose import (
    BLANK,
    blanked,
    passages_of_document,
    passages_of_markdown,
    passages_of_page,
    prose_of,
    sentences_in,
    words_in,
)
from course_files import FILES, LANGUAGES

QUIZ = """\
questions:
  - id: un
    prompt:
      fr: "Qui, [[fact: norme]]?"
      en: >
        A folded text
        on two lines, with teh slip.
    accept:
      fr:
        - "Sante Quebec"
"""


def test_passages_of_a_lesson_have_their_place() -> None:
    text = FILES["modules/bases.fr.md"]
    lesson, _ = read_lesson(text, "modules/bases.fr.md", "fr")
    assert lesson is not None
    passages = list(passages_of_page(text, lesson))
    assert [(p.text.strip(BLANK), p.place.line, p.place.column) for p in passages[:4]] == [
        ("Les bases", 2, 8),
        ("Le minimum.", 3, 10),
        ("Nommer une norme", 5, 5),
        ("Une phrase.", 8, 1),
    ]


def test_texts_of_a_quiz_are_those_of_a_language_and_not_what_learners_type() -> None:
    document, _ = read_yaml(QUIZ, "quizzes/essai.yml")
    assert document is not None
    french, english = passages_of_document(QUIZ, document, LANGUAGES)
    assert french.text.startswith("Qui, ￼")
    assert (french.place.line, french.place.column) == (4, 12)
    start = english.text.index("teh")
    place = english.place_of(start, start + 3)
    assert (place.line, place.column) == (7, 28)


def test_what_is_not_prose_is_blanked_and_keeps_its_length() -> None:
    for text in (
        "`code` et [lien](a.md)",
        "## Titre {#id}",
        "- [[fact: x]]",
        "https://exemple.ca/a",
        "histoire#chemin",
    ):
        assert len(blanked(text)) == len(text)
    assert blanked("## Titre {#id}").replace(BLANK, "") == "Titre "
    assert blanked('!!! note "Un titre"').replace(BLANK, "") == "Un titre"
    assert blanked("et/ou").replace(BLANK, "") == ""
    assert prose_of("Un\n```\ncode\n```\ndeux").replace(BLANK, "") == "Un\n\n\n\ndeux"


def test_a_paragraph_is_one_passage() -> None:
    assert [p.text for p in passages_of_markdown("Un\ndeux\n\ntrois\n```\nx\n```\nquatre", "f.md", "fr")] == [
        "Un\ndeux",
        "trois",
        "quatre",
    ]


def test_a_sentence_ends_where_a_reader_stops() -> None:
    def cut(text: str) -> list[str]:
        return [sentence for _, sentence in sentences_in(text)]

    assert cut("Un. Deux? Trois! Quatre… Cinq") == ["Un.", "Deux?", "Trois!", "Quatre…", "Cinq"]
    assert cut("M. Gauthier et Mme Roy sortent. Ils rient.") == ["M. Gauthier et Mme Roy sortent.", "Ils rient."]
    assert cut("Ms. Traoré and Mr. Roy laugh.") == ["Ms. Traoré and Mr. Roy laugh."]
    assert cut("Il dit « oui. » Elle part.") == ["Il dit « oui.", "Elle part."]
    assert cut("Version 2.0 et art. 58.4 restent.") == ["Version 2.0 et art. 58.4 restent."]


def test_a_fact_is_one_word_and_a_source_none() -> None:
    assert words_in("L’office reçoit [[fact: norme-association]] par an. [[source: shq-2011]]") == [
        "L’office",
        "reçoit",
        "1",
        "par",
        "an",
    ]
