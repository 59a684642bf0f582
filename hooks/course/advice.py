"""What could be better without being wrong: warnings for whoever rereads the course."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from course.freshness import stale_blocks, stale_originals, translated
from course.kinds.choices import ChoiceQuestion
from course.model import Course, Lesson, Place, Quiz
from course.problems import Problem
from course.prose import sentences_in, words_in
from course.slots import prose_lines

LONGEST_SENTENCE = 30  # words
_FEWEST_QUESTIONS = 4  # below this, a key that is always first may be chance
_MUCH_LONGER = 1.8  # times the length of the key


def advise(course: Course, pages: Mapping[str, Mapping[str, Lesson]]) -> Iterator[Problem]:
    """Every warning about how a sound course is written. `pages` are those of `docs/`, by name and language."""
    for module in course.modules.values():
        for lesson in module.lessons.values():
            yield from _long_sentences(lesson)
        if module.quiz:
            yield from _guessable(module.quiz, course)
    for language in course.languages[1:]:
        yield from _stale(course, pages, language)


def _stale(course: Course, pages: Mapping[str, Mapping[str, Lesson]], language: str) -> Iterator[Problem]:
    """Translated blocks and questions whose original has changed since."""
    facts = {"language": course.reference_language}
    for _, reference, lesson in translated(course, pages, language):
        for block in stale_blocks(reference, lesson):
            heading = lesson.heading(block)
            place = heading.place if heading else lesson.place
            yield Problem(place, "translation-stale", {**facts, "block": block}, "warning")
    for original in stale_originals(course, language):
        named = {**facts, "block": original.name}
        yield Problem(original.place, "translation-stale", named, "warning")


def _guessable(quiz: Quiz, course: Course) -> Iterator[Problem]:
    """Questions that can be answered by their look: the key always first, or a distractor that gives itself away."""
    questions = [question for question in quiz.questions if isinstance(question, ChoiceQuestion)]
    single = [question for question in questions if question.kind == "single-choice"]
    if len(single) >= _FEWEST_QUESTIONS and all(question.choices[0].correct for question in single):
        yield Problem(quiz.place, "key-always-first", {"quiz": quiz.id}, "warning")
    language = course.reference_language
    for question in single:
        (key,) = (len(choice.text[language]) for choice in question.choices if choice.correct)
        others = [choice for choice in question.choices if not choice.correct]
        longest = max(others, key=lambda choice: len(choice.text[language]))
        if len(longest.text[language]) > max(_MUCH_LONGER * key, key + 25):
            facts = {"choice": longest.id, "question": question.name}
            yield Problem(question.place, "distractor-much-longer", facts, "warning")
        elif key > max(_MUCH_LONGER * len(longest.text[language]), len(longest.text[language]) + 25):
            yield Problem(question.place, "key-much-longer", {"question": question.name}, "warning")


def _long_sentences(lesson: Lesson) -> Iterator[Problem]:
    for number, line in prose_lines(lesson.body):
        if line.lstrip().startswith("|"):
            continue
        for start, sentence in sentences_in(line):
            words = len(words_in(sentence))
            if words > LONGEST_SENTENCE:
                place = Place(lesson.place.file, lesson.body_line + number, start + 1)
                facts = {"words": words, "limit": LONGEST_SENTENCE, "start": " ".join(sentence.split()[:5])}
                yield Problem(place, "long-sentence", facts, "warning")
