"""What a site answered last to the tab: its status, whether it broke off, how long it asks to wait."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, Request, Response

# The browser's own word for a page that was left before it had come whole: no fault of the site.
LEFT = "net::ERR_ABORTED"


class Answer:
    """The last answer that the page of a tab got, as heard; `page` gives the tab's page.

    `failed` is why it is none that a run can use ("HTTP 500", "ERR_CONNECTION_RESET"), else "". `looked_at` is the
    address that a look was answered from, "" where a sent form was; `asked_to_wait` the seconds that the site asked for
    (Retry-After).
    """

    def __init__(self, page: Callable[[], Page]) -> None:
        self._page = page
        self._request: Request | None = None
        self.forget()

    def forget(self) -> None:
        """From here on only a new answer counts."""
        self.failed, self.looked_at, self.asked_to_wait = "", "", 0.0
        self._request = None

    def hear(self, page: Page) -> None:
        """Listen to what this page is answered."""
        page.on("response", self._begun)
        page.on("requestfailed", self._broken)

    def _begun(self, response: Response) -> None:
        request = response.request
        if request.is_navigation_request() and request.frame == self._page().main_frame and response.status // 100 != 3:
            # The answer comes before the page has its new address.
            self._request, self.looked_at = request, response.url if request.method == "GET" else ""
            self.failed = f"HTTP {response.status}" if response.status >= 400 else ""
            said = response.headers.get("retry-after", "")
            self.asked_to_wait = float(said) if said.isdecimal() else 0.0

    def _broken(self, request: Request) -> None:
        # What came is shown like a whole page, in silence.
        if request == self._request and request.failure != LEFT:
            self.failed = self.failed or (request.failure or "broken off").removeprefix("net::")
