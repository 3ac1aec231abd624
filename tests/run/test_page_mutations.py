"""Sixty changed pages: nothing lies in a wrong field, harmless changes don't stop a run, harmful ones always do.

`pytest -s` prints the table.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from conftest import plan_of
from market import Market, open_market
from page_changes import CHANGES, EXPECTED, HARMFUL, HARMLESS, SCRIPT, Change
from walking import PATHS, leave

from sellerfill.browser.hands import Hands
from sellerfill.browser.identify import identify
from sellerfill.browser.tab import Tab
from sellerfill.errors import SellerfillError
from sellerfill.handoff.rehearsal import Script, ScriptedPerson
from sellerfill.journal import Journal
from sellerfill.run import Run
from sellerfill.run.fill import fill_page
from sellerfill.run.parts import Record, Visit

pytestmark = pytest.mark.long

DEPOSIT = """deposit:
  country: US
  bank_name: Example Community Bank
  routing_number: "021000021"
  account_number: env:SELLERFILL_DEPOSIT_ACCOUNT

tax:
"""


@dataclass
class Outcome:
    """What became of one changed page."""

    change: Change
    refusal: str
    strays: list[str]
    missing: list[str]


class Walk:
    """One seller who stands at one page after the other; each changed page is filled in the same tab."""

    def __init__(self, tab: Tab, market: Market, folder: Path) -> None:
        plan = plan_of("other-billing.yaml", ("tax:\n", DEPOSIT), folder=folder)
        self.tab, self.market = tab, market
        self.post = tab.page.context.request.post
        self.journal = Journal(folder / "journal.db")
        self.journal.begin("test", "seller", "scope", plan.digest)
        self.run = Run(
            tab=tab,
            plan=plan,
            operator=ScriptedPerson(Hands(tab), market.control, Script(signature="Chen Siyuan")),
            record=Record("test", self.journal, lambda event: None),
            origins=frozenset({market.site.rstrip("/")}),
            secret=lambda planned: "practice-7-pass" if "password" in planned.value.token else "123456789012",
        )

    def filled(self, change: Change) -> Outcome:
        """The page with this change, filled."""
        language = "zh_CN" if change.kind == "translated" else "en_US"
        self.post(f"{self.market.site}language", form={"lop": language, "back": "/"})
        page = self.tab.page
        page.goto(self.market.site + PATHS[change.page])
        page.evaluate(SCRIPT)
        if change.kind != "translated":
            page.evaluate("([kind, details]) => { window.changes[kind](...details); }", [change.kind, change.details])
        refusal = ""
        try:
            facts = self.tab.look().facts
            known = identify(facts, self.run.plan.site)
            fill_page(self.run, known, Visit(known.name, facts.origin))
        except SellerfillError as error:
            refusal = error.message.en
        return self._outcome(change, refusal)

    def _outcome(self, change: Change, refusal: str) -> Outcome:
        expected = EXPECTED[change.page]
        written = self.tab.page.evaluate("window.changes.written()")
        strays = [mark for mark, value, new in written if new and expected.get(mark) != value]
        lying = {mark: value for mark, value, _ in written}
        return Outcome(change, refusal, strays, [mark for mark in expected if lying.get(mark) != expected[mark]])


@pytest.fixture(scope="module")
def outcomes(browser_tab: Tab, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Outcome]]:
    """Every change of every page, in one walk."""
    browser_tab.page.context.clear_cookies()
    with open_market("deposit=true") as market:
        walk = Walk(browser_tab, market, tmp_path_factory.mktemp("walk"))
        found = []
        for page in PATHS:
            found += [walk.filled(change) for change in CHANGES if change.page == page]
            leave(page, market, walk.post)
        walk.journal.close()
        counts = market.counts
        assert (counts["trapped"], counts["calls"], counts["deposits"]) == (0, 1, 0)
        print_table(found)
        yield found


def print_table(outcomes: list[Outcome]) -> None:
    """The changes by kind: how many, filled completely, refused, with a value in a wrong field."""
    for harmful in (False, True):
        for kind in dict.fromkeys(one.change.kind for one in outcomes if one.change.harmful == harmful):
            rows = [one for one in outcomes if (one.change.kind, one.change.harmful) == (kind, harmful)]
            found = Counter("refused" if one.refusal else "partly" if one.missing else "filled" for one in rows)
            strays = sum(len(one.strays) for one in rows)
            told = f"{len(rows):2} changed, {found['filled']:2} filled, {found['refused']:2} refused, {strays} astray"
            print(f"{'harmful ' if harmful else 'harmless'} {kind:12} {told}")


def test_there_are_sixty_changes() -> None:
    assert (len(HARMLESS), len(HARMFUL), len(set(CHANGES))) == (36, 24, 60)


def test_no_value_lies_in_a_wrong_field(outcomes: list[Outcome]) -> None:
    assert {str(one.change): one.strays for one in outcomes if one.strays} == {}


def test_harmless_changes_are_filled_completely(outcomes: list[Outcome]) -> None:
    harmless = [one for one in outcomes if not one.change.harmful]

    stopped = {str(one.change): one.refusal or one.missing for one in harmless if one.refusal or one.missing}

    assert len(stopped) <= 3, stopped


def test_harmful_changes_are_all_refused(outcomes: list[Outcome]) -> None:
    assert [str(one.change) for one in outcomes if one.change.harmful and not one.refusal] == []
