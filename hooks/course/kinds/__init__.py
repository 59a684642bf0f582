"""The kinds of question, one file each; `theme/components/question/kinds/` has their faces by the same names."""

from __future__ import annotations

from course.kinds.base import Kind
from course.kinds.categorize import CATEGORIZE
from course.kinds.match import MATCH
from course.kinds.multiple_choice import MULTIPLE_CHOICE
from course.kinds.numeric import NUMERIC
from course.kinds.order import ORDER
from course.kinds.scenario import SCENARIO
from course.kinds.short_text import SHORT_TEXT
from course.kinds.single_choice import SINGLE_CHOICE
from course.kinds.true_false import TRUE_FALSE

KINDS: tuple[Kind, ...] = (
    SINGLE_CHOICE,
    MULTIPLE_CHOICE,
    TRUE_FALSE,
    NUMERIC,
    SHORT_TEXT,
    ORDER,
    MATCH,
    CATEGORIZE,
    SCENARIO,
)

BY_NAME = {kind.name: kind for kind in KINDS}
