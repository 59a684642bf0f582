"""What is kept of a version of the course, to compare others with: `course.json`, published with the site.

Digests rest on what authors wrote and on the values of facts, not on how they are printed: another release of Babel
must not make a lesson look rewritten. A change of what is digested is a new `schema`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from pydantic import TypeAdapter, ValidationError

from course.digest import digest
from course.exports.texts import Texts
from course.model import Course, Fact, Lesson, Module, Question, Text
from course.slot_facts import facts_of_slot
from course.slots import replace

SCHEMA: Literal[1] = 1


class UnreadableSnapshotError(ValueError):
    """A text that is not a version of a course; its argument says why: "not-json", "not-a-version" or "newer"."""


@dataclass(frozen=True, kw_only=True)
class QuestionMark:
    """A question: its whole id, what it asks for (`meaning`), its prompt, and a digest of all its words by language."""

    id: str
    kind: str
    meaning: str
    points: int
    prompt: Text
    words: Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class ModuleMark:
    """A module: its title, a digest of its lesson by language, and how its quiz counts (`draw` as in `Quiz`)."""

    id: str
    title: Text
    text: Mapping[str, str]
    pass_mark: int
    draw: int | None
    questions: tuple[QuestionMark, ...]


@dataclass(frozen=True, kw_only=True)
class PathMark:
    """A path, and the ids of its modules in order."""

    id: str
    title: Text
    modules: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Snapshot:
    """A version of a course."""

    schema: Literal[1] = SCHEMA
    course: str
    version: str
    title: Text
    languages: tuple[str, ...]
    modules: tuple[ModuleMark, ...]
    paths: tuple[PathMark, ...]

    @property
    def questions(self) -> dict[str, QuestionMark]:
        """Every question by its whole id, in the order of the course."""
        return {question.id: question for module in self.modules for question in module.questions}

    def module(self, id: str) -> ModuleMark | None:
        """The module with this id, if any."""
        return next((module for module in self.modules if module.id == id), None)


_SNAPSHOT = TypeAdapter(Snapshot)


def snapshot(course: Course) -> Snapshot:
    """What is kept of a course as it stands."""
    texts = {language: Texts(course, language, None) for language in course.languages}
    return Snapshot(
        course=course.id,
        version=course.version,
        title=dict(course.title),
        languages=course.languages,
        modules=tuple(_module(module, course, texts) for module in course.modules.values()),
        paths=tuple(PathMark(id=id, title=dict(path.title), modules=path.modules) for id, path in course.paths.items()),
    )


def written(version: Snapshot) -> str:
    """A version as the text of its file."""
    return json.dumps(_SNAPSHOT.dump_python(version, mode="json"), ensure_ascii=False, separators=(",", ":")) + "\n"


def read(text: str) -> Snapshot:
    """The version that such a text holds. Raises UnreadableSnapshotError."""
    try:
        found = json.loads(text)
    except ValueError:
        raise UnreadableSnapshotError("not-json") from None
    if not isinstance(found, dict) or not isinstance(found.get("schema"), int):
        raise UnreadableSnapshotError("not-a-version")
    if found["schema"] > SCHEMA:
        raise UnreadableSnapshotError("newer")
    try:
        return _SNAPSHOT.validate_python(found)
    except ValidationError:
        raise UnreadableSnapshotError("not-a-version") from None


def _module(module: Module, course: Course, texts: Mapping[str, Texts]) -> ModuleMark:
    return ModuleMark(
        id=module.id,
        title={language: module.lessons[language].title for language in course.languages},
        text={language: _lesson_digest(module.lessons[language], course) for language in course.languages},
        pass_mark=module.quiz.pass_mark if module.quiz else 0,
        draw=module.quiz.draw if module.quiz else None,
        questions=tuple(_question(question, course, texts) for question in module.questions),
    )


def _question(question: Question, course: Course, texts: Mapping[str, Texts]) -> QuestionMark:
    return QuestionMark(
        id=question.id,
        kind=question.kind,
        meaning=question.meaning,
        points=question.points,
        prompt={language: texts[language].plain(question.prompt) for language in course.languages},
        words={language: _words_digest(question, course, language) for language in course.languages},
    )


def _lesson_digest(lesson: Lesson, course: Course) -> str:
    shown = (course.facts[id] for slot in lesson.slots for id in facts_of_slot(slot, course) if id in course.facts)
    values = (_value(fact, lesson.language) for fact in shown)
    return _digest([lesson.title, lesson.summary, *lesson.objectives, lesson.body, *values])


def _words_digest(question: Question, course: Course, language: str) -> str:
    def fact(_: str, id: str | None) -> str:
        return _value(course.facts[id], language) if id and id in course.facts else str(id)

    return _digest(replace(text[language], fact) for _, text in question.texts)


def _value(fact: Fact, language: str) -> str:
    return fact.value[language] if isinstance(fact.value, Mapping) else f"{fact.value} {fact.unit}"


def _digest(texts: Iterable[str]) -> str:
    return digest(*(" ".join(text.split()) for text in texts))
