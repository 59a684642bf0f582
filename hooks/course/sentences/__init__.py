"""Every problem's sentence, in French and in English side by side. A code here has a rule that raises it, and a test."""

from __future__ import annotations

from course.sentences import (
    brand,
    charts,
    course,
    files,
    lessons,
    markup,
    quizzes,
    registers,
    shape,
    slots,
    syntax,
    writing,
)

_ABOUT = (files, syntax, shape, markup, lessons, slots, quizzes, registers, charts, writing, brand, course)

# By code, then by language: a text with the facts of the problem in braces, or what makes one of them.
SENTENCES = {code: said for about in _ABOUT for code, said in about.SENTENCES.items()}
