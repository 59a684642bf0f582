"""The words of the interface: the same in every language, none missing, none left over, and well typeset."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from course.bundle import EVERY_PAGE
from course.words import Words
from project import settings

from .conftest import LANGUAGES, ROOT, THEME

WORDS = Words.read(THEME / "locales", LANGUAGES)
GROUPS = [item for name in ("scripts", "scripts_later", "scripts_apart") for item in settings()[name].items()]

# Keys that a script or template builds: mark-<state>, quiz-<state>, carry-<state>, notice-<problem>, carry-<problem>,
# verification-<verdict>, question.<true or false>, numeric.<unit>, exports.<format>.<what is said of it> (held to the
# formats by tests/exports), kinds.<kind>; group.<column>, what a group
# table says of a row or of a file; versions.<why a version cannot be read, or released> (held by tests/tools); and
# those of a word in every language.
BUILT = re.compile(
    r"^(script\.[a-z-]+\.(mark-(not-started|begun|complete)|quiz-(unanswered|incorrect|changed|correct)|notice-[a-z-]+|verification-[a-z-]+|locale"
    r"|group-(score|minutes|status-[a-z]+|other-[a-z]+|refused-[a-z-]+)"
    r"|carry-(not-started|begun|complete|empty|too-large|not-a-record|foreign|newer|damaged)|reason-[a-z-]+)"
    r"|attestation\.(first-day|language)|question\.(true|false)|guide\.takes-[a-z]+|fact\.open(-to-confirm|-superseded)?|numeric\.(CAD|CAD-millions|percent|count|year)"
    r"|group\.(person|organization|path|completed|version|score|minutes|status)|exports\.[a-z0-9]+\.[a-z-]+|kinds\.[a-z-]+"
    r"|versions\.(no-(git|revision|course)|nothing-published|unreadable-[a-z-]+|release-[a-z]+))$"
)


def texts(language: str) -> Iterator[tuple[str, str]]:
    def walk(found: object, key: str) -> Iterator[tuple[str, str]]:
        if isinstance(found, dict):
            for name, inside in found.items():
                yield from walk(inside, f"{key}.{name}".lstrip("."))
        else:
            yield key, str(found)

    yield from walk(dict(WORDS.texts[language]), "")


def said() -> set[str]:
    """Every key that a template, an export or a script asks for by its whole name."""
    found: set[str] = set()
    for file in [*THEME.rglob("*.html"), *THEME.glob("exports/**/*.xml")]:
        found |= set(re.findall(r"""(?:say\(|say_in\(\w+, )["']([\w.-]+)["'][,)]""", file.read_text(encoding="utf-8")))
    for group, files in GROUPS:
        for file in files:
            spoken = " ".join(re.findall(r"(?:\bsay\(|#read\()(.*)", (THEME / file).read_text(encoding="utf-8")))
            found |= {spoken_key(key, group) for key in re.findall(r"""["']([a-z]+-[a-z-]+)["']""", spoken)}
    for file in [*(ROOT / "hooks/course/exports").glob("*.py"), *(ROOT / "hooks/course/versions").glob("*.py")]:
        found |= set(re.findall(r"""say\([\w.]*(?:, )?"([\w.-]+)"[,)]""", file.read_text(encoding="utf-8")))
    return found


def spoken_key(key: str, group: str) -> str:
    """The whole key of what a script of a group says: a word of its group, or one that every page has."""
    shared = f"script.{EVERY_PAGE}.{key}"
    return shared if shared in WORDS.keys("fr") else f"script.{group}.{key}"


def test_every_script_is_sent_with_some_page() -> None:
    sent = {file for _, files in GROUPS for file in files}
    # Those of `exports` stand on no page: workers are written by the build.
    written = [file for file in THEME.rglob("*.js") if not {"assets", "exports"} & set(file.parts)]
    assert {file.relative_to(THEME).as_posix() for file in written} == sent


def test_every_style_sheet_is_sent_with_some_page() -> None:
    groups = [*settings()["styles"].values(), *settings()["styles_later"].values()]
    sent = {file for files in groups for file in files}
    apart = {"assets", "exports"}  # published as they are, or sent with downloads
    mine = [file for file in THEME.rglob("*.css") if not apart & set(file.relative_to(THEME).parts)]
    assert {file.relative_to(THEME).as_posix() for file in mine} == sent


def test_words_are_sent_with_scripts_that_say_them() -> None:
    assert set(WORDS.texts["fr"]["script"]) <= {group for group, _ in GROUPS}


def test_every_language_has_the_same_keys() -> None:
    assert all(WORDS.keys(language) == WORDS.keys(LANGUAGES[0]) for language in LANGUAGES)


def test_every_language_has_the_same_places() -> None:
    places = [{key: set(re.findall(r"\{\w+\}", text)) for key, text in texts(language)} for language in LANGUAGES]
    assert all(one == places[0] for one in places)


def test_no_word_is_missing() -> None:
    ours = {key for key in said() if not key.startswith("site.")}
    assert ours - WORDS.keys("fr") == set()


def test_no_word_is_left_over() -> None:
    mine = {key for key in WORDS.keys("fr") if not key.startswith(("site.", "problem"))}
    assert {key for key in mine - said() if not BUILT.match(key)} == set()


FAULTS = {
    "fr": [r"[^\u00a0]»", r"«[^\u00a0]", r"[^\u00a0\d]:(?!//)", r"[^\u00a0] ?[%$](?!$)", r"\s[;?!]", r"'", r"\.\.\."],
    "en": [r"\s[:;?!%]", r"'", r"«", r"\.\.\."],
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_punctuation_is_typeset(language: str) -> None:
    wrong = [
        (key, text)
        for key, text in texts(language)
        for fault in FAULTS[language]
        if re.search(fault, text) and key not in ("source.named", "source.of", "funding.unit")
    ]
    assert wrong == []


def test_no_visible_word_is_in_a_script() -> None:
    for file in THEME.glob("components/**/*.js"):
        code = re.sub(r"^\s*(//|/\*\*|\*).*$", "", file.read_text(encoding="utf-8"), flags=re.M)
        code = re.sub(r"Course\.explain\(.*", "", code)
        assert not re.findall(r"""["'`][A-ZÀ-Ý][a-zà-ÿ’]+ [a-zà-ÿ]""", code), file.name
