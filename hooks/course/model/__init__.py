"""What a course is, once everything authors wrote has been read and checked.

Every value is frozen. Texts are mappings from a language code to what the author wrote in that language; every language
of the course is present in each of them.
"""

from course.model.course import Chart, Course, Door, FundingCalculator, Invitation, Module, Path
from course.model.lessons import Heading, Lesson, Slot
from course.model.questions import Example, Question, Quiz
from course.model.registers import Change, Fact, NoteLine, Preference, Section, Source, Term
from course.model.text import Place, Text

__all__ = [
    "Change",
    "Chart",
    "Course",
    "Door",
    "Example",
    "Fact",
    "FundingCalculator",
    "Heading",
    "Invitation",
    "Lesson",
    "Module",
    "NoteLine",
    "Path",
    "Place",
    "Preference",
    "Question",
    "Quiz",
    "Section",
    "Slot",
    "Source",
    "Term",
    "Text",
]
