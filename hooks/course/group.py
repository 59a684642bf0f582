"""What the page of a group knows beyond the outline: how each question is worded, and its minutes in every language."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from typing import Any

from course import quantities
from course.inline import InlineMarkdown
from course.model import Course
from course.slots import replace
from course.typography import set_type
from course.words import Words

_TAG = re.compile(r"<[^>]*>")


def group_page(course: Course, language: str, words: Words) -> Mapping[str, Any]:
    """Values by name, as `Course.<name>` of the scripts.

    `prompts` is the prompt of each question as bare text, by its whole id. `minutesIn` holds, for each language of the
    course, what its minutes are made of: its `locale`, their `words`, titles of `paths` by id, and the `title` of the
    course.
    """
    return {"prompts": _prompts(course, language), "minutesIn": _minutes(course, words)}


def _prompts(course: Course, language: str) -> Mapping[str, str]:
    inline = InlineMarkdown(lambda module, heading: None)

    def fact(_: str, id: str | None) -> str:
        return quantities.printed(course.facts[id or ""], language)

    def text(authored: str) -> str:
        return html.unescape(_TAG.sub("", inline.html(replace(set_type(authored, language), fact))))

    return {id: text(question.prompt[language]) for id, question in course.questions.items()}


def _minutes(course: Course, words: Words) -> Mapping[str, Any]:
    known = {}
    for language in course.languages:
        spoken = words.for_browser(language, ("every-page", "group"))
        known[language] = {
            "locale": spoken["locale"],
            "words": {key: text for key, text in spoken.items() if key.startswith("minutes-")},
            "paths": {path.id: set_type(path.title[language], language) for path in course.paths.values()},
            "title": set_type(course.title[language], language),
        }
    return known
