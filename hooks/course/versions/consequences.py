"""What follows from a new version: for the answers of learners, for the packages of an LMS, for the version number.

What is said here of answers is what the browser does (`theme/runtime/packing.js` and `grading.js`); tests hold one to
the other. What is said of packages is what `theme/lms/` tells an LMS.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from course.exports.parts import WHOLE_COURSE
from course.model import Text
from course.versions.comparison import Comparison
from course.versions.snapshot import ModuleMark, Snapshot

# For those who had finished it: still finished, finished for those with points to spare, or to be finished again.
Finish = Literal["stays", "may-reopen", "reopens"]

# "unneeded": the old package says the same. "replace": in the same activity, and no one has anything to redo.
# "replace-and-redo": in the same activity, and those who had finished have something to do. "new": another activity.
# "gone": no package takes the place of the old one.
Verdict = Literal["unneeded", "replace", "replace-and-redo", "new", "gone"]

# What would have an LMS see another activity: the course or the path has another id, or did not exist.
Why = Literal["", "course-id", "path-added", "path-removed"]

Bump = Literal["none", "patch", "minor", "major"]


@dataclass(frozen=True, kw_only=True)
class Package:
    """What to do of the package of a part of the course, in every standard (SCORM 1.2 and 2004, cmi5).

    `asked_again` are the questions of the part that were answered and are asked again. `to_complete` are the modules
    that those who had finished have to complete, and `to_check` those that some may have to; all by their ids.
    """

    part: str
    title: Text
    verdict: Verdict
    why: Why = ""
    asked_again: tuple[str, ...] = ()
    to_complete: tuple[str, ...] = ()
    to_check: tuple[str, ...] = ()


@dataclass(frozen=True)
class Consequences:
    """What follows from a comparison."""

    found: Comparison

    @property
    def same_course(self) -> bool:
        """Whether a browser or an LMS takes both for one course; else no answer is found again."""
        return self.found.before.course == self.found.after.course

    @cached_property
    def kept(self) -> tuple[str, ...]:
        """Ids of the questions whose answers stay valid."""
        changed = {pair.after.id for pair in self.found.questions_changed}
        return tuple(id for id in self.found.shared_ids if self.same_course and id not in changed)

    @cached_property
    def asked_again(self) -> tuple[str, ...]:
        """Ids, in the new version, of questions that were answered and are asked again."""
        if not self.same_course:
            return self.found.shared_ids
        again = [*self.found.questions_changed, *self.found.questions_carried]
        order = list(self.found.after.questions)
        return tuple(sorted((pair.after.id for pair in again), key=order.index))

    @cached_property
    def no_longer_asked(self) -> tuple[str, ...]:
        """Ids of removed questions: their answers stay in the record, and no longer count."""
        return tuple(question.id for question in self.found.questions_removed)

    @cached_property
    def finishes(self) -> Mapping[str, Finish]:
        """What becomes of those who had completed each module that both versions have."""
        return {pair.after.id: self._finish(pair.before, pair.after) for pair in self.found.modules}

    def _finish(self, before: ModuleMark, after: ModuleMark) -> Finish:
        if not self.same_course:
            return "reopens"
        if before == after or not after.questions:
            return "stays"  # a lesson without questions is completed by opening it, which was done
        if _draws(before):
            return "stays" if _draws(after) else "reopens"  # a draw once passed stays so; now all is asked
        if _draws(after):
            return "may-reopen"  # those drawn may be the ones that were missed
        kept = {id for id in self.kept if id.startswith(f"{after.id}/")}
        points = {question.id: question.points for question in after.questions}
        possible = sum(points.values())
        needed = after.pass_mark * possible
        if 100 * sum(points[id] for id in kept) < needed:
            return "reopens"
        worth = {question.id: question.points for question in before.questions}
        least = -(-before.pass_mark * sum(worth.values()) // 100)  # rounded up: points are whole
        lost = sum(value for id, value in worth.items() if points.get(id) != value or id not in kept)
        return "stays" if 100 * max(0, least - lost) >= needed else "may-reopen"

    @cached_property
    def packages(self) -> tuple[Package, ...]:
        """What to do of each package, the whole course first."""
        before, after = _parts(self.found.before), _parts(self.found.after)
        kept = [self._package(part, title, before.get(part), modules) for part, (title, modules) in after.items()]
        gone = [
            Package(part=part, title=title, verdict="gone", why="path-removed")
            for part, (title, _) in before.items()
            if part not in after
        ]
        return (*kept, *gone)

    def _package(
        self, part: str, title: Text, before: tuple[Text, tuple[str, ...]] | None, modules: tuple[str, ...]
    ) -> Package:
        if before is None or not self.same_course:
            return Package(part=part, title=title, verdict="new", why="course-id" if before else "path-added")
        again = tuple(id for id in self.asked_again if id.partition("/")[0] in modules)
        finishes = {id: self.finishes.get(id, "reopens") if id in before[1] else "reopens" for id in modules}
        to_complete = tuple(id for id in modules if finishes[id] == "reopens")
        to_check = tuple(id for id in modules if finishes[id] == "may-reopen")
        same = (self.found.before.module(id) == self.found.after.module(id) for id in modules)
        if (title, modules) == before and all(same):
            return Package(part=part, title=title, verdict="unneeded")
        return Package(
            part=part,
            title=title,
            verdict="replace-and-redo" if again or to_complete or to_check else "replace",
            asked_again=again,
            to_complete=to_complete,
            to_check=to_check,
        )

    @cached_property
    def bump(self) -> Bump:
        """What the change is worth: something goes away, something is new or asked again, or only words differ."""
        found = self.found
        if not self.same_course or found.modules_removed or found.paths_removed or found.languages_removed:
            return "major"
        new = (found.modules_added, found.paths_added, found.languages_added, found.questions_added, self.asked_again)
        taken = (found.questions_removed, [finish for finish in self.finishes.values() if finish != "stays"])
        if any(new) or any(taken) or any(pair.before.modules != pair.after.modules for pair in found.paths):
            return "minor"
        return "none" if found.is_empty else "patch"

    @cached_property
    def suggested(self) -> str | None:
        """The number of the new version, after that of the old one; none when that is no number of three parts.

        Below 1.0.0, what would be a major version is a minor one.
        """
        parts = self.found.before.version.split(".")
        if len(parts) != 3 or not all(part.isdigit() for part in parts):
            return None
        major, minor, patch = map(int, parts)
        match self.bump:
            case "none":
                return self.found.before.version
            case "patch":
                return f"{major}.{minor}.{patch + 1}"
            case "major" if major:
                return f"{major + 1}.0.0"
        return f"{major}.{minor + 1}.0"


def _draws(module: ModuleMark) -> bool:
    return module.draw is not None and module.draw < len(module.questions)


def _parts(version: Snapshot) -> dict[str, tuple[Text, tuple[str, ...]]]:
    """The parts that packages are made for, with their titles and modules, by their ids."""
    whole = {WHOLE_COURSE: (version.title, tuple(module.id for module in version.modules))}
    return whole | {path.id: (path.title, path.modules) for path in version.paths}
