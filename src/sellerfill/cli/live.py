"""The view of a run at a real terminal: below the lines, how far the registration has come and whose turn it is."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from rich.console import Group, RenderableType
from rich.control import Control
from rich.live import Live
from rich.panel import Panel
from rich.progress_bar import ProgressBar
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from sellerfill.browser.panel import LEFT
from sellerfill.cli.comparing import table_beside
from sellerfill.cli.digits import large_digits
from sellerfill.cli.folding import folded
from sellerfill.cli.terminal import Terminal
from sellerfill.cli.view import View
from sellerfill.handoff.instructions import INSTRUCTIONS, REHEARSED, WHY, after, attempt_of, your_turn
from sellerfill.handoff.person import HOW_TO_DECLINE
from sellerfill.handoff.pin_ledger import FAILURES_UNTIL_LOCK
from sellerfill.language import Bilingual
from sellerfill.pages import Human, Step
from sellerfill.plan import FillPlan
from sellerfill.run.beside import Compared
from sellerfill.run.parts import Event
from sellerfill.run.progress import Progress

TYPE_THESE = Bilingual(
    "Answer the phone, type these digits on its keypad, and end with #.",
    "请接听电话，在电话键盘上输入以下数字，以 # 结束。",
)
NOW, DONE, TO_COME = Bilingual("Now", "当前"), Bilingual("Done", "已完成"), Bilingual("To come", "待完成")
# Terminals with a stack of titles get theirs back; the others ignore both.
KEEP_TITLE, GIVE_TITLE_BACK = "\x1b[22;0t", "\x1b[23;0t"
PLAIN_TITLE = "fill"


@dataclass(frozen=True, slots=True)
class Turn:
    """An open moment of the person; `until` is when it ends, by a clock that is never put back."""

    kind: Human
    page: str
    until: float
    attempt: int = 0
    digits: str = ""
    lines: tuple[Compared, ...] = ()


class LiveView(View):
    """Prints what every view prints, and keeps a region below it. What it shows there is drawn and never kept.

    `finished` are pages of earlier runs.
    """

    def __init__(
        self,
        terminal: Terminal,
        plan: FillPlan,
        finished: Collection[str] = (),
        *,
        rehearsal: bool = False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(terminal, plan.site, rehearsal=rehearsal)
        self._rehearsal = rehearsal
        self._clock = clock
        self._progress = Progress(plan, finished)
        self._turn: Turn | None = None
        self._live: Live | None = None

    @contextmanager
    def shown(self) -> Iterator[None]:
        """The region, while the run goes on."""
        with self._terminal.region(self.render) as live:
            self._live = live
            try:
                yield
            finally:
                self._end_turn()
                self._live = None

    def hear(self, event: Event) -> None:
        """One event; the region follows at once."""
        name = event["event"]
        if name == "page":
            self._progress.reach(event["page"])
        elif name == "attempt" and self._turn:
            self._turn = replace(self._turn, attempt=event["number"])
        elif name == "handoff-ended":
            self._end_turn()
            if event["outcome"] == "done":
                self._progress.prove(Human(event["kind"]))
        super().hear(event)
        self._draw()

    def digits(self, digits: str) -> None:
        """Show the digits of a call, or take them away."""
        if self._turn and self._turn.digits != digits:
            self._turn = replace(self._turn, digits=digits)
            self._draw()

    def beside(self, lines: Sequence[Compared]) -> None:
        """Show the page's lines with both values, until the moment ends."""
        if self._turn is None:
            self._terminal.show(table_beside(lines, self._terminal.lang))
            return
        self._turn = replace(self._turn, lines=tuple(lines))
        self._draw()

    def heard(self) -> None:
        """The Enter key has moved the terminal's cursor below the region."""
        if self._live:
            self._terminal.console.control(Control.move(0, -1))

    def _hand_over(self, event: Event) -> None:
        if self._live is None:
            super()._hand_over(event)
            return
        kind, console = Human(event["kind"]), self._terminal.console
        until = self._clock() + event["minutes"] * 60
        self._turn = Turn(kind, event["page"], until, event.get("attempt", 0))
        title = your_turn(kind)
        self._terminal.say(title, style="yellow")
        self._control(KEEP_TITLE)
        console.set_window_title(title.say(self._terminal.lang))
        console.bell()

    def _end_turn(self) -> None:
        if self._turn is None:
            return
        self._turn = None
        self._terminal.console.set_window_title(PLAIN_TITLE)
        self._control(GIVE_TITLE_BACK)

    def _control(self, sequence: str) -> None:
        console = self._terminal.console
        if not console.legacy_windows:
            console.file.write(sequence)
            console.file.flush()

    def _draw(self) -> None:
        if self._live:
            self._live.refresh()

    def render(self) -> RenderableType:
        """The region as it is now: the person's turn first, so that a low window cuts the rest."""
        turn = self._turn
        if self._progress.now is None:
            return Text()
        parts = [self._turn_panel(turn)] if turn else [Rule(style="dim")]
        return Group(*parts, self._steps())

    def _turn_panel(self, turn: Turn) -> RenderableType:
        lang = self._terminal.lang
        lines = self._digit_lines(turn) if turn.digits else self._instructions(turn)
        left = max(0, int(turn.until - self._clock()))
        clock = f"{LEFT.say(lang)}{left // 60}:{left % 60:02}"
        if turn.attempt:
            clock += "   " + attempt_of(turn.attempt, FAILURES_UNTIL_LOCK).say(lang)
        lines.append(Text(clock, style="bold"))
        if not self._rehearsal:
            lines.append(Text(HOW_TO_DECLINE.say(lang), style="dim"))
        if turn.lines:
            # Last, and what differs first in it: a low window cuts what is the same.
            lines += [Text(), table_beside(turn.lines, lang)]
        return Panel(Group(*lines), title=your_turn(turn.kind).say(lang), border_style="yellow", title_align="left")

    def _digit_lines(self, turn: Turn) -> list[RenderableType]:
        rows = [
            Text.assemble("  ", *((dots, "reverse yellow" if ink else "") for dots, ink in row), no_wrap=True)
            for row in large_digits(turn.digits)
        ]
        return [Text(TYPE_THESE.say(self._terminal.lang)), Text(), *rows, Text()]

    def _instructions(self, turn: Turn) -> list[RenderableType]:
        page = self._site.page(turn.page)
        then = page.next if page.handoff and page.handoff.done else None
        last = REHEARSED if self._rehearsal else after(then)
        # A box takes two columns at each side.
        columns = self._terminal.console.width - 4
        told = (INSTRUCTIONS[turn.kind], WHY[turn.kind], last)
        return [folded(line, self._terminal.lang, columns) for line in told]

    def _steps(self) -> RenderableType:
        lang, progress = self._terminal.lang, self._progress
        number, about = progress.number, max(progress.about, 1)
        said = Bilingual(f"Step {number} of about {about}", f"第 {number} 步，共约 {about} 步").say(lang)
        table = Table.grid(padding=(0, 2))
        table.add_column(no_wrap=True)
        table.add_column(overflow="fold")
        table.add_row(Text(said, style="bold"), self._bar(len(progress.done), about))
        now = (progress.now,) if progress.now and progress.now not in progress.done else ()
        for heading, mark, steps, style in (
            (DONE, "✓", progress.done, "green"),
            (NOW, "▸", now, "bold"),
            (TO_COME, " ", progress.to_come, "dim"),
        ):
            if steps:
                table.add_row(Text(f"{mark} {heading.say(lang)}", style=style), Text(self._names(steps), style=style))
        return table

    def _bar(self, done: int, about: int) -> ProgressBar:
        return ProgressBar(total=about, completed=done, width=40, complete_style="green", finished_style="green")

    def _names(self, steps: tuple[Step, ...]) -> str:
        between = Bilingual(", ", "、").say(self._terminal.lang)
        return between.join(Bilingual(step.en, step.zh).say(self._terminal.lang) for step in steps)
