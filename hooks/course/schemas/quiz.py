"""The shape of `quizzes/<id>.yml`: a pass mark and questions, each of a declared kind."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field

from course.kinds import KINDS
from course.schemas.base import Authored, said

if TYPE_CHECKING:
    AnyQuestionSchema = Any
else:
    AnyQuestionSchema = Annotated[reduce(or_, (kind.schema for kind in KINDS)), Field(discriminator="kind")]


class QuizSchema(Authored):
    """The questions of the module that bears the same name."""

    pass_mark: Annotated[
        int,
        said(
            "Le pourcentage des points qui termine le module.",
            "Percentage of points that completes the module.",
            gt=0,
            le=100,
        ),
    ] = 80
    draw: Annotated[
        int | None,
        said(
            "Combien de questions tirer pour chaque personne; sans ce champ, toutes.",
            "How many questions to draw for each learner; all of them without this field.",
            gt=0,
        ),
    ] = None
    confidence: Annotated[
        bool,
        said(
            "Demander à chaque réponse si l’on est sûr, pour la révision.",
            "Ask with each answer whether the learner is sure, for review.",
        ),
    ] = False
    questions: Annotated[list[AnyQuestionSchema], said("Les questions.", "The questions.", min_length=1)]
