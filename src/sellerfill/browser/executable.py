"""Which browser: an explicit setting, Playwright's own, then Chrome, Edge or Chromium on this system."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Playwright

from sellerfill.browser.driver import started_driver
from sellerfill.errors import BrowserMissing
from sellerfill.language import Bilingual

_NAMES = (
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
    "chromium",
    "chromium-browser",
)
_MAC = (
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "Chromium.app/Contents/MacOS/Chromium",
)
_WINDOWS = (
    r"Google\Chrome\Application\chrome.exe",
    r"Microsoft\Edge\Application\msedge.exe",
    r"Chromium\Application\chrome.exe",
)


def find_browser(playwright: Playwright, explicit: Path | None) -> Path:
    """The program to start; BrowserMissing, with the command that installs one, where there is none."""
    if explicit is not None:
        if explicit.is_file():
            return explicit
        raise BrowserMissing(
            Bilingual(f"The browser that is set does not exist: {explicit}", f"设置的浏览器不存在：{explicit}"),
            next_step=Bilingual("Correct SELLERFILL_BROWSER, or remove it.", "请更正或删除 SELLERFILL_BROWSER。"),
        )
    own = Path(playwright.chromium.executable_path)
    found = own if own.is_file() else next(system_browsers(), None)
    if found is None:
        raise BrowserMissing(
            Bilingual("No browser was found on this machine", "在这台电脑上没有找到浏览器"),
            next_step=Bilingual(
                "Run 'fill doctor --fix', or install Google Chrome.", "请运行 fill doctor --fix，或安装 Google Chrome。"
            ),
        )
    return found


def browser_here(explicit: Path | None) -> Path:
    """`find_browser` for who has no Playwright running."""
    with started_driver() as playwright:
        return find_browser(playwright, explicit)


def system_browsers() -> Iterator[Path]:
    """Browsers of the Chromium family that are installed here, most usual first."""
    for name in _NAMES:
        if where := shutil.which(name):
            yield Path(where)
    for path in _platform_places():
        if path.is_file():
            yield path


def _platform_places(platform: str = sys.platform) -> Iterator[Path]:
    if platform == "darwin":
        for folder in (Path("/Applications"), Path.home() / "Applications"):
            yield from (folder / name for name in _MAC)
    elif platform == "win32":
        for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
            if folder_name := os.environ.get(variable):
                yield from (Path(folder_name) / name for name in _WINDOWS)
