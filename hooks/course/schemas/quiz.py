"""The shape of `quizzes/<id>.yml`: a pass mark and questions, each of a declared kind."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field

from course.kinds import KINDS
from course.schemas.base import Authored

if TYPE_CHECKING:
    AnyQuestionSchema = Any
else:
    AnyQuestionSchema = Annotated[reduce(or_, (kind.schema for kind in KINDS)), Field(discriminator="kind")]


class QuizSchema(Authored):
    """The questions of the module that bears the same name."""

    pass_mark: Annotated[int, Field(gt=0, le=100, description="Percentage of points that completes the module.")] = 80
    questions: Annotated[list[AnyQuestionSchema], Field(min_length=1)]
