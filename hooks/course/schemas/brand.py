"""The shape of `extra.brand` in mkdocs.yml: what makes a course someone's."""

from __future__ import annotations

from typing import Annotated

from course.schemas.base import Authored, LanguageCode, Words, said

# A colour, however it is written: six digits without quotes are a number.
AnyColour = Words | int


class ColoursSchema(Authored):
    """The colours that a course chooses; those of both schemes follow from them."""

    accent: Annotated[
        AnyColour | None, said("Les liens, les boutons, l’accueil.", "Links, buttons, the welcome page.")
    ] = None
    attention: Annotated[AnyColour | None, said("Ce qui demande de l’attention.", "What asks for attention.")] = None
    paper: Annotated[AnyColour | None, said("Le fond des pages.", "The ground of the pages.")] = None


class TranslationSchema(Authored):
    """What is said otherwise in one language."""

    name: Annotated[Words | None, said("Le nom du cours.", "The name of the course.")] = None
    description: Annotated[
        Words | None, said("Ce que montrent les moteurs de recherche.", "What search engines show.")
    ] = None
    publisher: Annotated[Words | None, said("Qui publie le cours.", "Who publishes the course.")] = None
    contact: Annotated[Words | None, said("Où signaler une erreur.", "Where to report an error.")] = None
    menu: Annotated[
        dict[str, Words], said("Les mots de « nav », et leur traduction.", "The words of `nav`, and their translation.")
    ] = {}


class BrandSchema(Authored):
    """The block at the top of mkdocs.yml."""

    languages: Annotated[
        list[LanguageCode],
        said(
            "Les langues du site; la première est la langue principale.",
            "The languages of the site; the first is the main one.",
            min_length=1,
        ),
    ]
    publisher: Annotated[Words | None, said("Qui publie le cours.", "Who publishes the course.")] = None
    contact: Annotated[
        Words | None,
        said(
            "Où signaler une erreur ou un obstacle : un courriel, une page, une adresse.",
            "Where to report an error or a barrier: an e-mail address, a page, a postal address.",
        ),
    ] = None
    logo: Annotated[Words | None, said("Le fichier du logo, SVG ou PNG.", "The file of the logo, SVG or PNG.")] = None
    colours: Annotated[ColoursSchema, said("Les couleurs.", "The colours.")] = ColoursSchema()
    translations: Annotated[
        dict[LanguageCode, TranslationSchema],
        said("Ce qui change dans une autre langue.", "What changes in another language."),
    ] = {}
