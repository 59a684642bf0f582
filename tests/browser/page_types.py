"""One page of each type: what holds for them holds for the others, which are made of the same components."""

from __future__ import annotations

# What each type alone shows; a page by its address without its language and ".html".
PAGE_TYPES = (
    "index",  # the welcome, its doors
    "modules/express",  # a lesson with its questions
    "modules/normes",  # the calculator, wide tables
    "modules/histoire",  # a timeline
    "progression",  # paths, review, taking along, erasing
    "attestation",
    "groupe",
    "administrateurs",  # the invitation
    "formateurs",  # downloads
    "glossaire",
    "sources",
    "accessibilite",  # a page of text, as the others of its kind
    "guide/questions/order",  # a question of the authors' guide, and code
)
