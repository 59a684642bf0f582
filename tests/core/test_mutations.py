"""Every file of the real course, broken in thousands of ways: always an answer for the author, never a traceback.

The ways are drawn from a fixed seed, so that a failure is the same on every machine.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

import pytest

import course.load as load
from course.authored import FACTS_FILE, GLOSSARY_FILE, SOURCES_FILE
from course.corrections import correction
from course.load import load_course, read_project
from course.problems import Problem
from course.wording import REPORT_LANGUAGES, line
from course_files import COURSE
from project import ROOT

pytestmark = pytest.mark.every_file

LANGUAGES = ("fr", "en")
# The pages of docs/ are left out: they are never broken here, and reading them each time would prove nothing.
FILES: Mapping[str, str] = {name: text for name, text in read_project(ROOT)[0].items() if not name.startswith("docs/")}
AUTHORED = [file for file in FILES if file.startswith(("modules/", "quizzes/"))]
WAYS_A_FILE = 36

# fmt: off
INJECTED = (
    ": ", '"', "'", "{", "}", "[", "]", "[[", "]]", "*x", "&x", "%", "@", "`", "\t", "---\n", "#", "|", ">", "- ", "? ",
    "<<: ", "\n\n", "  ", "!!python/name:os.system ", "<script>alert(1)</script>", "\x00", "\x07", "\u2028", "\ufeff",
    "é", "🙂",
)
# fmt: on

Mutation = tuple[str, str]  # what was done, and the text it gives


@pytest.fixture(autouse=True)
def _read_untouched_files_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the broken file is new from one way to the next: reading the others again would prove nothing."""
    for name in ("read_yaml", "read_lesson", "read_page"):
        monkeypatch.setattr(load, name, _CACHED.setdefault(name, lru_cache(maxsize=512)(getattr(load, name))))


_CACHED: dict[str, Callable[..., object]] = {}


def _around(file: str) -> dict[str, str]:
    """The files a broken one is read with: the whole course for a register, else the registers and its own module.

    The other modules would be read the same each time, and make two thousand ways take minutes.
    """
    module = file.split("/")[1].split(".")[0]
    if f"quizzes/{module}.yml" not in FILES:
        return dict(FILES)
    own = {name: text for name, text in FILES.items() if name.split("/")[1].split(".")[0] == module}
    registers = {name: FILES[name] for name in (FACTS_FILE, SOURCES_FILE, GLOSSARY_FILE)}
    alone = COURSE.replace("modules: [bases]", f"modules: [{module}]").replace("max_minutes: 2", "max_minutes: 60")
    return {**registers, **own, "modules/course.yml": alone}


def _problems(file: str, text: str) -> tuple[Problem, ...]:
    return load_course({**_around(file), file: text}, LANGUAGES).problems


def _anywhere(text: str, chance: random.Random) -> Iterator[Mutation]:
    """Ways to break a text with no idea of what it means."""
    lines = text.split("\n")
    while True:
        n, m = chance.randrange(len(lines)), chance.randrange(len(lines))
        at = chance.randrange(len(text))
        other = chance.choice(INJECTED)
        yield "delete a line", "\n".join(lines[:n] + lines[n + 1 :])
        yield "repeat a line", "\n".join(lines[: n + 1] + lines[n:])
        yield "indent a line", "\n".join([*lines[:n], " " * chance.randint(1, 3) + lines[n], *lines[n + 1 :]])
        yield "outdent a line", "\n".join([*lines[:n], lines[n].removeprefix(" "), *lines[n + 1 :]])
        yield "tab a line", "\n".join([*lines[:n], "\t" + lines[n].lstrip(), *lines[n + 1 :]])
        swapped = list(lines)
        swapped[n], swapped[m] = swapped[m], swapped[n]
        yield "swap two lines", "\n".join(swapped)
        yield "truncate", text[:at]
        yield "inject", text[:at] + other + text[at:]
        yield "delete a character", text[:at] + text[at + 1 :]
        value = chance.choice(["", "true", "17", "oui", "[]", "null", "2026-01-01", "a: b", "[a, b]"])
        yield "retype a value", "\n".join([*lines[:n], re.sub(r":\s.*$", f": {value}", lines[n]), *lines[n + 1 :]])
        yield "unquote a text", "\n".join([*lines[:n], lines[n].replace('"', ""), *lines[n + 1 :]])
        yield "delete a block", "\n".join(lines[: min(n, m)] + lines[max(n, m) :])


@pytest.mark.parametrize("file", AUTHORED)
def test_a_broken_file_is_answered_and_never_raises(file: str) -> None:
    chance = random.Random(file)
    ways = _anywhere(FILES[file], chance)
    done: Counter[str] = Counter()
    for _ in range(WAYS_A_FILE):
        way, text = next(ways)
        done[way] += 1
        for problem in _problems(file, text):
            lengths = {name: other.count("\n") + 1 for name, other in {**_around(file), file: text}.items()}
            assert problem.place.file in lengths, way
            assert 1 <= problem.place.line <= lengths[problem.place.file], (way, problem)
            assert problem.place.column >= 1
            for language in REPORT_LANGUAGES:
                assert "{" not in line(problem, language).replace("{#", "").replace("{ }", "") or "{" in text, way
            correction(problem, {**_around(file), file: text})
    assert len(done) == 12


def test_the_run_breaks_the_course_in_at_least_two_thousand_ways() -> None:
    assert len(AUTHORED) * WAYS_A_FILE + len(_SHOWN) >= 2000


# — Ways whose place is known —

_KEY = re.compile(r"^(\s*(?:- )?)(kind|prompt|choices|feedback|review|correct|source|unit|as_of|author|definition):")


def _known() -> Iterator[tuple[str, int, str, str]]:
    """(file, line from 1, what was done, text): mistakes that must be reported on that very line."""
    for file in AUTHORED:
        if not file.endswith(".yml"):
            continue
        lines = FILES[file].split("\n")
        for n, text in enumerate(lines):
            match = _KEY.match(text)
            if not match:
                continue
            renamed = text.replace(match[2], match[2] + "x", 1)
            yield file, n + 1, "misspell a field", "\n".join([*lines[:n], renamed, *lines[n + 1 :]])
            if not text.rstrip().endswith(":") and not match[1].endswith("- "):
                yield file, n + 2, "repeat a field", "\n".join([*lines[: n + 1], text, *lines[n + 1 :]])
            if match[2] in ("unit", "kind", "source", "as_of", "author"):
                emptied = text[: match.end()]
                yield file, n + 1, "empty a field", "\n".join([*lines[:n], emptied, *lines[n + 1 :]])


_KNOWN = sorted(_known())
_SHOWN = random.Random(7).sample(_KNOWN, min(len(_KNOWN), 250))


def test_a_mistake_of_known_place_is_reported_on_its_line() -> None:
    missed = []
    for file, number, way, text in _SHOWN:
        lines = {(problem.place.file, problem.place.line) for problem in _problems(file, text)}
        if (file, number) not in lines:
            missed.append((file, number, way, sorted(lines)[:3]))
    assert missed == [], missed
