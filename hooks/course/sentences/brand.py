"""What is said of the block at the top of mkdocs.yml."""

from __future__ import annotations

from typing import Any


def _drawn(facts: Any, language: str) -> str:
    """Where a colour of the block is not read well enough."""
    if facts["field"] == "paper":
        return {"fr": "sous le texte", "en": "under the text"}[language]
    return {"fr": "sur le fond des pages", "en": "on the ground of the pages"}[language]


SENTENCES: dict[str, dict[str, Any]] = {
    "language-without-words": {
        "fr": "le site n’a pas encore ses mots en « {found} ». Il les a en : {known}. Pour une autre langue, écrivez-les dans locales/{found}.yml.",
        "en": "the site does not have its words in “{found}” yet. It has them in: {known}. For another language, write them in locales/{found}.yml.",
    },
    "words-missing": {
        "fr": "textes du site qui manquent en {language} : {count}. On lit à leur place ceux en {shown}. Les premiers : {first}.",
        "en": "texts of the site missing in {language}: {count}. Those in {shown} are read instead. The first ones: {first}.",
    },
    "words-unknown": {
        "fr": "le site n’a aucun texte qui s’appelle « {found} ».",
        "en": "the site has no text called “{found}”.",
    },
    "words-place": {
        "fr": "le texte « {key} » a une accolade de trop, ou une valeur que le site ne connaît pas. Valeurs possibles : {known}.",
        "en": "the text “{key}” has a brace too many, or a value that the site does not know. It can hold: {known}.",
    },
    "colour-without-quotes": {
        "fr": 'la couleur « {field} » est vide, ou ses guillemets manquent : après une espace, # commence un commentaire. Écrivez-la entre guillemets droits, comme "#1f5673".',
        "en": 'the colour “{field}” is empty, or its quotes are missing: after a space, # begins a comment. Write it between straight quotes, such as "#1f5673".',
    },
    "colour-unreadable": {
        "fr": '« {found} » n’est pas une couleur. Écrivez # et six chiffres ou lettres de a à f, entre guillemets droits, comme "#1f5673". En attendant, la couleur est {used}.',
        "en": '“{found}” is not a colour. Write # and six digits or letters from a to f, between straight quotes, such as "#1f5673". Until then, the colour is {used}.',
    },
    "colour-contrast": {
        "fr": lambda f: (
            f'« {f["found"]} » se lit mal {_drawn(f, "fr")} : le contraste est de {f["ratio"]} pour 1, il en faut {f["needed"]}. La couleur la plus proche qui convient est "{f["passing"]}".'
        ),
        "en": lambda f: (
            f'“{f["found"]}” is hard to read {_drawn(f, "en")}: the contrast is {f["ratio"]} to 1, and {f["needed"]} is needed. The nearest colour that will do is "{f["passing"]}".'
        ),
    },
    "logo-missing": {
        "fr": "il n’y a pas de fichier « {found} » dans le projet. Vérifiez son nom, ou ajoutez-le; en attendant, le logo est celui du modèle.",
        "en": "there is no file “{found}” in the project. Check its name, or add it; until then, the logo is that of the template.",
    },
    "logo-format": {
        "fr": "le logo « {found} » n’est ni un SVG ni un PNG. Enregistrez-le dans l’un de ces deux formats.",
        "en": "the logo “{found}” is neither an SVG nor a PNG. Save it in one of these two formats.",
    },
    "logo-unreadable": {
        "fr": "« {found} » ne peut pas être lu comme une image. Enregistrez de nouveau le logo en SVG ou en PNG.",
        "en": "“{found}” cannot be read as a picture. Save the logo again as an SVG or a PNG.",
    },
    "logo-unsafe": {
        "fr": "le logo « {found} » contient un programme, une animation ou un lien vers un autre site. Exportez-le en SVG simple.",
        "en": "the logo “{found}” holds a program, an animation or a link to another site. Export it as a plain SVG.",
    },
    "logo-too-heavy": {
        "fr": "le logo « {found} » dépasse {limit} ko, et chaque page le montre. Réduisez-le.",
        "en": "the logo “{found}” is over {limit} kB, and every page shows it. Make it smaller.",
    },
}
