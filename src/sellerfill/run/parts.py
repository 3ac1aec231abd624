"""What a run is made of, and the record that it leaves: events, journal, and the pages visited for the report."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

from sellerfill.browser.locate import Located
from sellerfill.browser.tab import Tab
from sellerfill.handoff.moment import Operator
from sellerfill.journal import Intent, Journal
from sellerfill.language import Lang
from sellerfill.pages import Human
from sellerfill.plan import FillPlan, PlannedField
from sellerfill.run.beside import Compared
from sellerfill.tokens import Token


class Screen(Protocol):
    """Where a person reads what nothing may record; it goes there and nowhere else."""

    def digits(self, digits: str) -> None:
        """Show these digits of a call large; "" takes them away."""

    def beside(self, lines: Sequence[Compared]) -> None:
        """Show these lines of the page beside the profile, while the page is the person's."""


Event = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Filled:
    """A field that got its value, and how it was found.

    `label` and `evidence` are the page's words by which it was recognized, `place` where; none where it was declared.
    """

    planned: PlannedField
    how: str
    label: str = ""
    evidence: tuple[str, ...] = ()
    place: Located | None = None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A field of a page that was left to the person: what it is called there, and a word for the reason."""

    label: str
    why: str


@dataclass(slots=True)
class Visit:
    """One page of the run, for the summary and the report.

    `absent` are planned fields that this page does not ask for; `left` fields of the page that nothing was planned for,
    told of a page that no page object knows; `human` is what a person took over, with its outcome
    ("" where it was broken off), its seconds, and the tool's own inputs in that time.
    """

    page: str
    origin: str
    filled: list[Filled] = field(default_factory=list)
    absent: list[PlannedField] = field(default_factory=list)
    left: list[LeftOut] = field(default_factory=list)
    human: Human | None = None
    human_outcome: str = ""
    human_seconds: float = 0.0
    human_inputs: int = 0
    pressed: str = ""
    outcome: str = ""
    picture: Path | None = None


@dataclass(slots=True)
class Record:
    """Every event goes into the journal first, then to whoever listens. No event holds a value.

    `left` are the pages that were left for another one while this run watched, or before it found them done.
    """

    run: str
    journal: Journal
    listen: Callable[[Event], None]
    visits: list[Visit] = field(default_factory=list)
    left: set[str] = field(default_factory=set)

    def tell(self, event: str, **detail: Any) -> None:
        """Journal an event, then announce it."""
        self.journal.note(self.run, event, **detail)
        self.announce(event, **detail)

    def announce(self, event: str, **detail: Any) -> None:
        """Tell whoever listens of an event that the journal has, or has no room for."""
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        self.listen({"event": event, "at": now, "run": self.run, **detail})

    def intend(self, page: str, button: str) -> Intent:
        """Announce a press, durably, before it happens; the journal refuses a second one on a page in doubt."""
        return self.journal.intend(self.run, page, button)

    def settle(self, intent: Intent, outcome: str, *, by: str) -> None:
        """Record what became of a press; `by` is who saw it: "page", "site" (a later look) or "person"."""
        self.journal.settle(self.run, intent, outcome, by=by)

    @property
    def doubts(self) -> list[Intent]:
        """Presses of this seller, of this run or an earlier one, of which nobody knows what became; oldest first."""
        return self.journal.all_in_doubt(self.run)

    def leave(self, page: str) -> None:
        """Journal that the site has gone on from this page to another one."""
        self.note("left", page=page)
        self.left.add(page)

    def note(self, event: str, **detail: Any) -> None:
        """Journal what nobody needs to hear of."""
        self.journal.note(self.run, event, **detail)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run of one seller on one site.

    `origins` are the only ones whose pages are filled; `secret` gives the value behind a planned secret, asked for
    when a field needs it; `confirm` asks the person about a recognized field, by page, token, label and evidence,
    and is None where nobody sits at a terminal; `finished` are pages this seller left for good before; `pictures`
    is where masked pictures go; `clock` counts seconds and is never put back; `panel` is the language of the panel in
    the page, None where none is shown; `screen` is the person's terminal, where one is looked at.
    """

    tab: Tab
    plan: FillPlan
    operator: Operator
    record: Record
    origins: frozenset[str]
    secret: Callable[[PlannedField], str]
    confirm: Callable[[str, Token, str, tuple[str, ...]], bool] | None = None
    finished: frozenset[str] = frozenset()
    handoff_minutes: float = 30.0
    pictures: Path | None = None
    clock: Callable[[], float] = time.monotonic
    panel: Lang | None = None
    screen: Screen | None = None

    def __post_init__(self) -> None:
        """Bind the tab to the run's origins: nothing is typed or pressed elsewhere."""
        self.tab.origins = self.origins

    def text(self, planned: PlannedField) -> str:
        """What goes into the field: the planned value, or the secret behind it."""
        return self.secret(planned) if planned.value.secret else planned.text

    def scrubbed(self, said: tuple[str, ...]) -> str:
        """The page's own words without any value of the plan."""
        text = " / ".join(said)
        for private in sorted(self.plan.texts(), key=len, reverse=True):
            text = text.replace(private, "…")
        return text[:400]
