"""The browser that a run starts: shut in, for this run alone, and open about what it is."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from sellerfill.browser.session import BrowserChoice, open_tab
from sellerfill.browser.tab import Tab
from sellerfill.settings import PRODUCT, load_settings

SERVER = Path(__file__).parent / "page_server.py"
ASK = """async () => Promise.all(["geolocation", "notifications", "camera", "microphone", "clipboard-read"].map(
  async (name) => (await navigator.permissions.query({ name })).state))"""


@pytest.fixture
def site(tmp_path: Path) -> Iterator[str]:
    """A page with something to download, on this machine."""
    page = tmp_path / "page.html"
    page.write_text(
        "<!doctype html><title>Shop</title><a href=page.html download=papers.zip>Papers</a>", encoding="utf-8"
    )
    command = [sys.executable, str(SERVER), str(page)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as server:
        assert server.stdout is not None
        yield server.stdout.readline().strip()
        server.terminate()


def test_a_page_is_told_that_it_is_automated_and_by_what(tab: Tab) -> None:
    assert tab.page.evaluate("navigator.webdriver") is True
    assert tab.page.evaluate("navigator.userAgent").endswith(f" {PRODUCT}")


def test_the_product_token_is_the_users_to_choose(playwright: Playwright) -> None:
    choice = BrowserChoice(headed=False, executable=load_settings().browser, tells="my-shop-tool/3")

    with open_tab(choice, (), playwright) as tab:
        assert tab.page.evaluate("navigator.userAgent").endswith(" my-shop-tool/3")
        assert tab.page.evaluate("navigator.webdriver") is True


def test_a_page_is_granted_nothing(site: str, tab: Tab) -> None:
    tab.open(f"{site}page.html")

    assert "granted" not in tab.page.evaluate(ASK)


def test_nothing_is_downloaded(site: str, tab: Tab) -> None:
    tab.open(f"{site}page.html")

    with tab.page.expect_download() as download:
        tab.page.get_by_text("Papers").click()

    # Playwright's words for a download that was thrown away.
    assert "accept_downloads" in (download.value.failure() or "")


if sys.platform.startswith("linux"):

    def browsers() -> dict[int, list[str]]:
        """The browsers that this process has started by its driver: number and arguments."""
        parents: dict[int, int] = {}
        told: dict[int, list[str]] = {}
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                parents[int(folder.name)] = int(
                    (folder / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()[1]
                )
                said = (folder / "cmdline").read_bytes().decode("utf-8", "replace")
            except (OSError, ValueError):
                continue
            # Chromium writes its arguments anew, parted by spaces.
            told[int(folder.name)] = said.replace("\0", " ").split()
        mine = {os.getpid()}
        while more := {child for child, parent in parents.items() if parent in mine} - mine:
            mine |= more
        wanted = "--remote-debugging-"
        return {
            number: words
            for number, words in told.items()
            if number in mine
            and any(word.startswith(wanted) for word in words)
            and not any(word.startswith("--type=") for word in words)
        }

    def test_the_browser_opens_no_port_and_has_a_folder_of_its_own_that_ends_with_it(playwright: Playwright) -> None:
        before = browsers()
        choice = BrowserChoice(headed=False, executable=load_settings().browser)

        with open_tab(choice, (), playwright):
            started = [words for number, words in browsers().items() if number not in before]
            assert len(started) == 1
            words = started[0]
            folder = next(Path(word.partition("=")[2]) for word in words if word.startswith("--user-data-dir="))
            assert folder.is_dir()

        assert [word for word in words if word.startswith("--remote-debugging")] == ["--remote-debugging-pipe"]
        assert {"--disable-extensions", "--disable-save-password-bubble", "--deny-permission-prompts"} <= set(words)
        assert ("--no-sandbox" in words) == (os.geteuid() == 0)
        assert not folder.exists()
