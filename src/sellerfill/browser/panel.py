"""The panel in the page that tells a person what to do: display alone, never an input, never over a control."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from importlib.resources import files

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import JSHandle

from sellerfill.browser.tab import Snapshot, Tab
from sellerfill.errors import SellerfillError
from sellerfill.facts import ControlFacts
from sellerfill.language import Bilingual, Lang

PANEL = files("sellerfill.browser").joinpath("panel.js").read_text(encoding="utf-8")
LEFT = Bilingual("Time left: ", "剩余时间：")


@dataclass(frozen=True, slots=True)
class PanelText:
    """What the panel says: whose turn it is, then the most important line first. It holds no value."""

    title: Bilingual
    lines: tuple[Bilingual, ...]
    lang: Lang


@dataclass(frozen=True, slots=True)
class Places:
    """Where the person acts, by one look: fields, and buttons of which the first to be had counts.

    With `frames` it is inside a frame that can't be looked into.
    """

    seen: Snapshot
    at: tuple[ControlFacts, ...]
    press: tuple[ControlFacts, ...]
    frames: bool

    @property
    def key(self) -> tuple[object, ...]:
        """Changes when other places, or other elements in their stead, are meant."""
        return self.frames, *((c.frame, c.index, c.kind, c.id, c.name, c.labels) for c in (*self.at, *self.press))

    def elements(self) -> dict[str, object]:
        """The elements themselves; one of a frame can't be measured from the page."""
        at, press = (
            [self.seen.element(control) for control in controls if control.frame == 0]
            for controls in (self.at, self.press)
        )
        return {"at": at, "press": press, "frames": self.frames}


class Panel:
    """A panel in a tab. Where it can't be shown the page simply has none: it never costs a handoff."""

    def __init__(self, tab: Tab) -> None:
        self._tab = tab
        self._shown: JSHandle | None = None
        self._text: PanelText | None = None
        self._key: tuple[object, ...] = ()

    def show(self, places: Places, text: PanelText, seconds: float) -> None:
        """Put it into the document of this look; it counts `seconds` down by itself."""
        self.hide()
        with suppress(PlaywrightError, SellerfillError):
            told = {
                "lang": "zh-CN" if text.lang is Lang.ZH else "en",
                "title": text.title.say(text.lang),
                "lines": [line.say(text.lang) for line in text.lines],
                "left": LEFT.say(text.lang),
                "seconds": seconds,
                "where": places.elements(),
            }
            self._shown = self._tab.page.evaluate_handle(PANEL, told)
            self._text, self._key = text, places.key

    def move(self, places: Places) -> None:
        """Outline these places from now on."""
        if self._shown is not None and places.key != self._key:
            with suppress(PlaywrightError, SellerfillError):
                self._shown.evaluate("(panel, where) => panel.move(where)", places.elements())
                self._key = places.key

    def says(self, text: PanelText) -> bool:
        """Whether it stands in the document that the tab shows now, with this text."""
        if self._shown is None or self._text != text:
            return False
        try:
            return bool(self._shown.evaluate("(panel) => panel.stands()"))
        except PlaywrightError:
            return False

    def hide(self) -> None:
        """Take it out of the page; a document that has gone took it along."""
        if self._shown is not None:
            with suppress(PlaywrightError):
                self._shown.evaluate("(panel) => panel.remove()")
        self._shown = self._text = None
