"""Figures the course prints: every one is in the register, and the same in every language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

from course import quantities
from course.kinds.choices import ChoiceQuestion
from course.kinds.numeric import NumericQuestion
from course.model import Course, Lesson, Question, Text
from course.numbers import located_numbers, numbers_in
from course.problems import Problem
from course.slots import prose_lines

_HEADING = re.compile(r"^#+\s.*?\{:?\s*#([^\s}]+)")


def known_numbers(course: Course, language: str) -> set[str]:
    """Every number a lesson may print: those of facts, sources and glossary, and those that measure nothing."""
    texts: list[str] = list(course.plain_numbers)
    for fact in course.facts.values():
        texts += [
            quantities.printed(fact, language),
            fact.as_of.replace("-", " "),
            quantities.day(fact.as_of, language),
        ]
        texts += [text[language] for text in (fact.label, fact.note) if text]
    for source in course.sources.values():
        texts += [text[language] for text in (source.title, source.date, source.note) if text]
    for section in course.glossary:
        for term in section.terms:
            texts += [text[language] for text in (term.term, term.short, term.definition) if text]
    return {number for text in texts for number in numbers_in(text, language)}


def numbers_are_known(course: Course) -> Iterator[Problem]:
    """A number in a lesson or a question is that of a fact: write the fact, or its number will never be updated."""
    for language in course.languages:
        known = known_numbers(course, language)
        for module in course.modules.values():
            yield from _unknown_in_lesson(module.lessons[language], known)
            for question in module.questions:
                yield from _unknown_in_question(question, language, known, _own_numbers(question))


def _unknown_in_lesson(lesson: Lesson, known: set[str]) -> Iterator[Problem]:
    for row, line in prose_lines(lesson.body):
        text = re.sub(r"^\s*\d+\.\s", lambda match: " " * len(match[0]), line)  # the number of a list
        for number, position in located_numbers(text, lesson.language):
            if number not in known:
                place = type(lesson.place)(lesson.place.file, lesson.body_line + row, position + 1)
                yield Problem(place, "unknown-number", {"number": number})


def _unknown_in_question(question: Question, language: str, known: set[str], own: set[str]) -> Iterator[Problem]:
    for text in _asserted(question):
        for number in numbers_in(text[language], language):
            if number not in known and number not in own:
                yield Problem(question.place, "unknown-number", {"number": number, "question": question.name})


def _asserted(question: Question) -> Iterator[Text]:
    """The texts of a question that say something true: a wrong choice may hold a wrong number."""
    wrong: set[str] = set()
    if isinstance(question, ChoiceQuestion):
        wrong = {f"choices.{n}" for n, choice in enumerate(question.choices) if not choice.correct}
    for field, text in question.texts:
        if field not in wrong:
            yield text


def _own_numbers(question: Question) -> set[str]:
    """Numbers a numeric question computes with: the size of a fictional bureau, and what it gives."""
    if not isinstance(question, NumericQuestion):
        return set()
    given = [question.answer, *(miss.answer for miss in question.misses)]
    return {f"{value:.10g}" for value in given} | set(question.operands)


def languages_print_the_same_numbers(course: Course) -> Iterator[Problem]:
    """Each section of a lesson, and each text of a question, prints the same numbers in every language."""
    reference, *others = course.languages
    for module in course.modules.values():
        for language in others:
            yield from _sections_that_differ(module.lessons[reference], module.lessons[language])
            for question in module.questions:
                for field, text in question.texts:
                    ours, theirs = (Counter(numbers_in(text[one], one)) for one in (reference, language))
                    if ours != theirs:
                        facts = {"field": field, "question": question.name, **difference(ours, theirs)}
                        yield Problem(question.place, "numbers-differ", {**facts, "language": language})


def _sections_that_differ(reference: Lesson, lesson: Lesson) -> Iterator[Problem]:
    ours, theirs = (_by_section(one.body, one.body_line, one.language) for one in (reference, lesson))
    for heading, (line, numbers) in theirs.items():
        if heading in ours and ours[heading][1] != numbers:
            facts = {"field": heading, "question": "", **difference(ours[heading][1], numbers)}
            place = type(lesson.place)(lesson.place.file, line, 1)
            yield Problem(place, "numbers-differ", {**facts, "language": reference.language})


@lru_cache(2048)
def _by_section(body: str, first_line: int, language: str) -> Mapping[str, tuple[int, Counter[str]]]:
    sections: dict[str, tuple[int, Counter[str]]] = {"": (first_line, Counter())}
    heading = ""
    for row, line in prose_lines(body):
        match = _HEADING.match(line)
        if match:
            heading = match[1]
            sections[heading] = (first_line + row, Counter())
        sections[heading][1].update(numbers_in(re.sub(r"^\s*\d+\.\s", "", line), language))
    return sections


def difference(ours: Counter[str], theirs: Counter[str]) -> dict[str, list[str]]:
    """Numbers that the second text lacks, and those it has on top."""
    return {"missing": sorted((ours - theirs).elements()), "extra": sorted((theirs - ours).elements())}
