"""Options of a question as the profile's codes."""

from __future__ import annotations

import pytest

from sellerfill.scout.answers import options_of
from sellerfill.tokens import Token


def worded(token: Token, *texts: str) -> dict[str, str]:
    return {code: words.texts[0] for code, words in options_of(token, [(text,) for text in texts]).items()}


@pytest.mark.parametrize(
    ("token", "texts", "expected"),
    [
        (Token.PIN_METHOD, ("Voice call", "Text message"), {"call": "Voice call", "sms": "Text message"}),
        (Token.TAX_US_PERSON, ("Yes", "No"), {"yes": "Yes", "no": "No"}),
        (
            Token.TAX_TIN_KIND,
            ("I have a U.S. TIN", "I have a foreign (non-U.S.) number", "I do not have any number"),
            {
                "none": "I do not have any number",
                "foreign": "I have a foreign (non-U.S.) number",
                "us": "I have a U.S. TIN",
            },
        ),
        (
            Token.BILLING_CHOICE,
            ("Same as business address", "Enter another address"),
            {"default": "Same as business address", "new": "Enter another address"},
        ),
        (Token.PRODUCT_UPC, ("Yes", "No", "Only some"), {"yes": "Yes", "no": "No", "some": "Only some"}),
    ],
)
def test_an_option_is_told_by_its_words(token: Token, texts: tuple[str, ...], expected: dict[str, str]) -> None:
    assert worded(token, *texts) == expected


def test_chinese_options_are_told_too() -> None:
    assert worded(Token.PIN_METHOD, "语音电话", "短信") == {"call": "语音电话", "sms": "SMS"}


def test_two_options_that_fit_one_code_are_both_left_out() -> None:
    assert worded(Token.PIN_METHOD, "Call", "Call again") == {}
