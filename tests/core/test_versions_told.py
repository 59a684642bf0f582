"""What a comparison says to whoever publishes the course, and on the page of what is new."""

from __future__ import annotations

import dataclasses

import pytest
from markdown import Markdown

from course.versions.comparison import Comparison
from course.versions.consequences import Consequences
from course.versions.page import anchor_of, section, section_of, with_section
from course.versions.report import markdown, plain, report
from course.words import Words
from project import ROOT
from versions_files import EVERY_KIND, FILES, LANGUAGES, LIST, QUIZ, followed, kept, question, replaced, with_garden

WORDS = Words.read(ROOT / "theme" / "locales", LANGUAGES)
LESSON = "modules/bases.fr.md"

# Nearly everything that can happen to a course, at once.
BEFORE = replaced(with_garden(EVERY_KIND, "questions:\n" + question(FILES, "origine")), LIST, ('"1.0"', '"1.0.0"'))
AFTER = replaced(
    replaced(
        replaced(EVERY_KIND, QUIZ, ("id: familles", "id: menages"), ("Lesquels?", "Lesquelles?")),
        LESSON,
        ("Les bases", "Le début"),
    ),
    LIST,
    ('"1.0"', '"2.0.0"'),
)

FRENCH = """\
Version 1.0.0, puis version 2.0.0

Leçons et parcours
  - Leçon retirée : « Le jardin ». [jardin]
  - La leçon « Les bases » s’appelle maintenant « Le début ». [bases]
  - Texte revu (français) : « Le début ». [bases]
  - Le parcours « Court » ne comprend plus « Le jardin ». [court]

Questions
  - « Le début ». Les choix ou la bonne réponse ont changé : « Auprès de qui? » [bases/seul]
  - 1 question dite autrement (français), sans demander autre chose : « Le début ». [bases/plusieurs]
  - « Le jardin ». Question retirée : « Auprès de qui? » [jardin/origine]

Vos réponses
  - Les réponses à 8 questions sur 10 restent valides.
  - 1 question à laquelle vous aviez pu répondre vous est posée de nouveau. [bases/seul]
  - La réponse à 1 question retirée ne compte plus. [jardin/origine]
  - Si vous aviez terminé « Le début » sans tout réussir, vérifiez qu’elle l’est encore. [bases]

Dans une plateforme de formation
  - « Essai » et « Court » : remplacez l’ancien paquet dans la même activité. Chaque personne reprend là où elle \
s’était arrêtée, avec les réponses qui valent encore. 1 question sera posée de nouveau. À vérifier par qui avait \
terminé sans tout réussir : « Le début ». [cours, court]
  - En SCORM, une personne qui avait terminé et qui rouvre l’activité y redevient « en cours », avec sa note du \
moment; Moodle, lui, ouvre en relecture ce qui est réussi, et n’y note plus rien. Pour que les anciens résultats ne \
bougent nulle part, créez plutôt une nouvelle activité. En cmi5, une réussite transmise n’est jamais reprise.

Numéro suggéré : 2.0.0 (des leçons, des parcours, une langue ou des réponses disparaissent)."""


def test_everything_is_told_in_the_language_of_the_author() -> None:
    told = plain(followed(BEFORE, AFTER), WORDS, "fr")
    assert told.replace("\u00a0", " ") == FRENCH


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_languages_say_as_much_of_the_same_things(language: str) -> None:
    result = followed(BEFORE, AFTER)
    said = [(part.name, [line.ids for line in part.lines]) for part in report(result, WORDS, language)]
    # The title of the lesson changed in French alone.
    others = [(part.name, [line.ids for line in part.lines]) for part in report(result, WORDS, "fr")]
    retitled = ("bases",)
    assert [(name, [one for one in lines if one != retitled]) for name, lines in said] == [
        (name, [one for one in lines if one != retitled]) for name, lines in others
    ]


def test_readers_of_a_language_are_not_told_of_words_that_changed_in_another() -> None:
    result = followed(FILES, replaced(FILES, LESSON, ("Une phrase", "Deux phrases")))
    told = [[line.text for line in part.lines if line.ids == ("bases",)] for part in report(result, WORDS, "en")]
    assert told[0] == ["Text revised (French): “The basics”."]
    assert "lessons" not in [part.name for part in report(result, WORDS, "en", own=True)]
    assert "lessons" in [part.name for part in report(result, WORDS, "fr", own=True)]


def test_nothing_new_is_said_in_a_sentence() -> None:
    assert "disent et demandent la même chose" in plain(followed(FILES, FILES), WORDS, "fr")
    assert "say and ask the same things" in plain(followed(FILES, FILES), WORDS, "en")


HOSTILE = (
    "<script>alert(1)</script> [[quiz: bases]] *gras* `code` {: .x } # titre [lien](index.fr.md) &amp;"
    "\n\n# Titre\x1b[2J"
)


def test_a_prompt_is_words_on_the_page_and_nothing_else() -> None:
    asked = kept(FILES).questions["bases/origine"]
    result = followed(FILES, replaced(FILES, QUIZ, ("id: familles", "id: aines")))
    (pair,) = result.found.questions_changed
    object.__setattr__(pair.after, "prompt", dict.fromkeys(asked.prompt, HOSTILE))
    html = Markdown(extensions=["attr_list"]).convert(markdown(report(result, WORDS, "en"), "v2"))
    assert (
        "&lt;script&gt;alert(1)&lt;/script&gt; [[quiz: bases]] *gras* `code` {: .x } # titre [lien](index.fr.md)"
        in html
    )
    assert "<script" not in html
    assert "<a " not in html
    assert "<h1" not in html
    assert "\x1b" not in plain(result, WORDS, "en")


def test_a_version_that_names_what_it_does_not_have_is_told_all_the_same() -> None:
    before, after = kept(with_garden(FILES)), kept(FILES)
    path = dataclasses.replace(after.paths[0], modules=("bases", "nulle-part"))
    found = Comparison(before=before, after=dataclasses.replace(after, paths=(path,)))
    assert "“nulle-part”" in plain(Consequences(found), WORDS, "en")


PAGE = "---\ntitle: Nouveautés\n---\nUn mot.\n\n## Version 1.0.0 {#v1-0-0}\n\nLa première.\n"


def test_a_new_version_goes_before_the_others_with_headings_that_have_the_same_ids_in_each_language() -> None:
    result = followed(BEFORE, AFTER)
    pages = {language: with_section(PAGE, section(result, WORDS, language, "2026-12-15")) for language in LANGUAGES}
    assert "## Version 2.0.0, 15 décembre 2026 {#v2-0-0}\n\n### Leçons et parcours {#v2-0-0-lessons}\n" in pages["fr"]
    assert "## Version 2.0.0, December 15, 2026 {#v2-0-0}\n\n### Lessons and paths {#v2-0-0-lessons}\n" in pages["en"]
    for page in pages.values():
        assert page.startswith("---\ntitle: Nouveautés\n---\nUn mot.\n\n## Version 2.0.0")
        assert page.endswith("\n\n## Version 1.0.0 {#v1-0-0}\n\nLa première.\n")


def test_written_again_it_changes_nothing_and_keeps_what_was_written_by_hand() -> None:
    new = section(followed(BEFORE, AFTER), WORDS, "fr", "2026-12-15")
    page = with_section(PAGE, new)
    assert with_section(page, new) == page
    by_hand = page.replace("{#v2-0-0}\n\n", "{#v2-0-0}\n\nMerci à Camille.\n\nEt aux autres.\n\n")
    assert with_section(by_hand, new) == by_hand
    less = replaced(replaced(BEFORE, LIST, ("1.0.0", "2.0.0")), LESSON, ("Une phrase", "Deux phrases"))
    later = section(followed(BEFORE, less), WORDS, "fr", "2026-12-16")
    again = with_section(by_hand, later)
    assert "{#v2-0-0}\n\nMerci à Camille.\n\nEt aux autres.\n\n### Leçons" in again
    assert "16 décembre 2026" in again
    assert "Question retirée" not in again
    assert again.endswith("\n\n## Version 1.0.0 {#v1-0-0}\n\nLa première.\n")


def test_the_first_section_of_a_page_goes_at_its_end() -> None:
    new = section(followed(BEFORE, AFTER), WORDS, "fr", "2026-12-15")
    assert (
        with_section("---\ntitle: Nouveautés\n---\nUn mot.\n", new) == "---\ntitle: Nouveautés\n---\nUn mot.\n\n" + new
    )


def test_the_words_of_a_version_are_found_on_its_page() -> None:
    assert section_of(PAGE, "1.0.0") == "La première."
    assert section_of(PAGE, "2.0.0") is None
    assert section_of("## Version 2.0.0 {#v2-0-0}\n", "2.0.0") is None
    assert anchor_of("2.0.0-rc.1") == "v2-0-0-rc-1"
