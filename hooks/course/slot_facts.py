"""Which facts of the register a slot of a lesson shows, whatever it is: a figure, a chart, a table, a calculator."""

from __future__ import annotations

from course.changes import facts_of_changes
from course.chart_pictures import facts_of
from course.model import Course, Slot


def facts_of_slot(slot: Slot, course: Course) -> tuple[str, ...]:
    """Their ids, in the order they are shown; none for a slot that shows no fact."""
    match slot.name:
        case "fact" if slot.argument:
            return (slot.argument,)
        case "chart" | "timeline" if slot.argument and slot.argument in course.charts:
            return facts_of(course.charts[slot.argument])
        case "changes":
            return tuple(facts_of_changes(course))
        case "funding-calculator" if course.funding_calculator:
            return course.funding_calculator.rates
    return ()
