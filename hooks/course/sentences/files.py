"""What is said of files: their names, their kinds, what is missing or may not be published."""

from __future__ import annotations

from typing import Any

SENTENCES: dict[str, dict[str, Any]] = {
    # — Files —
    "not-utf8": {
        "fr": "ce caractère n’est pas en UTF-8. Enregistrez le fichier en « UTF-8 » dans votre éditeur.",
        "en": "this character is not UTF-8. Save the file as “UTF-8” in your editor.",
    },
    "file-too-large": {
        "fr": "le fichier dépasse {limit} caractères. Partagez-le en plusieurs.",
        "en": "the file is over {limit} characters. Split it.",
    },
    "unfit-character": {
        "fr": "le caractère {found} ne se voit pas et n’est pas accepté. Effacez-le, ou retapez la ligne.",
        "en": "the character {found} cannot be seen and is not accepted. Delete it, or type the line again.",
    },
    "empty-file": {
        "fr": "le fichier est vide. Remplissez-le, ou supprimez-le.",
        "en": "the file is empty. Fill it in, or delete it.",
    },
    "no-course-file": {
        "fr": "le fichier qui décrit le cours manque. Créez-le avec id, title, version, modules et paths.",
        "en": "the file that describes the course is missing. Create it with id, title, version, modules and paths.",
    },
    "two-files-one-id": {
        "fr": "« {id} » a déjà un quiz dans {other}. Gardez un seul des deux fichiers.",
        "en": "“{id}” already has a quiz in {other}. Keep one of the two files.",
    },
    "lesson-name": {
        "fr": "le nom d’une leçon finit par sa langue, comme « porte.fr.md ».",
        "en": "a lesson’s name ends with its language, such as “porte.fr.md”.",
    },
    # — Files that are refused —
    "symbolic-link": {
        "fr": "ceci est un lien vers un autre fichier (lien symbolique). Mettez ici le fichier lui-même.",
        "en": "this is a link to another file (a symbolic link). Put the file itself here.",
    },
    "file-name": {
        "fr": "ce nom de fichier n’existe pas sur tous les appareils : {found}. Écrivez-le avec des lettres, des "
        "chiffres et des traits d’union.",
        "en": "this file name does not exist on every device: {found}. Write it with letters, digits and hyphens.",
    },
    "names-collide": {
        "fr": "ce nom ne diffère de {other} que par ses majuscules ou ses accents. Renommez l’un des deux.",
        "en": "this name differs from {other} only by its capitals or accents. Rename one of them.",
    },
    "file-kind": {
        "fr": "un fichier « {found} » ne se publie pas avec le cours. Mettez-y des images, du son, des documents ou des "
        "pages en Markdown.",
        "en": "a “{found}” file is not published with the course. Put pictures, sound, documents or Markdown pages here.",
    },
    "picture-with-script": {
        "fr": "cette image SVG contient {found}, qui pourrait exécuter quelque chose. Enregistrez-la sans cela, ou en PNG.",
        "en": "this SVG picture holds {found}, which could run something. Save it without that, or as a PNG.",
    },
}
