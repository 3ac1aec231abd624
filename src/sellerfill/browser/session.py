"""Opening a browser for one run: launched, attached to, or served elsewhere; and leaving it in order."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from greenlet import getcurrent
from playwright.sync_api import Browser, Page, Playwright
from playwright.sync_api import Error as PlaywrightError

from sellerfill.browser.cookies import KeptCookies
from sellerfill.browser.driver import started_driver
from sellerfill.browser.executable import find_browser
from sellerfill.browser.tab import Tab
from sellerfill.errors import BrowserMissing
from sellerfill.language import Bilingual
from sellerfill.settings import PRODUCT

# Its profile is a folder of its own that ends with it; it listens to a pipe, never to a port.
ARGUMENTS = (
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--disable-save-password-bubble",
    "--deny-permission-prompts",
)
BLANK = ("about:blank", "chrome://newtab/", "chrome://new-tab-page/")
VIEWPORT = {"width": 1280, "height": 900}
# Without any font the browser dies of the first control.
SHOW_FORM = """() => {
  document.body.innerHTML = "<select><option>A</select><button>注册</button>";
  return document.body.offsetHeight && navigator.userAgent;
}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class BrowserChoice:
    """How to come by a browser.

    `attach` is the debugging address of a Chromium that runs already, `connect` a Playwright server's;
    else one is launched, `headed` or not, from `executable` or from where one is found. `tells` is the product token
    that the user agent gets, so that nobody takes the tool for a person. `cookies` are those that a launched browser
    begins with and leaves for the next start, None for none.
    """

    headed: bool = True
    executable: Path | None = None
    attach: str = ""
    connect: str = ""
    tells: str = PRODUCT
    cookies: KeptCookies | None = None


@contextmanager
def open_tab(choice: BrowserChoice, marks: Iterable[str], driver: Playwright | None = None) -> Iterator[Tab]:
    """A tab to work in. What was launched is closed at the end; an attached browser and its tab are left as they are.

    `marks` are the ids that page objects know pages by; `driver` is a Playwright that runs already. Raises
    BrowserMissing where no browser is found or it can't be started.
    """
    with nullcontext(driver) if driver else started_driver() as playwright:
        if choice.attach:
            yield Tab(_attached(playwright, choice.attach), marks)
            return
        browser = _connected(playwright, choice.connect) if choice.connect else _launched(playwright, choice)
        try:
            page = _fresh_page(browser, choice.tells)
            if choice.cookies:
                choice.cookies.restore(page.context)
            yield Tab(page, marks, choice.cookies)
        finally:
            _close(browser)


def _close(browser: Browser) -> None:
    try:
        browser.close()
    except PlaywrightError:
        # A browser that is gone already is as closed as it can be.
        return


def _attached(playwright: Playwright, address: str) -> Page:
    try:
        browser = playwright.chromium.connect_over_cdp(address, timeout=20_000)
    except PlaywrightError:
        raise _no_answer(address) from None
    try:
        with _no_wait_for_the_dead(browser):
            context = browser.contexts[0] if browser.contexts else browser.new_context()
            blank = [page for page in context.pages if page.url in BLANK]
            page = blank[0] if blank else context.new_page()
            # Behind another tab of its window it is not drawn: nobody sees it, and no picture of it can be taken.
            page.bring_to_front()
    except PlaywrightError:
        raise BrowserMissing(
            Bilingual(f"The browser at {address} gives no tab to work in", f"{address} 的浏览器无法提供标签页"),
            next_step=Bilingual(
                "See that its window is still open, then start again.", "请确认浏览器窗口仍然打开，然后重新开始。"
            ),
        ) from None
    return page


def _connected(playwright: Playwright, address: str) -> Browser:
    try:
        return playwright.chromium.connect(address, timeout=20_000)
    except PlaywrightError as error:
        if "428" in error.message or "version mismatch" in error.message:
            raise _of_another_version(address) from None
        raise _no_answer(address) from None


def _of_another_version(address: str) -> BrowserMissing:
    own = version("playwright")
    return BrowserMissing(
        Bilingual(
            f"The Playwright server at {address} is of another version", f"{address} 上的 Playwright 服务器版本不符"
        ),
        next_step=Bilingual(
            f"Start there a server of version {own}, or use --attach.", f"请改用版本 {own} 的服务器，或使用 --attach。"
        ),
    )


def _no_answer(address: str) -> BrowserMissing:
    return BrowserMissing(
        Bilingual(f"No browser answers at {address}", f"{address} 没有浏览器响应"),
        next_step=Bilingual(
            "Start one with --remote-debugging-port=PORT and give its address.",
            "请用 --remote-debugging-port=端口 启动浏览器，并填写其地址。",
        ),
    )


def _launched(playwright: Playwright, choice: BrowserChoice) -> Browser:
    executable = find_browser(playwright, choice.executable)
    if (
        choice.headed
        and sys.platform.startswith("linux")
        and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    ):
        raise BrowserMissing(
            Bilingual("This machine has no display for a headed browser", "这台机器没有可显示浏览器窗口的屏幕"),
            next_step=Bilingual(
                "Run at a desktop, under xvfb-run, or with --attach.",
                "请在桌面环境运行，或使用 xvfb-run，或使用 --attach。",
            ),
        )
    # Chromium's sandbox can't be set up by root; everybody else keeps it.
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    try:
        return playwright.chromium.launch(
            executable_path=executable,
            headless=not choice.headed,
            chromium_sandbox=not is_root,
            handle_sigint=False,
            args=list(ARGUMENTS),
        )
    except PlaywrightError:
        raise BrowserMissing(
            Bilingual(f"The browser can't be started: {executable}", f"浏览器无法启动：{executable}"),
            next_step=Bilingual(
                "Start it by itself and read what it says; or set SELLERFILL_BROWSER to another one.",
                "请单独启动它并查看提示，或将 SELLERFILL_BROWSER 设为其他浏览器。",
            ),
        ) from None


@contextmanager
def _no_wait_for_the_dead(browser: Browser) -> Iterator[None]:
    """The call that waits for a page fails as soon as the browser is gone.

    Playwright tells of the end, but a page that the browser was just making is waited for without one (1.65.2: 4 of 11
    kills at that moment). A listener runs in a greenlet of its own while the caller's waits, and wakes it.
    """
    waiting = getcurrent()

    def gone(_: Browser) -> None:
        waiting.throw(PlaywrightError("The browser is gone"))

    browser.on("disconnected", gone)
    try:
        yield
    finally:
        browser.remove_listener("disconnected", gone)


def _fresh_page(browser: Browser, tells: str) -> Page:
    try:
        with _no_wait_for_the_dead(browser):
            probe = browser.new_page()
            agent = str(probe.evaluate(SHOW_FORM))
            probe.context.close()
            context = browser.new_context(
                user_agent=f"{agent} {tells}",
                viewport={"width": VIEWPORT["width"], "height": VIEWPORT["height"]},
                accept_downloads=False,
            )
            return context.new_page()
    except PlaywrightError:
        raise BrowserMissing(
            Bilingual("The browser starts, but can't show a page", "浏览器可以启动，但无法显示页面"),
            next_step=Bilingual(
                "Install fonts (on Debian: fonts-noto-cjk), or a newer browser with 'fill doctor --fix'.",
                "请安装字体（Debian：fonts-noto-cjk），或运行 fill doctor --fix 安装较新的浏览器。",
            ),
        ) from None
