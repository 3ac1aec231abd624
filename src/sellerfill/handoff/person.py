"""A real person at the screen: reads in the terminal what to do, acts in the browser, may say no."""

from __future__ import annotations

import queue
import sys
import threading
from collections.abc import Callable

from sellerfill.handoff.moment import HandoffOutcome, Moment
from sellerfill.language import Bilingual

NO = frozenset({"n", "no", "q", "quit", "stop", "不", "否", "退出", "停止"})
HOW_TO_DECLINE = Bilingual("To stop here, type q and press Enter.", "如需停止，请输入 q 并按回车。")


class Person:
    """The operator of live and attached runs.

    `say` shows a statement. Where standard input is a terminal, a typed q ends the run as declined; it is read beside
    the run, so that the page is never left unwatched.
    """

    def __init__(self, say: Callable[[Bilingual], None]) -> None:
        self._say = say
        self._typed: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._complaints: tuple[str, ...] = ()
        self._listens = sys.stdin is not None and sys.stdin.isatty()
        if self._listens:
            threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in sys.stdin:
            self._typed.put(line.strip().lower())

    def begin(self, moment: Moment) -> None:
        """Say what to do; anything typed before counts for nothing."""
        while not self._typed.empty():
            self._typed.get()
        self._complaints = ()
        if self._listens:
            self._say(HOW_TO_DECLINE)

    def turn(self, moment: Moment) -> HandoffOutcome | None:
        """DECLINED when a no was typed; a new complaint of the page is pointed out once."""
        if moment.complaints and moment.complaints != self._complaints:
            self._complaints = moment.complaints
            self._say(Bilingual("The page has something to say; read it there.", "页面有提示信息，请在页面上查看。"))
        while not self._typed.empty():
            if self._typed.get() in NO:
                return HandoffOutcome.DECLINED
        return None

    def end(self, moment: Moment, outcome: HandoffOutcome) -> None:
        """Nothing is left to clear."""
