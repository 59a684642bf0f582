"""Sort situations into categories."""

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


class SituationSchema(ItemSchema):
    """A situation, the id of its category (`in`), and why."""

    in_: Annotated[Id, said("Sa catégorie.", "Its category.", alias="in")]
    feedback: Annotated[AuthoredText, said("Pourquoi.", "Why.")]


class CategorizeSchema(QuestionSchema):
    """Situations to sort into categories."""

    kind: Annotated[Literal["categorize"], said("La sorte de question.", "The kind of question.")]
    categories: Annotated[list[ItemSchema], said("Les catégories.", "The categories.", min_length=2, max_length=6)]
    items: Annotated[
        list[SituationSchema],
        said(
            "Ce qu’on classe; l’ordre est mêlé à l’affichage.",
            "What is sorted; it is shown in mixed order.",
            min_length=2,
            max_length=12,
        ),
    ]


@dataclass(frozen=True, kw_only=True)
class CategorizeQuestion(PairingQuestion):
    """Each item goes into one of the categories, its `places`."""


def _build(schema: CategorizeSchema, facts: Mapping[str, Fact], **fields: Any) -> CategorizeQuestion:
    situations = [Paired(id=item.id, text=item.text, place=item.in_, feedback=item.feedback) for item in schema.items]
    return CategorizeQuestion(
        # Authors write them category by category; learners must not read them so.
        items=shuffled(situations, fields["id"]),
        places=tuple(Item(id=category.id, text=category.text) for category in schema.categories),
        **fields,
    )


def _check(schema: CategorizeSchema, written: Written, facts: Mapping[str, Fact]) -> Iterator[Problem]:
    items = [(item.id, item.in_) for item in schema.items]
    categories = [category.id for category in schema.categories]
    yield from check_pairing(items, categories, written, ("items", "in", "categories"))


CATEGORIZE = Kind("categorize", CategorizeSchema, _build, _check)
