"""Each sentence about two versions, in the words of a language: `theme/locales/versions.*.yml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from course.model import Text
from course.versions.comparison import Comparison, differing
from course.versions.consequences import Consequences, Package
from course.versions.snapshot import PathMark, QuestionMark
from course.words import Words

# What would break a line, or a terminal: a version may come from anywhere.
_BREAKS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


@dataclass(frozen=True)
class Line:
    """A sentence, and the ids it is about, which only those who look after the course need."""

    text: str
    ids: tuple[str, ...] = ()


class Teller:
    """What there is to say of each section, in one language; with `own`, only what changed in that language."""

    def __init__(self, followed: Consequences, words: Words, language: str, own: bool = False) -> None:
        self._followed = followed
        self._found: Comparison = followed.found
        self._words = words
        self._language = language
        self._own_only = own
        modules = [*self._found.before.modules, *self._found.after.modules]
        self._titles: Mapping[str, Text] = {module.id: module.title for module in modules}

    def say(self, key: str, **values: str | int) -> str:
        return self._words.say(self._language, key, **values)

    # — Sections —

    def lessons(self) -> Iterator[Line]:
        found, say = self._found, self.say
        for module in found.modules_added:
            yield Line(say("versions.lesson-added", lesson=self._named(module.title)), (module.id,))
        for module in found.modules_removed:
            yield Line(say("versions.lesson-removed", lesson=self._named(module.title)), (module.id,))
        for pair in found.modules_retitled:
            if names := self._renamed(pair.before.title, pair.after.title):
                yield Line(say("versions.lesson-retitled", before=names[0], after=names[1]), (pair.after.id,))
        for module in found.modules_moved:
            yield Line(say("versions.lesson-moved", lesson=self._named(module.title)), (module.id,))
        rewritten: dict[tuple[str, ...], list[str]] = {}
        for module, languages in found.lessons_rewritten:
            rewritten.setdefault(self._told(languages), []).append(module.id)
        for told, ids in rewritten.items():
            if told:
                spoken, lessons = self._spoken(told), self._lessons(ids)
                text = say("versions.lesson-rewritten", languages=spoken, lessons=lessons)
                here = say("versions.lesson-rewritten-here", lessons=lessons)
                yield Line(here if self._own_only else text, tuple(ids))
        if found.languages_added:
            yield Line(say("versions.language-added", languages=self._spoken(found.languages_added)))
        if found.languages_removed:
            yield Line(say("versions.language-removed", languages=self._spoken(found.languages_removed)))
        for path in found.paths_added:
            yield Line(say("versions.path-added", path=self._named(path.title)), (path.id,))
        for path in found.paths_removed:
            yield Line(say("versions.path-removed", path=self._named(path.title)), (path.id,))
        for both in found.paths:
            yield from self._path(both.before, both.after)

    def _path(self, before: PathMark, after: PathMark) -> Iterator[Line]:
        say, name = self.say, self._named(after.title)
        if names := self._renamed(before.title, after.title):
            yield Line(say("versions.path-retitled", before=names[0], after=names[1]), (after.id,))
        gained = [id for id in after.modules if id not in before.modules]
        lost = [id for id in before.modules if id not in after.modules]
        if gained:
            yield Line(say("versions.path-gains", path=name, lessons=self._lessons(gained)), (after.id,))
        if lost:
            yield Line(say("versions.path-loses", path=name, lessons=self._lessons(lost)), (after.id,))
        if [id for id in before.modules if id not in lost] != [id for id in after.modules if id not in gained]:
            yield Line(say("versions.path-reordered", path=name), (after.id,))

    def questions(self) -> Iterator[Line]:
        found, say = self._found, self.say
        for pair in found.questions_changed:
            before, after = self._prompt(pair.before), self._prompt(pair.after)
            lesson = self._lesson_of(pair.after)
            if before == after:
                text = say("versions.question-key-changed", lesson=lesson, question=after)
            else:
                text = say("versions.question-changed", lesson=lesson, before=before, after=after)
            yield Line(text, (pair.after.id,))
        reworded: dict[tuple[str, ...], list[str]] = {}
        for question, languages in found.questions_reworded:
            reworded.setdefault(self._told(languages), []).append(question.id)
        for told, ids in reworded.items():
            if told:
                lessons = self._lessons(list(dict.fromkeys(id.partition("/")[0] for id in ids)))
                values: dict[str, str | int] = {"lessons": lessons, "count": len(ids)}
                text = say("versions.question-reworded", languages=self._spoken(told), **values)
                here = say("versions.question-reworded-here", **values)
                yield Line(here if self._own_only else text, tuple(ids))
        for question in found.questions_moved:
            yield Line(say("versions.question-moved", **self._about(question)), (question.id,))
        for pair in found.questions_carried:
            before, after = self._lesson_of(pair.before), self._lesson_of(pair.after)
            text = say("versions.question-carried", before=before, after=after, question=self._prompt(pair.after))
            yield Line(text, (pair.before.id, pair.after.id))
        for question in found.questions_added:
            yield Line(say("versions.question-added", **self._about(question)), (question.id,))
        for question in found.questions_removed:
            yield Line(say("versions.question-removed", **self._about(question)), (question.id,))
        for pair in found.questions_reweighted:
            text = say("versions.question-points", **self._about(pair.after), count=pair.after.points)
            yield Line(text, (pair.after.id,))
        for both in found.modules:
            lesson, marks = self._named(both.after.title), (both.before.pass_mark, both.after.pass_mark)
            if marks[0] != marks[1] and both.before.questions and both.after.questions:
                yield Line(say("versions.pass-mark", lesson=lesson, before=marks[0], after=marks[1]), (both.after.id,))
            if both.before.draw != both.after.draw:
                yield Line(say("versions.draw-changed", lesson=lesson), (both.after.id,))

    def answers(self) -> Iterator[Line]:
        followed, say = self._followed, self.say
        if not followed.same_course:
            yield Line(say("versions.answers-lost"))
            return
        total = len(self._found.before.questions)
        if len(followed.kept) == total:
            yield Line(say("versions.answers-kept"))
        else:
            yield Line(say("versions.answers-some-kept", kept=len(followed.kept), total=total))
        if followed.asked_again:
            yield Line(say("versions.answers-again", count=len(followed.asked_again)), followed.asked_again)
        if followed.no_longer_asked:
            gone = followed.no_longer_asked
            yield Line(say("versions.answers-gone", count=len(gone)), gone)
        for id, finish in followed.finishes.items():
            lesson = self._named(self._title(id))
            if finish == "reopens":
                yield Line(say("versions.finish-reopens", lesson=lesson), (id,))
            elif finish == "may-reopen":
                yield Line(say("versions.finish-may-reopen", lesson=lesson), (id,))

    def packages(self) -> Iterator[Line]:
        # Packages of which the same is said are named together.
        alike: dict[tuple[object, ...], list[Package]] = {}
        for package in self._followed.packages:
            alone = package.part if package.verdict in ("new", "gone") else ""
            said = (package.verdict, alone, len(package.asked_again), package.to_complete, package.to_check)
            alike.setdefault(said, []).append(package)
        for packages in alike.values():
            yield Line(self._package(packages), tuple(package.part for package in packages))
        if any(package.to_complete or package.to_check for package in self._followed.packages):
            yield Line(self.say("versions.packages-redo"))

    def _package(self, packages: Sequence[Package]) -> str:
        say, part, package = self.say, self._names([package.title for package in packages]), packages[0]
        match package.verdict:
            case "unneeded":
                return say("versions.package-unneeded", part=part)
            case "replace":
                return say("versions.package-replace", part=part)
            case "gone":
                return say("versions.package-path-removed", part=part)
            case "new" if package.why == "course-id":
                return say("versions.package-course-id", part=part)
            case "new":
                return say("versions.package-path-added", part=part)
        sentences = [say("versions.package-redo", part=part)]
        if package.asked_again:
            sentences.append(say("versions.package-again", count=len(package.asked_again)))
        if package.to_complete:
            sentences.append(say("versions.package-to-complete", lessons=self._lessons(package.to_complete)))
        if package.to_check:
            sentences.append(say("versions.package-to-check", lessons=self._lessons(package.to_check)))
        return " ".join(sentences)

    # — Names —

    def _own(self, text: Text) -> str:
        """A text in the language of the report, or in the first that it has: an older version may lack ours."""
        return _BREAKS.sub(" ", text.get(self._language) or next(iter(text.values()), ""))

    def _named(self, text: Text) -> str:
        return self.say("versions.quoted", text=self._own(text))

    def _names(self, texts: Sequence[Text]) -> str:
        names = [self._named(text) for text in texts]
        return self.say("versions.and").join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)

    def _lessons(self, ids: Sequence[str]) -> str:
        return self._names([self._title(id) for id in ids])

    def _title(self, module: str) -> Text:
        return self._titles.get(module, {self._language: module})

    def _renamed(self, before: Text, after: Text) -> tuple[str, str] | None:
        return (self._named(before), self._named(after)) if self._language in differing(before, after) else None

    def _told(self, languages: tuple[str, ...]) -> tuple[str, ...]:
        """Those of the languages that one is told of."""
        return tuple(code for code in languages if code == self._language or not self._own_only)

    def _spoken(self, languages: Iterable[str]) -> str:
        return ", ".join(self._words.name_of(code, self._language) for code in languages)

    def _prompt(self, question: QuestionMark) -> str:
        return self._named(question.prompt)

    def _lesson_of(self, question: QuestionMark) -> str:
        return self._named(self._title(question.id.partition("/")[0]))

    def _about(self, question: QuestionMark) -> dict[str, str]:
        return {"lesson": self._lesson_of(question), "question": self._prompt(question)}
