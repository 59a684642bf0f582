"""What numeric and short-text share: an answer that is typed, and the wrong ones people give for a reason."""

from __future__ import annotations

from dataclasses import dataclass

from course.model import Question, Text


@dataclass(frozen=True, kw_only=True)
class Miss:
    """Something known to be typed by mistake, and what it reveals."""

    id: str
    feedback: Text


@dataclass(frozen=True, kw_only=True)
class TypedQuestion(Question):
    """A question whose answer is typed. `incorrect` answers those who made none of the known `misses`."""

    misses: tuple[Miss, ...]
    correct: Text
    incorrect: Text

    @property
    def texts(self) -> tuple[tuple[str, Text], ...]:
        misses = ((f"misses.{n}.feedback", miss.feedback) for n, miss in enumerate(self.misses))
        return (
            *super().texts,
            *misses,
            ("feedback.correct", self.correct),
            ("feedback.incorrect", self.incorrect),
        )
