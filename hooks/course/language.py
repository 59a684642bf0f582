"""How the course is written: its marks, its words for people, its acronyms. All of it is advice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from course.acronyms import explained_terms, unexplained_acronyms
from course.located import Document
from course.marks import marks_to_mend
from course.model import Course, Lesson
from course.problems import Problem
from course.prose import BLANK, Passage, passages_of_document, passages_of_page
from course.vocabulary import vocabularies


def proofread(
    course: Course,
    pages: Mapping[str, Mapping[str, Lesson]],
    documents: Mapping[str, Document],
    files: Mapping[str, str],
) -> Iterator[Problem]:
    """Every warning about the language of lessons, pages and YAML files. `files` is the text of each, by its name."""
    words = vocabularies(course.vocabulary)
    for passage in passages_of_course(course, pages, documents, files):
        yield from marks_to_mend(passage)
        if passage.language in words:
            yield from words[passage.language].better_words(passage)
    terms = explained_terms(course.glossary)
    for module in course.modules.values():
        for lesson in module.lessons.values():
            yield from unexplained_acronyms(lesson, terms)


def passages_of_course(
    course: Course,
    pages: Mapping[str, Mapping[str, Lesson]],
    documents: Mapping[str, Document],
    files: Mapping[str, str],
) -> Iterator[Passage]:
    """Everything authors wrote for people to read, the official names of sources blanked."""
    names = _official_names(course)
    plain = {file: _plain(text) for file, text in files.items()}
    held = {file: [name for name in names if name in text] for file, text in plain.items()}
    lessons = (lesson for module in course.modules.values() for lesson in module.lessons.values())
    others = (page for languages in pages.values() for page in languages.values())
    for page in (*lessons, *others):
        for passage in passages_of_page(files[page.place.file], page):
            yield _without(held[page.place.file], passage)
    for file, document in documents.items():
        for passage in passages_of_document(files[file], document, course.languages):
            yield _without(held[file], passage)


def _official_names(course: Course) -> frozenset[str]:
    """What sources are called in their own language: it is theirs, and stands as it is in any other."""
    return frozenset(
        _plain(name)
        for source in course.sources.values()
        for name in (*source.title.values(), source.author, source.publisher)
        if name and " " in name
    )


def _without(names: Iterable[str], passage: Passage) -> Passage:
    """The passage with official names blanked."""
    plain, text = _plain(passage.text) if names else "", passage.text
    for name in names:
        start = plain.find(name)
        while start >= 0:
            end = start + len(name)
            text = text[:start] + BLANK * len(name) + text[end:]
            start = plain.find(name, end)
    return passage if text == passage.text else replace(passage, text=text)


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")
