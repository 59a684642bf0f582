"""The page to print: whole, in order, its names never alike, its links leading somewhere, its answers apart."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from lxml import html

from course.exports import paper
from course.exports.edition import Edition
from course.exports.outside import OutsideAddresses, moved
from course.exports.parts import Part


def _page(edition: Edition, part: Part, language: str = "fr") -> html.HtmlElement:
    return html.document_fromstring(paper.write(edition, part, language).decode())


def test_two_lessons_with_the_same_headings_keep_names_of_their_own(edition: Edition) -> None:
    addresses = OutsideAddresses(edition.course, "fr", "downloads/x.html", inside=("bases",), published=None)
    lesson = '<h2 id="debut">Le début</h2><p><a href="#debut">ici</a></p>'
    assert moved(lesson, "bases", addresses, below=1) == (
        '<h3 id="bases--debut">Le début</h3><p><a href="#bases--debut">ici</a></p>'
    )
    assert moved(lesson, "autre", addresses).startswith('<h2 id="autre--debut">')


def test_a_link_stays_on_the_page_when_it_can_and_leads_to_the_site_when_it_cannot(edition: Edition) -> None:
    course = edition.course

    def href(address: str, language: str, published: str | None) -> str:
        addresses = OutsideAddresses(course, language, "downloads/x.html", inside=("bases",), published=published)
        return moved(f'<a href="{address}">', "bases", addresses).split('"')[1]

    assert href("bases.html#debut", "fr", None) == "#bases--debut"
    assert href("bases.html", "en", "https://exemple.ca/") == "#bases"
    assert href("../glossaire.html#hlm", "fr", "https://exemple.ca/") == "https://exemple.ca/glossaire.html#hlm"
    assert href("../sources.html", "en", None) == "../en/sources.html"
    assert href("https://ailleurs.ca/a.html", "fr", None) == "https://ailleurs.ca/a.html"


def test_no_name_is_given_twice_and_every_link_of_the_page_finds_its_place(edition: Edition, whole: Part) -> None:
    for language in edition.course.languages:
        page = _page(edition, whole, language)
        names = Counter(page.xpath("//@id"))
        assert [name for name, times in names.items() if times > 1] == []
        assert [link for link in page.xpath("//@href") if link.startswith("#") and link[1:] not in names] == []


def test_nothing_is_held_open_and_no_file_is_needed(edition: Edition, whole: Part) -> None:
    written = paper.write(edition, whole, "fr").decode()
    assert "\ue000" not in written
    page = html.document_fromstring(written)
    assert page.xpath("//script | //link | //img | //iframe") == []


def test_every_question_is_asked_in_order_and_answered_only_in_the_key(edition: Edition, whole: Part) -> None:
    page = _page(edition, whole)
    asked = page.xpath("//course-question/@id")
    assert sorted(asked) == sorted(f"question-{id.replace('/', '-')}" for id in edition.course.questions)
    numbers = [" ".join(said.text_content().split()).split(" ·")[0] for said in page.find_class("question-number")]
    assert [number.split()[1] for number in numbers] == [str(n) for n in range(1, len(asked) + 1)]
    assert page.find_class("question-key") == page.find_class("key-reason") == []
    (key,) = page.find_class("course-answer-key")
    assert len(key.find_class("answer")) == len(asked)
    assert key.getnext() is None


def test_a_case_is_numbered_branches(edition: Edition, whole: Part) -> None:
    (case,) = _page(edition, whole).xpath("//course-question[@data-kind='scenario']")
    places = [place.text.rstrip(".") for place in case.find_class("scenario-number")]
    assert places == [str(n) for n in range(1, len(places) + 1)]
    assert all(said.text.split()[-1] in places for said in case.find_class("scenario-to"))


def test_the_contents_list_lessons_their_sections_and_what_is_at_the_end(edition: Edition, whole: Part) -> None:
    links = _page(edition, whole).xpath("//nav//a/@href")
    assert links[0] == "#bases"
    assert links[-1] == "#answer-key"
    assert "#bases--debut" in _page(edition, replace(whole, kind="path")).xpath("//nav//a/@href")
