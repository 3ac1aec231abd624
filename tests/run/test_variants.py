"""What a registration may bring besides: other sellers, a puzzle, a foreign card frame, a lost session, a bank page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Registration, plan_of
from market import Market
from onlooker import GOOD
from playwright.sync_api import Page

from sellerfill.browser.hands import Hands
from sellerfill.browser.tab import Tab
from sellerfill.handoff.rehearsal import Script, ScriptedPerson
from sellerfill.language import Lang
from sellerfill.pages import Control

OpenSite = Callable[..., Market]


def test_a_card_of_somebody_else_brings_its_own_billing_address(open_site: OpenSite, tab: Tab, tmp_path: Path) -> None:
    market = open_site("language=zh")

    plan = plan_of("other-billing.yaml", folder=tmp_path)
    Registration(tab, market, plan, tmp_path, until="phone_verification").go()

    received = market.received
    assert received["agreement"]["legal_name"] == "Shanghai Shili Luting E-Commerce Co., Ltd."
    assert received["seller_info"]["city"] == "Shanghai"
    assert received["seller_info"]["state"] == "Shanghai"
    assert received["card"] == {
        "card_exp_month": "12",
        "card_exp_year": "2027",
        "card_holder": "SHAN RUONAN",
        "billing_address_choice": "new",
        "billing_address_line1": "Room 702, Building 3, Shili Garden",
        "billing_address_line2": "116 Tiyu East Road, Tianhe District",
        "billing_city": "Guangzhou",
        "billing_state": "Guangdong",
        "billing_country": "CN",
        "billing_postal_code": "510620",
        "billing_phone": "+8613600000004",
        "card_brand": "visa",
        "card_last4": "1111",
    }
    assert market.counts["preauthorizations"] == 1


@pytest.mark.long
def test_a_compound_surname_and_a_place_that_is_not_pinyin(open_site: OpenSite, tab: Tab, tmp_path: Path) -> None:
    market = open_site("state_select=true")

    Registration(tab, market, plan_of("minority-region.yaml", folder=tmp_path), tmp_path, until="card").go()

    received = market.received
    assert received["register"]["customerName"] == "Ouyang Xiaoxue"
    assert received["seller_info"]["city"] == "Hohhot"
    assert received["seller_info"]["state"] == "Inner Mongolia"


def test_puzzle_card_frame_banner_and_lost_session_in_one_run(open_site: OpenSite, tab: Tab, tmp_path: Path) -> None:
    market = open_site("puzzle=true", "card_frame=true", "cookie_banner=true", 'session_expires_at="card"')
    registration = Registration(tab, market, plan_of("company.yaml", folder=tmp_path), tmp_path, panel=Lang.ZH)

    registration.go()

    pages = [event["page"] for event in registration.told("page")]
    assert pages.index("puzzle") < pages.index("email_code")
    assert pages.count("sign_in") == 2
    assert [event["kind"] for event in registration.told("handoff")] == [
        "puzzle",
        "email-code",
        "agreement",
        "card",
        "phone-pin",
        "tax-review",
        "tax-signature",
    ]
    counts = market.counts
    assert (counts["accounts"], counts["preauthorizations"], counts["tax_forms"]) == (1, 1, 1)
    assert {page for page, look in registration.onlooker.looks.items() if look == GOOD} >= {"puzzle", "card"}


@pytest.mark.long
def test_the_bank_page_is_filled_and_its_terms_left_to_the_person(
    open_site: OpenSite, tab: Tab, tmp_path: Path
) -> None:
    market = open_site("deposit=true", "language=zh")
    registration = Registration(tab, market, plan_of("company.yaml", folder=tmp_path), tmp_path, panel=Lang.ZH)

    registration.go()

    assert market.received["deposit"] == {
        "choice": "set",
        "bank_country": "US",
        "bank_name": "Example Community Bank",
        "account_holder": "Shenzhen Shili Trading Co., Ltd.",
        "routing_number": "021000021",
        "account_last4": "9012",
        "converter_terms": "yes",
    }
    assert "deposit" in [event["kind"] for event in registration.told("handoff")]
    assert registration.onlooker.looks["deposit"] == GOOD


@pytest.mark.long
def test_a_seller_without_bank_or_products_skips_both(open_site: OpenSite, tab: Tab, tmp_path: Path) -> None:
    market = open_site("deposit=true", "tax_form=present")
    answers = "  has_upc: no\n  brand_owner: yes\n  trademark: some\n  count: 1-10\n  categories: [Office Products]\n"
    plan = plan_of("individual.yaml", (f"products:\n{answers}", ""), folder=tmp_path)

    Registration(tab, market, plan, tmp_path).go()

    assert market.received["deposit"] == {"choice": "skipped"}
    assert market.received["questionnaire"] == {"choice": "skipped"}


class CountingHands(Hands):
    """Remembers what was typed into."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.typed: list[str] = []

    def type(self, control: Control, text: str) -> None:
        """Type into the control."""
        self.typed.append(control.words.texts[0])
        super().type(control, text)


def test_a_person_types_four_things_and_the_tool_fills_the_rest_and_sends_nothing_meanwhile(
    open_site: OpenSite, tab: Tab, tmp_path: Path
) -> None:
    market = open_site()
    hands = CountingHands(tab)
    person = ScriptedPerson(hands, market.control, Script(signature="Zeng Yuxuan"))
    registration = Registration(tab, market, plan_of("individual.yaml", folder=tmp_path), tmp_path, person)

    registration.go()

    assert hands.typed == [
        "Enter code",
        "Credit card number",
        "Enter the PIN sent to you via SMS",
        "Signature (type your name)",
    ]
    assert len(registration.told("filled")) == 38

    ended = registration.told("handoff-ended")
    assert len(ended) == 6
    assert [event["inputs"] for event in ended] == [0, 0, 0, 0, 0, 0]


@pytest.mark.parametrize(
    ("form", "page", "until"),
    [("classic", "tax_identity", "tax_review"), ("present", "tax_present", "tax_sign_and_submit")],
)
def test_a_foreign_tax_number_comes_with_its_country(
    form: str, page: str, until: str, open_site: OpenSite, tab: Tab, tmp_path: Path
) -> None:
    market = open_site(f"tax_form={form}", "language=zh")
    number = "tin: {kind: foreign, number: 91440300MAFKE0001Y, country: CN}"
    plan = plan_of("company.yaml", ("tin: {kind: none}", number), folder=tmp_path)

    Registration(tab, market, plan, tmp_path, start="phone", until=until).go()

    answers = market.received[page]
    assert answers["tin_choice"] == "foreign"
    assert answers["foreign_tin"] == "91440300MAFKE0001Y"
    assert answers["tin_country"] == "CN"
