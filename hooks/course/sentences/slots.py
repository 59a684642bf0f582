"""What is said of a slot, such as [[quiz: bases]]."""

from __future__ import annotations

from typing import Any

SENTENCES: dict[str, dict[str, Any]] = {
    "unknown-slot": {
        "fr": "« [[{found}]] » ne désigne rien que nous sachions placer.",
        "en": "“[[{found}]]” is nothing we know how to place.",
    },
    "slot-needs-argument": {
        "fr": "[[{slot}]] doit dire lequel. Écrivez [[{slot}: identifiant]].",
        "en": "[[{slot}]] must say which. Write [[{slot}: id]].",
    },
    "slot-takes-no-argument": {
        "fr": "[[{slot}]] se suffit à lui-même. Supprimez « : {found} ».",
        "en": "[[{slot}]] stands by itself. Delete “: {found}”.",
    },
    "slot-not-alone": {
        "fr": "[[{slot}]] doit être seul sur sa ligne, entre deux lignes vides.",
        "en": "[[{slot}]] must be alone on its line, between two empty lines.",
    },
    "slot-not-in-text": {
        "fr": "[[{found}]] ne va pas dans ce fichier. Seul [[fact: …]] y est accepté, dans un texte.",
        "en": "[[{found}]] does not go in this file. Only [[fact: …]] is accepted there, in a text.",
    },
    "slot-not-in-change": {
        "fr": "[[{found}]] ne va pas dans ce fichier. Seuls [[fact: …]] et [[source: …]] y sont acceptés.",
        "en": "[[{found}]] does not go in this file. Only [[fact: …]] and [[source: …]] are accepted there.",
    },
    "unknown-fact": {
        "fr": "aucun fait ne s’appelle « {found} » dans modules/facts.yml.",
        "en": "no fact is called “{found}” in modules/facts.yml.",
    },
    "unknown-source": {
        "fr": "aucune source ne s’appelle « {found} » dans modules/sources.yml.",
        "en": "no source is called “{found}” in modules/sources.yml.",
    },
    "unknown-question": {
        "fr": "aucune question ne s’appelle « {found} ». Écrivez [[question: quiz/question]].",
        "en": "no question is called “{found}”. Write [[question: quiz/question]].",
    },
    "unknown-quiz": {
        "fr": "aucun quiz ne s’appelle « {found} » dans quizzes/.",
        "en": "no quiz is called “{found}” in quizzes/.",
    },
    "unknown-path": {
        "fr": "aucun parcours ne s’appelle « {found} » dans modules/course.yml.",
        "en": "no path is called “{found}” in modules/course.yml.",
    },
    "reserved-path": {
        "fr": "un parcours ne peut pas s’appeler « {found} » : les fichiers à télécharger nomment ainsi le cours entier. Choisissez un autre identifiant.",
        "en": "a path cannot be called “{found}”: the files to download name the whole course so. Choose another id.",
    },
    "no-sittings": {
        "fr": "aucun parcours appelé « {found} » n’est coupé en séances dans modules/course.yml. Ajoutez-lui « sittings: ».",
        "en": "no path called “{found}” is cut into sittings in modules/course.yml. Add “sittings:” to it.",
    },
    "no-invitation": {
        "fr": "aucun parcours appelé « {found} » n’a de message d’invitation dans modules/course.yml. Ajoutez-lui « invitation: ».",
        "en": "no path called “{found}” has an invitation in modules/course.yml. Add “invitation:” to it.",
    },
    "sittings-differ": {
        "fr": "les séances du parcours « {path} » ne suivent pas ses modules. Mettez-y, dans cet ordre : {expected}.",
        "en": "the sittings of the path “{path}” do not follow its modules. Put in them, in this order: {expected}.",
    },
    "unknown-example": {
        "fr": "docs/guide/exemples.yml n’a pas de question de la sorte « {found} ».",
        "en": "docs/guide/exemples.yml has no question of the kind “{found}”.",
    },
    "unknown-shape": {
        "fr": "« {found} » n’est pas une sorte de question ni un registre dont on puisse montrer les champs.",
        "en": "“{found}” is neither a kind of question nor a register whose fields can be shown.",
    },
    "unknown-chart": {
        "fr": "aucune image ne s’appelle « {found} » dans modules/charts.yml.",
        "en": "no picture is called “{found}” in modules/charts.yml.",
    },
    "not-a-timeline": {
        "fr": "« {found} » n’est pas une ligne du temps : c’est une image de la sorte « {kind} ». Écrivez [[chart: {found}]].",
        "en": "“{found}” is not a timeline: it is a picture of the kind “{kind}”. Write [[chart: {found}]].",
    },
    "no-funding-calculator": {
        "fr": "modules/course.yml ne décrit pas de calculateur. Ajoutez-y « funding_calculator: ».",
        "en": "modules/course.yml describes no calculator. Add “funding_calculator:” to it.",
    },
    "nothing-changed": {
        "fr": "[[changes]] n’a rien à montrer : aucun fait n’est remplacé (« superseded_by: ») et modules/changes.yml manque.",
        "en": "[[changes]] has nothing to show: no fact is replaced (“superseded_by:”) and there is no modules/changes.yml.",
    },
    "shown-twice": {
        "fr": "[[{slot}]] est déjà placé à la ligne {first}. Gardez-en un seul.",
        "en": "[[{slot}]] is already placed on line {first}. Keep one.",
    },
    "quiz-not-shown": {
        "fr": "le quiz de ce module n’est pas placé. Ajoutez [[quiz: {id}]] à la fin de la leçon.",
        "en": "this module’s quiz is not placed. Add [[quiz: {id}]] at the end of the lesson.",
    },
}
