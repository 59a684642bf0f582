"""What is said of lessons: their languages in step, their front matter, their notes for trainers."""

from __future__ import annotations

from typing import Any


def _of(facts: Any, before: str) -> str:
    return before.format(facts["owner"]) if facts["owner"] else ""


def _id(id: str | None, language: str) -> str:
    return f"#{id}" if id else {"fr": "rien", "en": "nothing"}[language]


def _slot(slot: str | None, language: str) -> str:
    return f"[[{slot}]]" if slot else {"fr": "rien", "en": "nothing"}[language]


SENTENCES: dict[str, dict[str, Any]] = {
    # — Languages —
    "missing-language": {
        "fr": lambda f: (
            f"le texte en {f['language']} manque{_of(f, ' sous « {} »')}. Ajoutez une ligne « {dict.__getitem__(f, 'language')}: »."
        ),
        "en": lambda f: (
            f"the {f['language']} text is missing{_of(f, ' under “{}”')}. Add a line “{dict.__getitem__(f, 'language')}:”."
        ),
    },
    "missing-translation": {
        "fr": "ce module n’existe pas en {language}. Créez {file}.",
        "en": "this module does not exist in {language}. Create {file}.",
    },
    "headings-differ": {
        "fr": lambda f: (
            f"les titres ne suivent pas ceux de {f['file']} : on y lit {_id(f['expected'], 'fr')}, ici {_id(f['found'], 'fr')}. Donnez les mêmes {{#identifiants}} dans le même ordre."
        ),
        "en": lambda f: (
            f"the headings do not follow those of {f['file']}: it has {_id(f['expected'], 'en')}, here is {_id(f['found'], 'en')}. Give the same {{#ids}} in the same order."
        ),
    },
    "objectives-differ": {
        "fr": "le nombre d’objectifs n’est pas celui de {file} : {expected} là-bas, {found} ici. Donnez les mêmes, dans le même ordre.",
        "en": "there are not as many objectives as in {file}: {expected} there, {found} here. Give the same ones, in the same order.",
    },
    "slots-differ": {
        "fr": lambda f: (
            f"les emplacements [[…]] ne suivent pas ceux de {f['file']} : on y lit {_slot(f['expected'], 'fr')}, ici {_slot(f['found'], 'fr')}."
        ),
        "en": lambda f: (
            f"the [[…]] slots do not follow those of {f['file']}: it has {_slot(f['expected'], 'en')}, here is {_slot(f['found'], 'en')}."
        ),
    },
    # — Lessons —
    "no-front-matter": {
        "fr": "la page n’a pas d’en-tête. Commencez-la par une ligne « --- », puis « title: », puis une ligne « --- ».",
        "en": "the page has no front matter. Start it with a “---” line, then “title:”, then a “---” line.",
    },
    "open-front-matter": {
        "fr": "l’en-tête ouvert par « --- » n’est jamais fermé. Ajoutez une ligne « --- » après ses champs.",
        "en": "the front matter opened by “---” is never closed. Add a “---” line after its fields.",
    },
    "heading-too-high": {
        "fr": "le titre de la page est celui de l’en-tête. Écrivez « ## » au lieu de « # » devant « {text} ».",
        "en": "the page’s title is the one in the front matter. Write “##” instead of “#” before “{text}”.",
    },
    "heading-without-id": {
        "fr": "ce titre n’a pas d’identifiant. Écrivez « {text} {{#{suggested}}} ».",
        "en": "this heading has no id. Write “{text} {{#{suggested}}}”.",
    },
    "duplicate-heading": {
        "fr": "l’identifiant « {id} » sert déjà à la ligne {first}. Donnez-en un autre à ce titre.",
        "en": "the id “{id}” is already used on line {first}. Give this heading another.",
    },
    "slot-in-heading": {
        "fr": "un emplacement [[…]] ne va pas dans un titre. Placez-le dans le texte qui suit.",
        "en": "a [[…]] slot does not go in a heading. Put it in the text that follows.",
    },
    # — Notes for trainers —
    "unknown-block": {
        "fr": "« /// {found} » n’ouvre rien que nous connaissions. Pour une note aux formateurs, écrivez « /// trainer ».",
        "en": "“/// {found}” opens nothing we know. For a note to trainers, write “/// trainer”.",
    },
    "note-not-closed": {
        "fr": "cette note aux formateurs n’est jamais fermée. Ajoutez une ligne « /// » là où elle finit.",
        "en": "this note to trainers is never closed. Add a “///” line where it ends.",
    },
    "note-not-open": {
        "fr": "« /// » ferme une note qui n’est pas ouverte. Supprimez cette ligne, ou ouvrez la note par « /// trainer ».",
        "en": "“///” closes a note that is not open. Delete this line, or open the note with “/// trainer”.",
    },
    "note-in-note": {
        "fr": "une note aux formateurs est déjà ouverte. Fermez-la par une ligne « /// » avant d’en ouvrir une autre.",
        "en": "a note to trainers is already open. Close it with a “///” line before you open another.",
    },
    "note-minutes": {
        "fr": "« {found} » n’est pas un nombre de minutes. Écrivez, par exemple, « /// trainer | 20 ».",
        "en": "“{found}” is not a number of minutes. Write, for instance, “/// trainer | 20”.",
    },
    "heading-in-note": {
        "fr": "une note aux formateurs n’a pas de titre. Mettez plutôt « {text} » en gras.",
        "en": "a note to trainers has no heading. Put “{text}” in bold instead.",
    },
    "slot-in-note": {
        "fr": "[[{found}]] ne va pas dans une note aux formateurs. Seuls [[fact: …]] et [[source: …]] y sont acceptés.",
        "en": "[[{found}]] does not go in a note to trainers. Only [[fact: …]] and [[source: …]] are accepted there.",
    },
}
