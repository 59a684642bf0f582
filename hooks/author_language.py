"""In which language is someone told of their project on this machine?"""

from __future__ import annotations

import os


def author_language() -> str:
    """French or English ("fr", "en"): COURSE_LANG, else the language of the system, else English."""
    asked = [os.environ.get(name, "") for name in ("COURSE_LANG", "LC_ALL", "LC_MESSAGES", "LANG")]
    said = next((value for value in asked if value), "")
    return "fr" if said.lower().startswith("fr") else "en"
