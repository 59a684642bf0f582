"""What is said of facts, sources, the glossary and what has changed."""

from __future__ import annotations

from typing import Any


def _numbers(facts: Any, language: str) -> str:
    """Which numbers one language has and the other has not."""
    words = {"fr": ("manque", "en trop"), "en": ("missing", "extra")}[language]
    lists = (dict.__getitem__(facts, "missing"), dict.__getitem__(facts, "extra"))
    return "; ".join(f"{word} {', '.join(numbers)}" for word, numbers in zip(words, lists, strict=True) if numbers)


SENTENCES: dict[str, dict[str, Any]] = {
    "value-or-formula": {
        "fr": "le fait « {id} » a besoin d’une valeur (« value: ») ou d’un calcul (« formula: »), pas des deux.",
        "en": "the fact “{id}” needs a value (“value:”) or a sum (“formula:”), not both.",
    },
    "value-unlike-unit": {
        "fr": "la valeur de « {id} » ne va pas avec l’unité « {unit} » : il faut {expected}, mais on lit : {found}",
        "en": "the value of “{id}” does not suit the unit “{unit}”: it takes {expected}, but it reads: {found}",
    },
    "bad-formula": {
        "fr": "« {formula} » n’est pas un calcul que nous savons faire (voir « {found} »). Employez des nombres, des faits chiffrés et + - * /.",
        "en": "“{formula}” is not a sum we can do (see “{found}”). Use numbers, facts that are numbers, and + - * /.",
    },
    "circular-formula": {
        "fr": "« {formula} » dépend de son propre résultat. Donnez une valeur à l’un des faits.",
        "en": "“{formula}” depends on its own result. Give one of the facts a value.",
    },
    "fact-to-review": {
        "fr": "le fait « {id} » devait être vérifié avant {date}. Vérifiez-le, puis repoussez « review_by: ».",
        "en": "the fact “{id}” was to be checked by {date}. Check it, then move “review_by:”.",
    },
    "change-without-source": {
        "fr": "rien ne dit d’où vient ce que l’on sait maintenant de « {id} ». Ajoutez [[source: …]] au texte de « now: ».",
        "en": "nothing says where what is now known of “{id}” comes from. Add [[source: …]] to the text of “now:”.",
    },
    "change-to-review": {
        "fr": "« {id} » devait être vérifié avant {date}. Vérifiez-le, puis changez « checked: » et « review_by: ».",
        "en": "“{id}” was to be checked by {date}. Check it, then change “checked:” and “review_by:”.",
    },
    "changes-not-shown": {
        "fr": "aucune page ne montre ces changements. Placez [[changes]] dans une leçon, dans chaque langue.",
        "en": "no page shows these changes. Place [[changes]] in a lesson, in every language.",
    },
    "slots-of-change-differ": {
        "fr": lambda f: f"ce texte n’a pas les mêmes [[…]] que l’autre langue : {_numbers(f, 'fr')}.",
        "en": lambda f: f"this text does not have the same [[…]] as the other language: {_numbers(f, 'en')}.",
    },
}
