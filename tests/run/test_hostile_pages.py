"""Seventy hostile pages, 99 kinds of trap: no value in a wrong or a hidden field, honest ones filled, the rest refused.

`pytest -s` prints the table.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
from conftest import plan_of
from market import HTTP, Market, open_market
from page_changes import EXPECTED
from walking import walk_to

from mock_site.hostile import KINDS
from sellerfill.browser.hands import Hands
from sellerfill.browser.identify import identify
from sellerfill.browser.tab import Tab
from sellerfill.errors import SellerfillError
from sellerfill.handoff.rehearsal import Script, ScriptedPerson
from sellerfill.journal import Journal
from sellerfill.run import Run
from sellerfill.run.fill import fill_page
from sellerfill.run.loop import refuse_foreign
from sellerfill.run.parts import Record, Visit

FIELD = "seller_info.postal_code"
HONEST = EXPECTED["seller_info"]
SHOWN = ("country", "address_line1", "city", "state", "postal_code", "display_name")
# Hidden copies of the field that are a matter of style alone stand four to a page, all else by itself.
PAGES = tuple("+".join(KINDS["STYLES"][at : at + 4]) for at in range(0, len(KINDS["STYLES"]), 4)) + tuple(
    kind for table, kinds in KINDS.items() if table != "STYLES" for kind in kinds
)
# What every control of the page holds, also in shadow roots and in frames that may be looked into, and what its forms
# would send: [name, value, whether it is a trap].
HELD = """() => {
  const held = [];
  const look = (root) => {
    for (const el of root.querySelectorAll("*")) {
      if (el.shadowRoot) look(el.shadowRoot);
      if (el.contentDocument) look(el.contentDocument);
      if (el.tagName === "TEMPLATE") look(el.content);
      if (!el.matches("main input:not([type=hidden]), main select, [data-trap]")) continue;
      held.push([el.name, el.value, el.hasAttribute("data-trap")]);
    }
    for (const form of root.querySelectorAll("main form")) {
      for (const [name, value] of new FormData(form)) held.push([name, value, name.endsWith("-hp")]);
    }
  };
  look(document);
  return held;
}"""


@dataclass
class Outcome:
    """What became of one hostile page: why it was refused, and what lies where."""

    kinds: str
    refusal: str
    exit_code: int
    told: list[dict[str, Any]]
    astray: list[str]
    missing: list[str]
    seconds: float


class Trapper:
    """One seller at one page, which is shown again and again with another trap."""

    def __init__(self, tab: Tab, market: Market, folder: Path) -> None:
        plan = plan_of("other-billing.yaml", folder=folder)
        # What the page shows no field for is left out, to save the search for it on every page.
        plan = replace(plan, fields=tuple(one for one in plan.fields if one.name in SHOWN))
        self.tab, self.market = tab, market
        self.address = walk_to("seller_info", market, tab.page.context.request.post)
        self.journal = Journal(folder / "journal.db")
        self.journal.begin("test", "seller", "scope", plan.digest)
        self.told: list[dict[str, Any]] = []
        self.run = Run(
            tab=tab,
            plan=plan,
            operator=ScriptedPerson(Hands(tab), market.control, Script(signature="Chen Siyuan")),
            record=Record("test", self.journal, lambda event: self.told.append(dict(event))),
            origins=frozenset({market.site.rstrip("/")}),
            secret=lambda planned: "",
        )

    def filled(self, kinds: str) -> Outcome:
        """The page with these traps, filled as the run fills it."""
        # Not over a connection that is kept: the site closes it while a slow page is being filled.
        trap, closing = {"hostile": f"{kinds}:{FIELD}"}, {"connection": "close"}
        HTTP.post(f"{self.market.control}hostile", json=trap, headers=closing).raise_for_status()
        self.told.clear()
        began, refusal, code = perf_counter(), "", 0
        try:
            self.tab.open(self.address)
            facts = self.tab.look().facts
            refuse_foreign(self.run, facts)
            page = identify(facts, self.run.plan.site)
            fill_page(self.run, page, Visit(page.name, facts.origin))
        except SellerfillError as error:
            refusal, code = error.message.en, error.exit_code
        return self._outcome(kinds, refusal, code, perf_counter() - began)

    def _outcome(self, kinds: str, refusal: str, code: int, seconds: float) -> Outcome:
        held = self.tab.page.evaluate(HELD)
        values = set(HONEST.values()) | {value[:1] for value in HONEST.values()}
        astray = [
            name
            for name, value, trap in held
            if value
            and (trap or (name in HONEST and value != HONEST[name]) or (name not in HONEST and value in values))
        ]
        lying = {name: value for name, value, _ in held}
        missing = [name for name, value in HONEST.items() if lying.get(name) != value]
        return Outcome(kinds, refusal, code, list(self.told), astray, missing, seconds)


@pytest.fixture(scope="module")
def outcomes(browser_tab: Tab, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Outcome]]:
    """Every trap at the same field of the same page."""
    browser_tab.page.context.clear_cookies()
    with open_market() as market:
        trapper = Trapper(browser_tab, market, tmp_path_factory.mktemp("trapper"))
        found = {kinds: trapper.filled(kinds) for kinds in PAGES}
        trapper.journal.close()
        browser_tab.origins = None
        assert "seller_info" not in market.received
        for one in found.values():
            fate = one.refusal or ("partly" if one.missing else "filled")
            print(f"{one.kinds:74} {len(one.astray)} astray  {one.seconds:4.1f} s  {fate}")
        yield found


def test_there_are_at_least_sixty_hostile_pages() -> None:
    assert {table: len(kinds) for table, kinds in KINDS.items()} == {
        "STYLES": 39,
        "COPIES": 23,
        "REFUSED": 26,
        "RACES": 1,
        "HONEST": 10,
    }
    assert len(PAGES) == 70


def test_no_value_lies_in_a_wrong_or_a_hidden_field(outcomes: dict[str, Outcome]) -> None:
    assert {kinds: one.astray for kinds, one in outcomes.items() if one.astray} == {}


@pytest.mark.parametrize("table", ["STYLES", "COPIES", "HONEST"])
def test_honest_fields_are_all_filled(table: str, outcomes: dict[str, Outcome]) -> None:
    stopped = {
        kinds: (one.refusal, one.missing)
        for kinds, one in outcomes.items()
        if kinds.partition("+")[0] in KINDS[table] and (one.refusal or one.missing)
    }

    assert stopped == {}


def test_a_field_that_is_itself_a_trap_stops_the_run(outcomes: dict[str, Outcome]) -> None:
    assert [kind for kind in KINDS["REFUSED"] if outcomes[kind].exit_code not in (4, 9)] == []


@pytest.mark.parametrize("kind", ["whole-form-again", "covered", "covered-past-the-pointer", "disabled"])
def test_a_hidden_copy_is_told(kind: str, outcomes: dict[str, Outcome]) -> None:
    told = [event for event in outcomes[kind].told if event["event"] == "hidden-twin"]

    assert ("seller_information", "postal-code") in [(event["page"], event["token"]) for event in told]
    assert all(event["reason"] for event in told)


def test_every_copy_that_is_hidden_by_style_is_told(outcomes: dict[str, Outcome]) -> None:
    told = {
        kinds: [event["token"] for event in one.told if event["event"] == "hidden-twin"]
        for kinds, one in outcomes.items()
        if "+" in kinds
    }

    assert told == {kinds: ["postal-code"] * (kinds.count("+") + 1) for kinds in told}
    assert len(told) == 10
