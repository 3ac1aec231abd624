"""When a page says that a field is for something else than its token means."""

from __future__ import annotations

import pytest

from sellerfill.recognize.meaning import contradiction
from sellerfill.tokens import Token


@pytest.mark.parametrize(
    ("token", "texts", "said"),
    [
        (Token.BILLING_CITY, ("City", "Shipping address"), "Shipping address"),
        (Token.BILLING_CHOICE, ("Shipping address",), "Shipping address"),
        (Token.BILLING_CITY, ("城市", "收货地址"), "收货地址"),
        (Token.NAME, ("Your name", "Emergency contact"), "Emergency contact"),
        (Token.ADDRESS_LINE1, ("街道地址", "父母住址"), "父母住址"),
        (Token.CITY, ("City", "Previous address"), "Previous address"),
        (Token.CITY, ("City", "Billing address"), "Billing address"),
        (Token.BILLING_CITY, ("City", "Billing and shipping address"), ""),
        (Token.BILLING_CITY, ("City", "Billing address", "Shipping"), ""),
        (Token.CITY, ("City", "Business address"), ""),
        (Token.PIN_METHOD, ("How shall we deliver the PIN?",), ""),
    ],
)
def test_the_nearest_text_that_says_whose_decides(token: Token, texts: tuple[str, ...], said: str) -> None:
    assert contradiction(token, texts) == said
