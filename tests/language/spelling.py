"""Words of the project that no dictionary knows: `make words` lists them with their places.

The dictionaries are those of Hunspell (dictionaries/, each with its licence); what they cannot know is in names.txt,
for every language, where a line may hold several words, and in words.<language>.txt, a word a line. Acronyms and
words of the glossary are known without being listed.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from spylls.hunspell import Dictionary

ROOT = Path(__file__).resolve().parent.parent.parent
HERE = Path(__file__).resolve().parent
if __name__ == "__main__":
    sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tools")]

from course.authored import VOCABULARY_FILE  # noqa: E402  # see sys.path
from course.language import passages_of_course  # noqa: E402
from course.load import load_course, read_project  # noqa: E402
from course.located import read_yaml  # noqa: E402
from course.model import Course, Place  # noqa: E402
from course.prose import BLANK, Passage, blanked, passages_of_markdown  # noqa: E402
from course.reference import SHAPES, fields  # noqa: E402
from course.sentences import SENTENCES  # noqa: E402
from course.slots import SLOTS  # noqa: E402
from schemas import languages  # noqa: E402

GLOSSARY_FILE = "modules/glossary.yml"
SENTENCES_FOLDER = "hooks/course/sentences"

_WORD = re.compile(r"(?<![\w&.])[^\W\d_]+(?:[’'\-][^\W\d_]+)*(?![\w@])")
# Words in italics, in bold or between quotation marks may be in any language of the course: “Cercle de Fermières”.
_SET_APART = re.compile(r"(?<![*\w])\*{1,2}(?! )[^*\n]+\*|«[^»]*»|“[^”]*”")

_PATH = re.compile(r"[\w*<>./-]+\.(?:ya?ml|md|py|json)\b|\b\w+/(?=\W|$)")  # modules/facts.yml, quizzes/

# What stands around a word that a dictionary knows bare: “d’OSBL”, “the FOHM’s”, “HLMs”.
_AROUND = {
    "fr": re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)[’']", re.IGNORECASE),
    "en": re.compile(r"[’']s?$|(?<=[A-Z])s$"),
}


# What reports and explanations of fields name that is not a word: fields, their values, slots.
_CODE = frozenset(
    word
    for shape in SHAPES
    for field in fields(shape)
    for word in (field.name, *field.possible, *SLOTS, "true", "false", "make", "norme-association")
)


@dataclass(frozen=True)
class Unknown:
    """A word that no list has, and where it stands."""

    word: str
    language: str
    place: Place

    def __str__(self) -> str:
        return f"{self.place.file}:{self.place.line}:{self.place.column}: {self.word} ({self.language})"


def listed(name: str) -> list[str]:
    """The words of one of our lists, comments left out."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@cache
def dictionary(language: str) -> Dictionary:
    """The dictionary of a language, read once: it takes a second."""
    return Dictionary.from_files(str(HERE / "dictionaries" / language))


@cache
def in_dictionary(word: str, language: str) -> bool:
    """Whether the dictionary of a language has a word, in the form it has here."""
    return bool(dictionary(language).lookup(word.replace("’", "'")))


def our_words(language: str) -> frozenset[str]:
    """What our own lists add to a dictionary."""
    return frozenset((*listed("names.txt"), *listed(f"words.{language}.txt")))


def is_known(word: str, language: str, ours: frozenset[str]) -> bool:
    """Whether a word is in a dictionary or in our lists, bare, with what stands around it, or part by part."""
    if word in ours or word.lower() in ours or in_dictionary(word, language):
        return True
    bare = _AROUND[language].sub("", word)
    if bare != word:
        return not bare or is_known(bare, language, ours)
    parts = word.split("-")
    return len(parts) > 1 and all(not part or is_known(part, language, ours) for part in parts)


def glossary_words(course: Course, language: str) -> tuple[frozenset[str], frozenset[str]]:
    """The acronyms of the glossary with how they are said, and the words of its terms in a language."""
    terms = [term for section in course.glossary for term in section.terms]
    written = [text for term in terms for text in (term.short, term.spoken) if text]
    shorts = {word for text in written for name in text.values() for word in _WORD.findall(name)}
    names = {word for term in terms for word in _WORD.findall(term.term[language])}
    return frozenset(shorts), frozenset(names)


def unknown_words(passages: Iterator[Passage], course: Course) -> Iterator[Unknown]:
    """Every word that is in no list; a word set apart may be in any language of the course."""
    names = re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(name) for name in listed('names.txt') if ' ' in name)})(?!\w)")
    anywhere, in_glossary, in_code = {}, {}, {}
    for language in course.languages:
        shorts, terms = glossary_words(course, language)
        in_glossary[language] = our_words(language) | shorts  # a term does not vouch for itself
        anywhere[language] = in_glossary[language] | terms
        in_code[language] = anywhere[language] | _CODE
    for passage in passages:
        file, language = passage.place.file, passage.language
        known = in_glossary if file == GLOSSARY_FILE else in_code if file.startswith("hooks/") else anywhere
        apart = [match.span() for match in _SET_APART.finditer(passage.text)]
        text = names.sub(_blank, _PATH.sub(_blank, passage.text))
        for match in _WORD.finditer(text):
            is_apart = file == GLOSSARY_FILE or any(start <= match.start() < end for start, end in apart)
            tried = course.languages if is_apart else (language,)
            if not any(is_known(match[0], one, known[one]) for one in tried):
                yield Unknown(match[0], language, passage.place_of(match.start(), match.end()))


def _blank(match: re.Match[str]) -> str:
    return BLANK * len(match[0])


def written(course: Course, files: dict[str, str]) -> Iterator[Passage]:
    """All that we write for people: the course, the interface, the reports of problems, the repository’s guides."""
    documents = {
        file: document
        for file, text in files.items()
        if file.endswith(".yml") and (document := read_yaml(text, file)[0]) is not None
    }
    pages = load_course(files, course.languages).pages
    yield from passages_of_course(course, pages, documents, files)
    yield from _vocabulary(course, files[VOCABULARY_FILE])
    yield from interface(course.languages)
    yield from _reports(course.languages)
    yield from guides()


def _vocabulary(course: Course, text: str) -> Iterator[Passage]:
    for preference in course.vocabulary:
        for words in (preference.say, preference.why or ""):
            yield _found(text, VOCABULARY_FILE, words, preference.language)


def interface(languages: tuple[str, ...]) -> Iterator[Passage]:
    """The words of buttons, labels and messages."""
    for path in sorted((ROOT / "theme/locales").glob("*.yml")):
        language = path.stem.rpartition(".")[2]
        text, file = path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix()
        document, _ = read_yaml(text, file)
        if language in languages and document is not None:
            for words in _leaves(document.value):
                yield _found(text, file, words, language)


def _reports(languages: tuple[str, ...]) -> Iterator[Passage]:
    files = {path.relative_to(ROOT).as_posix(): path for path in sorted((ROOT / SENTENCES_FOLDER).glob("*.py"))}
    texts = {file: path.read_text(encoding="utf-8") for file, path in files.items()}
    for code, sentences in SENTENCES.items():
        file = next(file for file, text in texts.items() if f'"{code}": {{' in text)
        for language in languages:
            if isinstance(sentences.get(language), str):
                yield _found(texts[file], file, sentences[language], language)
    for shape in SHAPES:
        for field in fields(shape):
            for language, words in (field.said or {}).items():
                yield Passage(language, blanked(words), Place(f"hooks/course/schemas ({shape}.{field.name})"), ())


def guides() -> Iterator[Passage]:
    """What the repository says of itself."""
    for path in sorted(ROOT.glob("*.md")):
        language = "fr" if path.stem.endswith(".fr") else "en"
        yield from passages_of_markdown(path.read_text(encoding="utf-8"), path.name, language)


def _leaves(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for inner in value.values():
            yield from _leaves(inner)
    elif isinstance(value, str):
        yield value


def _found(text: str, file: str, words: str, language: str) -> Passage:
    """A text of a file, where it first stands."""
    start = max(text.find(words), 0)
    line, column = text.count("\n", 0, start), start - text.rfind("\n", 0, start)
    typed = tuple(text.split("\n")[line : line + 1])
    return Passage(language, blanked(words).replace("\\n", BLANK * 2), Place(file, line + 1, column), typed)


def everything_unknown() -> list[Unknown]:
    """Every unknown word of the project, by file and line."""
    files, _ = read_project(ROOT)
    course = load_course(files, tuple(languages())).course
    assert course is not None, "the course has problems: build it first"
    found = unknown_words(written(course, files), course)
    return sorted(found, key=lambda unknown: (unknown.place.file, unknown.place.line, unknown.place.column))


def main() -> None:
    """Print what is unknown."""
    unknown = everything_unknown()
    print("\n".join(map(str, unknown)) if unknown else "Every word is known.")


if __name__ == "__main__":
    main()
