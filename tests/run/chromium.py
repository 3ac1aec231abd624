"""A Chromium that a test starts itself, and the address at which its debugger answers."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Playwright

from sellerfill.browser.executable import find_browser
from sellerfill.settings import load_settings

LISTENS = re.compile(r"DevTools listening on ws://(127\.0\.0\.1:\d+)/")


@contextmanager
def listening_chromium(playwright: Playwright, folder: Path) -> Iterator[str]:
    """One without a window, told to listen for debuggers; its address."""
    command = [
        str(find_browser(playwright, load_settings().browser)),
        "--headless=new",
        "--remote-debugging-port=0",
        f"--user-data-dir={folder / 'browser'}",
        "--no-first-run",
        "--disable-background-networking",
        *(["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []),
        "about:blank",
    ]
    with subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8") as browser:
        assert browser.stderr is not None
        yield debugging_address(browser.stderr)
        browser.terminate()


def debugging_address(said: Iterator[str]) -> str:
    """The address among the lines that a Chromium said on standard error."""
    return "http://" + next(found[1] for line in said if (found := LISTENS.search(line)))
