"""What every download has in common: its name, its bytes, its language, and nothing lost in silence."""

from __future__ import annotations

import io
import re
import time
import zipfile
from dataclasses import replace

import pytest
from lxml import etree

from course.exports import gift, moodle, qti21
from course.exports.archive import archive
from course.exports.catalogue import EXPORTS, Export, downloads
from course.exports.edition import Bank, Edition
from course.exports.items import item
from course.exports.parts import Part
from course.exports.shapes import Picking
from course.exports.texts import Texts
from course.kinds import KINDS
from course.model import Course, Question

BANKS = [export for export in EXPORTS if export.format in ("moodle", "gift", "qti21", "anki")]


def _words(content: bytes) -> str:
    """All that can be read in a file, unpacked if it is a zip."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return content.decode()
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return "\n".join(packed.read(name).decode("utf-8", "ignore") for name in packed.namelist())


def test_names_say_the_course_the_path_the_format_and_the_language(edition: Edition) -> None:
    names = [download.path for download, _ in downloads(edition)]
    assert len(names) == len(set(names))
    assert names[0] == "downloads/essai-cours-web.zip"
    assert {"downloads/essai-court-gift.fr.txt", "downloads/modules/essai-bases-qti21.en.zip"} <= set(names)
    named = re.compile(
        r"downloads/(modules/)?essai-[a-z-]+-(web|print|presenter|scorm12|scorm2004|cmi5|gift|moodle|qti21|anki)(\.(fr|en))?\.[a-z]+"
    )
    assert [name for name in names if not named.fullmatch(name)] == []


def test_the_same_course_gives_the_same_bytes_whenever_it_is_built(
    edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = {download.path: content for download, content in downloads(edition)}
    now = time.time() + 100_000
    monkeypatch.setattr(time, "time", lambda: now)
    assert {download.path: content for download, content in downloads(replace(edition))} == first


def test_a_zip_does_not_depend_on_the_order_its_files_came_in() -> None:
    assert archive({"b": b"2", "a": b"1"}) == archive({"a": b"1", "b": b"2"})


@pytest.mark.parametrize("export", BANKS, ids=lambda export: export.format)
def test_a_bank_holds_no_word_of_the_other_language(export: Export, edition: Edition, whole: Part) -> None:
    texts = {"fr": "Mme Roy demande qu’on change son pansement.", "en": "Ms. Roy asks to have her dressing changed."}
    for language, other in (("fr", "en"), ("en", "fr")):
        content = export.write(edition, whole, language)
        assert content is not None
        read = _words(content)
        assert texts[language] in read
        theirs = {words[other] for q in edition.course.questions.values() for _, words in q.texts} - {
            words[language] for q in edition.course.questions.values() for _, words in q.texts
        }
        # Short words may be part of others: "Later." or "CCR" prove nothing.
        assert [words for words in theirs if len(words) > 20 and words in read] == []


@pytest.mark.parametrize("export", BANKS, ids=lambda export: export.format)
def test_every_kind_of_question_is_in_every_bank(export: Export, edition: Edition, whole: Part) -> None:
    content = export.write(edition, whole, "fr")
    assert content is not None
    read = _words(content)
    kinds = {question.kind: question for question in edition.course.questions.values()}
    assert set(kinds) == {kind.name for kind in KINDS}
    slash = "." if export.format == "qti21" else "/"
    assert [kind for kind, question in kinds.items() if question.id.replace("/", slash) not in read] == []


@pytest.mark.parametrize("write", [gift.write, moodle.write, qti21.write], ids=["gift", "moodle", "qti21"])
def test_a_question_that_no_format_knows_is_listed_as_left_out(write: object, edition: Edition, whole: Part) -> None:
    assert callable(write)
    new = replace(next(iter(edition.bank(whole, "fr").items)), kind="draw-a-map", answer=None)
    read = _words(write(edition, Bank(part=whole, language="fr", items=(new,))))
    assert f"Question laissée de côté\u00a0: {new.name} ({new.id})" in read


def test_a_kind_of_question_that_banks_do_not_know_yet_has_no_answer(course: Course) -> None:
    known = course.questions["bases/seul"]
    new = Question(id=known.id, kind="draw-a-map", prompt=known.prompt, place=known.place)
    assert item(new, Texts(course, "fr", None)).answer is None


def test_more_right_choices_than_moodle_can_share_are_left_out_and_said(edition: Edition, whole: Part) -> None:
    several = next(one for one in edition.bank(whole, "fr").items if one.kind == "multiple-choice")
    assert isinstance(several.answer, Picking)
    right, *_, wrong = several.answer.options
    many = tuple(replace(right, id=f"c{n}", correct=True) for n in range(11))
    wide = replace(several, answer=replace(several.answer, options=(*many, replace(wrong, correct=False))))
    bank = Bank(part=whole, language="fr", items=(wide,))
    assert "laissée de côté" in _words(gift.write(edition, bank))
    assert "laissée de côté" in _words(moodle.write(edition, bank))
    assert "laissée de côté" not in _words(qti21.write(edition, bank))


def test_what_a_format_changes_is_said_in_the_bank_only_when_it_is_there(edition: Edition, whole: Part) -> None:
    everything = edition.bank(whole, "fr")
    alone = replace(everything, items=everything.items[:1])
    assert "Un cas à embranchements" in gift.write(edition, everything).decode()
    assert "Un cas à embranchements" not in gift.write(edition, alone).decode()


def test_each_export_is_explained_in_every_language_and_nothing_else_is(edition: Edition) -> None:
    for language in edition.course.languages:
        keys = {key.partition(".")[2] for key in edition.theme.words.keys(language) if key.startswith("exports.")}
        wanted = {f"{export.format}.{key}" for export in EXPORTS for key in ("name", "for", "general", *export.adapted)}
        assert {key for key in keys if "." in key} == wanted
        kinds = {key.partition(".")[2] for key in edition.theme.words.keys(language) if key.startswith("kinds.")}
        assert kinds == {kind.name for kind in KINDS}


def test_the_site_in_a_zip_leaves_out_what_only_a_host_or_a_developer_reads(edition: Edition, whole: Part) -> None:
    content = EXPORTS[0].write(edition, whole, None)
    assert content is not None
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        assert packed.namelist() == ["index.html", "modules/bases.html"]


def test_without_a_published_address_a_link_to_a_lesson_is_its_name_alone(edition: Edition, whole: Part) -> None:
    local = replace(edition, address=None)
    read = gift.write(local, local.bank(whole, "fr")).decode()
    assert "À relire\u00a0\\: Le début (Les bases)." in read
    assert "href" not in read


def test_a_part_without_a_question_has_no_bank(edition: Edition) -> None:
    (module,) = edition.course.modules.values()
    quiet = replace(edition, course=replace(edition.course, modules={module.id: replace(module, quiz=None)}))
    assert {download.export.format for download, _ in downloads(quiet)} == {
        "web",
        "print",
        "presenter",
        "scorm12",
        "scorm2004",
        "cmi5",
    }


def test_a_link_in_a_question_leads_to_the_published_lesson(course: Course) -> None:
    texts = Texts(course, "en", "https://exemple.ca/cours/")
    assert texts.html({"en": "See *[here](bases.en.md#debut)* and R&D; <b>"}) == (
        'See <em><a href="https://exemple.ca/cours/en/modules/bases.html#debut">here</a></em> and R&amp;D; &lt;b&gt;'
    )
    assert texts.plain({"en": "See *[here](bases.en.md#debut)* & [[fact: norme]]"}) == "See here & $17"


def test_a_text_is_xml_whatever_entities_its_author_typed(course: Course) -> None:
    html = Texts(course, "en", None).html({"en": "&nbsp;&eacute;&#233;&#11;&lt;&amp;lt;&unknown;"})
    assert "".join(etree.fromstring(f"<p>{html}</p>").itertext()) == "\u00a0éé<&lt;&unknown;"
