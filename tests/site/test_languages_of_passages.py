"""What is written in the other language says so, so that a voice reads it as it is pronounced (WCAG 2.2, 3.1.2)."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from lxml import html

Pages = Mapping[str, html.HtmlElement]

# Words that are very common in one language and none in the other.
COMMON = {
    "fr": re.compile(r"le|la|les|des|une|est|et|dans|pour|qui|sur|avec|vous|par|du|aux?|ce|cette|sont|pas|votre|nous"),
    "en": re.compile(r"the|of|and|to|is|in|for|that|with|you|are|by|this|it|be|was|not|your|from|have|an|or|as|at"),
}
# Authors and publishers are names, which are said as they are; titles are in a <cite>. What is visually hidden is part
# of the name of a button or a link, in which no browser keeps a language: the conformance report says so.
KINDS = ("p", "li", "dd", "dt", "td", "th", "cite", "label", "span")
APART = ("question-sources", "visually-hidden")


def passages(page: html.HtmlElement) -> list[tuple[str, str]]:
    """Every run of words of a page, with the language it says it is in; what is inside another one, by itself."""
    found = []
    for block in page.find("body").iter(*KINDS):
        around = {part.get("class") for part in block.iterancestors()}
        if block.get("class") in (*APART, "reference") or around.intersection(APART):
            continue
        own = [block.text or "", *(child.tail or "" for child in block)]
        own += [part.text_content() for part in block.xpath("./em | ./strong")]
        (language,) = block.xpath("ancestor-or-self::*[@lang][1]/@lang")
        found.append((" ".join(own), language))
    return found


def is_foreign(words: list[str], language: str) -> bool:
    other = {"fr": "en", "en": "fr"}[language]
    theirs, ours = (sum(bool(COMMON[one].fullmatch(word)) for word in words) for one in (other, language))
    return theirs >= 4 and theirs > 2 * ours  # the name of a ministry has three


@pytest.mark.promise("a11y-langue")
def test_a_passage_in_the_other_language_says_so(pages: Pages) -> None:
    silent = []
    for name, page in pages.items():
        for text, language in passages(page):
            words = re.findall(r"[^\W\d_]+", text.lower())
            if is_foreign(words, language):
                silent.append((name, " ".join(words)[:80]))
    assert silent == []
