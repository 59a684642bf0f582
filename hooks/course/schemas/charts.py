"""The shape of `modules/charts.yml`: ids, and for each a picture made of facts and words, of a declared kind."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, RootModel

from course.schemas.base import AnyText, Authored, AuthoredText, Id, said
from course.schemas.facts import Date


class ChartSchema(Authored):
    """What every picture has: a title, and words for whoever does not see it."""

    title: Annotated[AuthoredText, said("Son titre, au-dessus de l’image.", "Its title, above the picture.")]
    summary: Annotated[
        AuthoredText,
        said(
            "Ce que l’image montre, pour qui ne la voit pas. Les chiffres s’y écrivent [[fact: …]].",
            "What the picture shows, for whoever does not see it. Its figures are written [[fact: …]].",
        ),
    ]
    note: Annotated[
        AuthoredText | None,
        said(
            "Ce qu’il faut savoir pour bien la lire, sous l’image.", "What to know to read it well, under the picture."
        ),
    ] = None
    table: Annotated[
        Literal["folded", "open"],
        said(
            "open pour montrer d’emblée les données sous l’image; sinon on les déplie.",
            "open to show the data under the picture from the start; otherwise they unfold.",
        ),
    ] = "folded"


class DrawingSchema(ChartSchema):
    """A picture whose words are its own: it says its date and its sources itself."""

    as_of: Annotated[Date, said("La date à laquelle c’était vrai.", "The date at which it was true.")]
    sources: Annotated[
        list[Id], said("Les documents sur lesquels elle repose.", "The documents it rests on.", min_length=1)
    ]


class NamedSchema(Authored):
    """Something the picture tells apart from others like it."""

    id: Annotated[Id, said("Un nom court, unique dans cette liste.", "A short name, unique in this list.")]
    label: Annotated[AuthoredText, said("Ce que l’on en lit.", "What is read of it.")]


class ValueSchema(Authored):
    """A bar: a fact that is a number, or words in its place."""

    fact: Annotated[Id | None, said("Le fait dont la barre a la longueur.", "The fact the bar is as long as.")] = None
    instead: Annotated[
        AuthoredText | None,
        said("Des mots à la place d’un fait : la ligne n’a pas de barre.", "Words instead of a fact: no bar is drawn."),
    ] = None
    label: Annotated[
        AuthoredText | None,
        said("Ce que compte la barre; sinon, « label » du fait.", "What the bar counts; otherwise the fact’s “label”."),
    ] = None
    group: Annotated[
        Id | None,
        said("Son groupe, qui lui donne un motif et un mot.", "Its group, which gives it a pattern and a word."),
    ] = None
    note: Annotated[AuthoredText | None, said("Une remarque, dans le tableau.", "A remark, in the table.")] = None
    cells: Annotated[
        list[Id],
        said("Les faits des colonnes de plus, dans l’ordre.", "The facts of the extra columns, in order."),
    ] = []


class BarsSchema(ChartSchema):
    """Numbers of one unit, as bars that all start at zero."""

    kind: Annotated[Literal["bars"], said("La sorte d’image.", "The kind of picture.")]
    groups: Annotated[
        list[NamedSchema],
        said(
            "Des groupes de barres, distingués par un motif et par un mot.",
            "Groups of bars, told apart by a pattern and a word.",
            max_length=4,
        ),
    ] = []
    heading: Annotated[
        AuthoredText | None,
        said("Le titre de la première colonne du tableau.", "The heading of the table’s first column."),
    ] = None
    measure: Annotated[
        AuthoredText | None,
        said("Ce que mesure la longueur des barres.", "What the length of the bars measures."),
    ] = None
    columns: Annotated[
        list[AuthoredText],
        said("Les titres de colonnes de plus, dans le tableau.", "Headings of extra columns, in the table."),
    ] = []
    values: Annotated[
        list[ValueSchema], said("Les barres, de haut en bas.", "The bars, from top to bottom.", min_length=2)
    ]
    total: Annotated[
        Id | None, said("Le fait de la dernière ligne du tableau.", "The fact of the table’s last row.")
    ] = None


class EventSchema(Authored):
    """A moment: a fact that is a year, a month or a day, or a text and the years it covers."""

    fact: Annotated[Id, said("Le fait qui donne la date.", "The fact that gives the date.")]
    label: Annotated[
        AuthoredText | None,
        said("Ce qui arrive; sinon, « label » du fait.", "What happens; otherwise the fact’s “label”."),
    ] = None
    between: Annotated[
        list[int] | None,
        said(
            "Les deux années entre lesquelles placer une date imprécise, comme [1994, 1996].",
            "The two years between which to place a loose date, such as [1994, 1996].",
            min_length=2,
            max_length=2,
        ),
    ] = None


class TimelineSchema(ChartSchema):
    """Moments in order, on an axis where years keep their length."""

    kind: Annotated[Literal["timeline"], said("La sorte d’image.", "The kind of picture.")]
    events: Annotated[
        list[EventSchema],
        said("Les moments, du plus ancien au plus récent.", "The moments, earliest first.", min_length=2),
    ]


class NodeSchema(Authored):
    """Someone on the map. `short` is drawn; `name` and `role` are read in the list."""

    id: Annotated[Id, said("Un nom court, unique dans cette liste.", "A short name, unique in this list.")]
    ring: Annotated[Id, said("Le cercle où le placer.", "The ring to place it on.")]
    sector: Annotated[Id, said("Le secteur où le placer.", "The sector to place it in.")]
    short: Annotated[
        AnyText,
        said("Le mot ou le sigle écrit sur la carte.", "The word or acronym written on the map."),
    ]
    name: Annotated[AnyText | None, said("Son nom complet, dans la liste.", "Its full name, in the list.")] = None
    role: Annotated[AuthoredText | None, said("Ce qu’il fait, dans la liste.", "What it does, in the list.")] = None


class LinkSchema(Authored):
    """A line between two nodes, or between a node and the centre."""

    from_: Annotated[Id, said("Le point de départ, ou centre.", "Where it starts, or centre.", alias="from")]
    to: Annotated[Id, said("Le point d’arrivée, ou centre.", "Where it ends, or centre.")]
    label: Annotated[
        AuthoredText | None,
        said(
            "Ce qui les relie, en une phrase, dans la liste; rien si une autre phrase le dit déjà.",
            "What links them, as a sentence, in the list; nothing if another sentence says it already.",
        ),
    ] = None


class MapSchema(DrawingSchema):
    """Who stands around whom: nodes on rings, from near to far, in sectors, and the links between them."""

    kind: Annotated[Literal["map"], said("La sorte d’image.", "The kind of picture.")]
    centre: Annotated[AuthoredText, said("Qui est au milieu.", "Who stands in the middle.")]
    rings: Annotated[
        list[NamedSchema],
        said(
            "Les cercles, du plus proche au plus lointain.", "The rings, from near to far.", min_length=1, max_length=2
        ),
    ]
    sectors: Annotated[
        list[NamedSchema],
        said(
            "Les secteurs, dans le sens des aiguilles d’une montre; le premier est en haut.",
            "The sectors, clockwise; the first is at the top.",
            min_length=1,
            max_length=4,
        ),
    ]
    nodes: Annotated[
        list[NodeSchema],
        said(
            "Qui est sur la carte, dans le même sens à l’intérieur d’un secteur.",
            "Who is on the map, in the same direction within a sector.",
            min_length=2,
        ),
    ]
    links: Annotated[list[LinkSchema], said("Qui est relié à qui.", "Who is linked to whom.")] = []


class StepSchema(Authored):
    """A question answered by yes or no: yes goes on to the next one, no ends here."""

    ask: Annotated[AuthoredText, said("La question, en peu de mots.", "The question, in a few words.")]
    outcome: Annotated[AuthoredText, said("Où mène « non », en peu de mots.", "Where “no” leads, in a few words.")]
    advice: Annotated[AuthoredText, said("Que faire alors, en une phrase.", "What to do then, as a sentence.")]


class TreeSchema(DrawingSchema):
    """Questions answered by yes or no, one under the other, each “no” with its way out."""

    kind: Annotated[Literal["tree"], said("La sorte d’image.", "The kind of picture.")]
    steps: Annotated[
        list[StepSchema], said("Les questions, dans l’ordre.", "The questions, in order.", min_length=1, max_length=8)
    ]
    end: Annotated[
        AuthoredText,
        said("Où mènent tous les « oui », en peu de mots.", "Where every “yes” leads, in a few words."),
    ]
    end_advice: Annotated[AuthoredText, said("Que faire alors, en une phrase.", "What to do then, as a sentence.")]


AnyChartSchema = Annotated[BarsSchema | TimelineSchema | MapSchema | TreeSchema, Field(discriminator="kind")]


class ChartsSchema(RootModel[dict[Id, AnyChartSchema]]):
    """Every picture by its id."""
