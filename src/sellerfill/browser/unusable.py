"""Whether a person could use a control, which of several they could, and taking back what one did not keep."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sellerfill.browser.locate import Ambiguous, locate
from sellerfill.browser.tab import Snapshot, Tab
from sellerfill.browser.translate import translated
from sellerfill.browser.write import ACT_SECONDS, GUARD
from sellerfill.facts import ControlFacts, Kind, PageFacts
from sellerfill.language import Bilingual
from sellerfill.pages import Field

WHERE = Bilingual("A field of the page", "页面上的字段")


def unusable(tab: Tab, seen: Snapshot, control: ControlFacts) -> str:
    """Why a person could not use the control now, "" where they could; nothing that covers it is closed."""
    with translated(WHERE):
        return str(seen.element(control).evaluate(GUARD, tab.allowed))


def without_traps(tab: Tab, seen: Snapshot, field: Field, form: str = "") -> PageFacts:
    """The look's facts, where of several places of a field those that nobody could use count as hidden.

    Each is tried only where there are several, and none is hidden where nobody could use any.
    """
    try:
        locate(seen.facts, field, form)
    except Ambiguous as refusal:
        idle = _idle(tab, seen, refusal.candidates)
        if len(idle) < len(refusal.candidates):
            told = [replace(c, hidden=idle.get((c.frame, c.index), c.hidden)) for c in seen.facts.controls]
            return replace(seen.facts, controls=tuple(told))
    return seen.facts


def _idle(tab: Tab, seen: Snapshot, candidates: Iterable[ControlFacts]) -> dict[tuple[int, int], str]:
    """The candidates that nobody could use, by their place, with the reason."""
    locked = {(c.frame, c.index): "locked" for c in candidates if c.read_only or not c.enabled}
    tried = {(c.frame, c.index): unusable(tab, seen, c) for c in candidates if (c.frame, c.index) not in locked}
    return locked | {place: why for place, why in tried.items() if why}


def emptied(tab: Tab, seen: Snapshot, control: ControlFacts) -> None:
    """Empty a box again that did not keep its value whole; a part of a value is never left behind."""
    if control.kind in (Kind.TEXT, Kind.PASSWORD):
        tab.act(WHERE, lambda: seen.element(control).fill("", timeout=ACT_SECONDS * 1000))
