"""Empties a fork of its course, down to a first module, quiz and path to write from: `make empty SURE=yes`.

Without make: `python tools/empty_course.py --sure`. It wants a project under git with nothing uncommitted, checks
what would remain before it erases anything, and erases or changes nothing outside the project.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))
sys.path.insert(0, str(ROOT / "tools"))

from content_review import SIGN_OFFS_FILE  # noqa: E402  # see sys.path
from course.load import EXAMPLES_FILE, load_course, read_project  # noqa: E402
from course.wording import report  # noqa: E402
from coverage import WRITTEN_PAGES  # noqa: E402
from drafting import module_drafts, page_draft, shared_draft, word  # noqa: E402
from links import KEPT  # noqa: E402
from new_module import SETTINGS_FILE, in_navigation  # noqa: E402
from project_files import change  # noqa: E402
from schemas import languages  # noqa: E402
from speaking import RefusalError, language, say  # noqa: E402
from yaml_text import NoSuchPlaceError, Place, compose, replaced, without_lines  # noqa: E402

FIRST_MODULE = "premier-module"
EXAMPLE_FACT = "montant-exemple"

# Pages of docs/ that are written again, because they speak of what the course teaches…
DRAFTED_PAGES = ("index", "sources", "glossaire")
# …and those that go, because only this course has a use for them.
GONE_PAGES = ("administrateurs", *WRITTEN_PAGES)

# Registers that begin again with one example; the others are optional and go.
DRAFTED_REGISTERS = ("course.yml", "facts.yml", "sources.yml", "glossary.yml")

_OF_THE_COURSE = re.compile(r"(modules|quizzes)/[^/]+\.(md|ya?ml)")
_FACT = re.compile(r"\[\[fact: ([a-z0-9-]+)\]\]")


def emptied(files: Mapping[str, str], settings: str, listed: tuple[str, ...]) -> dict[str, str | None]:
    """Every file that changes, by path, with its new text, or none when it goes.

    `files` are those that authors wrote, as `read_project` gives them; `settings` is mkdocs.yml; `listed` are the
    languages of the site. Raises RefusalError when what remains would not hold together.
    """
    gone = [file for file in files if _goes(file)]
    changed: dict[str, str | None] = dict.fromkeys(gone)
    changed |= module_drafts(FIRST_MODULE, word("module-title", listed[0]), listed)
    changed |= {f"modules/{name}": shared_draft(name, listed) for name in DRAFTED_REGISTERS}
    for name in DRAFTED_PAGES:
        for one in listed:
            changed[f"docs/{name}.{one}.md"] = page_draft(name, one, title=word("course-title", one))
    if EXAMPLES_FILE in files:
        changed[EXAMPLES_FILE] = _with_example_fact(files[EXAMPLES_FILE])
    remaining = {file: text for file, text in {**files, **changed}.items() if text is not None}
    loaded = load_course(remaining, listed)
    if loaded.errors:
        raise RefusalError("would-not-hold", report(loaded.errors, language(), remaining))
    changed[SETTINGS_FILE] = _settings(settings, listed)
    return changed


def _goes(file: str) -> bool:
    page = re.fullmatch(r"docs/(.+)\.[^./]+\.md", file)
    leftovers = (SIGN_OFFS_FILE, KEPT.relative_to(ROOT).as_posix())
    return bool(_OF_THE_COURSE.fullmatch(file)) or file in leftovers or bool(page and page[1] in GONE_PAGES)


def _with_example_fact(examples: str) -> str:
    """The questions of the authors' guide, resting on the fact that remains."""
    for fact in set(_FACT.findall(examples)):
        examples = re.sub(rf"(?<![\w-]){fact}(?![\w-])", EXAMPLE_FACT, examples)
    return examples


def _settings(settings: str, listed: tuple[str, ...]) -> str:
    """mkdocs.yml with the first module alone in its list, without the pages that go, and a name to be changed."""
    text = in_navigation(settings, FIRST_MODULE)
    root = compose(text)
    nav = next(value for key, value in root.value if key.value == "nav")
    lines, titles = set(), set()
    for title, leaf in _leaves(nav):
        module = leaf.value.startswith("modules/") and leaf.value != f"modules/{FIRST_MODULE}.md"
        if module or leaf.value.removesuffix(".md") in GONE_PAGES:
            lines.add(leaf.start_mark.line)
            titles.add(title)
    lines |= {key.start_mark.line for key in _translations(root) if key.value in titles}
    return _presented(without_lines(text, lines), listed)


def _presented(text: str, listed: tuple[str, ...]) -> str:
    """mkdocs.yml with a name and descriptions to be changed, wherever it has some."""
    places = {"site_name": "course-title", "site_description": "course-summary"}
    wanted: list[tuple[Place, str]] = [((field,), word(key, listed[0])) for field, key in places.items()]
    for locale in listed[1:]:
        said = ("extra", "brand", "translations", locale)
        wanted += [((*said, field.removeprefix("site_")), word(key, locale)) for field, key in places.items()]
    for place, value in wanted:
        try:
            text = replaced(text, place, value)
        except NoSuchPlaceError:
            continue  # a site may do without a description, or a language with that of the site
    return text


def _leaves(node: yaml.Node, title: str = "") -> Iterator[tuple[str, yaml.ScalarNode]]:
    """Each page of the navigation, with the name it has there, if any."""
    if isinstance(node, yaml.ScalarNode):
        yield title, node
    for item in node.value if isinstance(node, yaml.SequenceNode) else ():
        yield from _leaves(item)
    for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
        yield from _leaves(value, key.value)


def _translations(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    """Every name of the navigation that a language translates."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _translations(item)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == "menu":
                yield from (name for name, _ in value.value)
            else:
                yield from _translations(value)


def uncommitted(root: Path) -> list[str]:
    """What git would lose in this folder, by path; raises RefusalError where there is no git."""
    try:
        asked = subprocess.run(
            ["git", "status", "--porcelain", "--untracked-files=normal", "--", "."],
            cwd=root,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
    except OSError as error:
        raise RefusalError("not-in-git") from error
    if asked.returncode:
        raise RefusalError("not-in-git")
    return [line[3:] for line in asked.stdout.splitlines()]


def main(arguments: list[str]) -> str | None:
    """Empty the course; the answer is why not, which is what `sys.exit` wants."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sure", action="store_true")
    sure = parser.parse_args(arguments).sure
    files, _ = read_project(ROOT)
    listed = tuple(languages())
    try:
        if not sure:
            raise RefusalError("not-sure", modules=len([f for f in files if re.fullmatch(r"quizzes/[^/]+\.ya?ml", f)]))
        lost = uncommitted(ROOT)
        if lost:
            raise RefusalError("uncommitted", files=", ".join(lost[:5]))
        changed = emptied(files, (ROOT / SETTINGS_FILE).read_text(encoding="utf-8-sig"), listed)
        change(ROOT, changed)
    except RefusalError as refusal:
        return refusal.said()
    print(say("emptied", deleted=sum(text is None for text in changed.values())))
    return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
