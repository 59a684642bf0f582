"""How the course is written: its marks, its words for people, its acronyms. All of it is advice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from course.acronyms import Explained, explained_terms, unexplained_acronyms
from course.authored import GLOSSARY_FILE, VOCABULARY_FILE
from course.located import Document
from course.marks import marks_to_mend
from course.memory import Memory
from course.model import Course, Lesson
from course.problems import Problem
from course.prose import BLANK, Passage, passages_of_document, passages_of_page
from course.vocabulary import vocabularies


def proofread(
    course: Course,
    pages: Mapping[str, Mapping[str, Lesson]],
    documents: Mapping[str, Document],
    files: Mapping[str, str],
    memory: Memory,
) -> Iterator[Problem]:
    """Every warning about the language of lessons, pages and YAML files. `files` is the text of each, by its name."""
    words = vocabularies(course.vocabulary)
    names = _official_names(course)
    # Besides the file itself, all that a warning about it depends on.
    advice = (names, files.get(VOCABULARY_FILE), course.languages)

    def of_passages(passages: Iterable[Passage]) -> list[Problem]:
        found: list[Problem] = []
        for passage in passages:
            found += marks_to_mend(passage)
            if passage.language in words:
                found += words[passage.language].better_words(passage)
        return found

    def of_page(page: Lesson) -> list[Problem]:
        return of_passages(_passages_of_page(files[page.place.file], page, names))

    def of_document(file: str) -> list[Problem]:
        return of_passages(_passages_of_document(files[file], documents[file], course.languages, names))

    for page in _pages(course, pages):
        file = page.place.file
        yield from memory.recall_as(("page", file, files[file], advice), partial(of_page, page))
    for file in documents:
        yield from memory.recall_as(("document", file, files[file], advice), partial(of_document, file))
    terms = explained_terms(course.glossary)
    for module in course.modules.values():
        for lesson in module.lessons.values():
            made_from = ("acronyms", lesson.place.file, files[lesson.place.file], files.get(GLOSSARY_FILE))
            yield from memory.recall_as(made_from, partial(_unexplained, lesson, terms))


def _unexplained(lesson: Lesson, terms: Mapping[str, Explained]) -> list[Problem]:
    return list(unexplained_acronyms(lesson, terms))


def passages_of_course(
    course: Course,
    pages: Mapping[str, Mapping[str, Lesson]],
    documents: Mapping[str, Document],
    files: Mapping[str, str],
) -> Iterator[Passage]:
    """Everything authors wrote for people to read, the official names of sources blanked."""
    names = _official_names(course)
    for page in _pages(course, pages):
        yield from _passages_of_page(files[page.place.file], page, names)
    for file, document in documents.items():
        yield from _passages_of_document(files[file], document, course.languages, names)


def _pages(course: Course, pages: Mapping[str, Mapping[str, Lesson]]) -> Iterator[Lesson]:
    yield from (lesson for module in course.modules.values() for lesson in module.lessons.values())
    yield from (page for languages in pages.values() for page in languages.values())


def _passages_of_page(text: str, page: Lesson, names: frozenset[str]) -> Iterator[Passage]:
    held = _held(names, text)
    return (_without(held, passage) for passage in passages_of_page(text, page))


def _passages_of_document(
    text: str, document: Document, languages: tuple[str, ...], names: frozenset[str]
) -> Iterator[Passage]:
    held = _held(names, text)
    return (_without(held, passage) for passage in passages_of_document(text, document, languages))


def _held(names: frozenset[str], text: str) -> list[str]:
    plain = _plain(text)
    return [name for name in names if name in plain]


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
