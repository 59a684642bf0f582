"""A question in one language, as every bank needs it: what it asks, what is right, and what each answer deserves."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from course.exports.shapes import (
    Answer,
    Case,
    Ending,
    Moment,
    Number,
    NumberMiss,
    Option,
    Ordering,
    Pair,
    Pairing,
    Picking,
    Statement,
    Turn,
    Words,
    WordsMiss,
    Written,
)
from course.exports.texts import Texts
from course.kinds.choices import ChoiceQuestion
from course.kinds.numeric import NumericQuestion
from course.kinds.order import OrderQuestion
from course.kinds.pairing import PairingQuestion
from course.kinds.scenario import ScenarioQuestion
from course.kinds.short_text import ShortTextQuestion
from course.kinds.true_false import TrueFalseQuestion
from course.model import Question, Text


@dataclass(frozen=True, kw_only=True)
class Item:
    """A question in one language. `answer` is none for a kind that no bank knows yet.

    `id` is its whole id ("porte/cle"), `heading` the section to reread and `address` where it is published.
    """

    id: str
    kind: str
    module: str
    module_title: str
    prompt: Words
    hints: tuple[Markup, ...]
    points: int
    heading: str | None
    address: str | None
    sources: tuple[str, ...]
    answer: Answer | None

    @property
    def shape(self) -> str:
        """Which shape its answer has, for templates: "picking", "case"…; nothing for a kind that no bank knows."""
        return type(self.answer).__name__.lower() if self.answer else ""

    @property
    def name(self) -> str:
        """A short name, for lists: the beginning of what it asks."""
        words = self.prompt.plain
        return words if len(words) <= 70 else words[:70].rpartition(" ")[0].rstrip(".,;:!? \u00a0") + "…"


def item(question: Question, texts: Texts) -> Item:
    """A question of the course in the language of these texts."""
    course, language = texts.course, texts.language
    lesson = course.modules[question.quiz].lessons[language]
    heading = lesson.heading(question.review) if question.review else None
    build = next((build for kind, build in _ANSWERS.items() if isinstance(question, kind)), None)
    return Item(
        id=question.id,
        kind=question.kind,
        module=question.quiz,
        module_title=lesson.title,
        prompt=_words(question.prompt, texts),
        hints=tuple(texts.html(hint) for hint in question.hints),
        points=question.points,
        heading=heading.text if heading else None,
        address=texts.lesson(question.quiz, heading.id) if heading else None,
        sources=tuple(_source(id, texts) for id in question.sources),
        answer=build(question, texts) if build else None,
    )


def _source(id: str, texts: Texts) -> str:
    source = texts.course.sources[id]
    return f"{source.author}, {texts.plain(source.title)}, {texts.plain(source.date)}"


def _words(text: Text, texts: Texts) -> Words:
    return Words(html=texts.html(text), plain=texts.plain(text))


def _picking(question: ChoiceQuestion, texts: Texts) -> Picking:
    return Picking(
        several=question.kind == "multiple-choice",
        options=tuple(
            Option(
                id=choice.id,
                text=_words(choice.text, texts),
                correct=choice.correct,
                feedback=texts.html(choice.feedback),
            )
            for choice in question.choices
        ),
    )


def _statement(question: TrueFalseQuestion, texts: Texts) -> Statement:
    verdicts = {choice.id: choice for choice in question.choices}
    return Statement(
        is_true=verdicts["true"].correct,
        if_true=texts.html(verdicts["true"].feedback),
        if_false=texts.html(verdicts["false"].feedback),
    )


def _number(question: NumericQuestion, texts: Texts) -> Number:
    language = texts.language
    return Number(
        value=question.answer,
        tolerance=question.tolerance,
        unit=question.unit,
        shown=question.printed(question.answer, language),
        misses=tuple(
            NumberMiss(
                value=miss.answer,
                shown=question.printed(miss.answer, language),
                feedback=texts.html(miss.feedback),
            )
            for miss in question.misses
        ),
        if_right=texts.html(question.correct),
        if_wrong=texts.html(question.incorrect),
    )


def _written(question: ShortTextQuestion, texts: Texts) -> Written:
    language = texts.language
    return Written(
        accepted=question.accept[language],
        misses=tuple(
            WordsMiss(answers=miss.answers[language], feedback=texts.html(miss.feedback)) for miss in question.misses
        ),
        if_right=texts.html(question.correct),
        if_wrong=texts.html(question.incorrect),
    )


def _ordering(question: OrderQuestion, texts: Texts) -> Ordering:
    options = {option.id: Option(id=option.id, text=_words(option.text, texts)) for option in question.items}
    return Ordering(
        options=tuple(options.values()),
        shown=tuple(options[option.id] for option in question.shown),
        if_right=texts.html(question.correct),
        if_wrong=texts.html(question.incorrect),
    )


def _pairing(question: PairingQuestion, texts: Texts) -> Pairing:
    places = {place.id: Option(id=place.id, text=_words(place.text, texts)) for place in question.places}
    return Pairing(
        pairs=tuple(
            Pair(
                id=paired.id,
                text=_words(paired.text, texts),
                place=places[paired.place],
                feedback=texts.html(paired.feedback),
            )
            for paired in question.items
        ),
        places=tuple(places.values()),
    )


def _case(question: ScenarioQuestion, texts: Texts) -> Case:
    return Case(
        moments=tuple(
            Moment(
                number=step.number,
                text=_words(step.text, texts),
                turns=tuple(
                    Turn(
                        text=_words(turn.text, texts),
                        feedback=texts.html(turn.feedback),
                        to=question.number_of(turn.to),
                    )
                    for turn in step.choices
                ),
            )
            for step in question.steps
        ),
        endings=tuple(
            Ending(number=ending.number, text=_words(ending.text, texts), good=ending.good)
            for ending in question.endings
        ),
    )


# What each kind of question becomes, by the class its kind builds.
_ANSWERS: Mapping[type[Question], Callable[[Any, Texts], Answer]] = {
    ChoiceQuestion: _picking,
    TrueFalseQuestion: _statement,
    NumericQuestion: _number,
    ShortTextQuestion: _written,
    OrderQuestion: _ordering,
    PairingQuestion: _pairing,
    ScenarioQuestion: _case,
}
