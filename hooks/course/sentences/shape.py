"""What is said of a field: unknown, missing, or not of its kind."""

from __future__ import annotations

from typing import Any

# What a value was expected to be, by the name `validation` gives it.
EXPECTED = {
    "text": {"fr": "un texte entre guillemets", "en": "a text between quotes"},
    "number": {"fr": "un nombre", "en": "a number"},
    "true-or-false": {"fr": "true ou false", "en": "true or false"},
    "list": {"fr": "une liste", "en": "a list"},
    "number-or-sum": {"fr": "un nombre, ou un calcul entre guillemets", "en": "a number, or a sum between quotes"},
    "mapping": {"fr": "des champs, un par ligne", "en": "fields, one a line"},
    "date": {
        "fr": 'une date entre guillemets, comme "2022-05-05"',
        "en": 'a date between quotes, such as "2022-05-05"',
    },
    "month": {"fr": 'un mois entre guillemets, comme "2007-10"', "en": 'a month between quotes, such as "2007-10"'},
    "other": {"fr": "autre chose", "en": "something else"},
}

_COMPARISONS = {
    "greater_than": {"fr": "plus grand que", "en": "greater than"},
    "greater_than_equal": {"fr": "au moins", "en": "at least"},
    "less_than": {"fr": "plus petit que", "en": "less than"},
    "less_than_equal": {"fr": "au plus", "en": "at most"},
}


def _of(facts: Any, before: str) -> str:
    return before.format(facts["owner"]) if facts["owner"] else ""


SENTENCES: dict[str, dict[str, Any]] = {
    "missing-field": {
        "fr": lambda f: f"il manque « {f['field']} »{_of(f, ' sous « {} »')}. Ajoutez une ligne « {f['field']}: ».",
        "en": lambda f: f"“{f['field']}” is missing{_of(f, ' under “{}”')}. Add a line “{f['field']}:”.",
    },
    "unknown-field": {
        "fr": "« {found} » n’est pas un champ connu ici.",
        "en": "“{found}” is not a field known here.",
    },
    "unknown-language": {
        "fr": "« {found} » n’est pas une langue. Un texte s’écrit sous « fr: » et « en: ».",
        "en": "“{found}” is not a language. A text is written under “fr:” and “en:”.",
    },
    "unknown-value": {
        "fr": "« {found} » n’est pas une valeur possible de « {field} ».",
        "en": "“{found}” is not a possible value of “{field}”.",
    },
    "wrong-type": {
        "fr": "« {field} » attend {expected}, mais on lit : {found}",
        "en": "“{field}” takes {expected}, but it reads: {found}",
    },
    "text-read-as-mapping": {
        "fr": "ce texte contient « : » et il est lu comme un champ nommé « {found} ». Mettez-le entre guillemets droits.",
        "en": "this text holds “: ” and is read as a field called “{found}”. Put it between straight quotes.",
    },
    "text-read-as-list": {
        "fr": "ce texte commence par un crochet et il est lu comme une liste. Mettez-le entre guillemets droits.",
        "en": "this text starts with a bracket and is read as a list. Put it between straight quotes.",
    },
    "text-in-one-language": {
        "fr": "« {field} » s’écrit dans chaque langue. Mettez le texte sous « fr: » et « en: ».",
        "en": "“{field}” is written in each language. Put the text under “fr:” and “en:”.",
    },
    "empty-text": {
        "fr": "« {field} » est vide. Écrivez le texte entre guillemets droits (sans eux, un # commence un commentaire).",
        "en": "“{field}” is empty. Write the text between straight quotes (without them, a # starts a comment).",
    },
    "bad-id": {
        "fr": "« {found} » ne peut pas servir d’identifiant. Employez des minuscules sans accent, des chiffres et des traits d’union.",
        "en": "“{found}” cannot be an id. Use lower-case letters without accents, digits and hyphens.",
    },
    "reserved-id": {
        "fr": "« {found} » ne peut pas servir d’identifiant : les navigateurs donnent déjà un sens à ce mot. Choisissez-en un "
        "autre.",
        "en": "“{found}” cannot be an id: browsers already give a meaning to that word. Choose another.",
    },
    "bad-date": {
        "fr": '« {found} » n’est pas une date. Écrivez "2022", "2022-05" ou "2022-05-05".',
        "en": '“{found}” is not a date. Write "2022", "2022-05" or "2022-05-05".',
    },
    "bad-address": {
        "fr": "« {found} » n’est pas une adresse web. Elle commence par https://.",
        "en": "“{found}” is not a web address. It starts with https://.",
    },
    "too-few": {
        "fr": "« {field} » a {actual} élément(s); il en faut au moins {limit}.",
        "en": "“{field}” has {actual} item(s); it needs at least {limit}.",
    },
    "too-many": {
        "fr": "« {field} » a {actual} éléments; il en faut au plus {limit}.",
        "en": "“{field}” has {actual} items; it takes at most {limit}.",
    },
    "out-of-range": {
        "fr": lambda f: (
            f"« {f['field']} » vaut {f['found']}; il doit être {_COMPARISONS[f['comparison']]['fr']} {f['limit']}."
        ),
        "en": lambda f: (
            f"“{f['field']}” is {f['found']}; it must be {_COMPARISONS[f['comparison']]['en']} {f['limit']}."
        ),
    },
}
