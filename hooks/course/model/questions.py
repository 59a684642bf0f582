"""What a question is, and a quiz."""

from __future__ import annotations

from dataclasses import dataclass

from course.model.text import Place, Text


@dataclass(frozen=True, kw_only=True)
class Question:
    """What every kind of question has. Each kind adds its own fields in `course.kinds`.

    `id` is the whole id, "porte/cle": the quiz, then the question.
    `review` is the id of the heading to reread, in the module of the same name as the quiz.
    `objective` is the number, from 1, of the objective of that module that the question checks, if any.
    """

    id: str
    kind: str
    prompt: Text
    review: str | None = None
    objective: int | None = None
    sources: tuple[str, ...] = ()
    hints: tuple[Text, ...] = ()
    difficulty: int = 1
    points: int = 1
    place: Place

    @property
    def quiz(self) -> str:
        """Id of the quiz this question belongs to."""
        return self.id.partition("/")[0]

    @property
    def name(self) -> str:
        """The id as the author wrote it inside the quiz."""
        return self.id.partition("/")[2]

    @property
    def hint(self) -> Text | None:
        return self.hints[0] if self.hints else None

    @property
    def parts(self) -> tuple[str, ...]:
        """Ids of what the learner can pick, in the order shown; none when the answer is typed."""
        return ()

    @property
    def tokens(self) -> tuple[str, ...]:
        """What an answer of a record is written with, in an order that wording and place do not change."""
        return tuple(sorted(self.parts))

    @property
    def key(self) -> tuple[str, ...]:
        """What a right answer gives, as the browser compares it: ids in authored order."""
        raise NotImplementedError  # each kind says what its own is; there is no question of no kind

    @property
    def demand(self) -> tuple[str, ...]:
        """What `meaning` says of the key; an order or a tolerance is part of what some kinds ask."""
        return tuple(sorted(self.key))

    @property
    def texts(self) -> tuple[tuple[str, Text], ...]:
        """Every text the author wrote, with the name of the field it came from."""
        return (("prompt", self.prompt), *((f"hints.{n}", hint) for n, hint in enumerate(self.hints)))

    @property
    def meaning(self) -> str:
        """Digest of what the question asks for, not of its wording: it changes when old answers stop being valid."""
        from course.digest import digest

        return digest(self.kind, *sorted(self.parts), "=", *self.demand)


@dataclass(frozen=True, kw_only=True)
class Quiz:
    """The questions of a module and the percentage of points that completes it.

    `draw` is how many of them each learner gets, all when it is none; `confidence` whether they say how sure they are.
    """

    id: str
    questions: tuple[Question, ...]
    pass_mark: int = 80
    draw: int | None = None
    confidence: bool = False
    place: Place

    def question(self, id: str) -> Question | None:
        """The question with this whole id ("porte/cle"), if any."""
        return next((question for question in self.questions if question.id == id), None)


@dataclass(frozen=True, kw_only=True)
class Example:
    """A question of the authors' guide, and the lines an author wrote for it."""

    question: Question
    written: str
