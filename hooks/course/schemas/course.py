"""The shape of `modules/course.yml`: the course itself, its modules in order, its paths and its doors."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from course.schemas.base import Authored, AuthoredText, Id, Words


class PathSchema(Authored):
    """An ordered choice of modules for one kind of learner."""

    id: Id
    title: AuthoredText
    summary: AuthoredText
    modules: Annotated[list[Id], Field(min_length=1)]
    max_minutes: Annotated[int | None, Field(gt=0)] = None


class DoorSchema(Authored):
    """An entrance of the welcome page; `to` is the id of a module or the name of a page of `docs/`."""

    id: Id
    title: AuthoredText
    summary: AuthoredText
    action: AuthoredText
    to: Id
    path: Id | None = None


class FundingSchema(Authored):
    """The funding calculator: the facts whose rates it applies, and the sizes of bureau its printed table gives."""

    rates: Annotated[list[Id], Field(min_length=1)]
    table: Annotated[list[Annotated[int, Field(gt=0)]], Field(min_length=1)]


class CourseSchema(Authored):
    """The course."""

    id: Id
    title: AuthoredText
    version: Words
    modules: Annotated[list[Id], Field(min_length=1)]
    paths: Annotated[list[PathSchema], Field(min_length=1)]
    doors: list[DoorSchema] = []
    funding_calculator: FundingSchema | None = None
