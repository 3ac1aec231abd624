"""One process of the tool over the model of a registration, and the person and the clock that it meets."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import ClassVar

from greenlet import getcurrent, greenlet
from model_registration import ORIGIN, Killed, ModelTab, Site, Way

from sellerfill.errors import LockedOut, SellerfillError
from sellerfill.handoff.moment import HandoffOutcome, Moment
from sellerfill.journal import Journal
from sellerfill.language import Bilingual
from sellerfill.plan import FillPlan, PlannedField
from sellerfill.run import Run, run
from sellerfill.run.doubt import IS_IT_KNOWN, KNOWN_THERE, UNKNOWN_THERE
from sellerfill.run.parts import Event, Record
from sellerfill.sites import AMAZON_NA
from sellerfill.sites.amazon_na.phone import METHOD, NUMBER
from sellerfill.values import Spelling, Value

MINUTES = 30.0
LOCKED_MINUTES = 60


class Wall(datetime):
    """The computer's clock, which anybody may set."""

    shows: ClassVar[datetime] = datetime(2026, 11, 24, tzinfo=UTC)

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Wall:
        """What it shows."""
        return cls.fromisoformat(cls.shows.isoformat())


def plan_of(way: Way) -> FillPlan:
    """A plan that goes this way to a PIN; the model's page has no field of its own, so its names are nobody's."""
    fields = (
        PlannedField(page, f"the way: {field.token}", field, Value.of(field.token, Spelling(text, "contact")))
        for page in ("phone_verification",)
        for field, text in zip((METHOD, NUMBER), way, strict=True)
    )
    return FillPlan(AMAZON_NA, tuple(fields))


class Person:
    """Sits at the screen; says what the test makes them say, once."""

    def __init__(self, site: Site, way: Way, takes: int | None) -> None:
        self.site = site
        self.says: HandoffOutcome | None = None
        self.way, self.takes = way, takes

    def begin(self, moment: Moment) -> None:
        """Read."""

    def turn(self, moment: Moment) -> HandoffOutcome | None:
        """One word, then nothing."""
        said, self.says = self.says, None
        return said

    def choose(self, question: Bilingual, ways: Sequence[Bilingual]) -> int | None:
        """The way that they take, where it is offered; asked whether the site has the account, they look first."""
        if question is IS_IT_KNOWN:
            known = KNOWN_THERE if self.site.recorded["register"] else UNKNOWN_THERE
            return None if self.takes is None else ways.index(known)
        if self.takes is None or self.takes >= len(ways):
            return None
        self.way = ("sms" if "SMS" in ways[self.takes].en else "call", self.way[1])
        return self.takes

    def end(self, moment: Moment, outcome: HandoffOutcome) -> None:
        """Leave."""


class QuickJournal(Journal):
    """The product's journal; what the system has of it outlives a process, and the disk is not waited for."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._db.execute("PRAGMA synchronous = OFF")


class Tool:
    """One process of the tool: everything new but the file of the journal, the site, and perhaps the session."""

    def __init__(self, file: Path, seller: str, tab: ModelTab, person: Person) -> None:
        self.journal, self.tab, self.person, self.seller = QuickJournal(file), tab, person, seller
        self.run = f"{seller} {len(self.journal.runs())}"
        self.record = Record(self.run, self.journal, self._hear)
        self.gate = ""
        self.opened = 0.0
        self.thrown: BaseException | None = None
        self.locked: datetime | None = None
        self.refused = False
        self.dies_at, self.new = "", False
        tab.wait, tab.killed = self._wait, self.die
        self.going: greenlet = greenlet(self._main)

    def go(self) -> bool:
        """Let it go on to its next wait, or to its end; whether it still runs."""
        self.going.switch()
        return not self.going.dead

    def die(self) -> None:
        """End without a word: from now on it can't even write."""
        self.journal.close()
        raise Killed

    def _wait(self) -> None:
        getcurrent().parent.switch()
        thrown, self.thrown = self.thrown, None
        if isinstance(thrown, Killed):
            self.die()
        if thrown:
            raise thrown

    def _main(self) -> None:
        self.ended: BaseException | None = None
        try:
            self._start()
        except LockedOut as error:
            self.ended = error
            if not self.refused:
                self.locked = self.journal.lock_out(self.seller, "site", LOCKED_MINUTES, self.run)
        except (SellerfillError, KeyboardInterrupt, Killed) as error:
            self.ended = error

    def _start(self) -> None:
        self.refused = self.journal.locked_until(self.seller, "site") is not None
        if self.refused:
            raise LockedOut(Bilingual("Locked", "已锁定"))
        self.journal.begin(self.run, self.seller, "site", "digest")
        while self.new and (doubt := self.journal.in_doubt(self.run)):
            self.journal.settle(self.run, doubt, "not-recorded", by="person")
        if self.new:
            self.journal.note(self.run, "anew")
        self.tab.open(ORIGIN)
        run(
            Run(
                tab=self.tab,  # type: ignore[arg-type]
                plan=plan_of(self.person.way),
                operator=self.person,
                record=self.record,
                origins=frozenset({ORIGIN}),
                secret=lambda planned: "",
                finished=self.journal.finished(self.seller, "site"),
                handoff_minutes=MINUTES,
                clock=lambda: self.tab.seconds,
            )
        )
        self.record.tell("run-ended", outcome="done")

    def _hear(self, event: Event) -> None:
        heard = event["event"]
        assert not self.gate or heard in ("handoff-ended", "attempt"), f"{heard} while the page was a person's"
        if event["event"] == "handoff":
            self.gate, self.opened, self.tab.hands_off = event["page"], self.tab.seconds, True
            assert self.gate == self.tab.page
            if self.gate == "phone_verification":
                assert self.tab.site.failures.count(self.person.way) < 2 or self.tab.site.locked_until
        elif event["event"] == "handoff-ended":
            assert event["inputs"] == 0
            self._check_passage(event["outcome"])
            self.gate, self.tab.hands_off = "", False
        if self.dies_at == event["event"]:
            self.die()

    def _check_passage(self, outcome: str) -> None:
        """The reason for the end, by what the model shows, not by what the gate was told."""
        tab = self.tab
        elsewhere = tab.page not in (self.gate, "bank", "strange", "loading")
        rests = tab.page == "strange" and tab.seconds - tab.strange_since > 3
        verified = self.gate == "phone_verification" and tab.site.verified
        if outcome == "done":
            assert elsewhere or rests or verified, f"{self.gate} was passed without evidence"
        elif outcome == "timed-out":
            assert tab.seconds - self.opened >= MINUTES * 60
        elif outcome == "failed":
            spent = tab.site.failures.count(self.person.way) >= 2
            assert self.gate == "phone_verification" and (spent or tab.site.locked_until)
