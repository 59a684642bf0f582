"""Where Moodle files each question of a bank: the course, the module, and cases apart because a person marks them."""

from __future__ import annotations

from course.exports.edition import Bank, Edition
from course.exports.items import Item
from course.exports.shapes import Case


def category_of(edition: Edition, bank: Bank, item: Item) -> str:
    """The path of a category, from the top of the Moodle course it is imported into; a slash in a name is doubled."""
    names = [edition.course.title[bank.language], item.module_title]
    if isinstance(item.answer, Case):
        names.append(edition.say(bank.language, "exports.cases"))
    return "/".join(["$course$", "top", *(name.replace("/", "//") for name in names)])
