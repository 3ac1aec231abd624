"""A Chromium that was started separately; the tool fills, another program at the same browser plays the human."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from conftest import PROFILES
from market import Market
from playwright.sync_api import Page, Playwright, expect

FILL = Path(sys.executable).with_name("fill")


class Human:
    """Does by hand, in the shared browser, what the tool leaves to a person."""

    def __init__(self, page: Page, market: Market) -> None:
        self.page = page
        self.market = market

    def play(self, kind: str) -> None:
        """One moment."""
        getattr(self, kind.replace("-", "_"))()

    def email_code(self) -> None:
        self.page.locator("#cvf-input-code").fill(self.market.ask("inbox")[-1]["code"])
        self.page.get_by_role("button", name="Verify", exact=True).click()

    def agreement(self) -> None:
        self.page.get_by_role("checkbox").check()
        self.page.get_by_role("button", name="Agree and Continue").click()

    def card(self) -> None:
        self.page.get_by_label("Credit card number").fill("4111 1111 1111 1111")
        self.page.get_by_role("button", name="Next", exact=True).click()

    def phone_pin(self) -> None:
        self.page.get_by_role("button", name="Text me now").click()
        box = self.page.get_by_role("dialog").get_by_role("textbox")
        expect(box).to_be_visible()
        box.fill(self.market.ask("phone")["messages"][-1]["pin"])
        self.page.get_by_role("button", name="Verify", exact=True).click()

    def tax_review(self) -> None:
        self.page.get_by_role("button", name="Save and continue").click()

    def tax_signature(self) -> None:
        for box in self.page.get_by_role("checkbox").all():
            box.check()
        self.page.get_by_label("Signature (type your name)").fill("Zeng Yuxuan")
        self.page.get_by_role("button", name="Submit", exact=True).click()


def test_tool_and_human_share_a_browser_without_a_terminal(
    market: Market, playwright: Playwright, debugging_address: str, tmp_path: Path
) -> None:
    command = [str(FILL), "--profile", str(PROFILES / "individual.yaml"), "--start-url", market.site]
    environment = {
        **os.environ,
        "SELLERFILL_DATA_DIR": str(tmp_path / "data"),
        "SELLERFILL_PASSWORD": "practice-7-pass",
    }
    browser = playwright.chromium.connect_over_cdp(debugging_address)
    (page,) = browser.contexts[0].pages
    human = Human(page, market)

    events: list[dict[str, Any]] = []
    with subprocess.Popen(
        [*command, "--attach", debugging_address, "--yes", "--json", "--lang", "en"],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as tool:
        assert tool.stdout is not None
        for line in tool.stdout:
            events.append(json.loads(line))
            if events[-1]["event"] == "handoff":
                human.play(events[-1]["kind"])
        said = tool.communicate()[1]

    assert tool.returncode == 0, said
    assert events[0]["event"] == "run-started"
    assert events[-1]["event"] == "run-ended"
    assert (events[-1]["outcome"], events[-1]["exit_code"]) == ("done", 0)
    assert market.received["register"]["customerName"] == "Zeng Yuxuan"
    assert market.received["tax_sign"]["signature_name"] == "Zeng Yuxuan"
    counts = market.counts
    assert (counts["accounts"], counts["preauthorizations"], counts["sms"], counts["tax_forms"]) == (1, 1, 1, 1)
    assert page.get_by_role("heading", name="Seller Central").is_visible()
