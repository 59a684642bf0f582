"""From the files of a project to a checked course: the one way in."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from course.advice import advise
from course.authored import (
    CHANGES_FILE,
    CHARTS_FILE,
    COURSE_FILE,
    EXAMPLES_FILE,
    FACTS_FILE,
    GLOSSARY_FILE,
    REGISTER_FILE,
    SOURCES_FILE,
    TRANSLATIONS_FILE,
    VOCABULARY_FILE,
)
from course.changes import read_changes
from course.files import read_project as read_project
from course.identity import Identity
from course.language import proofread
from course.lessons import read_lesson, read_page
from course.located import Document, read_yaml
from course.memory import Memory
from course.model import Course, Example, Fact, Lesson, Module, Place, Quiz
from course.problems import Problem, nearest, ordered
from course.quizzes import read_quiz
from course.registers import (
    calculator_of,
    doors_of,
    paths_of,
    read_charts,
    read_course,
    read_facts,
    read_glossary,
    read_register,
    read_sources,
)
from course.rules import check
from course.rules.project import Project
from course.schemas.translations import TranslationsSchema
from course.validation import validate
from course.vocabulary import read_vocabulary

_LESSON = re.compile(r"^modules/(?P<id>[^/]+)\.(?P<language>[a-z]{2,3}(?:-[A-Z][A-Za-z]+)?)\.md$")
_PAGE = re.compile(r"^docs/(?P<id>.+)\.(?P<language>[a-z]{2,3}(?:-[A-Z][A-Za-z]+)?)\.md$")
_QUIZ = re.compile(r"^quizzes/(?P<id>[^/]+)\.ya?ml$")
_ID = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")

Register = TypeVar("Register")


@dataclass(frozen=True)
class Loaded:
    """A course and what is wrong with it. There is no course when an error leaves nothing sure to build from."""

    course: Course | None
    pages: Mapping[str, Mapping[str, Lesson]]
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop the build."""
        return tuple(problem for problem in self.problems if problem.severity == "error")


def load_course(
    files: Mapping[str, str],
    languages: tuple[str, ...],
    today: str | None = None,
    identity: Identity | None = None,
    memory: Memory | None = None,
) -> Loaded:
    """Everything authors wrote, checked together.

    `files` maps paths such as "modules/accueil.fr.md" to their text; `languages` are those of the site, the
    reference language first; facts to be reviewed before `today`, an ISO date, are warnings. A course without a
    title is called as `identity` says. With a `memory`, what was not changed since the last reading is not read again.
    """
    memory = memory or Memory()
    memory.begin()
    identity = identity or Identity()
    problems: list[Problem] = []
    documents = _documents(files, problems, memory)
    key = files.get(FACTS_FILE)

    def register(file: str, read: Callable[[Document], tuple[Register, list[Problem]]]) -> Register | None:
        if file not in documents:
            return None
        value, found = read(documents[file])
        problems.extend(found)
        return value

    if COURSE_FILE not in files:
        problems.append(Problem(Place(COURSE_FILE), "no-course-file"))
    schema = register(COURSE_FILE, read_course)
    facts = (
        register(FACTS_FILE, lambda document: memory.recall_as((read_facts, key), lambda: read_facts(document))) or {}
    )
    sources = register(SOURCES_FILE, lambda document: read_sources(document, languages)) or {}
    glossary = register(GLOSSARY_FILE, read_glossary) or ()
    vocabulary = register(VOCABULARY_FILE, read_vocabulary) or ()
    lines = register(REGISTER_FILE, read_register) or {}
    charts = register(CHARTS_FILE, read_charts) or {}
    changes = register(CHANGES_FILE, read_changes) or {}
    quizzes = _quizzes(documents, files, facts, problems, memory)
    translations = register(TRANSLATIONS_FILE, lambda document: validate(document, TranslationsSchema))
    examples = register(EXAMPLES_FILE, lambda document: _examples(document, files[EXAMPLES_FILE], facts)) or {}
    lessons = _lessons(files, languages, problems, memory)
    names = (schema.title if schema else None) or {one: identity.name.get(one, "") for one in languages}
    pages = _pages(files, languages, names, problems, memory)
    if schema is None:
        return Loaded(None, {}, ordered(problems))

    document = documents[COURSE_FILE]
    course = Course(
        id=schema.id,
        title={language: names.get(language) or schema.id for language in languages},
        version=schema.version,
        languages=languages,
        modules={
            id: Module(id=id, lessons=lessons[id], quiz=quizzes.get(id))
            for id in dict.fromkeys(schema.modules)
            if set(lessons.get(id, {})) >= set(languages)
        },
        paths=paths_of(schema, document),
        facts=facts,
        sources=sources,
        changes=changes,
        glossary=glossary,
        vocabulary=vocabulary,
        register=lines,
        doors=doors_of(schema, document),
        funding_calculator=calculator_of(schema),
        examples=examples,
        charts=charts,
        translations=translations.root if translations else {},
        plain_numbers=tuple(schema.plain_numbers),
        identity=identity,
    )
    problems += _membership(schema.modules, document, files, lessons, languages)
    problems += _lost_quizzes(files, schema.modules)
    sound = {file: document for file, document in documents.items() if _is_sound(file, problems, quizzes)}
    broken = frozenset(problem.place.file for problem in problems if problem.severity == "error")
    problems += check(
        Project(course=course, documents=sound, files=frozenset(files), broken=broken, pages=pages, today=today)
    )
    if not any(problem.severity == "error" for problem in problems):
        problems += advise(course, pages)  # advice is for a course that holds together
        problems += proofread(course, pages, documents, files, memory)
    return Loaded(course, pages, ordered(problems))


def _documents(files: Mapping[str, str], problems: list[Problem], memory: Memory) -> dict[str, Document]:
    """Every YAML file that can be read at all."""
    documents = {}
    for file, text in files.items():
        if not file.endswith((".yml", ".yaml")) or (file.startswith("docs/") and file != EXAMPLES_FILE):
            continue
        document, found = memory.recall(read_yaml, text, file)
        problems.extend(found)
        if document is not None and document.value is None:
            problems.append(Problem(Place(file), "empty-file"))
        elif document is not None:
            documents[file] = document
    return documents


def _is_sound(file: str, problems: list[Problem], quizzes: Mapping[str, Quiz]) -> bool:
    """Whether the shape of a file allows rules to look inside it."""
    match = _QUIZ.match(file)
    if match:
        return match["id"] in quizzes
    return not any(problem.place.file == file and problem.severity == "error" for problem in problems)


def _pages(
    files: Mapping[str, str],
    languages: tuple[str, ...],
    names: Mapping[str, str],
    problems: list[Problem],
    memory: Memory,
) -> dict[str, dict[str, Lesson]]:
    """The pages of `docs/`, by name ("progression", "guide/auteurs") and language."""
    pages: dict[str, dict[str, Lesson]] = {}
    for file, text in files.items():
        match = _PAGE.match(file)
        if file.startswith("docs/") and file.endswith(".md") and not match:
            problems.append(Problem(Place(file), "page-name", {"language": languages[0]}))
        if match and match["language"] in languages:
            page, found = memory.recall(read_page, text, file, match["language"], names.get(match["language"], ""))
            problems.extend(found)
            if page is not None:
                pages.setdefault(match["id"], {})[match["language"]] = page
    return pages


def _lessons(
    files: Mapping[str, str], languages: tuple[str, ...], problems: list[Problem], memory: Memory
) -> dict[str, dict[str, Lesson]]:
    lessons: dict[str, dict[str, Lesson]] = {}
    for file, text in files.items():
        match = _LESSON.match(file)
        if file.startswith("modules/") and file.endswith(".md") and not match:
            problems.append(Problem(Place(file), "lesson-name", {"language": languages[0]}))
        if not match or match["language"] not in languages:
            continue
        if not _ID.match(match["id"]):
            problems.append(Problem(Place(file), "bad-id", {"field": "", "found": match["id"]}))
            continue
        lesson, found = memory.recall(read_lesson, text, file, match["language"])
        problems.extend(found)
        if lesson is not None:
            lessons.setdefault(match["id"], {})[match["language"]] = lesson
    return lessons


def _quizzes(
    documents: Mapping[str, Document],
    files: Mapping[str, str],
    facts: Mapping[str, Fact],
    problems: list[Problem],
    memory: Memory,
) -> dict[str, Quiz]:
    quizzes: dict[str, Quiz] = {}
    key = files.get(FACTS_FILE)  # all that facts are made from: an answer may be a sum over them
    written = documents[FACTS_FILE].value if FACTS_FILE in documents else None
    broken_facts = frozenset(written if isinstance(written, dict) else ()) - frozenset(facts)
    first = {match["id"]: file for file in sorted(documents, reverse=True) if (match := _QUIZ.match(file))}
    for file, document in documents.items():
        match = _QUIZ.match(file)
        if match:
            twin = first[match["id"]]
            if twin != file:
                problems.append(Problem(Place(file), "two-files-one-id", {"id": match["id"], "other": twin}))
                continue
            made_from = (read_quiz, file, files[file], key)
            quiz, found = memory.recall_as(made_from, partial(read_quiz, document, match["id"], facts))
            problems.extend(problem for problem in found if not _is_about(problem, broken_facts))
            if quiz is not None:
                quizzes[match["id"]] = quiz
    return quizzes


def _examples(document: Document, text: str, facts: Mapping[str, Fact]) -> tuple[dict[str, Example], list[Problem]]:
    """The questions of the authors' guide by kind, each with its own lines of the file."""
    quiz, problems = read_quiz(document, "exemples", facts)
    if quiz is None:
        return {}, problems
    lines = text.split("\n")
    starts = [document.place("questions", n).line - 1 for n in range(len(document.value["questions"]))]
    examples = {}
    for question in quiz.questions:
        start = max(line for line in starts if line < question.place.line)
        end = next((line for line in starts if line > start), len(lines))
        written = textwrap.dedent("\n".join(lines[start:end])).strip()
        examples[question.kind] = Example(question=question, written=written)
    return examples, problems


def _is_about(problem: Problem, broken_facts: frozenset[str]) -> bool:
    """Whether a problem only says that a fact is missing which has a problem of its own."""
    return problem.code == "unknown-fact" and problem.facts.get("found") in broken_facts


def _membership(
    listed: list[str],
    document: Document,
    files: Mapping[str, str],
    lessons: Mapping[str, Mapping[str, Lesson]],
    languages: tuple[str, ...],
) -> list[Problem]:
    """Modules listed without a file, files without a place in the list, and missing translations."""
    problems = []
    for index, id in enumerate(listed):
        written = [language for language in languages if f"modules/{id}.{language}.md" in files]
        if not written:
            meant = nearest(id, lessons)
            place = document.place("modules", index)
            problems.append(Problem(place, "unknown-module", {"found": id, "nearest": meant}))
        for language in languages:
            if written and language not in written:
                place = Place(f"modules/{id}.{written[0]}.md")
                facts = {"language": language, "file": f"modules/{id}.{language}.md"}
                problems.append(Problem(place, "missing-translation", facts))
    for file in files:
        match = _LESSON.match(file)
        if match and match["language"] in languages and match["id"] not in listed:
            problems.append(Problem(Place(file), "module-not-listed", {"id": match["id"]}))
    return problems


def _lost_quizzes(files: Mapping[str, str], listed: list[str]) -> list[Problem]:
    problems = []
    for file in files:
        match = _QUIZ.match(file)
        if match and match["id"] not in listed:
            problems.append(
                Problem(
                    Place(file), "quiz-without-module", {"found": match["id"], "nearest": nearest(match["id"], listed)}
                )
            )
    return problems
