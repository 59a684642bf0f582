"""Any quiz an author could write well is accepted, keeps its meaning when reworded, and never becomes markup."""

from __future__ import annotations

from typing import Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml.html import fragment_fromstring

from course.load import load_course
from course.rendering import Theme
from course.words import Words
from course_files import FILES, LANGUAGES
from project import ROOT

THEME = Theme(ROOT / "theme", Words.read(ROOT / "theme/locales", LANGUAGES))

# What a keyboard or a mischievous hand may put in a text. Slots and numbers are other stories, told elsewhere.
_HOSTILE = (
    "<script>alert(x)</script>",
    "<b>",
    "&amp;",
    "'\"`",
    "{{ x*x }}",
    "{% raw %}",
    "*a*",
    "[x](javascript:y)",
    ": #",
    "🙂",
)
_letters = st.characters(categories=("L", "P", "S", "Zs"), exclude_characters="[]\u2028\u2029")
words = st.one_of(st.text(_letters, min_size=1, max_size=40), st.sampled_from(_HOSTILE)).filter(
    lambda text: text.strip()
)
texts = st.fixed_dictionaries(dict.fromkeys(LANGUAGES, words))
ids = st.from_regex(r"[a-z][a-z0-9]{0,7}(-[a-z0-9]{1,4})?", fullmatch=True).filter(lambda id: id not in ("fr", "en"))


def _ids(least: int, most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(ids, min_size=least, max_size=most, unique=True)


@st.composite
def choice_questions(draw: st.DrawFn) -> dict[str, Any]:
    names = draw(_ids(2, 5))
    right = draw(st.sampled_from(names))
    choices = [
        {"id": name, **draw(texts), "feedback": draw(texts), **({"correct": True} if name == right else {})}
        for name in names
    ]
    return {"kind": draw(st.sampled_from(["single-choice", "multiple-choice"])), "choices": choices}


@st.composite
def order_questions(draw: st.DrawFn) -> dict[str, Any]:
    items = [{"id": name, **draw(texts)} for name in draw(_ids(3, 6))]
    return {"kind": "order", "items": items, "feedback": {"correct": draw(texts), "incorrect": draw(texts)}}


@st.composite
def match_questions(draw: st.DrawFn) -> dict[str, Any]:
    options = draw(_ids(2, 4))
    pairs = [
        {"id": name, "with": draw(st.sampled_from(options)), **draw(texts), "feedback": draw(texts)}
        for name in draw(_ids(2, 5))
    ]
    return {"kind": "match", "pairs": pairs, "options": [{"id": name, **draw(texts)} for name in options]}


@st.composite
def other_questions(draw: st.DrawFn) -> dict[str, Any]:
    feedback = {"correct": draw(texts), "incorrect": draw(texts)}
    answers = st.lists(
        words.filter(lambda text: any(c.isascii() and c.isalnum() for c in text)), min_size=1, max_size=3
    )
    return draw(
        st.sampled_from(
            [
                {
                    "kind": "true-false",
                    "answer": draw(st.booleans()),
                    "feedback": {"true": draw(texts), "false": draw(texts)},
                },
                {"kind": "numeric", "answer": draw(st.integers(0, 10**6)), "feedback": feedback},
                {
                    "kind": "short-text",
                    "accept": {language: draw(answers) for language in LANGUAGES},
                    "feedback": feedback,
                },
            ]
        )
    )


questions = st.one_of(choice_questions(), order_questions(), match_questions(), other_questions())


@st.composite
def quizzes(draw: st.DrawFn) -> dict[str, Any]:
    """A quiz of one to three questions of any kind."""
    return {
        "pass_mark": draw(st.integers(1, 100)),
        "questions": [{"id": name, "prompt": draw(texts), **draw(questions)} for name in draw(_ids(1, 3))],
    }


class _Dumper(yaml.SafeDumper):
    """Texts between double quotes, as the guide asks."""


_Dumper.add_representer(str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"'))


def _written(quiz: dict[str, Any]) -> dict[str, str]:
    text = yaml.dump(quiz, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)
    lessons = {name: FILES[name] for name in FILES if name.endswith(".md")}
    return {
        **FILES,
        **lessons,
        "modules/course.yml": FILES["modules/course.yml"].replace("max_minutes: 2", "max_minutes: 9"),
        "quizzes/bases.yml": text,
    }


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(quizzes())
def test_a_well_written_quiz_is_accepted_whatever_its_words(quiz: dict[str, Any]) -> None:
    loaded = load_course(_written(quiz), LANGUAGES)
    assert loaded.errors == ()
    assert loaded.course is not None
    assert [question.name for question in loaded.course.modules["bases"].questions] == [
        q["id"] for q in quiz["questions"]
    ]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(quizzes())
def test_rewording_every_text_keeps_every_meaning(quiz: dict[str, Any]) -> None:
    def reworded(value: Any) -> Any:
        if isinstance(value, dict):
            is_text = set(value) == set(LANGUAGES) and all(isinstance(text, str) for text in value.values())
            return (
                dict.fromkeys(value, "Autrement dit")
                if is_text
                else {
                    key: "Autrement dit" if key in LANGUAGES and isinstance(inner, str) else reworded(inner)
                    for key, inner in value.items()
                }
            )
        return [reworded(item) for item in value] if isinstance(value, list) else value

    before, after = (load_course(_written(version), LANGUAGES).course for version in (quiz, reworded(quiz)))
    assert before is not None
    assert after is not None
    assert {id: question.meaning for id, question in before.questions.items()} == {
        id: question.meaning for id, question in after.questions.items()
    }


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(quizzes())
def test_no_text_becomes_markup(quiz: dict[str, Any]) -> None:
    course = load_course(_written(quiz), LANGUAGES).course
    assert course is not None
    for language in LANGUAGES:
        renderer = THEME.page(course, language, "modules/bases.html")
        for question in course.modules["bases"].questions:
            html = renderer.render("question", question=question, number=1, total=1, review_link=None, sources=[])
            page = fragment_fromstring(str(html), create_parent="div")
            assert page.xpath(".//script | .//b | .//img") == []
            assert page.xpath(".//@*[starts-with(name(), 'on')]") == []
            assert [address for address in page.xpath(".//@href") if address.startswith("javascript")] == []
