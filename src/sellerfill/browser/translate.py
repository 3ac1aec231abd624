"""Playwright's errors, mapped at one boundary: none of their text passes, since it may quote what was typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from sellerfill.errors import BrowserMissing, OutcomeUnknown, PageMismatch, SiteUnreachable
from sellerfill.language import Bilingual

_GONE = ("Target page, context or browser has been closed", "Target crashed", "Browser has been closed", "Page crashed")


def browser_gone() -> BrowserMissing:
    """The error for a browser, tab or connection that went away in the middle of a run."""
    return BrowserMissing(
        Bilingual("The browser or its tab was closed", "浏览器或标签页已关闭"),
        next_step=Bilingual(
            "The run is saved. Start again; it goes on where the site stands.",
            "进度已保存。重新运行同一命令即可从网站当前页面继续。",
        ),
    )


def is_gone(error: PlaywrightError) -> bool:
    """Whether the tab or the browser behind it no longer exists."""
    return any(words in error.message for words in _GONE)


def is_replaced(error: PlaywrightError) -> bool:
    """Whether the page was replaced by another while it was being read."""
    return any(
        words in error.message
        for words in ("Execution context was destroyed", "frame was detached", "Frame was detached", "navigat")
    )


@contextmanager
def translated(where: Bilingual) -> Iterator[None]:
    """Whatever Playwright raises inside leaves as one of our errors, naming `where` and nothing that was typed."""
    try:
        yield
    except PlaywrightTimeout as error:
        raise PageMismatch(
            Bilingual(f"{where.en}: the page did not let it happen in time", f"{where.zh}：页面未能及时响应"),
            next_step=Bilingual("Look at the page; run again.", "请查看页面后重新运行。"),
        ) from without_text(error)
    except PlaywrightError as error:
        raise _mapped(error, where) from without_text(error)


def _mapped(error: PlaywrightError, where: Bilingual) -> Exception:
    if is_gone(error):
        return browser_gone()
    network = re.search(r"net::(ERR_[A-Z_]+)", error.message)
    if network:
        return unreachable(network.group(1))
    return PageMismatch(
        Bilingual(f"{where.en}: the page changed while it was being used", f"{where.zh}：操作时页面发生了变化"),
        next_step=Bilingual("Look at the page; run again.", "请查看页面后重新运行。"),
    )


def unreachable(reason: str) -> SiteUnreachable:
    """The error for a site that does not answer; `reason` is a network code or an HTTP status."""
    return SiteUnreachable(
        Bilingual(f"The site can't be reached ({reason})", f"无法访问网站（{reason}）"),
        next_step=Bilingual(
            "The run is saved. Check the network and the address, then start again.",
            "进度已保存。请检查网络和网址后重新运行。",
        ),
    )


def outcome_unknown(page: str, button: str) -> OutcomeUnknown:
    """The error for a press after which the page showed neither another page nor an error."""
    return OutcomeUnknown(
        Bilingual(
            f"'{button}' on page {page} was pressed once and its outcome is unknown; it is not pressed again",
            f"页面 {page} 上的“{button}”已按下一次，结果未知；不会再次按下",
        ),
        next_step=Bilingual(
            "Look at the page in the browser. The run is saved; start again and it goes on where the site stands.",
            "请在浏览器中查看页面。进度已保存；重新运行即可从网站当前页面继续。",
        ),
    )


def without_text(error: Exception) -> Exception:
    """A stand-in for a traceback's cause: the kind of error, none of its text."""
    return RuntimeError(type(error).__name__)
