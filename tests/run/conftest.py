"""The practice site in its own process, a real browser's tab, invented sellers, and a run over them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from chromium import listening_chromium
from market import Market, open_market
from onlooker import Onlooker
from playwright.sync_api import Playwright
from walking import walk_to
from walking_today import PATHS as TODAY
from walking_today import walk_today_to

from sellerfill.browser.hands import Hands
from sellerfill.browser.session import BrowserChoice, open_tab
from sellerfill.browser.tab import Tab
from sellerfill.handoff.moment import Operator
from sellerfill.handoff.rehearsal import Script, ScriptedPerson
from sellerfill.journal import Journal
from sellerfill.language import Lang
from sellerfill.plan import FillPlan, build_plan
from sellerfill.run import Run, run
from sellerfill.run.parts import Record, Screen
from sellerfill.settings import load_settings
from sellerfill.sites import AMAZON_NA
from sellerfill.values import prepare

PROFILES = Path(__file__).parents[2] / "profiles"
MARKS = {mark for page in AMAZON_NA.pages for mark in page.marks}


@pytest.fixture
def open_site() -> Iterator[Callable[..., Market]]:
    """Starts practice sites that end with the test."""
    with ExitStack() as stack:
        yield lambda *settings: stack.enter_context(open_market(*settings))


@pytest.fixture(scope="module")
def browser_tab(playwright: Playwright) -> Iterator[Tab]:
    """One headless tab for all tests of a module."""
    with open_tab(BrowserChoice(headed=False, executable=load_settings().browser), MARKS, playwright) as tab:
        yield tab


@pytest.fixture
def tab(browser_tab: Tab) -> Tab:
    """The tab, with no cookie of an earlier test and on no page."""
    browser_tab.page.context.clear_cookies()
    browser_tab.page.goto("about:blank")
    return browser_tab


@pytest.fixture
def market() -> Iterator[Market]:
    """The practice site, in the guide's order, in English."""
    with open_market() as running:
        yield running


@pytest.fixture
def debugging_address(playwright: Playwright, tmp_path: Path) -> Iterator[str]:
    """A Chromium of its own, told to listen for debuggers."""
    with listening_chromium(playwright, tmp_path) as address:
        yield address


def plan_of(profile: str, *changes: tuple[str, str], folder: Path) -> FillPlan:
    """The plan of a bundled profile, with texts of the file replaced."""
    text = (PROFILES / profile).read_text(encoding="utf-8")
    for before, after in changes:
        assert before in text, before
        text = text.replace(before, after)
    path = folder / profile
    path.write_text(text, encoding="utf-8")
    shutil.copytree(PROFILES / "papers", folder / "papers", dirs_exist_ok=True)
    return build_plan(AMAZON_NA, prepare(path, today=date(2026, 11, 23))[1])


class ComeFarEnough(Exception):
    """The run has come to the page that its test ends at."""


@dataclass
class Registration:
    """A run over a plan on a practice site; `events` is what it told.

    It begins at the page `start` of the practice site, which a visitor has come to already, and ends before it touches
    the page `until` of the page objects; else it goes from the entry to the end.
    With `panel` the page has one in that language, in a window of 1366 x 768, and the `onlooker` looks at it.
    """

    tab: Tab
    market: Market
    plan: FillPlan
    folder: Path
    operator: Operator | None = None
    minutes: float = 1.0
    finished: frozenset[str] = frozenset()
    start: str = ""
    until: str = ""
    panel: Lang | None = None
    screen: Screen | None = None
    events: list[dict[str, Any]] = field(default_factory=list)

    def __post_init__(self) -> None:
        script = Script(signature="Lyu Xiaojun")
        self.operator = self.operator or ScriptedPerson(Hands(self.tab), self.market.control, script)
        self.onlooker = Onlooker(self.tab, self.operator)

    def hear(self, event: Mapping[str, Any]) -> None:
        """An event of the run."""
        self.events.append(dict(event))
        if event["event"] == "page" and event["page"] == self.until:
            raise ComeFarEnough
        if self.panel:
            self.onlooker.hear(event)

    def go(self) -> None:
        """Open the site and run to the end, or to the error."""
        journal = Journal(self.folder / "journal.db")
        name = f"test-{len(journal.runs())}"
        journal.begin(name, "seller", "scope", self.plan.digest)
        if self.panel:
            self.tab.page.set_viewport_size({"width": 1366, "height": 768})
        post = self.tab.page.context.request.post
        walk = walk_today_to if self.start in TODAY else walk_to
        self.tab.open(walk(self.start, self.market, post) if self.start else self.market.site)
        assert self.operator
        parts = Run(
            tab=self.tab,
            plan=self.plan,
            operator=self.onlooker if self.panel else self.operator,
            record=Record(name, journal, self.hear),
            origins=frozenset({self.market.site.rstrip("/")}),
            secret=lambda planned: "practice-7-pass" if "password" in planned.value.token else "123456789012",
            finished=self.finished,
            handoff_minutes=self.minutes,
            panel=self.panel,
            screen=self.screen,
        )
        try:
            with suppress(ComeFarEnough):
                run(parts)
        finally:
            journal.close()

    def told(self, event: str) -> list[dict[str, Any]]:
        """The events of one name."""
        return [one for one in self.events if one["event"] == event]
