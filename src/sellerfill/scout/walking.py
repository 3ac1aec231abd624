"""A walk while it lasts: looks come in, the person may point at a control, and at the end page objects are drafted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sellerfill.browser.tab import Tab
from sellerfill.facts import ControlFacts, Kind
from sellerfill.pages import plain
from sellerfill.scout.draft import PageDraft, draft_site
from sellerfill.scout.fields import Proposer, asked_key
from sellerfill.scout.looks import Look, scrubbed
from sellerfill.scout.recorder import Recorder
from sellerfill.scout.walk import ControlKey, pages_of
from sellerfill.tokens import Token


@dataclass(frozen=True, slots=True)
class Pointed:
    """A control that the person pointed at: the page's heading, the control, and what it is taken for so far."""

    heading: str
    control: ControlFacts
    taken_for: Token | None

    @property
    def label(self) -> str:
        """What names it: its question, or its own words."""
        if self.control.kind in (Kind.RADIO, Kind.TOGGLE) and self.control.group:
            return self.control.group[0]
        return self.control.labels[0].text if self.control.labels else self.control.name


class Walk:
    """One walk in one tab. `arrive` hears of each page when it is first shown; nothing heard holds a value."""

    def __init__(self, tab: Tab, propose: Proposer, arrive: Callable[[Look], None]) -> None:
        self._looks: list[Look] = []
        self._propose = propose
        self._arrive = arrive
        self._given: dict[tuple[str, ControlKey], Token | None] = {}
        self._pointed: list[Look] = []
        self.recorder = Recorder(tab, self._hear)

    def _hear(self, look: Look) -> None:
        known = {plain(one.heading) for one in self._looks}
        self._looks.append(look)
        if look.reason == "point":
            self._pointed.append(look)
        elif look.heading and plain(look.heading) not in known:
            self._arrive(scrubbed(look, self.recorder.typed.within))

    def pointed(self) -> Pointed | None:
        """The control that was pointed at since the last question, None when there is none."""
        if not self._pointed:
            return None
        look = self._pointed.pop()
        proposed = self._propose(look)[look.index]
        control = look.facts.controls[look.index]
        given = self._given.get((look.heading, asked_key(control)))
        return Pointed(look.heading, control, given or (proposed[0] if proposed else None))

    def correct(self, pointed: Pointed, token: Token | None) -> None:
        """What the person says of the control counts more than any proposal; None says that nothing fills it."""
        self._given[pointed.heading, asked_key(pointed.control)] = token

    def drafts(self) -> list[PageDraft]:
        """The page objects of all that was seen, without anything that was typed."""
        clean = [scrubbed(look, self.recorder.typed.within) for look in self._looks]
        pages = pages_of(clean)
        return draft_site(pages, self._propose, self._given) if pages else []
