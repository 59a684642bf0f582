"""How easy a text is to read: its sentences, their length, and the score its language is measured by.

French has the formula of Kandel and Moles (1958), English the one of Flesch (1948) it was adapted from. Both go from
about 0, very hard, to 100, very easy; 60 and over is plain. They see only length: a score is a sign, not a judgement.
Syllables are counted by rule, as they are spoken; a word in a hundred or so is one off.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from course.prose import sentences_in, words_in
from course.slots import prose_lines


@dataclass(frozen=True)
class Reading:
    """What was counted in a text. `score` is none in a language without a formula, or without a sentence.

    `words` are those of the sentences: headings and tables are read, but are not sentences.
    """

    words: int
    sentences: int
    longest: int
    score: float | None

    @property
    def mean(self) -> float:
        """Words a sentence."""
        return self.words / self.sentences if self.sentences else 0.0


@dataclass(frozen=True)
class Formula:
    """`score = base - by_length × words a sentence - by_syllables × syllables a word`."""

    name: str
    base: float
    by_length: float
    by_syllables: float
    syllables: Callable[[str], int]


def reading_of(markdown: str, language: str) -> Reading:
    """What is counted in a lesson. A figure is a word of its sentence, but has no syllables."""
    sentences = [words for sentence in sentences_of(markdown) if (words := words_in(sentence))]
    lengths = [len(words) for words in sentences]
    formula = FORMULAS.get(language)
    spoken = [word for words in sentences for word in words if not any(letter.isdigit() for letter in word)]
    score = None
    if formula and spoken:
        syllables = sum(map(formula.syllables, spoken)) / len(spoken)
        score = formula.base - formula.by_length * sum(lengths) / len(lengths) - formula.by_syllables * syllables
    return Reading(words=sum(lengths), sentences=len(lengths), longest=max(lengths, default=0), score=score)


def sentences_of(markdown: str) -> list[str]:
    """Every sentence of a lesson; an item of a list is at least one."""
    lines = (line for _, line in prose_lines(markdown) if not line.lstrip().startswith(("|", "#")))
    return [sentence for line in lines for _, sentence in sentences_in(_WITHOUT_BOX.sub("", line))]


_WITHOUT_BOX = re.compile(r"^\s*(?:!!!|\?\?\?\+?)\s.*$|^\s*\[\[[^\]]*\]\]\s*$")  # the title of a box, a slot on its own

_VOWELS = "aeiouyàâäéèêëîïôöùûüœæ"


def french_syllables(word: str) -> int:
    """Syllables of a French word: `une` has one, `client` two, `logement` and `société` three."""
    spoken = re.sub("[^a-zà-üœæ]", "", word.lower())
    spoken = re.sub(r"qu|gu(?=[eiéèêy])", "k", spoken)
    without_e = re.sub(r"es?$", "", spoken)
    spoken = without_e if re.search(f"[{_VOWELS}]", without_e) else spoken
    if spoken.endswith("ent") and not spoken.endswith("ment") and not _SPOKEN_ENT.fullmatch(spoken):
        spoken = spoken[:-3]
    return max(1, len(_FRENCH_VOWEL.findall(spoken)))


# Nouns and adjectives whose “ent” is heard; that of verbs, “parlent”, is not.
_SPOKEN_ENT = re.compile(
    r"absent|accent|accident|adolescent|agent|apparent|argent|cent|client|content|différent|dent|divergent|efficient"
    r"|équivalent|événement|évident|excellent|fréquent|incident|innocent|intelligent|lent|parent|patient|permanent"
    r"|pertinent|présent|président|prudent|récent|récipient|référent|résident|souvent|talent|urgent|vent"
)
# One vowel sound; a glide before it belongs to it, except after a consonant and l or r: “cli-ent”, but “so-cié-té”.
_FRENCH_VOWEL = re.compile(
    rf"(?:(?<![bcdfgptv][lr])(?:i|ou|u|y)(?=[{_VOWELS}]))?"
    rf"(?:eau|eui(?=l)|œu|oeu|eu|eû|au|ai|aî|ei|ou|où|oû|oi|oî|oy|ay|ey|ui|[{_VOWELS}])"
)


def english_syllables(word: str) -> int:
    """Syllables of an English word: `home` has one, `table` two, `community` four."""
    spoken = re.sub(r"[’']s?$|[^a-z]", "", re.sub(r"(?<=[dst])n[’']t$", "nat", word.lower()))
    count = len(re.findall("[aeiouy]+", spoken))
    return max(1, count - len(_MUTE_E.findall(spoken)) + len(_TWO_VOWELS.findall(spoken)))


_MUTE_E = re.compile(
    r"(?<=[aeiouy])(?!lement)[^aeiouy]+e(?=(?:less|ful|ly|ness|ment)(?:ness|ly|s)?$)"  # “homeless”
    r"|^(?:some|frame|home|time|life|safe|house(?=hold))(?=\w)(?!s$|less|ness|ly|d$|r)"  # “someone”
    r"|(?<![bcdfgkptvz][lr])(?<=[^aeiouy])e$"  # “home”, but not “table” or “centre”
    r"|(?<![bcdfgkptvz][lr])(?<=[^aeiouysxzcgh])es$|(?<=th)es$"  # “times”, but not “houses”
    r"|(?<=[^aeiouytd])ed$"  # “asked”, but not “wanted”
)
_TWO_VOWELS = re.compile(
    r"[aeiouy]ing|(?<![cstgx])i[au]|(?<![cstgxln])io|[ct]iat|(?<![gq])ua|eo(?!pl)|(?<=[aeiouy][^aeiouy])ea$"
    r"|quiet|scien|clien|diet|[cr]iety|coop|coor|creat|sm$"
)


FORMULAS = {
    "fr": Formula("Kandel–Moles", 207.0, 1.015, 73.6, french_syllables),
    "en": Formula("Flesch", 206.835, 1.015, 84.6, english_syllables),
}
