"""What a person hears of a card page: its own words without numbers, what they usually mean, and the way back."""

from __future__ import annotations

import pytest
from facts_by_hand import value

from sellerfill.handoff.decline import explained, meanings
from sellerfill.handoff.moment import Moment
from sellerfill.handoff.person import Person
from sellerfill.language import Bilingual
from sellerfill.pages import Handoff, Human
from sellerfill.plan import build_plan
from sellerfill.run.card import BEFORE, DEFAULT, NEW, NEW_BUT_SAME, card_notes
from sellerfill.sites import site_named
from sellerfill.tokens import Token

BANK = "the bank refused the pre-authorization"
CREDIT = "the card has too little credit left"
EXPIRY = "month and year are not the card's"
ADDRESS = "the billing address is not exactly the one on the card's statement"
KIND = "prepaid and debit cards are often refused"
BRAND = "the site does not take this kind of card"
NUMBER = "a digit of the number is missing or wrong"
HOLDER = "the holder's name is not spelled as on the card"
CUSTOMER = "the bank could not verify its customer"
PAUSE = "the site or the bank wants a pause"
SILENT = "the page does not say what is wrong"


@pytest.mark.parametrize(
    ("words", "means"),
    [
        ("Your card was declined.", [BANK]),
        ("Your card issuer declined the pre-authorization. Check your billing address.", [BANK, ADDRESS]),
        ("Insufficient funds", [CREDIT]),
        ("This card has expired", [EXPIRY]),
        ("Prepaid cards can't be used", [KIND]),
        ("Only Visa and Mastercard are accepted.", [BRAND]),
        ("Invalid card number", [NUMBER]),
        ("Enter the name on the card", [HOLDER]),
        ("Authentication was not completed", [CUSTOMER]),
        ("Please try again later", [PAUSE]),
        ("Something went wrong", [SILENT]),
        ("您的发卡行拒绝了预授权。", [BANK]),
        ("可用额度不足", [CREDIT]),
        ("信用卡已过期", [EXPIRY]),
        ("账单地址不正确", [ADDRESS]),
        ("不能使用借记卡", [KIND]),
        ("仅接受 Visa 和 Mastercard。", [BRAND]),
        ("卡号有误", [NUMBER]),
        ("请输入持卡人姓名", [HOLDER]),
        ("身份验证失败", [CUSTOMER]),
        ("尝试次数过多", [PAUSE]),
        ("出错了", [SILENT]),
    ],
)
def test_a_complaint_is_told_with_its_usual_meaning(words: str, means: list[str]) -> None:
    assert [one.means.en.split(":")[0].split(", or the card has")[0] for one in meanings([words])] == means


@pytest.mark.parametrize("number", ["4111111111111111", "4111 1111 1111 1111", "4111-1111-1111-1111"])
def test_a_number_in_the_pages_words_is_not_repeated(number: str) -> None:
    first, *_ = explained([f"Card {number} was declined"])

    assert first == Bilingual("The page says: Card … was declined", "页面提示：Card … was declined")


def test_words_that_stand_twice_on_the_page_are_told_once() -> None:
    told = [line.en for line in explained(["Your card was declined.", "Your card was declined."])]

    assert [line.split(":")[0] for line in told] == [
        "The page says",
        "  Usually",
        "  → call the bank, have the block lifted or the credit raised, and press again; or type another card.",
        "The page is still yours",
    ]


def test_the_person_at_the_terminal_hears_it_once_and_keeps_the_page() -> None:
    said: list[str] = []
    person = Person(lambda statement: said.append(statement.zh))
    moment = Moment("card", Handoff(kind=Human.CARD), notes=(BEFORE,))

    person.begin(moment)
    declined = Moment("card", Handoff(kind=Human.CARD), complaints=("信用卡已过期",))
    assert [person.turn(declined), person.turn(declined)] == [None, None]

    assert said[0] == "按资料文件，信用卡尚未过期。接受 Visa 和 Mastercard，持卡人不必是注册人本人。"
    assert said[1:] == [
        "页面提示：信用卡已过期",
        "  通常表示：有效期与卡面不符，或卡片已过期。",
        "  → 请与卡面核对月份和年份，并同时更正资料文件中的 card.expires。",
        "页面仍由您操作：请更正或改用另一张卡，然后亲自提交。工具不会按下任何按钮。",
    ]


BUSINESS = {Token.ADDRESS_LINE1: "No. 1 Long Street", Token.CITY: "Shenzhen", Token.POSTAL_CODE: "518057"}


def notes(choice: str, **billing: str) -> tuple[Bilingual, ...]:
    """The notes for a plan with this choice and these billing lines."""
    texts = {**BUSINESS, Token.BILLING_CHOICE: choice} | {Token[name]: text for name, text in billing.items()}
    return card_notes(
        build_plan(site_named("amazon-na"), {token: value(token, text, "card") for token, text in texts.items()})
    )


def test_the_default_billing_address_is_named_so() -> None:
    assert notes("default") == (BEFORE, DEFAULT)


def test_a_new_billing_address_is_named_so() -> None:
    other = notes("new", BILLING_LINE1="No. 2 Short Lane", BILLING_CITY="Shenzhen", BILLING_POSTAL_CODE="518057")

    assert other == (BEFORE, NEW)


def test_a_new_billing_address_that_is_the_business_address_is_pointed_out() -> None:
    same = notes("new", BILLING_LINE1="No. 1 Long Street", BILLING_CITY="SHENZHEN", BILLING_POSTAL_CODE="518057")

    assert same == (BEFORE, NEW_BUT_SAME)
