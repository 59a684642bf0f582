"""What is said of modules/course.yml: modules, paths, doors, calculator."""

from __future__ import annotations

from typing import Any

SENTENCES: dict[str, dict[str, Any]] = {
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
