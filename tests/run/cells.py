"""A cell of the matrix of handoffs: one start of the tool, and how the first moment of its person ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from chromium import debugging_address
from market import Market
from playwright.sync_api import Browser, Page, Playwright
from seat import CTRL_C, Human, Start, Tool, profile_of
from walking import walk_to


@dataclass(frozen=True)
class Seats:
    """What all cells share: the practice site, a browser to attach to, one that shows its tabs."""

    market: Market
    playwright: Playwright
    address: str
    attached: Browser
    watched: Path

    def clear(self) -> None:
        """The browser to attach to: nobody is signed in there, and its tabs are as its person left them."""
        self.attached.contexts[0].clear_cookies()
        self.blank()

    def blank(self) -> None:
        """Its two tabs: a blank one, and on top of it the one in which its person reads something else."""
        (context,) = self.attached.contexts
        before = context.pages
        context.new_page()
        context.new_page().goto(f"{self.market.control}counts")
        for page in before:
            page.close()

    def seller(self, name: str, folder: Path, page: str = "ap/register") -> tuple[str | Path, ...]:
        """A seller whom the site does not know yet, and the page of it that the run begins at."""
        profile = profile_of(name.replace(" ", "-").lower(), folder)
        return ("--profile", profile, "--start-url", self.market.site + page)

    def watching(self, folder: Path) -> dict[str, str]:
        """The settings of a tool in whose own browser a person can act."""
        return {"SELLERFILL_BROWSER": str(self.watched), "HEARD": str(folder / "heard")}

    def own(self, folder: Path) -> Browser:
        """That browser."""
        with (folder / "heard").open(encoding="utf-8") as heard:
            return self.playwright.chromium.connect_over_cdp(debugging_address(heard))

    def walk(self, page: str, visitor: str) -> str:
        """Come to this page in the browser to attach to; its address, without the site's."""
        return walk_to(page, self.market, self.post, visitor).removeprefix(self.market.site)

    def post(self, url: str, **sent: Any) -> Any:
        """The request of a page in that browser."""
        return self.attached.contexts[0].request.post(url, **sent)

    def walk_to_the_last_pin(self, visitor: str) -> str:
        """Come to the phone's page, type two wrong PINs there and leave it at that."""
        phone = self.walk("phone", visitor)
        wanted = {"pvMode": "sms", "pv_cc": "86-cn", "pv_msisdn": "13900000002", "pvVoice": "pvl-1"}
        self.post(f"{self.market.site}sw/registration/pv/start", form=wanted)
        for _ in range(2):
            self.post(f"{self.market.site}sw/registration/pv/pin", form={"pvPin": "none"})
        self.post(f"{self.market.site}sw/registration/pv/cancel")
        return phone


@dataclass(frozen=True)
class BrokenOff:
    """A run of a seller who has come to the card's page: the command, its runs' folder, the run's name."""

    command: Sequence[str | Path]
    data: Path
    run: str


@dataclass
class Cell:
    """One start of the tool and the ending of its first moment.

    The person acts in the browser to attach to, or in the tool's own; in a rehearsal a script does. `whole`: their
    "done" is meant for the whole registration, and they err in one PIN, not two.
    """

    seats: Seats
    ending: str
    start: Start
    folder: Path
    attached: bool = True
    scripted: bool = False
    whole: bool = False
    moments: int = 0

    def play(self) -> Tool:
        """Until the tool has ended."""
        with self.start.begun() as tool:
            for event in tool.told():
                if event["event"] == "handoff":
                    self.moments += 1
                    self.meet(tool, event["kind"])
                elif event["event"] == "attempt" and event["number"] == 2 and not self.whole:
                    self.human(tool).err_again(2)
        return tool

    def meet(self, tool: Tool, kind: str) -> None:
        """A moment has come."""
        plays = self.ending == "failed" or (self.ending == "done" and (self.whole or self.moments == 1))
        if self.ending == "tab closed":
            self.page(tool).close()
        elif self.ending == "declined":
            tool.types("q\n")
        elif self.ending == "Ctrl-C" or (self.ending == "done" and not plays):
            tool.types(CTRL_C)
        elif plays and not self.scripted:
            human = self.human(tool)
            human.err() if (self.ending, kind) == ("failed", "phone-pin") else human.play(kind)

    def human(self, tool: Tool) -> Human:
        """The person in the tool's tab."""
        return Human(self.page(tool), self.seats.market)

    def page(self, tool: Tool) -> Page:
        """That tab."""
        if self.attached:
            return self.seats.attached.contexts[0].pages[0]
        pages = [page for context in self.seats.own(self.folder).contexts for page in context.pages]
        (page,) = [page for page in pages if page.url.startswith(tool.origin)]
        return page


def options(ending: str) -> tuple[str, ...]:
    """The time that a person has."""
    return ("--handoff-minutes", "0.01" if ending == "timed-out" else "2")
