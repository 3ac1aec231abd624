"""A real person at the screen: reads in the terminal what to do, acts in the browser, may say no."""

from __future__ import annotations

import queue
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress

from sellerfill.handoff.decline import explained
from sellerfill.handoff.instructions import your_turn
from sellerfill.handoff.moment import HandoffOutcome, Moment
from sellerfill.language import Bilingual
from sellerfill.pages import Human

NO = frozenset({"n", "no", "q", "quit", "stop", "不", "否", "退出", "停止"})
HOW_TO_DECLINE = Bilingual("To stop here, type q and press Enter.", "如需停止，请输入 q 并按回车。")
NONE_OF_THESE = Bilingual("  Enter alone stops here.", "  直接按回车则停止。")


def _told(moment: Moment) -> tuple[Bilingual, ...]:
    """What the person hears of a page's complaints."""
    if moment.handoff.kind is Human.CARD:
        return explained(moment.complaints)
    return (Bilingual("The page has something to say; read it there.", "页面有提示信息，请在页面上查看。"),)


class Person:
    """The operator of live and attached runs.

    `say` shows a statement. Where standard input is a terminal, a typed q ends the run as declined; it is read beside
    the run, so that the page is never left unwatched; `heard` is told of each line that was typed, and
    `fetch` of each moment that begins.
    """

    def __init__(
        self,
        say: Callable[[Bilingual], None],
        heard: Callable[[], None] = lambda: None,
        fetch: Callable[[Bilingual], None] = lambda title: None,
    ) -> None:
        self._say = say
        self._heard = heard
        self._fetch = fetch
        self._typed: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._complaints: tuple[str, ...] = ()
        self._hears = sys.stdin is not None and sys.stdin.isatty()
        self._listener: threading.Thread | None = None

    def _start_listening(self) -> None:
        """From the first moment on: before it the terminal belongs to whatever asks there."""
        if self._hears and self._listener is None:
            self._listener = threading.Thread(target=self._listen, daemon=True)
            self._listener.start()

    def _listen(self) -> None:
        # Reading fails where the terminal was closed under us.
        with suppress(OSError, ValueError):
            for line in sys.stdin:
                self._heard()
                self._typed.put(line.strip().lower())
        # The terminal is gone; nobody waits for its Enter.
        self._typed.put("")

    def begin(self, moment: Moment) -> None:
        """Say what to do; anything typed before counts for nothing."""
        while not self._typed.empty():
            self._typed.get()
        self._complaints = ()
        self._start_listening()
        self._fetch(your_turn(moment.handoff.kind))
        for note in moment.notes:
            self._say(note)
        if self._hears:
            self._say(HOW_TO_DECLINE)

    def turn(self, moment: Moment) -> HandoffOutcome | None:
        """DECLINED when a no was typed; a new complaint of the page is pointed out once."""
        if moment.complaints and moment.complaints != self._complaints:
            self._complaints = moment.complaints
            for statement in _told(moment):
                self._say(statement)
        while not self._typed.empty():
            if self._typed.get() in NO:
                return HandoffOutcome.DECLINED
        return None

    def pause(self, question: Bilingual) -> None:
        """Say it and wait for Enter, where somebody sits at a terminal."""
        if not self._hears:
            return
        self._start_listening()
        while not self._typed.empty():
            self._typed.get()
        self._say(question)
        with suppress(KeyboardInterrupt):
            # In pieces, so that Ctrl-C is heard on Windows too.
            while self._line_within(seconds=0.5) is None:
                pass

    def choose(self, question: Bilingual, ways: Sequence[Bilingual]) -> int | None:
        """Ask for a number from 1; anything else takes none. None where nobody sits at a terminal."""
        if not self._hears:
            return None
        self._start_listening()
        while not self._typed.empty():
            self._typed.get()
        shown = [Bilingual(f"  {n}. {way.en}", f"  {n}. {way.zh}") for n, way in enumerate(ways, start=1)]
        for line in (question, *shown, NONE_OF_THESE):
            self._say(line)
        answer = None
        while answer is None:
            answer = self._line_within(seconds=0.5)
        return int(answer) - 1 if answer.isdecimal() and 0 < int(answer) <= len(ways) else None

    def _line_within(self, seconds: float) -> str | None:
        try:
            return self._typed.get(timeout=seconds)
        except queue.Empty:
            return None

    def end(self, moment: Moment, outcome: HandoffOutcome) -> None:
        """Nothing is left to clear."""
