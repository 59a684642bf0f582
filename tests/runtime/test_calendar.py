"""The reminder is a calendar file that any calendar takes: read here by a reader written from RFC 5545 alone."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .conftest import Script

# A property: its name, its parameters, its value (RFC 5545, 3.1). We write no parameter between quotes.
CONTENT_LINE = re.compile(r"^(?P<name>[A-Z-]+)(?P<parameters>(?:;[A-Z-]+=[^\";:,]+)*):(?P<value>.*)$", re.DOTALL)
CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
DAY = datetime(2026, 11, 22, 12, tzinfo=UTC)

Component = tuple[str, list[tuple[str, str, str]], list["Component"]]


def lines_of(text: str) -> list[str]:
    """The content lines of a file, unfolded; every rule on the octets is checked on the way."""
    octets = text.encode("utf-8")
    assert octets.endswith(b"\r\n")
    physical = octets[:-2].split(b"\r\n")
    for line in physical:
        assert len(line) <= 75
        line.decode("utf-8")  # no character was cut in two
        assert b"\r" not in line
        assert b"\n" not in line
        assert line.strip()
    return octets[:-2].replace(b"\r\n ", b"").decode("utf-8").split("\r\n")


def read(text: str) -> Component:
    """The one component of a file: its name, its properties (name, parameters, value) and its components."""
    stack: list[Component] = [("", [], [])]
    for line in lines_of(text):
        found = CONTENT_LINE.match(line)
        assert found, line
        assert not CONTROL.search(found["value"])
        if found["name"] == "BEGIN":
            stack.append((found["value"], [], []))
        elif found["name"] == "END":
            ended = stack.pop()
            assert ended[0] == found["value"]
            stack[-1][2].append(ended)
        else:
            stack[-1][1].append((found["name"], found["parameters"], found["value"]))
    assert len(stack) == 1
    [calendar] = stack[0][2]
    return calendar


def text_value(value: str) -> str:
    """A TEXT value as it was meant; a mark that should have been escaped is refused (RFC 5545, 3.3.11)."""
    assert not re.search(r"(?<!\\)(?:\\\\)*[;,]", value)
    assert not re.search(r"(?<!\\)(?:\\\\)*\\[^\\;,nN]", value)
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)


@pytest.fixture(scope="module")
def calendar() -> Script:
    return Script("calendar.js")


def made(script: Script, **changes: str) -> str:
    event = {
        "uid": "review@essai",
        "title": "Révision : La poignée de main",
        "description": "3 questions vous attendent.",
        "product": "essai",
        **changes,
    }
    text: str = script.eval(
        f"Course.calendar.file({{...{json.dumps(event)}, stamp: new Date('2026-11-21T14:03:09Z'),"
        f" day: new Date({int(DAY.timestamp() * 1000)})}})"
    )
    return text


def event_of(text: str) -> tuple[dict[str, tuple[str, str]], list[Component]]:
    name, properties, [event] = read(text)
    assert name == "VCALENDAR"
    assert {one for one, _, _ in properties} >= {"VERSION", "PRODID"}
    assert ("VERSION", "", "2.0") in properties
    assert event[0] == "VEVENT"
    assert len({one for one, _, _ in event[1]}) == len(event[1]), "each property comes once"
    return {one: (parameters, value) for one, parameters, value in event[1]}, event[2]


def test_the_event_is_that_day_and_says_what_an_event_must(calendar: Script) -> None:
    event, [alarm] = event_of(made(calendar, address="https://exemple.ca/cours/progression.html"))
    assert event["UID"] == ("", "review@essai")
    assert event["DTSTAMP"] == ("", "20261121T140309Z")
    assert event["DTSTART"] == (";VALUE=DATE", "20261122")
    assert event["URL"] == ("", "https://exemple.ca/cours/progression.html")
    assert text_value(event["SUMMARY"][1]) == "Révision : La poignée de main"
    assert alarm[0] == "VALARM"
    assert {one for one, _, _ in alarm[1]} >= {"ACTION", "TRIGGER", "DESCRIPTION"}


def test_a_file_made_later_replaces_the_first(calendar: Script) -> None:
    first = event_of(made(calendar))[0]
    later = calendar.eval(
        "Course.calendar.file({uid: 'review@essai', title: 'a', description: 'b', product: 'c',"
        " stamp: new Date('2026-11-25T14:03:09Z'), day: new Date('2026-11-27T12:00:00Z')})"
    )
    second = event_of(later)[0]
    assert second["UID"] == first["UID"]
    assert int(second["SEQUENCE"][1]) > int(first["SEQUENCE"][1])
    assert int(second["SEQUENCE"][1]) < 2**31
    assert "URL" not in second


@settings(deadline=None, max_examples=300)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from(";,\\:\n\"'é🤝"), max_size=120))
def test_any_words_come_back_whole(calendar: Script, words: str) -> None:
    event = event_of(made(calendar, title=words, description=words))[0]
    assert text_value(event["SUMMARY"][1]) == words
    assert text_value(event["DESCRIPTION"][1]) == words


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_no_character_breaks_the_file(calendar: Script, words: str) -> None:
    event_of(made(calendar, title=words, uid=words, product=words))
