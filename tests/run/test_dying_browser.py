"""A browser that dies while it makes its first page: told within seconds, never waited for."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from processes import descendants

OPENS_A_TAB = """
from sellerfill.browser.session import BrowserChoice, open_tab
from sellerfill.errors import BrowserMissing
from sellerfill.settings import load_settings
try:
    with open_tab(BrowserChoice(headed=False, executable=load_settings().browser), ()):
        print("a tab")
except BrowserMissing as error:
    print(error)
"""
LOOK_EVERY_SECONDS = 0.005
HELD_SECONDS = 1.0
NOTICED_WITHIN_SECONDS = 10


def test_a_browser_that_dies_while_it_makes_a_page_ends_the_start() -> None:
    command = [sys.executable, "-c", OPENS_A_TAB]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as start:
        kill_browser_before_its_page_is_made(start)
        try:
            said, _ = start.communicate(timeout=NOTICED_WITHIN_SECONDS)
        finally:
            send(signal.SIGKILL, [start.pid, *descendants(start.pid)])

    assert said.strip() == "The browser starts, but can't show a page"


def kill_browser_before_its_page_is_made(start: subprocess.Popen[str]) -> None:
    """Hold what draws pages as soon as it is there, so that none is ever ready, then kill the whole browser."""
    held: list[int] = []
    dies_at = float("inf")
    while time.monotonic() < dies_at:
        # It has to be held before it has drawn: looked for all the time, for no longer than the start lives.
        with suppress(subprocess.TimeoutExpired):
            start.wait(LOOK_EVERY_SECONDS)
            return
        held += (new := [one for one in named(start, "--type=renderer") if one not in held])
        send(signal.SIGSTOP, new)
        if held and dies_at == float("inf"):
            dies_at = time.monotonic() + HELD_SECONDS
    send(signal.SIGKILL, [*named(start, "--remote-debugging-pipe"), *named(start, "--type=")])


def named(start: subprocess.Popen[str], words: str) -> list[int]:
    """Processes that it began whose command line has these words."""
    found = []
    for process in descendants(start.pid):
        with suppress(OSError):
            if words.encode() in Path(f"/proc/{process}/cmdline").read_bytes():
                found.append(process)
    return found


def send(number: signal.Signals, processes: list[int]) -> None:
    """A signal for each of them that still lives."""
    for process in processes:
        with suppress(ProcessLookupError):
            os.kill(process, number)
