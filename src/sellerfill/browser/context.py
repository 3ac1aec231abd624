"""What stands round the controls of a look, read only where recognition is asked for it."""

from __future__ import annotations

from contextlib import suppress
from importlib.resources import files
from typing import Any

from playwright.sync_api import TimeoutError as PlaywrightTimeout

from sellerfill.browser.tab import Snapshot, Tab, reading
from sellerfill.browser.translate import translated
from sellerfill.facts import ControlContext, Label
from sellerfill.language import Bilingual

READER = files("sellerfill.browser").joinpath("context_reader.js").read_text(encoding="utf-8")
LOAD_SECONDS = 10
WHERE = Bilingual("Reading the page", "读取页面")


def open_to_read(tab: Tab, address: str) -> None:
    """Show a page to read it, and wait for what it loads. A saved page (file://) is shown with the network shut.

    Raises SiteUnreachable where nothing answers or an error does.
    """
    tab.page.unroute_all()
    if address.startswith("file:"):
        tab.page.route(lambda url: not url.startswith("file:"), lambda route: route.abort())
    tab.open(address)
    # A page that never ends loading is read as it stands.
    with suppress(PlaywrightTimeout):
        tab.page.wait_for_load_state("load", timeout=LOAD_SECONDS * 1000)


def read_contexts(seen: Snapshot) -> tuple[ControlContext, ...]:
    """One context a control of the look, in its order; an empty one for a button. Values are not read."""
    return tuple(_context(raw) if raw else ControlContext() for raw in _read(seen, "contexts"))


def read_selectors(seen: Snapshot) -> tuple[str, ...]:
    """A selector a control of the look, "" for a button; each is unique in its frame and pierces open shadow roots."""
    return tuple(_read(seen, "selectors"))


def _read(seen: Snapshot, what: str) -> list[Any]:
    found: list[Any] = []
    with translated(WHERE):
        for handle in seen.handles:
            found += handle.evaluate(reading(f"(() => {{ {READER}\n return contextReader.{what}(arg); }})()"))
    return found


def _context(raw: dict[str, Any]) -> ControlContext:
    nearby = tuple(Label(route, text) for route, text in raw["nearby"])
    lists = {key: tuple(raw[key]) for key in ("hints", "buttons")}
    return ControlContext(**{**raw, **lists, "nearby": nearby})
