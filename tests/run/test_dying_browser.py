"""A browser that dies while it makes its first page: told within seconds, never waited for."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Thread

import pytest
from processes import descendants

from sellerfill.browser.session import BrowserChoice, open_tab
from sellerfill.errors import BrowserMissing
from sellerfill.settings import load_settings

LOOK_EVERY_SECONDS = 0.005
HELD_SECONDS = 1.0
RESCUE_SECONDS = 10


def test_a_browser_that_dies_while_it_makes_a_page_ends_the_start() -> None:
    with watching(kills_browser_before_its_page_is_made), pytest.raises(BrowserMissing) as raised:
        began = time.monotonic()
        with open_tab(BrowserChoice(headed=False, executable=load_settings().browser), ()):
            pass

    assert time.monotonic() - began < RESCUE_SECONDS
    assert "can't show a page" in str(raised.value)


@contextmanager
def watching(watch: Callable[[Event], None]) -> Iterator[None]:
    """With something that watches from a thread of its own until it is told to end."""
    over = Event()
    thread = Thread(target=watch, args=(over,))
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def kills_browser_before_its_page_is_made(over: Event) -> None:
    """Hold what draws pages as soon as it is there, so that none is ever ready, then kill the whole browser.

    A start that waits on all the same is ended by the end of its driver.
    """
    held: list[int] = []
    died_at = None
    while died_at is None or time.monotonic() < died_at:
        if over.wait(LOOK_EVERY_SECONDS):
            return
        held += (new := [one for one in _ours("--type=renderer") if one not in held])
        _send(signal.SIGSTOP, new)
        if held and died_at is None:
            died_at = time.monotonic() + HELD_SECONDS
    _send(signal.SIGKILL, [*_ours("--remote-debugging-pipe"), *_ours("--type=")])
    if not over.wait(RESCUE_SECONDS):
        _send(signal.SIGKILL, _ours("run-driver"))


def _ours(words: str) -> list[int]:
    """Processes below this one whose command line has these words."""
    found = []
    for process in descendants(os.getpid()):
        with suppress(OSError):
            if words.encode() in Path(f"/proc/{process}/cmdline").read_bytes():
                found.append(process)
    return found


def _send(number: signal.Signals, processes: list[int]) -> None:
    for process in processes:
        with suppress(ProcessLookupError):
            os.kill(process, number)
