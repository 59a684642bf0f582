"""Match each thing with what goes with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from course.digest import shuffled
from course.kinds.base import Kind, QuestionSchema, Written
from course.kinds.items import Item, ItemSchema
from course.kinds.pairing import Paired, PairingQuestion, check_pairing
from course.model import Fact
from course.problems import Problem
from course.schemas.base import AuthoredText, Id, said


class PairSchema(ItemSchema):
    """A thing, the id of the option that goes with it (`with`), and why."""

    with_: Annotated[Id, said("L’option qui va avec.", "The option that goes with it.", alias="with")]
    feedback: Annotated[AuthoredText, said("Pourquoi.", "Why.")]


class MatchSchema(QuestionSchema):
    """Things to match with options; an option may serve no pair, or several."""

    kind: Annotated[Literal["match"], said("La sorte de question.", "The kind of question.")]
    pairs: Annotated[list[PairSchema], said("Ce qu’on apparie.", "What is matched.", min_length=2, max_length=10)]
    options: Annotated[
        list[ItemSchema],
        said(
            "Avec quoi; il peut y en avoir de trop.", "With what; there may be spare ones.", min_length=2, max_length=12
        ),
    ]


@dataclass(frozen=True, kw_only=True)
class MatchQuestion(PairingQuestion):
    """Each item is matched with one of the options, its `places`."""


def _build(schema: MatchSchema, facts: Mapping[str, Fact], **fields: Any) -> MatchQuestion:
    return MatchQuestion(
        items=tuple(
            Paired(id=pair.id, text=pair.text, place=pair.with_, feedback=pair.feedback) for pair in schema.pairs
        ),
        places=shuffled([Item(id=option.id, text=option.text) for option in schema.options], fields["id"]),
        **fields,
    )


def _check(schema: MatchSchema, written: Written, facts: Mapping[str, Fact]) -> Iterator[Problem]:
    pairs = [(pair.id, pair.with_) for pair in schema.pairs]
    yield from check_pairing(pairs, [option.id for option in schema.options], written, ("pairs", "with", "options"))


MATCH = Kind("match", MatchSchema, _build, _check)
