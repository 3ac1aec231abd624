from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from canaries import Watched
from command import Command
from playwright.sync_api import Page, Playwright

from sellerfill.browser.executable import find_browser
from sellerfill.browser.session import BrowserChoice, open_tab
from sellerfill.settings import load_settings


@pytest.fixture
def fill(tmp_path: Path) -> Command:
    """The installed command, in an empty folder."""
    return Command(tmp_path)


@pytest.fixture(scope="module")
def program(playwright: Playwright) -> str:
    """The browser of this machine: in a home of its own none would be found."""
    return str(find_browser(playwright, load_settings().browser))


@pytest.fixture(scope="module")
def watch(program: str) -> Iterator[Callable[[], Watched]]:
    """Folders to watch starts in. Chromium's socket lies in them, and a socket's path has 107 bytes at most."""
    with ExitStack() as stack:
        yield lambda: Watched(Path(stack.enter_context(TemporaryDirectory(prefix="starts-"))), program)


@pytest.fixture
def blank(playwright: Playwright) -> Iterator[Page]:
    """An empty page to look at pictures in."""
    with open_tab(BrowserChoice(headed=False, executable=load_settings().browser), (), playwright) as tab:
        yield tab.page
