"""Sums over facts, such as ``120 * budget``: read and computed here, never executed as code."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

_TOKEN = re.compile(r"\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<name>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)|(?P<sign>[-+*/()]))")


class ExpressionError(ValueError):
    """The text is not a sum we can compute; `found` is the piece that stopped us."""

    def __init__(self, found: str) -> None:
        super().__init__(found)
        self.found = found


def names_in(expression: str) -> list[str]:
    """The ids of the facts an expression refers to, in order."""
    return [text for kind, text in _tokens(expression) if kind == "name"]


def numbers_of(expression: str) -> list[str]:
    """The numbers written in an expression, in order."""
    return [text for kind, text in _tokens(expression) if kind == "number"]


def compute(expression: str, value_of: Callable[[str], float | int]) -> float | int:
    """The value of an expression made of numbers, fact ids, ``+ - * /`` and parentheses.

    A minus sign between two ids needs spaces around it, since ids may hold hyphens.
    Raises ExpressionError when it cannot be read or divides by nothing, and whatever `value_of` raises for an id
    it does not know.
    """
    tokens = _tokens(expression)
    try:
        result, rest = _sum(tokens, value_of)
    except ZeroDivisionError:
        raise ExpressionError("/ 0") from None
    if rest:
        raise ExpressionError(rest[0][1])
    return int(result) if result.denominator == 1 else float(result)


_Tokens = list[tuple[str, str]]


def _tokens(expression: str) -> _Tokens:
    tokens: _Tokens = []
    position = 0
    text = expression.rstrip()
    while position < len(text):
        match = _TOKEN.match(text, position)
        if not match or match.end() == position:
            raise ExpressionError(text[position:].strip()[:12])
        tokens.append((str(match.lastgroup), match.group(str(match.lastgroup))))
        position = match.end()
    if len(tokens) > 100:
        raise ExpressionError("…")
    return tokens


def _sum(tokens: _Tokens, value_of: Callable[[str], float | int]) -> tuple[Fraction, _Tokens]:
    total, tokens = _product(tokens, value_of)
    while tokens and tokens[0][1] in "+-":
        sign = tokens[0][1]
        term, tokens = _product(tokens[1:], value_of)
        total = total + term if sign == "+" else total - term
    return total, tokens


def _product(tokens: _Tokens, value_of: Callable[[str], float | int]) -> tuple[Fraction, _Tokens]:
    result, tokens = _term(tokens, value_of)
    while tokens and tokens[0][1] in "*/":
        sign = tokens[0][1]
        term, tokens = _term(tokens[1:], value_of)
        result = result * term if sign == "*" else result / term
    return result, tokens


def _term(tokens: _Tokens, value_of: Callable[[str], float | int]) -> tuple[Fraction, _Tokens]:
    if not tokens:
        raise ExpressionError("")
    (kind, text), rest = tokens[0], tokens[1:]
    if kind == "number":
        return Fraction(text), rest
    if kind == "name":
        return Fraction(str(value_of(text))), rest
    if text == "(":
        result, rest = _sum(rest, value_of)
        if not rest or rest[0][1] != ")":
            raise ExpressionError(rest[0][1] if rest else "")
        return result, rest[1:]
    raise ExpressionError(text)
