"""In which language is someone told of their project on this machine?"""

from __future__ import annotations

import os

from course.wording import report_language


def author_language() -> str:
    """French or English, by its code, as the environment of this process says."""
    return report_language(os.environ)
