"""What is said of how a text is written: advice, typography, long sentences, acronyms."""

from __future__ import annotations

from typing import Any

SENTENCES: dict[str, dict[str, Any]] = {
    # — Advice —
    "long-sentence": {
        "fr": "cette phrase a {words} mots (« {start}… »); au-delà de {limit}, on s’y perd. Coupez-la en deux.",
        "en": "this sentence has {words} words (“{start}…”); past {limit}, readers get lost. Cut it in two.",
    },
    "translation-stale": {
        "fr": "le texte en {language} de « {block} » a changé depuis cette traduction. Relisez-la, puis lancez « make translations ».",
        "en": "the {language} text of “{block}” has changed since this translation. Review it, then run `make translations`.",
    },
    "key-always-first": {
        "fr": "dans ce quiz, le bon choix est toujours le premier. Déplacez-en quelques-uns, ou ajoutez « shuffle: true ».",
        "en": "in this quiz, the right choice is always the first. Move some, or add “shuffle: true”.",
    },
    "distractor-much-longer": {
        "fr": "dans « {question} », le choix « {choice} » est bien plus long que le bon : il se trahit. Raccourcissez-le.",
        "en": "in “{question}”, the choice “{choice}” is much longer than the right one: it gives itself away. Shorten it.",
    },
    "key-much-longer": {
        "fr": "dans « {question} », le bon choix est bien plus long que les autres : il se devine. Raccourcissez-le.",
        "en": "in “{question}”, the right choice is much longer than the others: it can be guessed. Shorten it.",
    },
    # — Language —
    "straight-apostrophe": {
        "fr": "apostrophe droite dans « {found} ». Écrivez « {instead} ».",
        "en": "straight apostrophe in “{found}”. Write “{instead}”.",
    },
    "straight-quotes": {
        "fr": "guillemets droits autour de {found}. Écrivez {instead}.",
        "en": "straight quotes around {found}. Write {instead}.",
    },
    "foreign-quotes": {
        "fr": "ces guillemets ne sont pas ceux d’un texte en {language} : {found}. Écrivez {instead}.",
        "en": "these are not the quotation marks of a text in {language}: {found}. Write {instead}.",
    },
    "unpaired-quotes": {
        "fr": "ce guillemet {sign} n’a pas son pendant : {found}. Une citation commence par {opening} et finit par {closing}.",
        "en": "this {sign} has no other half: {found}. A quotation starts with {opening} and ends with {closing}.",
    },
    "space-before-mark": {
        "fr": "une espace est de trop dans « {found} ». Écrivez « {instead} ».",
        "en": "there is a space too many in “{found}”. Write “{instead}”.",
    },
    "space-missing": {
        "fr": "il manque une espace dans « {found} ». Écrivez « {instead} ».",
        "en": "a space is missing in “{found}”. Write “{instead}”.",
    },
    "double-space": {
        "fr": "deux espaces se suivent dans « {found} ». Gardez-en une.",
        "en": "there are two spaces in a row in “{found}”. Keep one.",
    },
    "hyphen-for-dash": {
        "fr": "un trait d’union tient lieu de tiret dans « {found} ». Écrivez « {instead} », ou mettez une virgule ou un deux-points.",
        "en": "a hyphen stands for a dash in “{found}”. Write “{instead}”, or use a comma or a colon.",
    },
    "three-dots": {
        "fr": "trois points se suivent dans « {found} ». Écrivez « {instead} », avec un seul signe.",
        "en": "there are three dots in a row in “{found}”. Write “{instead}”, with a single sign.",
    },
    "money": {
        "fr": "en {language}, un montant ne s’écrit pas « {found} ». Écrivez « {instead} ».",
        "en": "in {language}, an amount is not written “{found}”. Write “{instead}”.",
    },
    "percent": {
        "fr": "en {language}, un pourcentage ne s’écrit pas « {found} ». Écrivez « {instead} ».",
        "en": "in {language}, a percentage is not written “{found}”. Write “{instead}”.",
    },
    "number": {
        "fr": "en {language}, un nombre ne s’écrit pas « {found} ». Écrivez « {instead} ».",
        "en": "in {language}, a number is not written “{found}”. Write “{instead}”.",
    },
    "abbreviation": {
        "fr": "en {language}, on n’abrège pas ainsi : « {found} ». Écrivez « {instead} ».",
        "en": "in {language}, this is not how it is shortened: “{found}”. Write “{instead}”.",
    },
    "shortened-doublet": {
        "fr": "« {found} » se lit mal, et une voix de synthèse y bute. Écrivez les deux formes, ou un mot qui vaut pour tous.",
        "en": "“{found}” is hard to read, and a synthetic voice stumbles on it. Write both forms, or a word that suits everyone.",
    },
    "acronym-before-meaning": {
        "fr": "« {short} » paraît ici avant d’être expliqué (ligne {later}). Écrivez d’abord « {meaning} ({short}) ».",
        "en": "“{short}” appears here before it is explained (line {later}). First write “{meaning} ({short})”.",
    },
    "acronym-without-meaning": {
        "fr": "« {short} » n’est expliqué nulle part dans cette page. Écrivez la première fois « {meaning} ({short}) ».",
        "en": "“{short}” is explained nowhere on this page. The first time, write “{meaning} ({short})”.",
    },
    "better-word": {
        "fr": lambda f: f"« {f['found']} » : écrivez plutôt « {f['say']} »." + (f" {f['why']}" if f["why"] else ""),
        "en": lambda f: f"“{f['found']}”: rather write “{f['say']}”." + (f" {f['why']}" if f["why"] else ""),
    },
}
