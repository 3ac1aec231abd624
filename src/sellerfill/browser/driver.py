"""Playwright's own driver, which a bare system may not be able to start."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Playwright, sync_playwright

from sellerfill.browser.translate import without_text
from sellerfill.errors import BrowserMissing
from sellerfill.language import Bilingual


@contextmanager
def started_driver() -> Iterator[Playwright]:
    """A running Playwright; BrowserMissing where its driver can't be started on this system."""
    manager = sync_playwright()
    try:
        playwright = manager.__enter__()
    except Exception as error:
        # The driver is a program of its own; a library that it needs may be missing, and Playwright says no more.
        raise BrowserMissing(
            Bilingual("Playwright's driver can't be started on this system", "Playwright 驱动程序无法在此系统上启动"),
            next_step=Bilingual(
                "Run 'fill doctor --fix'; on Debian the library libatomic1 is often missing.",
                "请运行 fill doctor --fix；Debian 上常缺少 libatomic1 库。",
            ),
        ) from without_text(error)
    try:
        yield playwright
    finally:
        manager.__exit__()
