"""What a user reads: statements in their language, on standard output, or on standard error beside JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, ClassVar

from rich.console import Console, RenderableType
from rich.live import Live
from rich.markup import escape
from rich.table import Table

from sellerfill.errors import SellerfillError
from sellerfill.language import Bilingual, Lang, user_language


class Terminal:
    """Where and in which language a command speaks. With `to_stderr` standard output is left to JSON."""

    _current: ClassVar[Terminal | None] = None

    def __init__(self, lang: Lang, *, to_stderr: bool = False) -> None:
        self.lang = lang
        self.json = to_stderr
        self.console = Console(stderr=to_stderr, highlight=False)
        self._region: Live | None = None
        Terminal._current = self

    @classmethod
    def of_process(cls) -> Terminal:
        """The terminal of the running command, or a plain one before a command has begun."""
        return cls._current or cls(user_language())

    @property
    def is_live(self) -> bool:
        """Whether a person looks at it as it changes: no file, no pipe, no JSON."""
        return not self.json and self.console.file.isatty() and not self.console.is_dumb_terminal

    @contextmanager
    def region(self, render: Callable[[], RenderableType]) -> Iterator[Live]:
        """Keep what `render` gives below all that is said, drawn anew every half second; it leaves no trace."""
        # Standard output is left as it is: questions are asked on it.
        live = Live(
            get_renderable=render,
            console=self.console,
            refresh_per_second=2,
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
        )
        with live:
            self._region = live
            try:
                yield live
            finally:
                self._region = None

    @contextmanager
    def asking(self) -> Iterator[None]:
        """Without the region while somebody is asked something."""
        region = self._region
        if region is None:
            yield
            return
        region.stop()
        try:
            yield
        finally:
            region.start(refresh=True)

    def say(self, statement: Bilingual, style: str = "") -> None:
        """Print a statement."""
        self.console.print(escape(statement.say(self.lang)), style=style or None, soft_wrap=True)

    def show(self, table: Table) -> None:
        """Print a table as wide as the terminal."""
        self.console.print(table)

    def emit(self, data: Mapping[str, Any]) -> None:
        """One JSON object on a line of standard output."""
        sys.stdout.write(json.dumps(data, ensure_ascii=False) + "\n")
        sys.stdout.flush()

    def show_error(self, error: SellerfillError) -> None:
        """Print what went wrong, where, and what to do next, on standard error."""
        console = Console(stderr=True, highlight=False, soft_wrap=True)
        console.print(escape(error.message.say(self.lang)), style="bold red")
        if error.next_step.en:
            console.print("→ " + escape(error.next_step.say(self.lang)))


def terminal_for(lang: Lang | None, *, as_json: bool) -> Terminal:
    """The terminal of a command with these options; the settings' language, else the locale's, where none is given."""
    if lang is None:
        from sellerfill.settings import load_settings

        lang = load_settings().lang or user_language()
    return Terminal(lang, to_stderr=as_json)
