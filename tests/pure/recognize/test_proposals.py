"""What fields ask a seller for, in the seller's own vocabulary."""

from __future__ import annotations

from typing import Any

import pytest
from forms_by_hand import Field, field, page_of

from sellerfill.facts import Kind
from sellerfill.recognize import Proposal, propose
from sellerfill.tokens import Token


def proposed(*fields: Field, title: str = "") -> tuple[Proposal, ...]:
    """The proposals of a page."""
    return propose(*page_of(*fields, title=title))


def question(text: str, **facts: Any) -> Field:
    """An answer to a question of radio buttons."""
    return field("Yes", kind=Kind.CHECKBOX, group=(text,), group_id="q", **facts)


@pytest.mark.parametrize(
    ("label", "token"),
    [
        ("Registered legal name", Token.LEGAL_NAME),
        ("公司全称", Token.LEGAL_NAME),
        ("Name of your shop", Token.STORE_NAME),
        ("店铺名称", Token.STORE_NAME),
        ("Correspondence address", Token.ADDRESS_LINE1),
        ("Office address", Token.ADDRESS_LINE1),
        ("详细地址", Token.ADDRESS_LINE1),
        ("Town", Token.CITY),
        ("Postcode", Token.POSTAL_CODE),
        ("Online store link", Token.WEBSITE),
        ("Name on your card", Token.CARD_HOLDER),
        ("ABA / routing transit number", Token.DEPOSIT_ROUTING),
        ("开户银行", Token.DEPOSIT_BANK),
        ("银行账号", Token.DEPOSIT_ACCOUNT),
        ("Tax ID number", Token.TAX_TIN),
        ("纳税人识别号", Token.TAX_TIN),
    ],
)
def test_other_words_for_one_thing_are_known(label: str, token: Token) -> None:
    (told,) = proposed(field(label))

    assert told.token is token
    assert told.confidence >= 0.9
    assert told.evidence[0] == label


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("Do your products have GTINs or UPCs?", Token.PRODUCT_UPC),
        ("您的商品是否有注册商标？", Token.PRODUCT_TRADEMARK),
        ("How many SKUs will you list?", Token.PRODUCT_COUNT),
        ("Are you a U.S. resident for tax purposes?", Token.TAX_US_PERSON),
        ("How would you like to verify your number?", Token.PIN_METHOD),
        ("企业类型", Token.SELLER_KIND),
    ],
)
def test_a_question_is_known_by_its_words(text: str, token: Token) -> None:
    (told,) = proposed(question(text))

    assert told.token is token


@pytest.mark.parametrize(
    ("section", "token"),
    [
        ("Billing address", Token.BILLING_CITY),
        ("账单地址", Token.BILLING_CITY),
        ("Tax identity", Token.TAX_CITY),
        ("Business address", Token.CITY),
    ],
)
def test_the_section_says_whose_city_it_is(section: str, token: Token) -> None:
    (told,) = proposed(field("City", sections=(section,)))

    assert told.token is token


@pytest.mark.parametrize(
    "section",
    ["Shipping address", "收货地址", "Emergency contact", "紧急联系人", "Spouse", "Previous address", "父母住址"],
)
def test_what_is_somebody_elses_is_nobodys(section: str) -> None:
    (told,) = proposed(field("City", sections=(section,)))

    assert told.token is None


@pytest.mark.parametrize("label", ["Card number", "Business licence number", "证件号码", "Promo code", "验证码"])
def test_what_no_profile_answers_is_taken_for_nothing(label: str) -> None:
    (told,) = proposed(field(label))

    assert told.token is None


def test_a_text_that_merely_stands_before_a_field_names_it_less_surely() -> None:
    (told,) = proposed(field(near="Shop name"))

    assert told.token is Token.STORE_NAME
    assert 0.8 <= told.confidence < 0.95


def test_a_hidden_field_is_nobodys() -> None:
    (told,) = proposed(field("City", hidden="clipped"))

    assert told.token is None
