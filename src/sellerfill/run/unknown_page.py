"""Filling a page that nobody described, in rounds: what a choice brings up is looked at anew. Nothing is pressed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from sellerfill.browser.context import read_contexts
from sellerfill.browser.locate import again
from sellerfill.browser.refusals import refuse_other_origins
from sellerfill.browser.tab import Snapshot, Tab
from sellerfill.browser.take_back import take_back
from sellerfill.browser.translate import translated
from sellerfill.browser.unusable import WHERE, emptied, unusable
from sellerfill.browser.write import kept, write
from sellerfill.errors import PageMismatch, ProfileError, Unsafe
from sellerfill.facts import PageFacts
from sellerfill.pages import Page, Site, Words
from sellerfill.plan import OVERFLOW, FillPlan, PlannedField, build_plan
from sellerfill.run.parts import Filled, LeftOut, Run, Visit
from sellerfill.run.unknown import Key, Question, Understood, Why, key_of, understand
from sellerfill.run.unknown_field import field_of
from sellerfill.tokens import Token
from sellerfill.values import Value

ANY = "any"
ROUNDS = 4
REST_SECONDS = 1.5
RESTS = 8
_LINES = frozenset({*OVERFLOW, *OVERFLOW.values()})


@dataclass(frozen=True, slots=True)
class Round:
    """One look at the page: what is to be filled, by field name, and why the rest is left."""

    plan: FillPlan
    questions: Mapping[str, Question]
    left: tuple[tuple[Question, Why], ...]


@dataclass
class UnknownPage:
    """The page in the tab, and what was judged of its questions so far (None: filled)."""

    tab: Tab
    origins: frozenset[str]
    answers: Mapping[Token, Value]
    settled: dict[Key, Why | None] = field(default_factory=dict)
    taken: set[Token] = field(default_factory=set)

    def look(self) -> Round:
        """Understand the page as it stands once it has come to rest; Unsafe where it lies elsewhere."""
        seen = _at_rest(self.tab)
        refuse_other_origins(seen.facts.origin, self.origins)
        told = understand(seen.facts, read_contexts(seen), self.answers, self.settled, frozenset(self.taken))
        return _planned(seen.facts, told)

    def fill(self, run: Run, seen_round: Round, visit: Visit) -> None:
        """Fill what the round planned, each field read back; what the page does not keep is emptied and left."""
        seen = run.tab.look()
        for name, planned in run.plan.on(run.plan.site.pages[0]).items():
            seen = run.tab.look_again(seen)
            refuse_other_origins(seen.facts.origin, self.origins)
            self._fill_one(run, seen, seen_round.questions[name], planned, visit)
        self.read_back(run, visit)

    def _fill_one(self, run: Run, seen: Snapshot, question: Question, planned: PlannedField, visit: Visit) -> None:
        place = again(seen.facts, question.place)
        if place is None:
            return
        if unusable(run.tab, seen, place.first):
            self._refuse(run, question.key, planned, Why.COVERED)
            return
        try:
            # The page may leave at any keystroke, and its elements with it.
            with translated(WHERE):
                write(run.tab, seen, place, planned, run.text(planned))
        except (PageMismatch, Unsafe):
            # What is gone holds nothing.
            with suppress(PageMismatch):
                emptied(run.tab, seen, place.first)
            with suppress(PageMismatch):
                take_back(run.tab, run.tab.look(), {}, {run.text(planned)} - {""})
            self._refuse(run, question.key, planned, Why.NOT_KEPT)
            return
        label = run.scrubbed((question.label,))
        evidence = tuple(run.scrubbed((text,)) for text in question.proposal.evidence)
        visit.filled.append(Filled(planned, "recognized", label, evidence, question.place))
        self.settled[question.key] = None
        self.taken.add(planned.value.token)
        told = {"token": str(planned.value.token), "how": "recognized", "label": label, "evidence": list(evidence)}
        run.record.tell("filled", page=planned.page, **told)

    def read_back(self, run: Run, visit: Visit) -> None:
        """Take from the filled fields those that the page no longer holds."""
        seen = run.tab.look()
        refuse_other_origins(seen.facts.origin, self.origins)
        for filled in list(visit.filled):
            place = again(seen.facts, filled.place) if filled.place else None
            with translated(WHERE):
                held = place is not None and kept(seen, place, filled.planned, run.text(filled.planned))
            if not held:
                visit.filled.remove(filled)
                key = key_of(filled.place) if filled.place else ()
                self._refuse(run, key, filled.planned, Why.NOT_KEPT)

    def _refuse(self, run: Run, key: Key, planned: PlannedField, why: Why) -> None:
        self.settled[key] = why
        run.record.tell("refused", page=planned.page, token=str(planned.value.token), reason=str(why))


def fill_unknown(run: Run, page: UnknownPage, first: Round, visit: Visit, more: Callable[[Round], Run]) -> FillPlan:
    """Fill round by round; the plan of all rounds. `more` has a later round approved, and gives its run.

    `visit` holds in the end what was filled and what was left, with the reason.
    """
    fields: tuple[PlannedField, ...] = ()
    current = first
    for _ in range(ROUNDS):
        page.fill(run, current, visit)
        fields += current.plan.fields
        current = page.look()
        if not current.plan.fields:
            break
        run = more(current)
    for question, why in current.left:
        left = LeftOut(run.scrubbed((question.label,)), str(why))
        visit.left.append(left)
        run.record.tell("not-filled", page=visit.page, label=left.label, reason=left.why)
    return FillPlan(first.plan.site, fields)


def _at_rest(tab: Tab) -> Snapshot:
    """A look at the page when it has stopped changing, or has not for long."""
    seen = tab.look()
    for _ in range(RESTS):
        if not tab.wait_for_change(seen.facts.fingerprint, REST_SECONDS):
            break
        seen = tab.look()
    return seen


def _planned(facts: PageFacts, told: Understood) -> Round:
    """The round's page object, made of what the page itself says, and the plan for it."""
    fillable, left = list(told.fillable), list(told.left)
    try:
        site, questions, values = _site(facts, fillable)
        plan = build_plan(site, values)
    except ProfileError:
        # A street that is longer than all lines that this page has for it.
        left += [(question, Why.TOO_LONG) for question in fillable if question.proposal.token in _LINES]
        fillable = [question for question in fillable if question.proposal.token not in _LINES]
        site, questions, values = _site(facts, fillable)
        plan = build_plan(site, values)
    planned = {one.name for one in plan.fields}
    left += [(question, Why.UNANSWERED) for name, question in questions.items() if name not in planned]
    return Round(plan, questions, tuple(left))


def _site(facts: PageFacts, fillable: list[Question]) -> tuple[Site, dict[str, Question], dict[Token, Value]]:
    questions: dict[str, Question] = {}
    parts: dict[str, object] = {}
    values: dict[Token, Value] = {}
    for question in fillable:
        token = question.proposal.token
        if token is None:
            continue
        name = token.name.lower() if token.name.lower() not in parts else f"{token.name.lower()}_again"
        parts[name] = field_of(question.place, token, question.value)
        questions[name] = question
        if question.value:
            values[token] = question.value
    title = next((heading.text for heading in facts.headings if heading.level == 1), facts.title) or facts.origin
    page = type("UnknownPage", (Page,), {"heading": Words(title[:80], title[:80]), **parts})
    return (
        Site(name=ANY, origins=(facts.origin,), entry=facts.url, pages=(page,), locked_minutes=60),
        questions,
        values,
    )
