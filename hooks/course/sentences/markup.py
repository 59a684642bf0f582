"""What is said of tags, attributes and addresses in Markdown."""

from __future__ import annotations

from typing import Any

SENTENCES: dict[str, dict[str, Any]] = {
    "refused-tag": {
        "fr": "la balise {found} n’est pas acceptée dans une page. Supprimez-la, ou employez les signes de Markdown; pour "
        "la montrer telle quelle, mettez-la entre accents graves (`).",
        "en": "the tag {found} is not accepted in a page. Delete it, or use the marks of Markdown; to show it as it is, "
        "put it between backticks (`).",
    },
    "refused-attribute": {
        "fr": "l’attribut « {found} » n’est pas accepté dans une page. Supprimez-le.",
        "en": "the attribute “{found}” is not accepted in a page. Delete it.",
    },
    "refused-link": {
        "fr": "un lien ne peut pas mener à « {found} ». Une adresse commence par https:, mailto: ou tel:, ou mène à une page "
        "du cours, comme « accueil.fr.md ».",
        "en": "a link cannot lead to “{found}”. An address starts with https:, mailto: or tel:, or leads to a page of the "
        "course, such as “accueil.en.md”.",
    },
    "image-elsewhere": {
        "fr": "une image vient du cours lui-même, jamais d’un autre site : {found}. Mettez-la dans docs/assets.",
        "en": "a picture comes from the course itself, never from another site: {found}. Put it in docs/assets.",
    },
    "leads-outside": {
        "fr": "cette adresse sort du cours : {found}. Écrivez le chemin à partir de ce fichier, ou une adresse en https:.",
        "en": "this address leads out of the course: {found}. Write the path from this file, or an https: address.",
    },
    "markup-slipped": {
        "fr": "cette page produit du HTML qui n’est pas accepté : {found}. Écrivez ce passage autrement.",
        "en": "this page makes HTML that is not accepted: {found}. Write that passage another way.",
    },
    "page-name": {
        "fr": "le nom d’une page finit par sa langue, comme « glossaire.fr.md ».",
        "en": "a page’s name ends with its language, such as “glossaire.fr.md”.",
    },
}
