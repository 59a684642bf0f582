"""The kinds of question, one file each; `theme/components/question/kinds/` has their faces by the same names."""

from __future__ import annotations

from course.kinds.base import Kind
from course.kinds.multiple_choice import MULTIPLE_CHOICE
from course.kinds.single_choice import SINGLE_CHOICE
from course.kinds.true_false import TRUE_FALSE

KINDS: tuple[Kind, ...] = (SINGLE_CHOICE, MULTIPLE_CHOICE, TRUE_FALSE)

BY_NAME = {kind.name: kind for kind in KINDS}
