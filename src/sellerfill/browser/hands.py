"""The hands of the scripted person of a rehearsal: they type and press in the tab as a person would, by words.

Used on the bundled practice site alone; what they do is not counted as the tool's input.
"""

from __future__ import annotations

from playwright.sync_api import Frame, Locator, Page

from sellerfill.browser.tab import Tab
from sellerfill.browser.translate import translated
from sellerfill.language import Bilingual
from sellerfill.pages import Control

_HERE = Bilingual("The scripted person", "模拟操作员")


class Hands:
    """Types, ticks and presses by the words of a control, in the page and in all its frames."""

    def __init__(self, tab: Tab) -> None:
        self._tab = tab

    @property
    def _page(self) -> Page:
        return self._tab.page

    def sees(self, control: Control) -> bool:
        """Whether the control is there to be used."""
        with translated(_HERE):
            return self._find(control) is not None

    def type(self, control: Control, text: str) -> None:
        """Type into the control."""
        with translated(_HERE):
            found = self._must(control)
            found.fill("")
            found.press_sequentially(text)

    def press(self, control: Control) -> None:
        """Press the button."""
        with translated(_HERE):
            self._must(control).click()

    def tick_all(self) -> None:
        """Tick every visible checkbox."""
        with translated(_HERE):
            for box in self._page.get_by_role("checkbox").all():
                if box.is_visible():
                    box.check()

    def _must(self, control: Control) -> Locator:
        found = self._find(control)
        if found is None:
            raise LookupError(f"the scripted person does not find {control.words!r}")
        return found

    def _find(self, control: Control) -> Locator | None:
        for frame in self._page.frames:
            for locator in self._ways(frame, control):
                visible = [one for one in locator.all() if one.is_visible() and one.is_enabled()]
                if visible:
                    return visible[0]
        return None

    def _ways(self, frame: Frame, control: Control) -> list[Locator]:
        by_id = [frame.locator(f"input[id='{name}'], input[name='{name}']") for name in control.ids]
        by_words = []
        for text in control.words.texts:
            by_words += [
                frame.get_by_role("button", name=text, exact=True),
                frame.get_by_label(text, exact=True),
                frame.get_by_placeholder(text, exact=True),
            ]
        return by_id + by_words
