"""The page that asks a practitioner to confirm what documents alone could not settle, and says who confirmed what."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pydantic import RootModel

from course import quantities, wording
from course.arithmetic import names_in
from course.kinds.choices import ChoiceQuestion
from course.kinds.scenario import Moment, ScenarioQuestion, Turn
from course.kinds.true_false import TrueFalseQuestion
from course.located import read_yaml
from course.model import Course, Fact, Question, Source
from course.problems import Problem, nearest
from course.schemas.base import Authored, AuthoredText, Words
from course.schemas.charts import TreeSchema
from course.schemas.facts import Date
from course.validation import validate
from written import link, page, places_of_chart, places_of_facts, plain, words

SIGN_OFFS_FILE = "docs/guide/sign-offs.yml"

# Points that are in no fact, chart or case, and the lines of the notes that tell where the course speaks of them.
_MAPPING = ("correspondance", ("A09",))
_TEXTS = (("texte-du-cadre", ("X04",)), ("articles-de-loi", ("X18", "X19", "X20")))


class SignOff(Authored):
    """Who confirmed a point, and when."""

    by: Words
    date: Date
    note: AuthoredText | None = None


class SignOffs(RootModel[dict[Words, SignOff]]):
    """Every point that was confirmed, by its id."""


@dataclass(frozen=True)
class Point:
    """Something to confirm: what the course says, then what is known of it, each under a word of coverage.yml."""

    id: str
    title: str
    says: str
    about: tuple[tuple[str, str], ...]


def review_page(course: Course, language: str, given: Mapping[str, SignOff]) -> str:
    """The page in one language. `given` are the sign-offs, by the ids of their points."""
    say = words(language)
    sections = points(course, language, given)
    asked = [point.id for listed in sections.values() for point in listed]
    parts = [say["review-opening"].format(asked=len(asked), given=len(given)), say["review-record"]]
    for name, listed in sections.items():
        parts += [f"## {say[name]} {{#{name}}}", say[f"{name}-opening"]]
        for point in listed:
            parts += _point(point, say, given.get(point.id), language)
    return page(language, "review", parts)


def read_sign_offs(text: str, course: Course) -> Mapping[str, SignOff]:
    """The sign-offs as `docs/guide/sign-offs.yml` gives them; when they are not right, a report ends the program."""
    document, problems = read_yaml(text, SIGN_OFFS_FILE)
    if document is None or document.value is None:
        given: Mapping[str, SignOff] = {}
    else:
        schema, found = validate(document, SignOffs)
        problems += found
        given = schema.root if schema else {}
        listed = points(course, course.reference_language).values()
        known = [*course.facts, *(point.id for section in listed for point in section)]
        for id in given:
            if id not in known:
                facts = {"found": id, "nearest": nearest(id, known)}
                problems.append(Problem(document.key_place(id), "unknown-field", facts))
    if problems:
        sys.exit(wording.report(problems, "en"))
    return given


def points(course: Course, language: str, given: Iterable[str] = ()) -> dict[str, list[Point]]:
    """What is to be confirmed, by section of the page; a fact that was, and is named in `given`, stays on it."""
    return {
        "chiffres": list(_facts(course, language, frozenset(given))),
        "methode": [_of_lines(*_MAPPING, course, language), *_trees(course, language)],
        "textes": [_of_lines(id, lines, course, language) for id, lines in _TEXTS],
        "cas": list(_cases(course, language)),
    }


def _facts(course: Course, language: str, given: frozenset[str]) -> Iterator[Point]:
    """Facts to be confirmed, or that were; those computed from others come with them."""
    places = places_of_facts(course)
    waiting = [fact for fact in course.facts.values() if fact.status == "to-confirm" or fact.id in given]
    for fact in (fact for fact in waiting if not any(_rests_on(other.id, fact, course) for other in waiting)):
        rest = [other for other in waiting if _rests_on(fact.id, other, course)]
        printed = [place for one in (fact, *rest) for place in places[one.id]]
        yield Point(
            id=fact.id,
            title=_name(fact, language),
            says=f"**{_value(fact, language)}**",
            about=(
                ("source", _sources(fact.sources, course, language)),
                ("date", quantities.day(fact.as_of, language)),
                ("note", fact.note[language] if fact.note else ""),
                ("rests", "; ".join(f"{_name(other, language)} ({_value(other, language)})" for other in rest)),
                ("where", _links(printed, language)),
                ("review-by", quantities.day(fact.review_by, language) if fact.review_by else ""),
            ),
        )


def _rests_on(id: str, fact: Fact, course: Course) -> bool:
    names = names_in(fact.formula) if fact.formula else []
    return id in names or any(_rests_on(id, course.facts[name], course) for name in names)


def _of_lines(id: str, lines: Iterable[str], course: Course, language: str) -> Point:
    """A point whose places are those where the lines of the notes are taught, with the questions that judge it."""
    say = words(language)
    places = [place for line in lines if line in course.register for place in course.register[line].taught]
    judged = [course.questions[place] for place in places if "/" in place]
    answers = [f"{_prompt(q, course, language)} **{_right(q, language)}**" for q in judged if _right(q, language)]
    says = say[f"{id}-says"]
    if id == _MAPPING[0]:
        says = "\n\n".join((says, "\n".join(f"{n}. {answer}" for n, answer in enumerate(answers, 1))))
    return Point(id, say[id], says, (("where", _links(places, language)),))


def _trees(course: Course, language: str) -> Iterator[Point]:
    for chart in course.charts.values():
        if isinstance(chart.shape, TreeSchema):
            no = words(language)["no"]
            steps = [
                f"{n}. **{plain(step.ask[language], course, language)}** "
                f"{no} {plain(step.advice[language], course, language)}"
                for n, step in enumerate(chart.shape.steps, 1)
            ]
            yield Point(
                id=chart.id,
                title=chart.shape.title[language],
                says="\n".join(steps),
                about=(
                    ("source", _sources(chart.shape.sources, course, language)),
                    ("date", quantities.day(chart.shape.as_of, language)),
                    ("where", _links(places_of_chart(chart.id, course), language)),
                ),
            )


def _cases(course: Course, language: str) -> Iterator[Point]:
    """Cases in which some endings are better than others."""
    for question in course.questions.values():
        if isinstance(question, ScenarioQuestion) and not all(ending.good for ending in question.endings):
            module = course.modules[question.quiz]
            heading = module.lessons[language].heading(question.review or "")
            yield Point(
                id=question.id,
                title=f"{module.lessons[language].title}, {heading.text if heading else question.name}",
                says="\n\n".join(
                    (_prompt(question, course, language), "\n".join(_best_path(question, course, language)))
                ),
                about=(
                    ("source", _sources(question.sources, course, language)),
                    ("where", _links([f"{module.id}#{heading.id}"] if heading else [question.id], language)),
                ),
            )


def _best_path(question: ScenarioQuestion, course: Course, language: str) -> Iterator[str]:
    """The shortest way to a good ending, a line for each step."""
    steps = {step.id: step for step in question.steps}
    ways: list[tuple[str, tuple[tuple[Moment, Turn], ...]]] = [(question.steps[0].id, ())]
    for id, taken in ways:  # it grows as it is walked: the first good ending found is the nearest
        if id in question.key:
            break
        ways += [(turn.to, (*taken, (steps[id], turn))) for turn in steps[id].choices] if id in steps else []
    for n, (step, turn) in enumerate(taken, 1):
        said, done = (plain(text[language], course, language) for text in (step.text, turn.text))
        yield f"{n}. {said} **{done}**"


def _right(question: Question, language: str) -> str:
    """The right answer of a question that has one to print."""
    if isinstance(question, TrueFalseQuestion):
        return words(language)[question.key[0]]
    if isinstance(question, ChoiceQuestion):
        return "; ".join(choice.text[language] for choice in question.choices if choice.correct)
    return ""


def _prompt(question: Question, course: Course, language: str) -> str:
    return plain(question.prompt[language], course, language)


def _name(fact: Fact, language: str) -> str:
    return fact.label[language] if fact.label else fact.id


def _value(fact: Fact, language: str) -> str:
    printed = quantities.printed(fact, language)
    if fact.unit == "CAD-per-dwelling-year":
        return words(language)["per-dwelling"].format(amount=printed)
    return printed


def _sources(ids: Iterable[str], course: Course, language: str) -> str:
    return "; ".join(_source(course.sources[id], language) for id in ids)


def _source(source: Source, language: str) -> str:
    title = f"*{source.title[language]}*"
    titled = f"[{title}]({source.address})" if source.address else title
    return f"{source.author}, {titled} ({source.date[language]})"


def _links(places: Iterable[str], language: str) -> str:
    return ", ".join(link(place, language) for place in dict.fromkeys(places))


def _point(point: Point, say: Mapping[str, str], sign_off: SignOff | None, language: str) -> list[str]:
    lines = [f"{say[name]} {text}" for name, text in point.about if text]
    if sign_off:
        signed = say["signed"].format(by=sign_off.by, date=quantities.day(sign_off.date, language))
        lines.append(f"{signed} {sign_off.note[language]}" if sign_off.note else signed)
    else:
        lines.append(say["unsigned"])
    anchor = point.id.replace("/", "-")
    return [f"### {point.title} (`{point.id}`) {{#{anchor}}}", point.says, "\n".join(f"- {line}" for line in lines)]
