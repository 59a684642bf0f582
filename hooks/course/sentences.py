"""Every problem's sentence, in French and in English side by side. A code here has a rule that raises it, and a test."""

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
    # — Files that are refused (files.py) —
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
    # — HTML and addresses in Markdown (markup_rules.py) —
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
    # — YAML —
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
    # — Shape —
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
    # — Slots —
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
    # — Quizzes —
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
    # — Registers —
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
    # — Charts —
    "fact-or-words": {
        "fr": "une barre a besoin d’un fait (« fact: ») ou de mots à sa place (« instead: »), pas des deux.",
        "en": "a bar needs a fact (“fact:”) or words in its place (“instead:”), not both.",
    },
    "no-label": {
        "fr": "rien ne dit ce que « {id} » représente. Ajoutez « label: » ici, ou au fait.",
        "en": "nothing says what “{id}” stands for. Add “label:” here, or to the fact.",
    },
    "bar-not-a-number": {
        "fr": "une barre a la longueur d’un nombre; le fait « {id} » n’en est pas un.",
        "en": "a bar is as long as a number; the fact “{id}” is not one.",
    },
    "bars-of-two-units": {
        "fr": "toutes les barres se mesurent dans la même unité : ici « {unit} », mais « {id} » est en « {found} ».",
        "en": "all bars are measured in one unit: “{unit}” here, but “{id}” is in “{found}”.",
    },
    "cells-unlike-columns": {
        "fr": "le tableau a {columns} colonne(s) de plus, mais cette ligne donne {cells} fait(s) sous « cells: ».",
        "en": "the table has {columns} extra column(s), but this row gives {cells} fact(s) under “cells:”.",
    },
    "event-without-a-year": {
        "fr": "le fait « {id} » n’est pas une date. Dites entre quelles années le placer, comme « between: [1994, 1996] ».",
        "en": "the fact “{id}” is not a date. Say between which years to place it, such as “between: [1994, 1996]”.",
    },
    "event-out-of-order": {
        "fr": "« {id} » vient avant « {after} ». Rangez les moments du plus ancien au plus récent.",
        "en": "“{id}” comes before “{after}”. Put the moments in order, earliest first.",
    },
    "not-in-chart": {
        "fr": "« {found} » n’est pas dans la liste « {list} » de cette image.",
        "en": "“{found}” is not in the list “{list}” of this picture.",
    },
    "taught-or-left-out": {
        "fr": "la ligne « {id} » des notes doit être enseignée (« taught: ») ou laissée de côté (« left_out: »), l’un ou l’autre.",
        "en": "the line “{id}” of the notes must be taught (“taught:”) or left out (“left_out:”), one of the two.",
    },
    "not-in-the-course": {
        "fr": "« {found} » n’est ni une section (module#titre) ni une question (module/question) du cours.",
        "en": "“{found}” is neither a section (module#heading) nor a question (module/question) of the course.",
    },
    "unknown-line": {
        "fr": "la ligne « {found} » des notes n’est pas dans modules/register.yml. Ajoutez-la : où est-elle enseignée?",
        "en": "the line “{found}” of the notes is not in modules/register.yml. Add it: where is it taught?",
    },
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
    # — The block at the top of mkdocs.yml —
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
    # — Course —
    "unknown-module": {
        "fr": "aucun module ne s’appelle « {found} ».",
        "en": "no module is called “{found}”.",
    },
    "module-not-listed": {
        "fr": "ce module n’est pas dans la liste de modules/course.yml. Ajoutez « {id} » à « modules: ».",
        "en": "this module is not in the list of modules/course.yml. Add “{id}” to “modules:”.",
    },
    "unknown-door": {
        "fr": "cette porte mène à « {found} », qui n’est ni un module ni une page de docs/.",
        "en": "this door leads to “{found}”, which is neither a module nor a page of docs/.",
    },
    "rate-not-a-number": {
        "fr": "le calculateur multiplie des nombres; le fait « {id} » n’en est pas un.",
        "en": "the calculator multiplies numbers; the fact “{id}” is not one.",
    },
    "path-too-long": {
        "fr": "le parcours « {path} » prend {minutes} minutes en {language}; il en promet au plus {limit}. Retirez environ {words} mots.",
        "en": "the path “{path}” takes {minutes} minutes in {language}; it promises at most {limit}. Take out about {words} words.",
    },
}


def _drawn(facts: Any, language: str) -> str:
    """Where a colour of the block is not read well enough."""
    if facts["field"] == "paper":
        return {"fr": "sous le texte", "en": "under the text"}[language]
    return {"fr": "sur le fond des pages", "en": "on the ground of the pages"}[language]


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


def _id(id: str | None, language: str) -> str:
    return f"#{id}" if id else {"fr": "rien", "en": "nothing"}[language]


def _slot(slot: str | None, language: str) -> str:
    return f"[[{slot}]]" if slot else {"fr": "rien", "en": "nothing"}[language]
