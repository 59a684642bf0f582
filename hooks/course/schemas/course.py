"""The shape of `modules/course.yml`: the course itself, its modules in order, its paths and its doors."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from course.schemas.base import Authored, AuthoredText, Id, Words, said


class InvitationSchema(Authored):
    """A message to paste in an e-mail. The site fills in `{address}`, `{minutes}` and `{sitting-1}`, `{sitting-2}`…"""

    subject: Annotated[AuthoredText, said("L’objet du message.", "The subject of the message.")]
    body: Annotated[
        AuthoredText,
        said(
            "Le message : {address}, {minutes} et {sitting-1} y sont remplacés par l’adresse et les minutes.",
            "The message: {address}, {minutes} and {sitting-1} are replaced by the address and the minutes.",
        ),
    ]


class PathSchema(Authored):
    """An ordered choice of modules for one kind of learner."""

    id: Annotated[Id, said("Un nom court, unique dans cette liste.", "A short name, unique in this list.")]
    title: Annotated[AuthoredText, said("Son nom.", "Its name.")]
    summary: Annotated[AuthoredText, said("Une phrase qui le présente.", "A sentence that presents it.")]
    modules: Annotated[list[Id], said("Les modules, dans l’ordre.", "The modules, in order.", min_length=1)]
    max_minutes: Annotated[
        int | None,
        said("La durée promise; la construction la vérifie.", "The promised length; the build checks it.", gt=0),
    ] = None
    sittings: Annotated[
        list[list[Id]],
        said(
            "Les modules de chaque séance, quand un groupe suit le parcours en plusieurs fois.",
            "The modules of each sitting, when a group takes the path in several.",
        ),
    ] = []
    invitation: Annotated[
        InvitationSchema | None,
        said("Le message qui invite à suivre le parcours.", "The message that invites people to take the path."),
    ] = None


class DoorSchema(Authored):
    """An entrance of the welcome page; `to` is the id of a module or the name of a page of `docs/`."""

    id: Annotated[Id, said("Un nom court, unique dans cette liste.", "A short name, unique in this list.")]
    title: Annotated[AuthoredText, said("Son nom.", "Its name.")]
    summary: Annotated[AuthoredText, said("Une phrase qui le présente.", "A sentence that presents it.")]
    action: Annotated[AuthoredText, said("Les mots du lien.", "The words of the link.")]
    to: Annotated[Id, said("Un module, ou une page de docs/.", "A module, or a page of docs/.")]
    path: Annotated[Id | None, said("Le parcours dont on montre la durée.", "The path whose length is shown.")] = None


class FundingSchema(Authored):
    """The funding calculator: the facts whose rates it applies, and the sizes of bureau its printed table gives."""

    rates: Annotated[list[Id], said("Les faits qu’il multiplie.", "The facts it multiplies.", min_length=1)]
    table: Annotated[
        list[Annotated[int, Field(gt=0)]],
        said("Les tailles d’office du tableau imprimé.", "The sizes of bureau of the printed table.", min_length=1),
    ]


class CourseSchema(Authored):
    """The course."""

    id: Annotated[
        Id,
        said(
            "Le nom sous lequel la progression est gardée : il ne change jamais.",
            "The name progress is kept under: it never changes.",
        ),
    ]
    title: Annotated[
        AuthoredText | None,
        said(
            "Le nom du cours, s’il n’est pas celui du site (site_name dans mkdocs.yml).",
            "The name of the course, when it is not that of the site (site_name in mkdocs.yml).",
        ),
    ] = None
    version: Annotated[Words, said("Sa version, entre guillemets.", "Its version, between quotes.")]
    modules: Annotated[
        list[Id], said("Les modules, dans l’ordre du cours.", "The modules, in the order of the course.", min_length=1)
    ]
    paths: Annotated[list[PathSchema], said("Les parcours.", "The paths.", min_length=1)]
    doors: Annotated[
        list[DoorSchema], said("Les entrées de la page d’accueil.", "The entrances of the welcome page.")
    ] = []
    plain_numbers: Annotated[
        list[Words],
        said(
            "Les nombres qui ne mesurent rien : une porte, un âge inventé, un numéro d’urgence.",
            "Numbers that measure nothing: a door, an invented age, an emergency number.",
        ),
    ] = []
    funding_calculator: Annotated[
        FundingSchema | None, said("Les réglages du calculateur.", "The settings of the calculator.")
    ] = None
