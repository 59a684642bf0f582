"""What must be true between files once each is well formed: ids that meet, languages in step, promises kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from course.problems import Problem
from course.rules.changes import changes_are_shown, changes_can_be_checked, changes_print_the_same
from course.rules.charts import chart_numbers_are_known, charts_can_be_drawn
from course.rules.languages import every_text_is_in_every_language, lessons_are_built_alike
from course.rules.paths import paths_and_doors_lead_somewhere, paths_keep_their_minutes
from course.rules.project import Project
from course.rules.questions import every_question_is_shown_once, questions_lead_somewhere
from course.rules.registers import every_line_of_the_notes_is_placed, lines_of_facts_are_known
from course.rules.slots import slots_are_known
from course.rules.sources import every_figure_is_in_the_register, every_source_is_cited, facts_have_their_sources


def check(project: Project) -> list[Problem]:
    """Every broken rule of a project. The last rules compare and count: they look only at what is otherwise sound."""
    problems = [problem for rule in RULES for problem in rule(project)]
    broken = project.broken | {problem.place.file for problem in problems if problem.severity == "error"}
    checked = replace(project, broken=frozenset(broken))
    return [*problems, *(problem for rule in LAST_RULES for problem in rule(checked))]


RULES: tuple[Callable[[Project], Iterable[Problem]], ...] = (
    every_text_is_in_every_language,
    slots_are_known,
    every_question_is_shown_once,
    questions_lead_somewhere,
    facts_have_their_sources,
    charts_can_be_drawn,
    lines_of_facts_are_known,
    changes_can_be_checked,
    changes_are_shown,
    paths_and_doors_lead_somewhere,
    paths_keep_their_minutes,
)

LAST_RULES: tuple[Callable[[Project], Iterable[Problem]], ...] = (
    lessons_are_built_alike,
    every_line_of_the_notes_is_placed,
    every_figure_is_in_the_register,
    chart_numbers_are_known,
    changes_print_the_same,
    every_source_is_cited,
)
