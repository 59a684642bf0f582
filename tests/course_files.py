"""A very small course in two languages, as its authors would write it; tests change one file of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

LANGUAGES = ("fr", "en")

COURSE = """\
id: essai
version: "1.0"
title:
  fr: "Essai"
  en: "Trial"
modules: [bases]
plain_numbers: ["211"]
paths:
  - id: court
    title:
      fr: "Court"
      en: "Short"
    summary:
      fr: "Un seul module."
      en: "A single module."
    modules: [bases]
    max_minutes: 2
"""

FACTS = """\
norme:
  value: 17
  unit: CAD-per-dwelling-year
  as_of: "2011"
  source: manuel
"""

SOURCES = """\
manuel:
  author: "SHQ"
  title: "Manuel"
  date: "2011"
  kind: guide
"""

QUIZ = """\
pass_mark: 80
questions:
  - id: origine
    kind: single-choice
    prompt:
      fr: "Auprès de qui?"
      en: "Among whom?"
    choices:
      - id: chambreurs
        correct: true
        fr: "Des chambreurs"
        en: "Roomers"
        feedback:
          fr: "Oui."
          en: "Yes."
      - id: familles
        fr: "Des familles"
        en: "Families"
        feedback:
          fr: "Plus tard."
          en: "Later."
    review: debut
    sources: [manuel]
"""

LESSON_FR = """\
---
title: Les bases
summary: Le minimum.
objectives:
  - Nommer une norme
reviewed: 2026-11-21
---
Une phrase.

## Le début {#debut}

La norme est de [[fact: norme]] [[source: manuel]].

[[quiz: bases]]
"""

LESSON_EN = """\
---
title: The basics
summary: The least.
objectives:
  - Name a norm
reviewed: 2026-11-21
---
A sentence.

## The beginning {#debut}

The norm is [[fact: norme]] [[source: manuel]].

[[quiz: bases]]
"""

# What a page with [[changes]] shows; the small course does without.
CHANGES = """\
norme:
  before:
    fr: "La norme est précise"
    en: "The norm is specific"
  now:
    fr: "Elle est de [[fact: norme]] [[source: manuel]]"
    en: "It is [[fact: norme]] [[source: manuel]]"
  check:
    fr: "Le manuel"
    en: "The manual"
  checked: "2026-11"
"""

FILES: Mapping[str, str] = {
    "modules/course.yml": COURSE,
    "modules/facts.yml": FACTS,
    "modules/sources.yml": SOURCES,
    "modules/bases.fr.md": LESSON_FR,
    "modules/bases.en.md": LESSON_EN,
    "quizzes/bases.yml": QUIZ,
}

# The same course with one question of each kind in its quiz.
EVERY_KIND: Mapping[str, str] = {
    **FILES,
    "modules/course.yml": COURSE.replace("max_minutes: 2", "max_minutes: 6"),
    "quizzes/bases.yml": (Path(__file__).parent / "every_kind.yml").read_text(encoding="utf-8"),
}

# The same course with one chart of each kind, and the facts they draw.
EVERY_CHART: Mapping[str, str] = {
    **FILES,
    "modules/course.yml": COURSE.replace("max_minutes: 2", "max_minutes: 6"),
    "modules/charts.yml": (Path(__file__).parent / "every_chart.yml").read_text(encoding="utf-8"),
    "modules/facts.yml": FACTS
    + """\
ancienne:
  value: 8.5
  unit: CAD-per-dwelling-year
  as_of: "2009"
  source: manuel
  label:
    fr: "L’ancienne norme"
    en: "The former norm"
debut:
  value: 1987
  unit: year
  as_of: "1987"
  source: manuel
  label:
    fr: "Le début"
    en: "The beginning"
milieu:
  value:
    fr: "milieu des années 1990"
    en: "mid-1990s"
  unit: text
  as_of: "2014"
  source: manuel
parution:
  value: "2022-05-05"
  unit: date
  as_of: "2022-05-05"
  source: manuel
  label:
    fr: "La parution"
    en: "The publication"
""",
    "modules/bases.fr.md": LESSON_FR.replace("[[quiz", "[[chart: barres]]\n\n[[timeline: ligne]]\n\n[[quiz"),
    "modules/bases.en.md": LESSON_EN.replace("[[quiz", "[[chart: barres]]\n\n[[timeline: ligne]]\n\n[[quiz"),
}


def changed(file: str, old: str, new: str) -> dict[str, str]:
    """The small course with one passage of one file written otherwise."""
    assert old in FILES[file], f"{file} does not hold {old!r}"
    return {**FILES, file: FILES[file].replace(old, new, 1)}
