"""The recorder at work in a tab and in every tab that the person opens from it."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from importlib.resources import files
from typing import Any

from sellerfill.browser.context import READER as CONTEXT_READER
from sellerfill.browser.tab import READER, Tab
from sellerfill.browser.translate import translated
from sellerfill.errors import BrowserMissing, PageMismatch
from sellerfill.facts import PageFacts
from sellerfill.language import Bilingual
from sellerfill.scout.looks import Look, look_of
from sellerfill.scout.private import Typed

SCRIPT = files("sellerfill.scout").joinpath("recorder.js").read_text(encoding="utf-8")
# A world of its own: the page's scripts see neither the recorder nor its way to tell.
WORLD = "sellerfill-scout"
WAY_TO_TELL = "sellerfillScoutTells"
PUMP_MILLISECONDS = 150
HERE = Bilingual("Looking on", "旁观页面")


class Recorder:
    """Looks on in a tab; `hear` gets each look as it comes. It types nothing and presses nothing."""

    def __init__(self, tab: Tab, hear: Callable[[Look], None]) -> None:
        self._tab = tab
        self._hear = hear
        self._salt = secrets.randbits(31)
        self._sessions: list[Any] = []
        self._worlds: list[tuple[Any, int]] = []
        self.typed = Typed(self._salt)
        with translated(HERE):
            self._follow(tab.page)
            tab.page.context.on("page", self._follow)

    def wait(self) -> bool:
        """Let the browser tell what happened; False when the person closed the tab or the browser."""
        try:
            with translated(HERE):
                # Nothing is awaited for its time: this is how messages of the browser come in.
                self._tab.page.wait_for_timeout(PUMP_MILLISECONDS)
        except (BrowserMissing, PageMismatch):
            return False
        return True

    def start_pointing(self) -> None:
        """The next click in the page names a control instead of using it."""
        for session, context in self._worlds:
            self._send(session, "Runtime.evaluate", expression="globalThis.startPointing?.()", contextId=context)

    def _follow(self, page: Any) -> None:
        with translated(HERE):
            session = page.context.new_cdp_session(page)
        session.on("Runtime.bindingCalled", self._told)
        session.on("Runtime.executionContextCreated", lambda event: self._entered(session, event["context"]))
        self._send(session, "Page.enable")
        self._send(session, "Runtime.enable")
        self._send(session, "Runtime.addBinding", name=WAY_TO_TELL, executionContextName=WORLD)
        self._send(
            session,
            "Page.addScriptToEvaluateOnNewDocument",
            source=self._source(),
            worldName=WORLD,
            runImmediately=True,
        )
        self._sessions.append(session)

    def _source(self) -> str:
        head = f"const SALT = {self._salt}; const report = (told) => globalThis.{WAY_TO_TELL}(told);"
        # Made anew for each look: within one look a reader remembers what it found out about an element.
        readers = f"const readers = () => {{ {READER}\n{CONTEXT_READER}\n return {{ reader, contextReader }}; }};"
        return f"(() => {{ {head}\n{readers}\n{SCRIPT}\n}})()"

    def _entered(self, session: Any, context: dict[str, Any]) -> None:
        if context.get("name") == WORLD:
            self._worlds = [(one, number) for one, number in self._worlds if one is not session]
            self._worlds.append((session, context["id"]))

    def _told(self, event: dict[str, Any]) -> None:
        if event["name"] != WAY_TO_TELL:
            return
        look, marks = look_of(event["payload"])
        self.typed.learn(marks)
        if _is_a_site(look.facts):
            self._hear(look)

    def _send(self, session: Any, method: str, **parameters: Any) -> None:
        with translated(HERE):
            session.send(method, parameters)


def _is_a_site(facts: PageFacts) -> bool:
    return facts.url.startswith(("http:", "https:", "file:"))
