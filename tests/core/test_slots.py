"""Slots are found where they stand, held open through Markdown, and filled in the HTML."""

from __future__ import annotations

from markdown import markdown

from course.slots import fill, find_slots, hold, replace


def _filled(text: str) -> str:
    slots = find_slots(text, "essai.fr.md")
    html = markdown(hold(text), extensions=["fenced_code", "tables"])
    return fill(html, lambda n: f"<i>{slots[n].name}={slots[n].argument}</i>")


def test_a_slot_has_a_name_an_argument_and_a_place() -> None:
    (slot,) = find_slots("un\n\nLa norme [[fact: norme]].", "essai.fr.md", first_line=10)
    assert (slot.name, slot.argument, slot.alone) == ("fact", "norme", False)
    assert (slot.place.line, slot.place.column) == (12, 10)


def test_a_block_takes_the_place_of_its_paragraph() -> None:
    assert _filled("un\n\n[[progress]]\n\ndeux") == "<p>un</p>\n<i>progress=None</i>\n<p>deux</p>"


def test_a_slot_fills_a_sentence_a_list_and_a_table() -> None:
    html = _filled("A [[fact: a]].\n\n- b [[fact: b]]\n\n| x |\n|---|\n| [[fact: c]] |\n")
    assert "<p>A <i>fact=a</i>.</p>" in html
    assert "<li>b <i>fact=b</i></li>" in html
    assert "<td><i>fact=c</i></td>" in html


def test_code_keeps_its_slots_as_text() -> None:
    text = "`[[fact: a]]` et\n\n```\n[[quiz: b]]\n```\n\n~~~~\n```\n[[quiz: c]]\n~~~~\n\n[[fact: d]]"
    assert [slot.argument for slot in find_slots(text, "f")] == ["d"]
    html = _filled(text)
    assert "<code>[[fact: a]]</code>" in html
    assert html.count("[[quiz") == 2
    assert "<i>fact=d</i>" in html


def test_slots_of_a_short_text_are_replaced() -> None:
    assert (
        replace("Voir [[fact: a]] et [[b]].", lambda name, argument: f"{name}/{argument}") == "Voir fact/a et b/None."
    )
