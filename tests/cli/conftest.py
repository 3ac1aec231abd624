from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
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


@pytest.fixture
def blank(playwright: Playwright) -> Iterator[Page]:
    """An empty page to look at pictures in."""
    with open_tab(BrowserChoice(headed=False, executable=load_settings().browser), (), playwright) as tab:
        yield tab.page
