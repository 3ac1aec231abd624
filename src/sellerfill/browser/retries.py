"""What may be tried again: opening a page, which changes nothing. A press, a key and a person's act never are."""

from __future__ import annotations

from typing import Protocol

from playwright.sync_api import Page
from tenacity import (
    RetryCallState,
    Retrying,
    retry_if_exception_type,
    stop_after_attempt,
    wait_random_exponential,
)

from sellerfill.browser.answer import Answer
from sellerfill.browser.translate import translated
from sellerfill.errors import SellerfillError, SiteUnreachable
from sellerfill.language import Bilingual

OPENING = Bilingual("Opening the site", "打开网站")
OPEN_TRIES = 3
LONGEST_WAIT_SECONDS = 60.0


class Opener(Protocol):
    """A tab, as far as opening goes."""

    page: Page
    answer: Answer

    def open_once(self, url: str) -> None:
        """One try."""

    def on_retry(self, reason: str, seconds: float) -> None:
        """Hears why the next try is needed, and after which pause it comes."""


def opening(tab: Opener, url: str) -> None:
    """Open `url`, trying thrice after pauses that grow and differ from one another, never before the site allows it.

    Raises SiteUnreachable after the third try, or where the site asks for more than a minute.
    """
    thrice, jitter = stop_after_attempt(OPEN_TRIES), wait_random_exponential(multiplier=0.3, max=3)

    def told(state: RetryCallState) -> None:
        error = state.outcome.exception() if state.outcome else None
        assert isinstance(error, SellerfillError) and state.next_action is not None
        tab.on_retry(error.message.en, round(state.next_action.sleep, 1))

    tries = Retrying(
        retry=retry_if_exception_type(SiteUnreachable),
        stop=lambda state: thrice(state) or tab.answer.asked_to_wait > LONGEST_WAIT_SECONDS,
        wait=lambda state: jitter(state) + tab.answer.asked_to_wait,
        # Through the browser: a sleeping process hears nothing of a tab that is closed meanwhile.
        sleep=lambda seconds: tab.page.wait_for_timeout(seconds * 1000),
        before_sleep=told,
        reraise=True,
    )
    with translated(OPENING):
        tries(tab.open_once, url)
