"""Material's style sheets cut down to what the finished site wears: a third of their bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

import tinycss2

_TAG = re.compile(r"<[^>]*>")
_WORD = re.compile(r"[\w-]+")
_REFERENCE = re.compile(r"var\(\s*(--[\w-]+)")

# Functions whose selectors are wanted; the others say what is not there (:not), or count (:nth-child).
_ALTERNATIVES = ("is", "where", "has")


def words_of_tags(pages: Iterable[str]) -> set[str]:
    """Every name and value in the tags of pages: elements, classes, ids, attributes. What text says is no name."""
    tags = {tag for page in pages for tag in _TAG.findall(page)}
    return {word for tag in tags for word in _WORD.findall(tag)}


def words_of(texts: Iterable[str]) -> set[str]:
    """Every word of templates, scripts and styles: they may put any of them in a page, or ask for it."""
    return {word for text in texts for word in _WORD.findall(text)}


def worn(css: str, words: AbstractSet[str]) -> str:
    """The rules of a minified style sheet that can apply where only these words name anything.

    More is kept than is worn, never less: a rule stays as soon as each name of one of its selectors is known. Custom
    properties that nothing asks for any more go too, with the pictures that they hold.
    """
    rules = list(_rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), words))
    asked = set(words)
    while True:  # a property may be asked for by another one only
        found = {name for rule in rules for name in rule.asks_for(asked)} - asked
        if not found:
            return "".join(rule.text(asked) for rule in rules)
        asked |= found


@dataclass(frozen=True)
class _Rule:
    """A rule: what stands before its braces, and in them declarations or rules; neither for one without braces."""

    head: str
    declarations: tuple[tuple[str, str], ...] = ()
    rules: tuple[_Rule, ...] = ()
    raw: str | None = None

    def asks_for(self, asked: AbstractSet[str]) -> Iterator[str]:
        """The custom properties that it needs, when only those asked for are kept."""
        for name, value in self.declarations:
            if not name.startswith("--") or name in asked:
                yield from _REFERENCE.findall(value)
        for rule in self.rules:
            yield from rule.asks_for(asked)

    def text(self, asked: AbstractSet[str]) -> str:
        if self.raw is not None:
            return self.head + self.raw
        inside = "".join(rule.text(asked) for rule in self.rules) + ";".join(
            f"{name}:{value}" for name, value in self.declarations if not name.startswith("--") or name in asked
        )
        return f"{self.head}{{{inside}}}" if inside else ""


def _rules(nodes: Iterable[Any], words: AbstractSet[str]) -> Iterator[_Rule]:
    for node in nodes:
        if node.type == "qualified-rule":
            worn = [one for one in _split(node.prelude) if _is_worn(one, words)]
            if worn:
                yield _Rule(",".join(tinycss2.serialize(one).strip() for one in worn), _declarations(node.content))
        elif node.type == "at-rule":
            head = f"@{node.at_keyword}{tinycss2.serialize(node.prelude)}"
            if node.lower_at_keyword in ("media", "supports"):
                yield _Rule(head, rules=tuple(_rules(tinycss2.parse_rule_list(node.content, True, True), words)))
            else:
                yield _Rule(head, raw=";" if node.content is None else f"{{{tinycss2.serialize(node.content)}}}")


def _declarations(content: Sequence[Any]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (one.name, tinycss2.serialize(one.value).strip() + ("!important" if one.important else ""))
        for one in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
        if one.type == "declaration"
    )


def _is_worn(selector: Sequence[Any], words: AbstractSet[str]) -> bool:
    before = None
    for token in selector:
        if token.type == "ident" and before != ":" and token.value not in words:
            return False
        if token.type == "hash" and token.value not in words:
            return False
        if token.type == "[] block":
            named = (one.value for one in token.content if one.type in ("ident", "string"))
            if any(word not in words for name in named for word in _WORD.findall(name)):
                return False
        is_choice = token.type == "function" and token.lower_name in _ALTERNATIVES
        if is_choice and not any(_is_worn(one, words) for one in _split(token.arguments)):
            return False
        before = token.value if token.type == "literal" else None
    return True


def _split(selectors: Sequence[Any]) -> Iterator[list[Any]]:
    """The selectors of a list, between its commas."""
    one: list[Any] = []
    for token in selectors:
        if token.type == "literal" and token.value == ",":
            yield one
            one = []
        else:
            one.append(token)
    yield one
