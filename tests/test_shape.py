"""The shape of the project: who knows what, in which direction it flows, and what has to be on all sides at once."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest
import yaml

from course.exports.catalogue import EXPORTS, Export
from course.kinds import KINDS
from project import ROOT, settings

HOOKS, THEME = ROOT / "hooks", ROOT / "theme"
LANGUAGES = ("fr", "en")
KIND_NAMES = [kind.name for kind in KINDS]


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def module_name(path: Path) -> str:
    return ".".join(path.relative_to(HOOKS).with_suffix("").parts).removesuffix(".__init__")


FILES = {module_name(path): path for path in HOOKS.rglob("*.py")}


@cache
def tree(name: str) -> ast.Module:
    return ast.parse(text_of(FILES[name]))


def _is_for_types_alone(node: ast.stmt) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"


def _imports(body: list[ast.stmt]) -> Iterator[str]:
    for statement in body:
        if _is_for_types_alone(statement):
            continue
        for node in ast.walk(statement):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                whole = (f"{node.module}.{alias.name}" for alias in node.names)
                yield from (name if name in FILES else str(node.module) for name in whole)


@cache
def imported(name: str) -> frozenset[str]:
    """What a module of hooks/ imports when it runs: modules of ours by their whole name, others as they are written."""
    return frozenset(_imports(tree(name).body))


def importers(package: str) -> set[str]:
    return {name for name in FILES for one in imported(name) if one == package or one.startswith(f"{package}.")}


# — Who knows what —

# What is known to one file, so that it can be replaced there.
ONE_PLACE = {
    "mkdocs": {"course_site"},
    "jinja2": {"course.compiled", "course.rendering", "course_site"},  # course_site names the type that MkDocs hands it
    "yaml": {"course.located"},
    "markdown": {"course.inline"},
    "babel": {"course.quantities"},
    "genanki": {"course.exports.anki"},
    "tinycss2": {"course.exports.stylesheet"},
    "rjsmin": {"course.bundle"},
    "rcssmin": {"course.bundle"},
    "subprocess": {"chromium", "headless"},
    "watchdog": {"watching"},
    "material": set(),
    "mkdocs_static_i18n": set(),
    "pymdownx": set(),
}


@pytest.mark.parametrize("package", ONE_PLACE)
def test_a_library_is_known_to_one_file(package: str) -> None:
    assert importers(package) == ONE_PLACE[package]


def test_no_other_library_has_come_in() -> None:
    ours = set(FILES) | {"course"}
    roots = {one.partition(".")[0] for name in FILES for one in imported(name) if one not in ours}
    assert roots - sys.stdlib_module_names - {"course"} == {
        *(package for package, files in ONE_PLACE.items() if files and package != "subprocess"),
        *("markupsafe", "pydantic", "pydantic_core"),
    }


def test_tools_do_not_know_the_generator() -> None:
    for tool in set((ROOT / "tools").glob("*.py")) - {ROOT / "tools/bench_exports.py"}:  # it measures a whole build
        named = set(_imports(ast.parse(text_of(tool)).body))
        assert not {name for name in named if name.partition(".")[0] in ("mkdocs", "material")}, tool.name


# — The core: values in, values out —

CORE = sorted(name for name in FILES if name.startswith("course") and name != "course_site")
FORBIDDEN = ("print", "input", "open", "exec", "eval", "breakpoint")
CLOCKS = ("datetime.now", "datetime.today", "datetime.utcnow", "date.today", "time.time", "os.environ", "os.getenv")


@pytest.mark.parametrize("name", CORE)
def test_the_core_says_nothing_and_asks_nothing_of_the_machine(name: str) -> None:
    for node in ast.walk(tree(name)):
        assert not isinstance(node, ast.Global), f"line {node.lineno}: it would remember between two calls"
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            assert called not in (*FORBIDDEN, *CLOCKS), f"line {node.lineno}: {called}"
        elif isinstance(node, ast.Attribute):
            assert ast.unparse(node) not in CLOCKS, f"line {node.lineno}: {ast.unparse(node)}"


# Files that a module of the core reads or writes itself: the doors between a project and values.
DOORS = {
    "course.bundle",
    "course.exports.offline",
    "course.exports.pages",
    "course.exports.paper",
    "course.exports.portion",
    "course.exports.publish",
    "course.exports.search",
    "course.exports.version",
    "course.exports.web",
    "course.compiled",
    "course.files",
    "course.memory",
    "course.origins",
    "course.rendering",
    "course.site",
    "course.speech",
    "course.words",
}


def test_files_are_read_and_written_at_few_doors() -> None:
    calls = re.compile(r"\.(?:read_text|read_bytes|write_text|write_bytes|iterdir|r?glob|copytree|rmtree)\(")
    assert {name for name in CORE if calls.search(text_of(FILES[name]))} <= DOORS


# — One direction —


def test_no_module_comes_back_to_itself() -> None:
    done: set[str] = set()

    def follow(name: str, way: tuple[str, ...]) -> None:
        assert name not in way, " → ".join((*way[way.index(name) :], name))
        if name not in done:
            for other in sorted(imported(name) & set(FILES)):
                follow(other, (*way, name))
            done.add(name)

    for name in sorted(FILES):
        follow(name, ())


# The order of the guide: what a layer may not import, because it comes after.
LATER: Mapping[str, tuple[str, ...]] = {
    "course.schemas": (
        "course.rules",
        "course.load",
        "course.pages",
        "course.site",
        "course.rendering",
    ),
    "course.kinds": (
        "course.rules",
        "course.load",
        "course.pages",
        "course.site",
        "course.rendering",
        "course.exports",
    ),
    "course.model": ("course.load", "course.pages", "course.site", "course.rendering", "course.exports"),
    "course.rules": ("course.load", "course.pages", "course.site", "course.rendering"),
    "course.load": ("course.pages", "course.site", "course.rendering", "course.exports"),
    "course.rendering": ("course.pages", "course.site", "course.load", "course.exports"),
    "course.pages": ("course.site", "course.load", "course.exports"),
    "course.exports": ("course.load", "course.rules", "course.schemas"),
    "course.versions": ("course.pages", "course.site", "course.rendering"),
}


def _is_in(name: str, layer: str) -> bool:
    return name == layer or name.startswith(f"{layer}.")


@pytest.mark.parametrize("layer", LATER)
def test_a_layer_imports_nothing_that_comes_after_it(layer: str) -> None:
    found = {
        f"{name} imports {one}"
        for name in FILES
        if _is_in(name, layer)
        for one in imported(name)
        if any(_is_in(one, later) for later in LATER[layer])
    }
    assert found == set()


# — Components —

COMPONENTS = sorted(folder for folder in (THEME / "components").iterdir() if folder.is_dir())


@pytest.mark.parametrize("folder", COMPONENTS, ids=lambda folder: folder.name)
def test_a_component_holds_files_of_its_name_and_is_asked_for(folder: Path) -> None:
    own = {path.suffix for path in folder.iterdir() if path.stem == folder.name}
    assert own & {".html", ".js", ".css"}
    asking = [*HOOKS.rglob("*.py"), *THEME.rglob("*.html")]
    named = re.compile(rf"""["'](?:components/)?{folder.name}(?:/[\w/-]+\.html)?["']""")
    sent = [
        file
        for group in ("scripts", "scripts_apart", "styles")
        for files in settings()[group].values()
        for file in files
    ]
    assert any(named.search(text_of(path)) for path in asking) or any(
        f"components/{folder.name}/" in file for file in sent
    )


# But the one that speaks when nothing of ours has run, and no word was read.
TEMPLATES = sorted(path for path in THEME.rglob("*.html") if path.name != "without-hooks.html")


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.relative_to(THEME).as_posix())
def test_no_visible_word_is_in_a_template(template: Path) -> None:
    left = re.sub(
        r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<!--.*?-->|<(script|style)\b.*?</\1>", "", text_of(template), flags=re.S
    )
    named = re.findall(r'\b(?:aria-label|title|alt|placeholder)="([^"]*)"', left)
    words = re.sub(r"<[^>]*>|&\w+;", "", left, flags=re.S)
    assert re.findall(r"[A-Za-zÀ-ÿ]{2,}", " ".join([words, *named])) == []


# — Questions: every kind on every side —


@pytest.mark.parametrize("kind", KIND_NAMES)
def test_a_kind_is_on_every_side(kind: str) -> None:
    faces = THEME / "components/question/kinds"
    scripts = settings()["scripts_later"]["question"]
    written = yaml.safe_load(text_of(ROOT / "tests/every_kind.yml"))["questions"]
    assert f"course.kinds.{kind.replace('-', '_')}" in FILES, "how it is written, and what it becomes"
    assert f"components/question/kinds/{kind}.js" in scripts, "how it answers"
    assert re.search(rf"""Course\.kinds(?:\.{kind}|\["{kind}"\]) = """, text_of(faces / f"{kind}.js"))
    assert kind in {question["kind"] for question in written}, "tests of exports, versions and packing ask it"
    assert re.search(rf'["\s]{kind}"?: "', text_of(THEME / "lms/interactions.js")), "how an LMS is told"
    assert f'"{kind}"' in text_of(ROOT / "quizzes/quiz.schema.json"), "what an editor offers"
    for macro in ("controls", "answer_key", "short_key"):  # on the page, behind it, and on the sheet of answers
        assert re.search(
            rf"macro {macro}\(|import .* as |from .* import .*\b{macro}\b", text_of(faces / f"{kind}.html")
        )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KIND_NAMES)
def test_a_kind_is_named_and_taught_in_every_language(kind: str, language: str) -> None:
    words = yaml.safe_load(text_of(THEME / f"locales/exports.{language}.yml")) | yaml.safe_load(
        text_of(THEME / f"locales/{language}.yml")
    )
    assert kind in words["kinds"]
    page = text_of(ROOT / f"docs/guide/questions/{kind}.{language}.md")
    assert f"[[example: {kind}]]" in page
    assert f"questions/{kind}.{language}.md" in text_of(ROOT / f"docs/guide/questions.{language}.md")


# — Documentation, in both languages —

GUIDES = {
    "en": [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.en.md")],
    "fr": [ROOT / "README.fr.md", ROOT / "CONTRIBUTING.fr.md", *(ROOT / "docs").rglob("*.fr.md")],
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_is_told(language: str) -> None:
    commands = re.findall(r"^([a-z-]+):.*## ", text_of(ROOT / "Makefile"), re.MULTILINE)
    told = "\n".join(text_of(path) for path in GUIDES[language])
    assert len(commands) > 20
    assert [command for command in commands if not re.search(rf"\bmake {command}\b", told)] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.format)
def test_every_export_has_its_words_and_says_what_it_adapts(export: Export, language: str) -> None:
    words = yaml.safe_load(text_of(THEME / f"locales/exports.{language}.yml"))["exports"]
    format_words = words[export.format]
    assert {"name", "for"} <= set(format_words)
