"""A page from its Markdown to its HTML: what each slot becomes, and what the course adds around the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup, escape

from course import quantities
from course.changes import sources_of_changes, untold
from course.chart_pictures import dates_of, picture, sources_of, table_facts
from course.freshness import stale_blocks
from course.funding import contribution
from course.invitations import message
from course.model import Change, Course, Fact, Lesson, Module, Question, Section, Slot, Source
from course.reference import fields
from course.rendering import PageRenderer
from course.slots import fill, hold
from course.trainer_notes import cut_notes, hold_notes
from course.typography import hold_together, set_markdown, set_type


def page_markdown(lesson: Lesson, glossary: Iterable[Section]) -> str:
    """The Markdown of a page, typeset for its language, each slot held open, its acronyms explained."""
    body = hold_notes(hold(set_markdown(lesson.body, lesson.language)))
    explained = "\n".join(
        f"*[{short}]: {meaning}".replace("\n", " ")  # on one line: what follows it would be Markdown
        for short, meaning in acronyms(body, glossary, lesson.language)
    )
    return f"{body}\n\n{explained}\n" if explained else body


def acronyms(text: str, glossary: Iterable[Section], language: str) -> Iterator[tuple[str, str]]:
    """The acronyms of the glossary that a text uses, each with what it stands for."""
    for term in (term for section in glossary for term in section.terms if term.short):
        for short in (term.short or {})[language].split(", "):
            if re.search(rf"(?<!\w){re.escape(short)}(?!\w)", text):
                yield short, set_type(term.term[language], language)


# What these show is never searched: it is kept out of the text until the search plugin has read it. Reading all the
# HTML of the questions to find nothing in it took as long as drawing them.
_NOT_SEARCHED = ("question", "quiz")
_APART = re.compile("<!--\ue002(\\d+)-->")


@dataclass(frozen=True)
class BuiltPage:
    """A page's HTML: its own text, what stands under its title and what comes after it, and the components it shows.

    `searched` is the text with a mark in place of each part that nobody searches, and `apart` are those parts.
    """

    searched: str
    head: str
    end: str
    components: frozenset[str] = frozenset()
    apart: Mapping[int, str] = field(default_factory=dict)

    @property
    def html(self) -> str:
        """The whole text."""
        return self.whole(self.searched)

    def whole(self, searched: str) -> str:
        """The text with each part in its place, once others have had what is searched of it."""
        return _APART.sub(lambda match: self.apart[int(match[1])], searched)


def build_page(
    html: str, lesson: Lesson, module: Module | None, original: Lesson | None, renderer: PageRenderer
) -> BuiltPage:
    """Fill the slots of a converted page.

    `module` is none for a page of `docs/`; `original` is the page this one was translated from, none for itself.
    """
    page = PageText(lesson, module, renderer, original)
    apart: dict[int, str] = {}

    def content(number: int) -> str:
        slot = lesson.slots[number]
        if slot.name not in _NOT_SEARCHED:
            return page.content(slot)
        apart[number] = hold_together(page.content(slot))
        return f"<!--\ue002{number}-->"

    filled = hold_together(fill(cut_notes(html), content))
    head, end = page.head(), page.end()
    return BuiltPage(filled, head, end, frozenset(renderer.components), apart)


def chart_alone(id: str, lesson: Lesson, renderer: PageRenderer) -> dict[str, Any]:
    """What the chart component is given when a page begins with it."""
    return PageText(lesson, None, renderer)._chart_given(id)


@dataclass
class PageText:
    """What has been put on the page so far: question and source numbers follow the order of reading.

    A page of several lessons changes `lesson` and `module` between them.
    """

    lesson: Lesson
    module: Module | None
    renderer: PageRenderer
    original: Lesson | None = None
    questions: list[Question] = field(default_factory=list)
    sources: dict[str, Source] = field(default_factory=dict)
    notes: set[str] = field(default_factory=set)

    @property
    def course(self) -> Course:
        return self.renderer.course

    def content(self, slot: Slot) -> str:
        return self._slot(slot.name, slot.argument)

    def _slot(self, name: str, argument: str | None) -> str:
        fill_slot = getattr(self, "_" + name.replace("-", "_"))
        return str(fill_slot(argument) if argument is not None else fill_slot())

    # — Around the text —

    def head(self) -> str:
        is_stale = self.original is not None and bool(stale_blocks(self.original, self.lesson))
        if self.module is None:
            return self.renderer.render("stale-note") if is_stale else ""
        reviewed = quantities.day(self.lesson.reviewed, self.lesson.language) if self.lesson.reviewed else None
        return self.renderer.render(
            "lesson-head", module=self.module, lesson=self.lesson, reviewed=reviewed, is_stale=is_stale
        )

    def end(self) -> str:
        for question in self.questions:
            self._cite(*question.sources)
        entries = [{"number": n, "source": source} for n, source in enumerate(self.sources.values(), 1)]
        keys = [{"number": n, "question": question} for n, question in enumerate(self.questions, 1)]
        parts = [self.renderer.render("source-list", entries=entries)] if entries and self.module else []
        parts += [self.renderer.render("answer-key", entries=keys)] if keys else []
        return Markup("\n").join(parts)

    # — Slots, by name —

    def _fact(self, id: str) -> str:
        return self.renderer.render("fact", **self._fact_given(self.course.facts[id]))

    def _fact_given(self, fact: Fact) -> dict[str, Any]:
        self._cite(*fact.sources)
        note = f"fact-{fact.id}"
        return {
            "fact": fact,
            "value": self._value(fact),
            "machine": quantities.machine(fact),
            "as_of": quantities.day(fact.as_of, self.lesson.language),
            "sources": [self.course.sources[source] for source in fact.sources],
            "note": note,
            "first": self._first(note),
        }

    def _source(self, id: str) -> str:
        self._cite(id)
        number = list(self.sources).index(id) + 1
        note = f"note-{id}"
        return self.renderer.render(
            "source", source=self.sources[id], number=number, note=note, first=self._first(note)
        )

    def _course_name(self) -> str:
        return escape(self.course.title[self.lesson.language])

    def _publisher(self) -> str:
        return self.renderer.render("publisher")

    def _contact(self) -> str:
        return self.renderer.render("contact")

    def _question(self, id: str) -> str:
        question = self.course.question(id)
        self.questions.append(question)
        total = len(self.module.questions) if self.module else 1
        review = self.renderer.addresses.lesson(question.quiz, question.review) if question.review else None
        return self.renderer.render(
            "question",
            question=question,
            number=len(self.questions),
            total=max(total, len(self.questions)),
            review_link=review,
            sources=[self.course.sources[source] for source in question.sources],
            practice=False,
        )

    def _example(self, kind: str) -> str:
        example = self.course.examples[kind]
        shown = self.renderer.render(
            "question", question=example.question, number=1, total=1, review_link=None, sources=[], practice=True
        )
        return self.renderer.render("example", kind=kind, question_html=shown, written=example.written)

    def _fields(self, shape: str) -> str:
        return self.renderer.render("fields", shape=shape, fields=fields(shape))

    def _quiz(self, id: str) -> str:
        module = self.course.modules[id]
        placed = {slot.argument for slot in self.lesson.slots if slot.name == "question"}
        rest = [self._question(question.id) for question in module.questions if question.id not in placed]
        return self.renderer.render("quiz", module=module, questions_html=rest)

    def _modules(self, path: str | None = None) -> str:
        ids = self.course.paths[path].modules if path else tuple(self.course.modules)
        return self.renderer.render("module-list", modules=[self.course.modules[id] for id in ids])

    def _doors(self) -> str:
        addresses = self.renderer.addresses
        doors = [
            {
                "id": door.id,
                "title": door.title,
                "summary": door.summary,
                "action": door.action,
                "url": addresses.lesson(door.to) if door.to in self.course.modules else addresses.document(door.to),
                "module": door.to if door.to in self.course.modules else None,
                "path": door.path,
                "minutes": self.renderer.path_minutes(door.path) if door.path else None,
            }
            for door in self.course.doors
        ]
        return self.renderer.render("doors", doors=doors)

    def _continue(self) -> str:
        return self.renderer.render("continue")

    def _progress(self) -> str:
        return self.renderer.render("progress")

    def _carry(self) -> str:
        return self.renderer.render("carry")

    def _erase(self) -> str:
        return self.renderer.render("erase")

    def _downloads(self) -> str:
        # The files are made of the finished site: `exports.publish` puts them here once they are written.
        return self.renderer.render("downloads", formats=())

    def _objectives(self) -> str:
        return self.renderer.render("objectives")

    def _review(self) -> str:
        return self.renderer.render("review")

    def _attestation(self) -> str:
        return self.renderer.render("attestation")

    def _verification(self) -> str:
        return self.renderer.render("verification")

    def _sittings(self, id: str) -> str:
        return self.renderer.render("sittings", sittings=self.course.paths[id].sittings)

    def _invitation(self, id: str) -> str:
        path = self.course.paths[id]
        if path.invitation is None:
            raise ValueError("a rule lets no page ask for an invitation that nobody wrote")
        first = self.lesson.language
        languages = [first, *(language for language in self.course.languages if language != first)]
        messages = [message(path.invitation, path, self.course, language) for language in languages]
        return self.renderer.render("invitation", messages=messages)

    def _group(self) -> str:
        return self.renderer.render("group")

    def _sources(self) -> str:
        used = modules_by_source(self.course)
        entries = [{"source": s, "modules": used.get(s.id, [])} for s in self.course.sources.values()]
        return self.renderer.render("source-register", entries=entries)

    def _changes(self) -> str:
        told = [self._change(change) for change in self.course.changes.values()]
        rows = told + [self._replaced(old, new) for old, new in untold(self.course)]
        return self.renderer.render("changes", changes=rows)

    def _change(self, change: Change) -> dict[str, Any]:
        texts = {field: self.renderer.inline(text, self._slot) for field, text in change.texts}
        return {"labels": {}, **texts, "checked": quantities.day(change.checked, self.lesson.language)}

    def _replaced(self, old: Fact, new: Fact) -> dict[str, Any]:
        """A change that the facts tell by themselves: one has replaced the other."""
        return {
            "labels": {"before": self._label(old), "now": self._label(new)},
            "before": Markup(self._fact(old.id)),
            "now": Markup(f"{self._fact(new.id)} {self._source(new.source)}"),
            "check": self.course.sources[new.source].author,
            "checked": quantities.day(new.checked, self.lesson.language) if new.checked else None,
        }

    def _label(self, fact: Fact) -> str:
        return self.renderer.plain(fact.label) if fact.label else fact.id

    def _glossary(self) -> str:
        return self.renderer.render("glossary", sections=self.course.glossary)

    def _funding_calculator(self) -> str:
        settings = self.course.funding_calculator
        if settings is None:
            raise ValueError("a rule lets no page ask for a calculator that the course does not describe")
        language = self.lesson.language
        facts = [self.course.facts[id] for id in settings.rates]
        rates = [float(str(fact.value)) for fact in facts]
        rows = [contribution(dwellings, rates) for dwellings in settings.table]
        for fact in facts:
            self._cite(*fact.sources)
        return self.renderer.render(
            "funding-calculator",
            norms=[
                {
                    "fact": fact,
                    "value": fact.value,
                    "formatted": self._value(fact),
                    "label": fact.label[language] if fact.label else fact.id,
                    "as_of": quantities.day(fact.as_of, language),
                }
                for fact in facts
            ],
            table=[
                {
                    "dwellings": row.dwellings,
                    "amounts": [quantities.money(amount, language) for amount in row.amounts],
                    "total": quantities.money(row.total, language),
                }
                for row in rows
            ],
            sum_label=self.renderer.say("funding.sum"),
            example_dwellings=settings.table[-2] if len(settings.table) > 1 else settings.table[0],
        )

    def _chart(self, id: str) -> str:
        return self.renderer.render("chart", **self._chart_given(id))

    _timeline = _chart

    def _chart_given(self, id: str) -> dict[str, Any]:
        chart, facts = self.course.charts[id], self.course.facts
        marks = [self._source(source) for source in sources_of(chart, facts)]
        given = [self._fact_given(facts[fact]) for fact in table_facts(chart)]
        return {
            "chart": chart.shape,
            "name": f"chart-{id}",
            "kind": chart.shape.kind,
            "dates": [quantities.day(date, self.lesson.language) for date in dict.fromkeys(dates_of(chart, facts))],
            "marks": marks,
            # Folded away with the data, a note could not open for a mention elsewhere on the page: notes stand apart.
            "facts": {one["fact"].id: self.renderer.render("fact", **one | {"first": False}) for one in given},
            "notes": [one for one in given if one["first"]],
            **picture(chart, self.course, self.lesson.language, self.renderer.plain),
        }

    def _value(self, fact: Fact) -> str:
        return quantities.printed(fact, self.lesson.language)

    def _first(self, note: str) -> bool:
        """Whether this note is not yet on the page; a second mention opens the same one."""
        is_new = note not in self.notes
        self.notes.add(note)
        return is_new

    def _cite(self, *ids: str) -> None:
        for id in ids:
            self.sources.setdefault(id, self.course.sources[id])


def modules_by_source(course: Course) -> Mapping[str, list[Module]]:
    """For each source, the modules that cite it: in their text, through a fact, or under a question."""
    used: dict[str, dict[str, Module]] = {}
    for module in course.modules.values():
        lesson = module.lessons[course.reference_language]
        cited: list[Any] = [slot.argument for slot in lesson.slots if slot.name == "source"]
        for slot in lesson.slots:
            if slot.name == "fact" and slot.argument:
                cited += course.facts[slot.argument].sources
            if slot.name in ("chart", "timeline") and slot.argument:
                cited += sources_of(course.charts[slot.argument], course.facts)
            if slot.name == "changes":
                cited += sources_of_changes(course)
        cited += [source for question in module.questions for source in question.sources]
        for id in cited:
            used.setdefault(id, {})[module.id] = module
    return {id: list(modules.values()) for id, modules in used.items()}
