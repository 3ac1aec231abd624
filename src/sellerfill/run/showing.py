"""What a person sees in the page while it is theirs: the place to act at, and a panel that says what to do."""

from __future__ import annotations

from contextlib import suppress

from sellerfill.browser.locate import one
from sellerfill.browser.panel import Panel, PanelText, Places
from sellerfill.browser.tab import Snapshot
from sellerfill.errors import PageMismatch
from sellerfill.facts import ControlFacts, Kind
from sellerfill.handoff.instructions import INSTRUCTIONS, WHY, after, attempt_of, your_turn
from sellerfill.handoff.pin_ledger import FAILURES_UNTIL_LOCK
from sellerfill.language import Bilingual, Lang
from sellerfill.pages import Control, Handoff, Human, Page
from sellerfill.run.beside import compare, exact
from sellerfill.run.parts import Run
from sellerfill.run.pin import attempt_at


class Showing:
    """Display alone: it types, presses and focuses nothing, and the page reader sees none of it."""

    def __init__(self, run: Run, page: type[Page], handoff: Handoff) -> None:
        self._run = run
        self._page = page
        self._handoff = handoff
        self._then = page.next if handoff.done else None
        self._panel = Panel(run.tab)
        self._until = 0.0

    def bring_into_view(self) -> None:
        """Lay the tab on top and scroll to where the person acts first.

        A place that the page words otherwise is left for them to find.
        """
        self._run.tab.bring_forward()
        seen = self._run.tab.look()
        for place in (*self._at(seen), *self._buttons(seen))[:1]:
            self._run.tab.show(seen, place)

    def open(self) -> None:
        """The page becomes the person's: their time begins."""
        self._until = self._run.clock() + self._run.handoff_minutes * 60
        screen, lines = self._run.screen, self._handoff.lines
        if screen and lines:
            screen.beside(compare(lines, self._run.tab.lines(), self._run.plan))
        elif screen and self._page.one_way and not self._page.repeat:
            screen.beside(exact(self._run.plan, self._page))
        if self._run.panel:
            self.keep(self._run.tab.look(), theirs=True)

    def keep(self, seen: Snapshot, *, theirs: bool) -> None:
        """Show what a document that is still the person's asks of them, and nothing over one that no longer is."""
        self._keep_digits(theirs=theirs)
        if self._run.panel is None:
            return
        if not theirs:
            self._panel.hide()
            return
        text = self._text(self._run.panel)
        if self._panel.says(text):
            self._panel.move(self._places(seen))
        else:
            self._panel.show(self._places(seen), text, self._until - self._run.clock())

    def _keep_digits(self, *, theirs: bool) -> None:
        screen, titles = self._run.screen, self._handoff.digits
        if screen and titles:
            screen.digits(self._run.tab.digits(titles.texts) if theirs else "")

    def close(self) -> None:
        """The page is the tool's again, or the run is over."""
        self._panel.hide()
        if self._run.screen:
            self._run.screen.digits("")

    def _text(self, lang: Lang) -> PanelText:
        kind = self._handoff.kind
        attempt: tuple[Bilingual, ...] = ()
        if kind is Human.PHONE_PIN:
            attempt = (attempt_of(attempt_at(self._run), FAILURES_UNTIL_LOCK),)
        return PanelText(your_turn(kind), (INSTRUCTIONS[kind], *attempt, WHY[kind], after(self._then)), lang)

    def _places(self, seen: Snapshot) -> Places:
        at, buttons = self._at(seen), self._buttons(seen)
        framed = not any(place.frame == 0 for place in at) and bool(self._handoff.at or not self._handoff.press)
        return Places(seen, at, buttons, framed)

    def _at(self, seen: Snapshot) -> tuple[ControlFacts, ...]:
        return _found(seen, self._handoff.at)

    def _buttons(self, seen: Snapshot) -> tuple[ControlFacts, ...]:
        return _found(seen, tuple(button.control for button in self._handoff.press))


def _found(seen: Snapshot, controls: tuple[Control, ...]) -> tuple[ControlFacts, ...]:
    """Those that the page has in the declared words, once each."""
    found = []
    for control in controls:
        with suppress(PageMismatch):
            place = one(seen.facts.controls, control, frozenset(Kind))
            if place:
                found.append(place)
    return tuple(found)
