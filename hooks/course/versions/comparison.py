"""What differs between two versions of a course: lessons, paths and questions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import Generic, TypeVar

from course.versions.snapshot import ModuleMark, PathMark, QuestionMark, Snapshot

Mark = TypeVar("Mark")


@dataclass(frozen=True, kw_only=True)
class Pair(Generic[Mark]):
    """The same thing in both versions."""

    before: Mark
    after: Mark


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """Two versions of a course, and what the second did to the first.

    Things are matched by their ids, which do not change once published: a module given another id is one removed and
    one added. A question that goes to another module gets another id, and is recognized by what it asks (`carried`).
    """

    before: Snapshot
    after: Snapshot

    # — Lessons —

    @cached_property
    def modules(self) -> tuple[Pair[ModuleMark], ...]:
        """Modules of both versions, in the order of the second."""
        return tuple(_pairs(self.before.modules, self.after.modules, lambda module: module.id))

    @cached_property
    def modules_added(self) -> tuple[ModuleMark, ...]:
        return tuple(module for module in self.after.modules if not self.before.module(module.id))

    @cached_property
    def modules_removed(self) -> tuple[ModuleMark, ...]:
        return tuple(module for module in self.before.modules if not self.after.module(module.id))

    @cached_property
    def modules_retitled(self) -> tuple[Pair[ModuleMark], ...]:
        """Modules with another title in at least one language that both versions have."""
        return tuple(pair for pair in self.modules if differing(pair.before.title, pair.after.title))

    @cached_property
    def modules_moved(self) -> tuple[ModuleMark, ...]:
        """Modules whose place among the others changed: as few as can explain the new order."""
        moved = _moved([pair.before.id for pair in self._in_old_order], [pair.after.id for pair in self.modules])
        return tuple(pair.after for pair in self.modules if pair.after.id in moved)

    @cached_property
    def lessons_rewritten(self) -> tuple[tuple[ModuleMark, tuple[str, ...]], ...]:
        """Modules whose lesson says something else, with the languages in which it does."""
        found = ((pair.after, differing(pair.before.text, pair.after.text)) for pair in self.modules)
        return tuple((module, languages) for module, languages in found if languages)

    @cached_property
    def languages_added(self) -> tuple[str, ...]:
        return tuple(code for code in self.after.languages if code not in self.before.languages)

    @cached_property
    def languages_removed(self) -> tuple[str, ...]:
        return tuple(code for code in self.before.languages if code not in self.after.languages)

    # — Paths —

    @cached_property
    def paths(self) -> tuple[Pair[PathMark], ...]:
        """Paths of both versions, in the order of the second."""
        return tuple(_pairs(self.before.paths, self.after.paths, lambda path: path.id))

    @cached_property
    def paths_added(self) -> tuple[PathMark, ...]:
        known = {path.id for path in self.before.paths}
        return tuple(path for path in self.after.paths if path.id not in known)

    @cached_property
    def paths_removed(self) -> tuple[PathMark, ...]:
        known = {path.id for path in self.after.paths}
        return tuple(path for path in self.before.paths if path.id not in known)

    # — Questions —

    @cached_property
    def questions(self) -> tuple[Pair[QuestionMark], ...]:
        """Questions that keep their id, in the order of the second version."""
        before, after = self.before.questions, self.after.questions
        return tuple(Pair(before=before[id], after=after[id]) for id in after if id in before)

    @property
    def shared_ids(self) -> tuple[str, ...]:
        """The ids of those questions."""
        return tuple(pair.after.id for pair in self.questions)

    @cached_property
    def questions_changed(self) -> tuple[Pair[QuestionMark], ...]:
        """Questions that no longer ask the same thing: an answer to the old one does not answer the new one."""
        return tuple(pair for pair in self.questions if pair.before.meaning != pair.after.meaning)

    @cached_property
    def questions_reworded(self) -> tuple[tuple[QuestionMark, tuple[str, ...]], ...]:
        """Questions that ask the same thing in other words, with the languages of those words."""
        same = (pair for pair in self.questions if pair.before.meaning == pair.after.meaning)
        found = ((pair.after, differing(pair.before.words, pair.after.words)) for pair in same)
        return tuple((question, languages) for question, languages in found if languages)

    @cached_property
    def questions_moved(self) -> tuple[QuestionMark, ...]:
        """Questions whose place in their quiz changed."""
        moved: set[str] = set()
        for pair in self.modules:
            ids = [[question.id for question in module.questions] for module in (pair.before, pair.after)]
            kept = set(ids[0]) & set(ids[1])
            moved |= _moved(*([id for id in side if id in kept] for side in ids))
        return tuple(pair.after for pair in self.questions if pair.after.id in moved)

    @cached_property
    def questions_carried(self) -> tuple[Pair[QuestionMark], ...]:
        """Questions that went to another module or took another id there: the same demand and prompt."""
        gone, come = self._only(self.before, self.after), self._only(self.after, self.before)
        carried = []
        for new in come:
            old = next((one for one in gone if _is_alike(one, new)), None)
            if old:
                gone.remove(old)
                carried.append(Pair(before=old, after=new))
        return tuple(carried)

    @cached_property
    def questions_added(self) -> tuple[QuestionMark, ...]:
        carried = {pair.after.id for pair in self.questions_carried}
        return tuple(one for one in self._only(self.after, self.before) if one.id not in carried)

    @cached_property
    def questions_removed(self) -> tuple[QuestionMark, ...]:
        carried = {pair.before.id for pair in self.questions_carried}
        return tuple(one for one in self._only(self.before, self.after) if one.id not in carried)

    @cached_property
    def questions_reweighted(self) -> tuple[Pair[QuestionMark], ...]:
        """Questions that are worth more, or fewer, points."""
        return tuple(pair for pair in self.questions if pair.before.points != pair.after.points)

    @property
    def is_empty(self) -> bool:
        """Whether the two say and ask the same things, whatever their numbers."""
        return _content(self.before) == _content(self.after)

    @property
    def _in_old_order(self) -> tuple[Pair[ModuleMark], ...]:
        after = {module.id: module for module in self.after.modules}
        return tuple(Pair(before=one, after=after[one.id]) for one in self.before.modules if one.id in after)

    @staticmethod
    def _only(here: Snapshot, there: Snapshot) -> list[QuestionMark]:
        known = there.questions
        return [question for id, question in here.questions.items() if id not in known]


def differing(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[str, ...]:
    """Languages that both texts have, and in which they differ."""
    return tuple(language for language, text in after.items() if before.get(language, text) != text)


def _pairs(before: Iterable[Mark], after: Iterable[Mark], id_of: Callable[[Mark], str]) -> Iterable[Pair[Mark]]:
    old = {id_of(one): one for one in before}
    return (Pair(before=old[id_of(one)], after=one) for one in after if id_of(one) in old)


def _moved(before: Sequence[str], after: Sequence[str]) -> set[str]:
    """Of the same ids in two orders, those that are in none of the long runs that both share."""
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    stayed = {id for block in blocks for id in before[block.a : block.a + block.size]}
    return set(after) - stayed


def _is_alike(one: QuestionMark, other: QuestionMark) -> bool:
    """Whether two questions ask the same thing with the same prompt, in the first language that both have."""
    language = next((code for code in other.prompt if code in one.prompt), None)
    same_prompt = language is not None and one.prompt[language] == other.prompt[language]
    return one.meaning == other.meaning and same_prompt


def _content(version: Snapshot) -> tuple[object, ...]:
    return (version.course, version.title, version.languages, version.modules, version.paths)
