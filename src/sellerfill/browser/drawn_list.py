"""Lists that a page draws itself: opened by one press, read to their end, chosen from exactly, closed, read back."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib.resources import files
from typing import Any

from playwright.sync_api import ElementHandle, JSHandle

from sellerfill.browser.choose import Offer, is_named, pick_offer, wanted_names
from sellerfill.browser.refusals import not_kept
from sellerfill.browser.tab import Tab, reading
from sellerfill.errors import PageMismatch
from sellerfill.language import Bilingual
from sellerfill.plan import PlannedField

LIST_SECONDS = 4.0
ACT_SECONDS = 10
# A list of countries that is drawn in parts has fewer than this many of them.
PARTS = 200
_READER = files("sellerfill.browser").joinpath("list_reader.js").read_text(encoding="utf-8")


def _asking(expression: str) -> str:
    """A function of (element, [lists seen before, argument])."""
    inner = reading(f"(() => {{ {_READER}\n return {expression}; }})()")
    return f"(el, arg) => ({inner})([el, ...(arg || [])])"


_POPUPS = f"(el) => ({_asking('listReader.popups()')})(el, [])"
_OFFERS = _asking("listReader.offers(arg[0], arg[1])")
_SCROLL = _asking("listReader.scroll(arg[0], arg[1], arg[2])")
_OPTION = _asking("listReader.option(arg[0], arg[1], arg[2])")
_IS_OPEN = _asking("listReader.isOpen(arg[0], arg[1])")
_SHOWN = _asking("listReader.shown(arg[0])")


@dataclass(frozen=True, slots=True)
class DrawnList:
    """One control that opens a list, its element, and the lists that stood open before it was pressed."""

    tab: Tab
    element: ElementHandle
    before: JSHandle
    where: Bilingual

    def ask(self, question: str, *more: Any) -> Any:
        """What the page answers to one of the questions above."""
        return self.element.evaluate(question, [self.before, *more])

    def wait_until(self, holds: Callable[[], bool]) -> bool:
        """Ask until it holds; False where it did not in time."""
        deadline = time.monotonic() + LIST_SECONDS
        while not holds():
            if time.monotonic() > deadline:
                return False
            # Not a sleep: the page goes on while the tab waits.
            self.tab.page.wait_for_timeout(50)
        return True


def choose_from(tab: Tab, element: ElementHandle, planned: PlannedField, where: Bilingual, *, typed: bool) -> None:
    """Open the list of `element`, choose the one option that is meant, and see that the closed control shows it.

    `typed` says that the control takes text, which narrows the list. PageMismatch where no option or several fit, the
    list closed again by Escape, and where the page does not show the choice.
    """
    drawn = DrawnList(tab, element, element.evaluate_handle(_POPUPS), where)
    (names,) = wanted_names(planned.field, planned.value)
    tab.act(where, lambda: element.click(timeout=ACT_SECONDS * 1000))
    try:
        offer = _meant(drawn, planned, names, typed=typed)
        _press(drawn, offer)
    except PageMismatch:
        if typed:
            _narrow(drawn, "")
        _close(drawn)
        raise
    if not drawn.wait_until(lambda: shows_choice(element, names | offer.plain_texts)):
        _close(drawn)
        raise not_kept(where, "the page does not show the choice", "页面没有显示所选内容")
    if drawn.ask(_IS_OPEN):
        _close(drawn)


def shows_choice(element: ElementHandle, names: frozenset[str]) -> bool:
    """Whether the control shows a choice by one of these names, plain."""
    return any(is_named(text, names) for text in element.evaluate(_SHOWN))


def _meant(drawn: DrawnList, planned: PlannedField, names: frozenset[str], *, typed: bool) -> Offer:
    """The one offer that bears a name, when the whole list has been read; waits while the list loads."""
    found: list[Offer] = []
    value = planned.value

    def fits() -> bool:
        found[:] = _all_offers(drawn)
        return any(offer.plain_texts & names or offer.plain_codes & names for offer in found)

    # A list that is narrowed by what is typed may speak the other language, or list everything for nothing.
    for text in dict.fromkeys((value.latin, value.local or "", "")) if typed else ("",):
        if typed:
            _narrow(drawn, text)
        if drawn.wait_until(fits):
            break
    return found[pick_offer(planned.field, value.path, names, found)]


def _narrow(drawn: DrawnList, text: str) -> None:
    drawn.tab.act(drawn.where, lambda: drawn.element.fill(text, timeout=ACT_SECONDS * 1000))


def _all_offers(drawn: DrawnList) -> list[Offer]:
    """All offers of the list, scrolled from its start to its end where it is drawn in parts."""
    drawn.ask(_SCROLL, True)
    found: dict[str, Offer] = {}
    for _ in range(PARTS):
        offers = [Offer.of(raw) for raw in drawn.ask(_OFFERS) or ()]
        for place, offer in enumerate(offers):
            # Two options of one key in one look are two; the same key in the next part is the same option.
            twins = sum(other.key == offer.key for other in offers[:place])
            found.setdefault(f"{offer.key} {twins}", offer)
        if not drawn.ask(_SCROLL, False):
            break
    return list(found.values())


def _press(drawn: DrawnList, offer: Offer) -> None:
    found: list[ElementHandle] = []

    def in_view() -> bool:
        found[:] = _scrolled_to(drawn, offer)
        return bool(found)

    if not drawn.wait_until(in_view):
        raise not_kept(drawn.where, "the option can't be pressed", "无法点选该选项")
    drawn.tab.act(drawn.where, partial(found[0].click, timeout=ACT_SECONDS * 1000))


def _scrolled_to(drawn: DrawnList, offer: Offer) -> list[ElementHandle]:
    """The option's element where the list has drawn it and nothing covers it; [] where it is on no part of the list."""
    drawn.ask(_SCROLL, True)
    for _ in range(PARTS):
        option = drawn.element.evaluate_handle(_OPTION, [drawn.before, offer.key]).as_element()
        if option is not None:
            return [option]
        if not drawn.ask(_SCROLL, False):
            break
    return []


def _close(drawn: DrawnList) -> None:
    if drawn.ask(_IS_OPEN):
        drawn.tab.act(drawn.where, lambda: drawn.tab.page.keyboard.press("Escape"))
    if drawn.ask(_IS_OPEN):
        drawn.tab.act(drawn.where, lambda: drawn.element.click(timeout=ACT_SECONDS * 1000))
