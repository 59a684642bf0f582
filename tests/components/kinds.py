"""One example of each kind beyond choices, and the hands of a learner who misses it, then masters it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from playwright.sync_api import Locator


def write(text: str) -> Callable[[Locator], None]:
    return lambda question: question.locator("input[type=text]").fill(text)


def move_up(question: Locator, *items: str) -> None:
    for item in items:
        question.locator(f'[data-item="{item}"] [name=up]').click()


def place(*pairs: str) -> Callable[[Locator], None]:
    def do(question: Locator) -> None:
        for pair in pairs:
            if question.get_attribute("data-kind") == "match":
                question.locator(f'[data-pair="{pair.partition("=")[0]}"]').select_option(pair)
            else:
                question.locator(f'input[value="{pair}"]').check()

    return do


def decide(*choices: str) -> Callable[[Locator], None]:
    """Every decision but the last, which checking takes."""

    def do(question: Locator) -> None:
        for n, choice in enumerate(choices):
            if n:
                question.locator("[type=submit]").click()
            question.locator(f'.scenario-walk input[value="{choice}"]').check()

    return do


@dataclass(frozen=True)
class Kind:
    """How a learner misses and masters an example of a kind; `given` are the answers recorded then."""

    example: str
    id: str
    miss: Callable[[Locator], None]
    missed: tuple[str, ...]
    said: str
    master: Callable[[Locator], None]
    mastered: tuple[str, ...]


KINDS: Mapping[str, Kind] = {
    "numeric": Kind(
        "question/a number, with two hints",
        "jardin/norme",
        write("17 $"),
        ("17 $",),
        "C’est la norme d’un seul logement.",
        write("2 040"),
        ("2 040",),
    ),
    "short-text": Kind(
        "question/a few words",
        "jardin/sigle",
        write("Conseil d’administration"),
        ("Conseil d’administration",),
        "Le conseil décide; ce comité conseille.",
        write("residents' advisory committee"),
        ("residents' advisory committee",),
    ),
    "order": Kind(
        "question/things to order",
        "jardin/ordre",
        lambda question: None,  # the order first shown is an answer like any other
        ("cadre", "fohm", "loi", "manuel"),
        "1 sur 4 à sa place.",
        lambda question: move_up(question, "fohm", "loi"),
        ("fohm", "loi", "cadre", "manuel"),
    ),
    "match": Kind(
        "question/things to match",
        "jardin/paires",
        place("soins=shq", "repertoire=annuaire", "bail=tal"),
        ("soins=shq", "repertoire=annuaire", "bail=tal"),
        "Les soins relèvent du CLSC.",
        place("soins=clsc"),
        ("soins=clsc", "repertoire=annuaire", "bail=tal"),
    ),
    "categorize": Kind(
        "question/things to sort",
        "jardin/tri",
        place("bain=dedans", "comite=dedans", "accueil=dehors"),
        ("bain=dedans", "comite=dedans", "accueil=dehors"),
        "1 sur 3 juste",
        place("bain=dehors", "accueil=dedans"),
        ("bain=dehors", "comite=dedans", "accueil=dedans"),
    ),
    "scenario": Kind(
        "question/a case with branches",
        "jardin/cas",
        decide("porte:soigner"),
        ("porte:soigner",),
        "Ce n’est pas la fin espérée.",
        decide("porte:appeler", "refus:respecter"),
        ("porte:appeler", "refus:respecter"),
    ),
}


def check(question: Locator) -> None:
    question.locator("[type=submit]").click()
