"""What is said of YAML that cannot be read."""

from __future__ import annotations

from typing import Any

SENTENCES: dict[str, dict[str, Any]] = {
    "yaml-tab": {
        "fr": "une tabulation ne peut pas servir de retrait. Remplacez-la par des espaces.",
        "en": "a tab cannot be used to indent. Replace it with spaces.",
    },
    "yaml-braces": {
        "fr": "les accolades {{ }} ne sont pas acceptées. Écrivez un champ par ligne, le texte entre guillemets droits.",
        "en": "braces {{ }} are not accepted. Write one field a line, with the text between straight quotes.",
    },
    "yaml-alias": {
        "fr": "les renvois YAML (& et *) ne sont pas acceptés. Mettez le texte entre guillemets droits, ou recopiez-le.",
        "en": "YAML references (& and *) are not accepted. Put the text between straight quotes, or write it again.",
    },
    "yaml-quote-inside": {
        "fr": 'un guillemet droit ferme ce texte trop tôt : {text}. À l’intérieur, écrivez « » ou \\".',
        "en": 'a straight quote closes this text too soon: {text}. Inside, write “ ” or \\".',
    },
    "yaml-colon": {
        "fr": "mettez ce texte entre guillemets droits, parce qu’il contient « : » : {text}",
        "en": "put this text between straight quotes, because it holds “: ”: {text}",
    },
    "yaml-quote-open": {
        "fr": 'le guillemet ouvert ici n’est jamais fermé. Ajoutez " à la fin du texte.',
        "en": 'the quote opened here is never closed. Add " at the end of the text.',
    },
    "yaml-second-document": {
        "fr": "une ligne « --- » commence ici un second document. Supprimez-la.",
        "en": "a “---” line starts a second document here. Delete it.",
    },
    "yaml-special-start": {
        "fr": "un texte qui commence par ce signe doit être entre guillemets droits : {text}",
        "en": "a text that starts with this sign must be between straight quotes: {text}",
    },
    "yaml-indent": {
        "fr": "le retrait de cette ligne ne correspond pas à celui des lignes voisines, ou il y manque « : » : {text}",
        "en": "this line is not indented like its neighbours, or its “:” is missing: {text}",
    },
    "yaml-character": {
        "fr": "ce caractère invisible n’est pas accepté. Retapez la ligne.",
        "en": "this invisible character is not accepted. Type the line again.",
    },
    "yaml-syntax": {
        "fr": "cette ligne n’est pas du YAML : {text}. Mettez le texte entre guillemets droits et vérifiez le retrait.",
        "en": "this line is not YAML: {text}. Put the text between straight quotes and check how it is indented.",
    },
    "yaml-too-deep": {
        "fr": "il y a trop de niveaux de retrait ici.",
        "en": "there are too many levels of indentation here.",
    },
    "yaml-key-not-text": {
        "fr": "le nom d’un champ doit être un mot simple.",
        "en": "the name of a field must be a simple word.",
    },
    "yaml-tag": {
        "fr": "l’étiquette « {tag} » n’est pas acceptée. Supprimez-la.",
        "en": "the tag “{tag}” is not accepted. Delete it.",
    },
    "duplicate-key": {
        "fr": "« {key} » est écrit deux fois, ici et à la ligne {first}. Gardez-en un seul.",
        "en": "“{key}” is written twice, here and on line {first}. Keep one.",
    },
}
