"""Whatever a person, a site, a browser and a machine do in whatever order: no gate is passed without evidence.

The run, the gate, the journal and the ledger are the product's own, the journal in a file; the page is a model.
"""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from types import NoneType
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test
from model_registration import Fate, Killed, ModelTab, Site, Way
from model_tool import MINUTES, Person, QuickJournal, Tool, Wall

from sellerfill.errors import (
    BrowserMissing,
    Declined,
    HandoffTimedOut,
    LockedOut,
    OutcomeUnknown,
    PageMismatch,
    SiteRejected,
)
from sellerfill.handoff.moment import HandoffOutcome
from sellerfill.handoff.pin_ledger import PinLedger

DEATHS = ("page", "handoff", "handoff-ended", "pressed")
FATES = st.sampled_from((*[Fate.MOVES] * 12, *Fate))
WHAT_HAPPENS = {
    *("started", "killed", "Ctrl-C", "tab closed", "browser killed", "declined", "clock set", "idle", "time passes"),
    *("shows bank", "shows strange", "shows loading", "shows sign_in", "shows seller_information", "page back"),
    *("card right", "card declined", "PIN right", "PIN wrong", "says done", "says timed-out"),
}
ENDS = {
    *(NoneType, Killed, KeyboardInterrupt, BrowserMissing, Declined, HandoffTimedOut, LockedOut, OutcomeUnknown),
    *(PageMismatch, SiteRejected),
}
PHONES = ("13800000001", "13800000002")

ENOUGH = settings(
    max_examples=118,
    stateful_step_count=50,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)


class GateMachine(RuleBasedStateMachine):
    """One person, one computer, one registration after the other."""

    steps: ClassVar[Counter[str]] = Counter()
    ends: ClassVar[Counter[type]] = Counter()

    def __init__(self) -> None:
        super().__init__()
        Wall.shows = datetime(2026, 11, 24, tzinfo=UTC)
        self.folder = TemporaryDirectory()
        self.journal = QuickJournal(Path(self.folder.name) / "journal.db")
        self.tool: Tool | None = None
        self.last_run = ""
        self.sellers = 1
        self.site = Site()
        self.seconds = 0.0
        self.locked_until: datetime | None = None
        self.due: type[BaseException] | None = None

    @property
    def tab(self) -> ModelTab:
        assert self.tool
        return self.tool.tab

    def at(self, *pages: str) -> bool:
        """Whether one of these pages is a person's, and shown."""
        return self.tool is not None and self.tool.gate == self.tab.page and self.tool.gate in pages

    # -- the computer -------------------------------------------------------------------------------------------------

    @precondition(lambda self: self.tool is None)
    @rule(
        way=st.tuples(st.sampled_from(("call", "sms")), st.sampled_from(PHONES)),
        takes=st.sampled_from((0, 1, None)),
        session=st.booleans(),
        fate=FATES,
        begins=st.sampled_from((*[""] * 12, "new", "new", *DEATHS)),
    )
    def the_tool_is_started(self, way: Way, takes: int | None, session: bool, fate: Fate, begins: str) -> None:
        tab = ModelTab(self.site, seconds=self.seconds, session=session, fate=fate)
        self.tool = Tool(self.journal.path, f"seller-{self.sellers}", tab, Person(self.site, way, takes))
        # A person says so who has looked: the site has no account of this seller.
        self.tool.new = begins == "new" and not self.site.recorded["register"]
        self.tool.dies_at = begins
        if self.locked_until is not None and Wall.shows < self.locked_until:
            self.due = LockedOut
        else:
            self.last_run = self.tool.run
        self.go("started")

    @precondition(lambda self: self.tool is None and self.locked_until is not None)
    @rule(set_by=st.sampled_from((-30, -1, 0, 0, 1)), minutes=st.sampled_from((5, 61, 61)))
    def time_goes_by_and_somebody_sets_the_clock(self, set_by: int, minutes: int) -> None:
        self.seconds += minutes * 60
        Wall.shows += timedelta(hours=set_by, minutes=minutes)
        type(self).steps["clock set" if set_by else "idle"] += 1

    @precondition(lambda self: self.tool is not None)
    @rule(what=st.sampled_from(("killed", "Ctrl-C", "tab closed", "browser killed", "declined")))
    def something_ends_it(self, what: str) -> None:
        assert self.tool
        if what == "declined":
            self.tool.person.says = HandoffOutcome.DECLINED
            self.due = Declined if self.at("phone_verification", "card") else None
        elif what in ("tab closed", "browser killed"):
            self.tab.closed = True
            self.due = BrowserMissing if self.tool.gate else None
        else:
            self.tool.thrown = Killed() if what == "killed" else KeyboardInterrupt()
            self.due = type(self.tool.thrown)
        self.go(what)

    # -- the site -----------------------------------------------------------------------------------------------------

    @precondition(lambda self: self.tool is not None)
    @rule(screen=st.sampled_from(("bank", "strange", "loading", "sign_in", "seller_information")))
    def another_page_is_shown(self, screen: str) -> None:
        self.tab.session = self.tab.session and screen != "sign_in"
        self.tab.show_page(screen)
        self.go(f"shows {screen}")

    @precondition(lambda self: self.tool is not None and self.tab.page in ("bank", "strange", "loading"))
    @rule()
    def the_page_comes_back(self) -> None:
        self.tab.come_back()
        self.go("page back")

    @precondition(lambda self: self.tool is not None)
    @rule(seconds=st.sampled_from((1, 5, 40, 1900)))
    def time_passes(self, seconds: int) -> None:
        assert self.tool
        self.tab.seconds += seconds
        Wall.shows += timedelta(seconds=seconds)
        if self.at("phone_verification", "card") and self.tab.seconds - self.tool.opened >= MINUTES * 60:
            self.due = HandoffTimedOut
        self.go("time passes")

    # -- the person ---------------------------------------------------------------------------------------------------

    @precondition(lambda self: self.at("phone_verification", "card") and not self.site.locked_until)
    @rule(fate=FATES)
    def the_person_does_it_right(self, fate: Fate) -> None:
        if self.at("phone_verification"):
            self.a_pin_is_typed(right=True, fate=fate)
            return
        self.site.record("card")
        self.tab.show_page("site")
        self.go("card right")

    @precondition(lambda self: self.at("phone_verification", "card") and not self.site.locked_until)
    @rule(fate=FATES)
    def the_person_errs(self, fate: Fate) -> None:
        if self.at("phone_verification"):
            self.a_pin_is_typed(right=False, fate=fate)
            return
        self.tab.complaint = "Your card issuer declined."
        self.go("card declined")

    def a_pin_is_typed(self, *, right: bool, fate: Fate) -> None:
        """Asked for first: the page's earlier complaint is gone, and seen to be."""
        assert self.tool
        self.tab.fate, self.site.error = fate, ""
        self.go("")
        if right:
            self.site.right_pin()
        else:
            self.site.wrong_pin(self.tool.person.way, self.tab.seconds)
        self.tab.dialog = not right
        self.due = LockedOut if self.site.locked_until else None
        self.go("PIN right" if right else "PIN wrong")

    @precondition(lambda self: self.tool is not None and self.tool.gate != "")
    @rule(word=st.sampled_from((HandoffOutcome.DONE, HandoffOutcome.TIMED_OUT)))
    def somebody_says_that_it_is_over(self, word: HandoffOutcome) -> None:
        assert self.tool
        self.tool.person.says = word
        self.go(f"says {word}")

    # -- what holds ---------------------------------------------------------------------------------------------------

    def go(self, what: str) -> None:
        """Let the tool go on; where it ends, the end is the one that is due."""
        assert self.tool
        tool, due, self.due = self.tool, self.due, None
        running = tool.go()
        self.seconds = tool.tab.seconds
        type(self).steps.update([what] if what else [])
        if running:
            assert due is None, f"{due} was due"
        else:
            self.tool = None
            self.check_end(tool, due)
        self.check_ledger()

    def check_end(self, tool: Tool, due: type[BaseException] | None) -> None:
        """The end is the one that was due, and "done" is said of a registration that is complete alone."""
        ended = tool.ended
        type(self).ends[type(ended)] += 1
        assert due is None or isinstance(ended, (due, Killed)), f"{ended!r}, and {due} was due"
        self.locked_until = tool.locked or self.locked_until
        if ended is None:
            assert self.site.step == tool.tab.page == "seller_central"
            self.sellers, self.site, self.locked_until, self.last_run = self.sellers + 1, Site(), None, ""

    def check_ledger(self) -> None:
        """It knows every failure that the site has not yet answered with a lock, and invents none."""
        if not self.last_run:
            return
        ledger = PinLedger(self.journal, self.last_run)
        known, entered = Counter(ledger.failures()), Counter[object]()
        for _, detail in self.journal.told_of(self.last_run, "pin-failed"):
            entered[detail["method"], detail["phone"]] += 1
        for way, failures in self.site.all_failures.items():
            own = ledger.way(*way)
            assert entered[own.method, own.phone] <= failures, "a failure was entered that never was"
            assert self.site.locked_until or known[own] >= self.site.failures.count(way), "a failure is forgotten"
        assert entered.total() <= self.site.all_failures.total(), "a failure was entered that never was"

    def teardown(self) -> None:
        """Nothing goes on."""
        if self.tool:
            self.tool.thrown = Killed()
            self.tool.go()
        self.journal.close()
        self.folder.cleanup()


def test_no_path_passes_a_gate_without_evidence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sellerfill.journal.store.datetime", Wall)
    GateMachine.steps.clear()
    GateMachine.ends.clear()

    run_state_machine_as_test(GateMachine, settings=ENOUGH)

    assert GateMachine.steps.total() >= 5000
    assert set(GateMachine.steps) >= WHAT_HAPPENS
    assert set(GateMachine.ends) >= ENDS
