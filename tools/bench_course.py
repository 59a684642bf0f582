"""A course of any size, the same each time, in the layout of several generators: `tools/bench.py` builds them all.

A module has about 600 words in each language (headings, a tip, a list, a table, code, links) and five questions. What
a peer cannot write, such as a fact, it gets as plain text: every site has the same words to convert.
"""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("fr", "en")
QUESTIONS = 5
FOLDER = "essai"  # of the address where the site is published

_SENTENCES = {
    "fr": (
        "Un module part d’une situation que la personne connaît déjà",
        "On lit un texte court, on essaie, puis on compare sa réponse avec l’explication",
        "La gestion de versions garde la trace de chaque changement",
        "Une sauvegarde jamais restaurée est un espoir plutôt qu’une sauvegarde",
        "Les supports sont envoyés à l’avance à toutes les personnes inscrites",
        "Une page accessible se lit au clavier, à l’oreille et sur un petit écran",
        "Un gestionnaire de mots de passe dispense de les retenir",
        "Les renseignements recueillis pour un but sont effacés une fois ce but atteint",
        "De petites étapes valent mieux qu’un grand changement que personne ne peut relire",
        "Le tableau résume les choix et la situation où chacun convient",
        "Une liste de contrôle protège de l’oubli et libère l’attention",
        "On progresse plus vite quand le retour suit tout de suite l’essai",
        "Une seule source pour le texte, et tous les formats en découlent",
        "Lisez lentement le message et cherchez la première ligne qui vous concerne",
    ),
    "en": (
        "A module starts from a situation that the learner already knows",
        "You read a short text, try, then compare your answer with the explanation",
        "Version control keeps a trace of every change",
        "A backup that was never restored is a hope rather than a backup",
        "The material is sent ahead to everyone who signed up",
        "An accessible page can be read by keyboard, by ear and on a small screen",
        "A password manager removes the need to remember passwords",
        "Data collected for a purpose is erased once that purpose is met",
        "Small steps are worth more than one large change that nobody can review",
        "The table sums up the choices and when each of them fits",
        "A checklist protects against forgetting and frees attention",
        "People progress faster when feedback comes right after the attempt",
        "One source for the text, and every format follows from it",
        "Read the message slowly and look for the first line that is about you",
    ),
}

_WORDS = {
    "fr": {
        "course": "Parcours d’essai",
        "start": "Commencer",
        "method": "La méthode",
        "practice": "La mise en pratique",
        "summary": "À retenir",
        "tip": "Bon à savoir",
        "head": "| Choix | Quand | Effort |",
        "previous": "le module d’avant",
        "next": "le module d’après",
        "quiz": "Vérifiez vos connaissances",
        "ask": "Question {q} : quelle affirmation est juste?",
        "figure": "La norme de ce module est de {fact}.",
        "goal": "Reconnaître une situation",
        "section": "Le cours",
    },
    "en": {
        "course": "Trial course",
        "start": "Start",
        "method": "The method",
        "practice": "Putting it into practice",
        "summary": "Key points",
        "tip": "Good to know",
        "head": "| Choice | When | Effort |",
        "previous": "the module before",
        "next": "the module after",
        "quiz": "Check what you know",
        "ask": "Question {q}: which statement is right?",
        "figure": "The norm of this module is {fact}.",
        "goal": "Recognize a situation",
        "section": "The course",
    },
}


@dataclass(frozen=True)
class Question:
    """A single-choice question in one language; `choices` are (text, is right, feedback)."""

    prompt: str
    choices: tuple[tuple[str, bool, str], ...]


def write_ours(folder: Path, modules: int) -> None:
    """The course as this project builds it, with its hooks and theme."""
    for part in ("hooks", "theme"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    ids = [_id(n) for n in range(1, modules + 1)]
    listed = "".join(f"  - {id}\n" for id in ids)
    _write(
        folder / "modules/course.yml",
        'id: essai\nversion: "1"\ntitle:\n  fr: "Essai"\n  en: "Trial"\nmodules:\n'
        + listed
        + "paths:\n  - id: tout\n"
        + '    title:\n      fr: "Tout"\n      en: "All"\n    summary:\n      fr: "Tout."\n'
        + '      en: "All."\n    modules:\n'
        + "".join(f"    {line}\n" for line in listed.splitlines()),
    )
    _write(
        folder / "modules/sources.yml",
        'guide:\n  author: "Essai"\n  title: "Guide"\n  date: "2026"\n  kind: guide\n',
    )
    _write(
        folder / "modules/facts.yml",
        "".join(
            f'norme-{n}:\n  value: {_norm(n)}\n  unit: CAD-per-dwelling-year\n  as_of: "2026"\n  source: guide\n'
            for n in range(1, modules + 1)
        ),
    )
    for n in range(1, modules + 1):
        for language in LANGUAGES:
            text = _lesson(n, modules, language, fact=lambda n: f"[[fact: norme-{n}]] [[source: guide]]")
            front = f"summary: {_pick(n, language, 'summary')[0]}.\nobjectives:\n  - {_WORDS[language]['goal']}\n"
            _write(
                folder / f"modules/{_id(n)}.{language}.md",
                f"---\ntitle: {_title(n, language)}\n{front}---\n{text}\n[[quiz: {_id(n)}]]\n",
            )
        _write(folder / f"quizzes/{_id(n)}.yml", _quiz_file(n))
    for language in LANGUAGES:
        name = {"fr": "Ma progression", "en": "My progress"}[language]
        _write(folder / f"docs/index.{language}.md", _index(language, "[[modules]]"))
        _write(folder / f"docs/progression.{language}.md", f"---\ntitle: {name}\n---\n\n[[progress]]\n")
    settings = _settings()
    settings["nav"] = ["index.md", {"Le cours": [f"modules/{id}.md" for id in ids]}, "progression.md"]
    settings["exclude_docs"] = settings["not_in_nav"] = ""
    settings["extra"]["course"]["footer"] = ["progression"]
    _write(folder / "mkdocs.yml", yaml.safe_dump(settings, allow_unicode=True, sort_keys=False))


def write_plain(folder: Path, modules: int) -> None:
    """The same Markdown, for MkDocs, Material and static-i18n alone: no hook, no quiz, no theme of ours."""
    _write_peer(folder, modules, quizzes=False)


def write_real(folder: Path) -> None:
    """The project's own course, with an address that does not depend on the environment."""
    for part in ("docs", "modules", "quizzes", "hooks", "theme"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    _write(folder / "mkdocs.yml", yaml.safe_dump(_settings(), allow_unicode=True, sort_keys=False))


def write_plain_real(folder: Path) -> None:
    """Its Markdown alone, as for `write_plain`: what our slots stand for is not there."""
    shutil.copytree(ROOT / "docs", folder / "docs")
    for page in (folder / "docs").rglob("*.md"):
        _write(page, re.sub(r"^template: .*\n", "", page.read_text(encoding="utf-8"), flags=re.M))
    for lesson in (ROOT / "modules").glob("*.md"):
        _write(folder / "docs/modules" / lesson.name, lesson.read_text(encoding="utf-8"))
    settings = _peer_settings() | {"exclude_docs": _settings()["exclude_docs"]}
    _write(folder / "mkdocs.yml", yaml.safe_dump(settings, allow_unicode=True, sort_keys=False))


def write_mkdocs_quiz(folder: Path, modules: int) -> None:
    """The same, with the same questions for mkdocs-quiz."""
    _write_peer(folder, modules, quizzes=True)


def write_zensical(folder: Path, modules: int) -> None:
    """The same Markdown for Zensical, which has no languages: a project for each."""
    for language in LANGUAGES:
        docs = folder / f"docs-{language}"
        _write(docs / "index.md", _index(language, ""))
        for n in range(1, modules + 1):
            _write(docs / f"modules/{_id(n)}.md", _peer_lesson(n, modules, language, suffix="md"))
        pages = [f"modules/{_id(n)}.md" for n in range(1, modules + 1)]
        settings = _peer_settings() | {"docs_dir": docs.name, "nav": ["index.md", {_WORDS[language]["section"]: pages}]}
        settings["site_dir"] = "site" if language == LANGUAGES[0] else f"site/{language}"
        settings["plugins"] = ["search"]
        settings["theme"]["language"] = language
        _write(folder / f"mkdocs-{language}.yml", yaml.safe_dump(settings, allow_unicode=True, sort_keys=False))


def _write_peer(folder: Path, modules: int, quizzes: bool) -> None:
    for language in LANGUAGES:
        _write(folder / f"docs/index.{language}.md", _index(language, ""))
        for n in range(1, modules + 1):
            text = _peer_lesson(n, modules, language, suffix=f"{language}.md")
            if quizzes:
                text += f"\n## {_WORDS[language]['quiz']}\n\n" + "\n".join(map(_quiz_block, _questions(n, language)))
            _write(folder / f"docs/modules/{_id(n)}.{language}.md", text)
    settings = _peer_settings()
    settings["nav"] = ["index.md", {"Le cours": [f"modules/{_id(n)}.md" for n in range(1, modules + 1)]}]
    if quizzes:
        settings["plugins"].append({"mkdocs_quiz": {"auto_submit": False}})
    _write(folder / "mkdocs.yml", yaml.safe_dump(settings, allow_unicode=True, sort_keys=False))


# ---- What they share


def _settings() -> dict[str, Any]:
    """The project's own settings, with an address that does not depend on the environment."""

    class Loader(yaml.SafeLoader):
        pass

    Loader.add_constructor("!ENV", lambda loader, node: None)
    settings: dict[str, Any] = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), Loader)
    return settings | {"site_url": f"https://example.org/{FOLDER}/"}


def _peer_settings() -> dict[str, Any]:
    settings = _settings()
    for ours in ("hooks", "watch", "extra", "exclude_docs", "not_in_nav", "validation"):
        del settings[ours]
    for ours in ("custom_dir", "favicon"):
        del settings["theme"][ours]
    names = {"fr": "Français", "en": "English"}
    languages = [{"locale": one, "name": names[one], "default": one == LANGUAGES[0]} for one in LANGUAGES]
    settings["plugins"] = [
        "search",
        {"i18n": {"docs_structure": "suffix", "fallback_to_default": False, "languages": languages}},
    ]
    return settings


def _id(n: int) -> str:
    return f"module-{n:03}"


def _norm(n: int) -> int:
    return 10 + n * 7 % 90


def _title(n: int, language: str) -> str:
    return f"Module {n}, {_pick(n, language, 'title')[0].split()[1].lower()} {n}"


def _pick(n: int, language: str, what: str, count: int = 1) -> list[str]:
    return random.Random(f"{n} {language} {what}").sample(_SENTENCES[language], count)


def _index(language: str, more: str) -> str:
    words = _WORDS[language]
    start = f"[{words['start']}](modules/{_id(1)}.{language}.md)" if more else words["start"]
    return f"---\ntitle: {words['course']}\n---\n\n{_SENTENCES[language][0]}. {start}.\n\n{more}\n"


def _peer_lesson(n: int, modules: int, language: str, suffix: str) -> str:
    fact = {"fr": "{} $", "en": "${}"}[language]
    text = _lesson(n, modules, language, fact=lambda n: fact.format(_norm(n)), suffix=suffix)
    return f"---\ntitle: {_title(n, language)}\n---\n\n# {_title(n, language)}\n\n{text}"


def _lesson(n: int, modules: int, language: str, fact: Callable[[int], str], suffix: str = "") -> str:
    return "\n\n".join(_blocks(n, modules, language, fact, suffix or f"{language}.md")) + "\n"


def _blocks(n: int, modules: int, language: str, fact: Callable[[int], str], suffix: str) -> Iterator[str]:
    words = _WORDS[language]

    def paragraph(what: str) -> str:
        return ". ".join(_pick(n, language, what, 4)) + "."

    yield paragraph("opening")
    yield f"## {words['method']} {{#methode}}"
    yield paragraph("method") + " " + words["figure"].format(fact=fact(n))
    yield from (paragraph(f"method {again}") for again in range(3))
    yield "\n".join(f"- **{said.split()[0]}** {said.partition(' ')[2]}." for said in _pick(n, language, "list", 4))
    yield f'!!! tip "{words["tip"]}"\n\n    {paragraph("tip")}'
    yield f"## {words['practice']} {{#pratique}}"
    yield from (paragraph(f"practice {again}") for again in range(3))
    said = zip("ABCDE", _pick(n, language, "table", 5), strict=True)
    rows = "\n".join(f"| {row} | {text} | {'+' * (n % 5 + 1)} |" for row, text in said)
    yield f"{words['head']}\n|---|---|---|\n{rows}"
    yield f"```text\ngit checkout -b {_id(n)}\ngit push origin HEAD\n```"
    yield f"## {words['summary']} {{#retenir}}"
    yield paragraph("end")
    before, after = _id((n - 2) % modules + 1), _id(n % modules + 1)
    yield f"- [{words['previous']}]({before}.{suffix})\n- [{words['next']}]({after}.{suffix})"


def _questions(n: int, language: str) -> list[Question]:
    asked = []
    for q in range(1, QUESTIONS + 1):
        right = (n + q) % 4
        said = _pick(n, language, f"question {q}", 4)
        why = _pick(n, language, f"feedback {q}", 4)
        choices = tuple((f"{said[c]}.", c == right, f"{why[c]}.") for c in range(4))
        asked.append(Question(_WORDS[language]["ask"].format(q="ABCDE"[q - 1]), choices))
    return asked


def _quiz_file(n: int) -> str:
    french, english = (_questions(n, language) for language in LANGUAGES)
    lines = ["pass_mark: 80", "questions:"]
    for q, (fr, en) in enumerate(zip(french, english, strict=True), 1):
        lines += [f"  - id: question-{q}", "    kind: single-choice"]
        lines += ["    prompt:", f'      fr: "{fr.prompt}"', f'      en: "{en.prompt}"', "    choices:"]
        for c, (in_french, in_english) in enumerate(zip(fr.choices, en.choices, strict=True), 1):
            lines += [f"      - id: choix-{c}", *(["        correct: true"] if in_french[1] else [])]
            lines += [f'        fr: "{in_french[0]}"', f'        en: "{in_english[0]}"']
            lines += ["        feedback:", f'          fr: "{in_french[2]}"', f'          en: "{in_english[2]}"']
        lines += ["    review: methode", "    objective: 1", "    sources: [guide]"]
    return "\n".join(lines) + "\n"


def _quiz_block(question: Question) -> str:
    choices = "\n".join(f"- [{'x' if right else ' '}] {text}" for text, right, _ in question.choices)
    why = next(feedback for _, right, feedback in question.choices if right)
    return f"<quiz>\n{question.prompt}\n{choices}\n\n{why}\n</quiz>\n"


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
