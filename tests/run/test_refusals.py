"""Where a run must stop and show, press nothing, and lose nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Registration, plan_of
from market import Market

from sellerfill.browser.hands import Hands
from sellerfill.browser.tab import Tab
from sellerfill.errors import OutcomeUnknown, PageMismatch, SiteRejected
from sellerfill.handoff.moment import HandoffOutcome, Moment
from sellerfill.handoff.rehearsal import Script, ScriptedPerson
from sellerfill.pages import Human

OpenSite = Callable[..., Market]


class LastVisitor(ScriptedPerson):
    """A scripted person after whose agreement the site goes away."""

    def __init__(self, tab: Tab, market: Market) -> None:
        super().__init__(Hands(tab), market.control, Script(signature="Lyu Xiaojun"))
        self.market = market

    def end(self, moment: Moment, outcome: HandoffOutcome) -> None:
        """Take the site down."""
        if moment.handoff.kind is Human.AGREEMENT:
            self.market.stop()


def test_a_press_that_gets_no_answer_is_unknown_and_not_repeated(open_site: OpenSite, tab: Tab, tmp_path: Path) -> None:
    market = open_site()
    person = LastVisitor(tab, market)
    registration = Registration(tab, market, plan_of("company.yaml", folder=tmp_path), tmp_path, operator=person)

    with pytest.raises(OutcomeUnknown, match="pressed once and its outcome is unknown; it is not pressed again"):
        registration.go()

    pressed = [event for event in registration.told("pressed") if event["page"] == "seller_information"]
    assert [event["outcome"] for event in pressed] == ["unknown"]


def test_a_page_that_nobody_knows_stops_the_run(open_site: OpenSite, tab: Tab, tmp_path: Path) -> None:
    market = open_site('mutation="unknown-page:seller_info"')
    registration = Registration(tab, market, plan_of("company.yaml", folder=tmp_path), tmp_path)

    with pytest.raises(PageMismatch, match="not one that the tool knows; nothing was pressed"):
        registration.go()

    assert list(market.received)[-1] == "agreement"
    assert registration.told("page")[-1]["page"] == "seller_agreement"


@pytest.mark.parametrize(
    ("mutation", "message"),
    [
        ("missing-field:seller_info.city", "no field 'City / Town' although it should; nothing was pressed"),
        ("duplicate-field:seller_info.city", "'City / Town' stands 2 times on this page; nothing was pressed"),
    ],
)
def test_a_field_that_is_missing_or_stands_twice_stops_the_run(
    mutation: str, message: str, open_site: OpenSite, tab: Tab, tmp_path: Path
) -> None:
    market = open_site(f'mutation="{mutation}"')
    plan = plan_of("company.yaml", folder=tmp_path)
    registration = Registration(tab, market, plan, tmp_path, start="seller_info")

    with pytest.raises(PageMismatch, match=message):
        registration.go()

    assert list(market.received)[-1] == "agreement"
    assert registration.told("refused")[-1]["token"] == "address-level2"
    assert not [event for event in registration.told("pressed") if event["page"] == "seller_information"]


def test_a_hidden_twin_gets_nothing_and_the_honest_field_is_filled(
    open_site: OpenSite, tab: Tab, tmp_path: Path
) -> None:
    market = open_site('mutation="hidden-trap:seller_info"')
    plan = plan_of("company.yaml", folder=tmp_path)

    Registration(tab, market, plan, tmp_path, start="seller_info", until="card").go()

    assert market.received["seller_info"]["city"] == "Shenzhen"
    assert market.counts["trapped"] == 0


def test_a_page_that_would_cut_a_value_is_refused(open_site: OpenSite, tab: Tab, tmp_path: Path) -> None:
    market = open_site('short_field="seller_info.address_line2:20"')
    plan = plan_of("company.yaml", folder=tmp_path)
    registration = Registration(tab, market, plan, tmp_path, start="seller_info")

    with pytest.raises(PageMismatch, match="the page takes 20 characters, the value has 60; nothing was pressed"):
        registration.go()

    assert list(market.received)[-1] == "agreement"


def test_store_names_that_are_all_in_use_end_with_the_sites_own_words(
    open_site: OpenSite, tab: Tab, tmp_path: Path
) -> None:
    market = open_site('taken_names=["Yunsuo Home", "Yunsuo Living"]')
    plan = plan_of("company.yaml", folder=tmp_path)
    registration = Registration(tab, market, plan, tmp_path, start="seller_info")

    with pytest.raises(SiteRejected, match="This name is already in use"):
        registration.go()

    assert [event["outcome"] for event in registration.told("pressed")][-1] == "rejected"
    assert market.counts["preauthorizations"] == 0


def test_a_declined_card_is_not_tried_again(open_site: OpenSite, tab: Tab, tmp_path: Path) -> None:
    market = open_site()
    person = ScriptedPerson(Hands(tab), market.control, Script(signature="Lyu Xiaojun", card_number="4000000000000002"))
    plan = plan_of("company.yaml", folder=tmp_path)
    registration = Registration(tab, market, plan, tmp_path, operator=person, start="card")

    with pytest.raises(SiteRejected, match="Your card issuer declined the pre-authorization"):
        registration.go()

    counts = market.counts
    assert (counts["declined_cards"], counts["preauthorizations"]) == (1, 0)
    assert registration.told("handoff-ended")[-1]["outcome"] == "failed"
