"""What is said of charts."""

from __future__ import annotations

from typing import Any

SENTENCES: dict[str, dict[str, Any]] = {
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
}
