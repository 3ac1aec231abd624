"""Handing the page to a human and taking it back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sellerfill.browser.identify import candidates
from sellerfill.browser.locate import locate, locate_button
from sellerfill.browser.tab import Snapshot
from sellerfill.browser.translate import unreachable
from sellerfill.errors import Declined, HandoffTimedOut, LockedOut, SellerfillError
from sellerfill.facts import PageFacts
from sellerfill.handoff.gate import Evidence, Passage, hold
from sellerfill.handoff.moment import HandoffOutcome, Moment
from sellerfill.language import Bilingual
from sellerfill.pages import Field, Handoff, Human, Page
from sellerfill.run.card import notes_for, told_by_page
from sellerfill.run.fill import fill_page
from sellerfill.run.parts import Run, Visit
from sellerfill.run.pin import asks_for_pin, attempt_at, is_under_way, ledger_of, open_way, way_of
from sellerfill.run.press import STRANGE_SECONDS, rejected, went_on_elsewhere
from sellerfill.run.showing import Showing


class PageWatch:
    """Eyes on a page that is a person's: looks for evidence, never acts."""

    def __init__(self, run: Run, page: type[Page], handoff: Handoff, showing: Showing, *, begun: bool) -> None:
        self._run = run
        self._begun = begun
        self._showing = showing
        self._page = page
        self._handoff = handoff
        self._facts: PageFacts | None = None
        self._strange_since: float | None = None
        self._complaints: tuple[str, ...] | None = None
        self._ledger = ledger_of(run) if handoff.kind is Human.PHONE_PIN else None
        self._way = way_of(run, page)

    def evidence(self) -> Evidence:
        """One look at the page's own words."""
        tab, handoff = self._run.tab, self._handoff
        seen = tab.look()
        facts = self._facts = seen.facts
        if facts.is_browsers_own:
            # Loading that page anew would send the person's form a second time.
            raise unreachable("no answer")
        found = candidates(facts, self._run.plan.site)
        moved = (len(found) == 1 and found[0] is not self._page) or self._strange(facts, known=bool(found))
        moved = moved or went_on_elsewhere(self._run, self._page)
        # Before looking for success, which closes the dialog: else what is done would seem left.
        asked = not self._begun or asks_for_pin(self._run, handoff)
        declared = handoff.done is not None and tab.shows(handoff.done.texts)
        locked = handoff.locked is not None and any(handoff.locked.within(alert) for alert in facts.alerts)
        if declared and self._ledger:
            # Its own word alone: another page may as well be the one before, or a session's end.
            self._ledger.verified()
        spent = found == [self._page] and self._failed_again(facts.alerts) and not (declared or locked)
        left = not (asked or moved or declared or locked or spent)
        over = moved or declared or locked or spent or left
        self._showing.keep(seen, theirs=not over and found == [self._page] and facts.origin in self._run.origins)
        return Evidence(moved or declared, locked, told_by_page(self._run, handoff.kind, facts.alerts), spent, left)

    def _failed_again(self, complaints: tuple[str, ...]) -> bool:
        """Enter a new complaint of a wrong PIN in the ledger; whether this way may not be gone again.

        What stands there from the start may be of an earlier try, by another way or under another process.
        """
        before, self._complaints = self._complaints, complaints
        if self._ledger is None or self._handoff.failed is None:
            return False
        wrong = [text for text in complaints if self._handoff.failed.within(text)]
        new = [text for text in wrong if not (self._ledger.knows(text) if before is None else text in before)]
        if new:
            self._ledger.failed(self._way, new[0])
            if not self._ledger.spent:
                self._run.record.tell("attempt", page=self._page.name, number=attempt_at(self._run))
        return not self._ledger.allows(self._way)

    def _strange(self, facts: PageFacts, *, known: bool) -> bool:
        """Whether the site has gone on to a page of its own that nobody knows, and rests there.

        A foreign page is none of ours to judge: a bank may ask its customer something there.
        """
        if known or not facts.loaded or facts.origin not in self._run.origins:
            self._strange_since = None
            return False
        now = self._run.clock()
        self._strange_since = now if self._strange_since is None else self._strange_since
        return now - self._strange_since > STRANGE_SECONDS

    def wait(self, seconds: float) -> None:
        """Until the page changes."""
        self._run.tab.wait_for_change(self._facts.fingerprint if self._facts else "", seconds)


def wanted(seen: Snapshot, page: type[Page]) -> Handoff | None:
    """This page's handoff where it is due: always, or where the page has the part that it belongs to."""
    handoff = page.handoff
    if handoff is None or not handoff.block:
        return handoff
    fields = [part for part in page.fields.values() if isinstance(part, Field) and part.block == handoff.block]
    buttons = [button.control for button in handoff.press]
    there = any(locate(seen.facts, part, page.form) for part in fields) or any(
        locate_button(seen.facts, button, page.form) for button in buttons
    )
    return handoff if there else None


def hand_off(run: Run, page: type[Page], handoff: Handoff, visit: Visit, *, begun: bool = False) -> bool:
    """Give the page to the human and wait; True when another page is there afterwards, False when it is the same.

    `begun`: an earlier start opened a dialog of the page, which is not filled while that one lies over it. Raises
    Declined, HandoffTimedOut, LockedOut, or SiteRejected with the page's words.
    """
    moment = Moment(page.name, handoff, notes=notes_for(run, handoff.kind))
    if handoff.kind is Human.PHONE_PIN:
        run = open_way(run, page, handoff, visit)
        begun = begun and is_under_way(run, page, handoff)
    showing = Showing(run, page, handoff)
    showing.bring_into_view()
    run.tab.stay()
    inputs = run.tab.inputs
    with _theirs(run, moment, visit, showing):
        passage = hold(
            moment, run.operator, PageWatch(run, page, handoff, showing, begun=begun), run.handoff_minutes, run.clock
        )
    visit.human_outcome = str(passage.outcome)
    run.record.tell(
        "handoff-ended",
        kind=str(handoff.kind),
        page=page.name,
        outcome=str(passage.outcome),
        seconds=round(passage.seconds, 1),
        inputs=run.tab.inputs - inputs,
    )
    if passage.left:
        visit.filled.clear()
        fill_page(run, page, visit)
    if passage.spent or passage.left:
        return hand_off(run, page, handoff, visit)
    if passage.outcome is not HandoffOutcome.DONE:
        raise _failure(run, page, passage)
    found = candidates(run.tab.look().facts, run.plan.site)
    moved = found != [page]
    if moved:
        run.record.leave(page.name)
    return moved


@contextmanager
def _theirs(run: Run, moment: Moment, visit: Visit, showing: Showing) -> Iterator[None]:
    """Announce that the page is the person's; the visit bears it however it ends, by Ctrl-C or a closed tab too."""
    visit.human, visit.human_outcome = moment.handoff.kind, ""
    inputs, began = run.tab.inputs, run.clock()
    try:
        run.record.tell("handoff", page=moment.page, **_announced(run, moment))
        showing.open()
        yield
    finally:
        visit.human_seconds += run.clock() - began
        visit.human_inputs += run.tab.inputs - inputs
        showing.close()


def _announced(run: Run, moment: Moment) -> dict[str, Any]:
    kind = moment.handoff.kind
    told = {"kind": str(kind), "instruction": moment.instruction.en, "minutes": run.handoff_minutes}
    return {**told, "attempt": attempt_at(run)} if kind is Human.PHONE_PIN else told


def _failure(run: Run, page: type[Page], passage: Passage) -> SellerfillError:
    if passage.outcome is HandoffOutcome.DECLINED:
        return Declined(
            Bilingual(f"You declined on page {page.name}", f"您在页面 {page.name} 选择了停止"),
            next_step=Bilingual("The run is saved; start again whenever you like.", "进度已保存，可随时重新开始。"),
        )
    if passage.outcome is HandoffOutcome.TIMED_OUT:
        return HandoffTimedOut(
            Bilingual(f"Nobody finished page {page.name} in time", f"页面 {page.name} 未在时限内完成"),
            next_step=Bilingual(
                "The run is saved; start again. --handoff-minutes gives more time.",
                "进度已保存，请重新运行；可用 --handoff-minutes 延长时限。",
            ),
        )
    if passage.locked:
        return LockedOut(
            Bilingual("The site takes no further PIN attempts for now", "网站暂时不再接受 PIN 验证"),
            next_step=Bilingual("Wait, then use another number or SMS.", "请稍后更换号码或改用短信再试。"),
        )
    return rejected(run, page, passage.complaints)
