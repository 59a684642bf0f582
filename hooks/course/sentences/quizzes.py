"""What is said of quizzes and their questions."""

from __future__ import annotations

from typing import Any


def _of_question(facts: Any, around: str) -> str:
    return around.format(facts["question"]) if facts.get("question") else ""


def _under(facts: Any, language: str) -> str:
    """The heading or field where something is; the opening of a lesson has neither."""
    if not facts["field"]:
        return {"fr": "au début de la leçon", "en": "in the opening"}[language]
    return {"fr": f"sous « {facts['field']} »", "en": f"under “{facts['field']}”"}[language]


def _numbers(facts: Any, language: str) -> str:
    """Which numbers one language has and the other has not."""
    words = {"fr": ("manque", "en trop"), "en": ("missing", "extra")}[language]
    lists = (dict.__getitem__(facts, "missing"), dict.__getitem__(facts, "extra"))
    return "; ".join(f"{word} {', '.join(numbers)}" for word, numbers in zip(words, lists, strict=True) if numbers)


SENTENCES: dict[str, dict[str, Any]] = {
    "duplicate-id": {
        "fr": "l’identifiant « {id} » sert déjà à la ligne {first}. Donnez-en un autre.",
        "en": "the id “{id}” is already used on line {first}. Give another.",
    },
    "no-correct-choice": {
        "fr": "aucun choix de « {question} » n’est marqué bon. Ajoutez « correct: true » sous le bon.",
        "en": "no choice of “{question}” is marked right. Add “correct: true” under the right one.",
    },
    "two-correct-choices": {
        "fr": "« {question} » n’accepte qu’un bon choix. Gardez un seul « correct: true », ou écrivez « kind: multiple-choice ».",
        "en": "“{question}” takes one right choice. Keep a single “correct: true”, or write “kind: multiple-choice”.",
    },
    "every-choice-correct": {
        "fr": "tous les choix de « {question} » sont bons : il n’y a rien à choisir. Ajoutez un choix qui ne l’est pas.",
        "en": "every choice of “{question}” is right: there is nothing to choose. Add one that is not.",
    },
    "draw-too-many": {
        "fr": "le quiz doit tirer {draw} questions, mais il n’en a que {bank}. Ajoutez-en, ou tirez-en moins.",
        "en": "the quiz is to draw {draw} questions, but it has {bank}. Add some, or draw fewer.",
    },
    "miss-is-right": {
        "fr": "« {id} » est donné comme une erreur, mais cette réponse est bonne. Changez-la, ou retirez-la.",
        "en": "“{id}” is given as a miss, but this answer is right. Change it, or take it out.",
    },
    "answer-without-letters": {
        "fr": "« {found} » n’a ni lettre ni chiffre : personne ne pourrait l’écrire. Écrivez un mot.",
        "en": "“{found}” has no letter and no digit: nobody could type it. Write a word.",
    },
    "unknown-step": {
        "fr": "ce choix mène à « {found} », qui n’est ni une étape ni une fin de ce cas.",
        "en": "this choice leads to “{found}”, which is neither a step nor an ending of this case.",
    },
    "no-good-ending": {
        "fr": "aucune fin de « {question} » n’est bonne. Ajoutez « good: true » à celle qu’il faut atteindre.",
        "en": "no ending of “{question}” is a good one. Add “good: true” to the one to reach.",
    },
    "circle": {
        "fr": "ce choix ramène à l’étape « {to} » : le cas tournerait en rond. Menez-le plus loin.",
        "en": "this choice leads back to the step “{to}”: the case would go round in circles. Lead it further on.",
    },
    "unreachable-step": {
        "fr": "aucun choix ne mène à « {id} ». Menez-y un choix, ou supprimez-le.",
        "en": "no choice leads to “{id}”. Lead a choice to it, or delete it.",
    },
    "unknown-heading": {
        "fr": "aucun titre de la leçon « {module} » n’a l’identifiant « {found} ».",
        "en": "no heading of the lesson “{module}” has the id “{found}”.",
    },
    "unknown-objective": {
        "fr": lambda f: (
            f"la leçon « {f['module']} » n’a pas d’objectif {f['found']} : sa liste « objectives » en compte {f['objectives'] or 'zéro'}. Donnez le numéro d’un objectif, ou supprimez ce champ."
        ),
        "en": lambda f: (
            f"the lesson “{f['module']}” has no objective {f['found']}: its “objectives” list has {f['objectives'] or 'none'}. Give the number of an objective, or delete this field."
        ),
    },
    "quiz-without-module": {
        "fr": "aucun module ne s’appelle « {found} » : ce quiz ne serait jamais montré.",
        "en": "no module is called “{found}”: this quiz would never be shown.",
    },
    "unknown-number": {
        "fr": lambda f: (
            f"le nombre {f['number']} n’est dans aucun fait{_of_question(f, ' (question « {} »)')}. Écrivez [[fact: …]], ou ajoutez-le à modules/facts.yml; s’il ne mesure rien, à « plain_numbers » de modules/course.yml."
        ),
        "en": lambda f: (
            f"the number {f['number']} is in no fact{_of_question(f, ' (question “{}”)')}. Write [[fact: …]], or add it to modules/facts.yml; if it measures nothing, to “plain_numbers” in modules/course.yml."
        ),
    },
    "numbers-differ": {
        "fr": lambda f: (
            f"les nombres ne sont pas ceux de l’autre langue {_under(f, 'fr')}{_of_question(f, ' de « {} »')} : {_numbers(f, 'fr')}."
        ),
        "en": lambda f: (
            f"the numbers are not those of the other language {_under(f, 'en')}{_of_question(f, ' of “{}”')}: {_numbers(f, 'en')}."
        ),
    },
    "source-never-cited": {
        "fr": "la source « {id} » n’est citée nulle part. Citez-la avec [[source: {id}]], ou supprimez-la.",
        "en": "the source “{id}” is cited nowhere. Cite it with [[source: {id}]], or delete it.",
    },
}
