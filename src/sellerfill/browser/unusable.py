"""A control of a page that nobody described: whether a person could use it, and taking back what it did not keep."""

from __future__ import annotations

from sellerfill.browser.tab import Snapshot, Tab, reading
from sellerfill.browser.translate import translated
from sellerfill.browser.write import ACT_SECONDS
from sellerfill.facts import ControlFacts, Kind
from sellerfill.language import Bilingual

_GUARD = reading("reader.guard(arg)")
WHERE = Bilingual("A field of the page", "页面上的字段")


def unusable(seen: Snapshot, control: ControlFacts) -> str:
    """Why a person could not use the control now, "" where they could; nothing that covers it is closed."""
    with translated(WHERE):
        return str(seen.element(control).evaluate(_GUARD))


def emptied(tab: Tab, seen: Snapshot, control: ControlFacts) -> None:
    """Empty a box again that did not keep its value whole; a part of a value is never left behind."""
    if control.kind in (Kind.TEXT, Kind.PASSWORD):
        tab.act(WHERE, lambda: seen.element(control).fill("", timeout=ACT_SECONDS * 1000))
