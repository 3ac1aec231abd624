"""A card that the bank refuses, and another one; the bank's own question in a frame of a third origin."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Registration, plan_of
from market import Market

from sellerfill.browser.hands import Hands
from sellerfill.browser.tab import Tab
from sellerfill.errors import HandoffTimedOut, SiteRejected
from sellerfill.handoff.moment import HandoffOutcome, Moment
from sellerfill.handoff.rehearsal import Script, ScriptedPerson
from sellerfill.pages import Control

OpenSite = Callable[..., Market]
DECLINED = "4000000000000002"
ACCEPTED = "5555555555554444"
# A visitor has come to the card page; the run ends at the page after it.
AT_CARD = {"start": "card", "until": "phone_verification"}


class Remembering(ScriptedPerson):
    """Keeps what was to be read while the card page was theirs."""

    def __init__(self, tab: Tab, market: Market, *other_cards: str, card_number: str = DECLINED) -> None:
        script = Script(signature="Lyu Xiaojun", card_number=card_number, other_cards=other_cards)
        super().__init__(Hands(tab), market.control, script)
        self.notes: list[str] = []
        self.complaints: list[str] = []

    def begin(self, moment: Moment) -> None:
        """Take the page, and keep the notes."""
        self.notes += [note.en for note in moment.notes]
        super().begin(moment)

    def turn(self, moment: Moment) -> HandoffOutcome | None:
        """One act, and keep the complaints."""
        if moment.page == "card":
            self.complaints += [text for text in moment.complaints if text not in self.complaints]
        return super().turn(moment)


def card_moment(registration: Registration) -> list[tuple[str, int]]:
    """Outcome and inputs of the tool, of each handoff of the card."""
    return [(told["outcome"], told["inputs"]) for told in registration.told("handoff-ended") if told["kind"] == "card"]


@pytest.mark.parametrize("frame", ["false", pytest.param("true", marks=pytest.mark.long)])
def test_a_declined_card_and_another_one_are_one_attempt_each(
    frame: str, open_site: OpenSite, tab: Tab, tmp_path: Path
) -> None:
    market = open_site(f"card_frame={frame}")
    person = Remembering(tab, market, ACCEPTED)
    registration = Registration(tab, market, plan_of("company.yaml", folder=tmp_path), tmp_path, person, **AT_CARD)

    registration.go()

    assert (market.counts["declined_cards"], market.counts["preauthorizations"]) == (1, 1)
    assert [(post["page"], post["fields"]["card_last4"]) for post in market.ask("refused")] == [("card", "0002")]
    assert (market.received["card"]["card_brand"], market.received["card"]["card_last4"]) == ("mastercard", "4444")
    assert card_moment(registration) == [("done", 0)]
    assert not [event for event in registration.told("pressed") if event["page"] == "card"]
    assert any("Your card issuer declined the pre-authorization." in text for text in person.complaints)


def test_two_declined_cards_end_with_the_pages_own_words(open_site: OpenSite, tab: Tab, tmp_path: Path) -> None:
    market = open_site()
    person = Remembering(tab, market, "4111140000000002")
    registration = Registration(tab, market, plan_of("company.yaml", folder=tmp_path), tmp_path, person, **AT_CARD)

    with pytest.raises(SiteRejected, match="Your card issuer declined the pre-authorization"):
        registration.go()

    assert (market.counts["declined_cards"], market.counts["preauthorizations"]) == (2, 0)
    assert card_moment(registration) == [("failed", 0)]
    assert "card" not in market.received


def test_the_person_is_told_which_billing_address_was_taken(market: Market, tab: Tab, tmp_path: Path) -> None:
    person = Remembering(tab, market)
    with pytest.raises(SiteRejected):
        Registration(tab, market, plan_of("company.yaml", folder=tmp_path), tmp_path, person, **AT_CARD).go()

    assert [note.partition(",")[0] for note in person.notes] == [
        "The card has not expired",
        "Billing address: the page's default",
    ]


@pytest.mark.parametrize(("frame", "language"), [pytest.param("false", "en", marks=pytest.mark.long), ("true", "zh")])
def test_the_banks_own_question_in_a_third_frame_is_waited_for(
    frame: str, language: str, open_site: OpenSite, tab: Tab, tmp_path: Path
) -> None:
    market = open_site("three_d_secure=true", f"card_frame={frame}", f"language={language}")
    registration = Registration(tab, market, plan_of("company.yaml", folder=tmp_path), tmp_path, **AT_CARD)

    registration.go()

    assert (market.counts["declined_cards"], market.counts["preauthorizations"]) == (0, 1)
    assert (market.received["card"]["card_brand"], market.received["card"]["card_last4"]) == ("visa", "1111")
    assert market.ask("refused") == []
    assert card_moment(registration) == [("done", 0)]
    assert not [event for event in registration.told("pressed") if event["page"] == "card"]


def test_a_declined_card_is_followed_by_one_that_the_bank_asks_about(
    open_site: OpenSite, tab: Tab, tmp_path: Path
) -> None:
    market = open_site("three_d_secure=true")
    person = Remembering(tab, market, ACCEPTED)
    registration = Registration(tab, market, plan_of("company.yaml", folder=tmp_path), tmp_path, person, **AT_CARD)

    registration.go()

    assert (market.counts["declined_cards"], market.counts["preauthorizations"]) == (1, 1)
    assert market.received["card"]["card_last4"] == "4444"
    assert card_moment(registration) == [("done", 0)]


class NoAnswer(Hands):
    """Hands that leave the bank's question alone."""

    def sees(self, control: Control) -> bool:
        """Whether the control is there, and not the bank's."""
        return "Confirm payment" not in control.words.texts and super().sees(control)


@pytest.mark.long
def test_without_the_banks_answer_the_gate_stays_until_time_is_over(
    open_site: OpenSite, tab: Tab, tmp_path: Path
) -> None:
    market = open_site("three_d_secure=true")
    person = ScriptedPerson(NoAnswer(tab), market.control, Script(signature="Lyu Xiaojun"))
    registration = Registration(
        tab, market, plan_of("company.yaml", folder=tmp_path), tmp_path, person, minutes=0.3, **AT_CARD
    )

    with pytest.raises(HandoffTimedOut):
        registration.go()

    assert card_moment(registration) == [("timed-out", 0)]
    assert (market.counts["declined_cards"], market.counts["preauthorizations"]) == (0, 0)
    assert "card" not in market.received
