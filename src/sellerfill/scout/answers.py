"""Which of a question's options is which of the profile's codes, by the options' words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from sellerfill.pages import Choice, Words, plain
from sellerfill.scout.wording import words
from sellerfill.sites import SITES
from sellerfill.tokens import Token
from sellerfill.values.choices import WORDS

_YES_NO = ("yes", "no")
_OWNERS = (
    "individual", "corporation", "partnership", "disregarded_entity", "simple_trust", "grantor_trust", "complex_trust",
    "estate", "government", "central_bank", "tax_exempt", "private_foundation", "international_organization",
)  # fmt: skip
CODES: Final[dict[Token, tuple[str, ...]]] = {
    Token.SELLER_KIND: ("company", "individual"),
    Token.PIN_METHOD: ("call", "sms"),
    Token.PIN_LANGUAGE: ("zh", "en"),
    Token.BILLING_CHOICE: ("default", "new"),
    Token.TAX_CLASSIFICATION: ("business", "individual"),
    Token.TAX_US_PERSON: _YES_NO,
    Token.TAX_INTERMEDIARY: _YES_NO,
    Token.TAX_OWNER_TYPE: _OWNERS,
    Token.TAX_MAILING: ("same", "different"),
    Token.TAX_TIN_KIND: ("none", "foreign", "us"),
    Token.PRODUCT_UPC: ("yes", "no", "some"),
    Token.PRODUCT_BRAND: ("yes", "no", "some"),
    Token.PRODUCT_TRADEMARK: ("yes", "no", "some"),
    Token.PRODUCT_COUNT: ("1-10", "11-100", "101-500", "501+"),
}
"""The codes that a profile answers these questions with (`sellerfill.values`)."""

# In this order: "I have neither" says "have", "a foreign (non-U.S.) TIN" says "U.S.".
_SIGNS: Final[tuple[tuple[str, str], ...]] = (
    ("none", r"\b(neither|none|no tin|do(es)? not have|don't have)\b|都没有|均没有|没有|无"),
    ("foreign", r"\b(foreign|non-u\.?s\.?)|外国|非美国"),
    ("us", r"\bu\.?s\.?\b|united states|美国"),
    ("some", r"\bsome\b|部分"),
    ("no", r"^no\b|^否|^不|^没有"),
    ("yes", r"^yes\b|^是|^有"),
    ("sms", r"\b(sms|texts?)\b|短信"),
    ("call", r"\b(call|calls|voice|telephone)\b|电话|语音"),
    ("new", r"\b(new|another|different|add)\b|新|其他|添加"),
    ("default", r"\b(default|existing|same|registered|business)\b|默认|现有|相同|注册"),
    ("different", r"\b(different|other|another|separate)\b|不同|其他"),
    ("same", r"\bsame\b|相同|一致"),
    ("zh", r"chinese|mandarin|中文|普通话|汉语"),
    ("en", r"english|英语|英文"),
    ("individual", r"\b(individual|person|sole)|个人|个体"),
    ("business", r"\b(business|company|corporat|organi[sz]ation)|企业|公司|业务"),
    ("company", r"\b(company|business|corporat|organi[sz]ation)|公司|企业"),
)


def options_of(token: Token, texts: Sequence[tuple[str, ...]]) -> dict[str, Words]:
    """The options of one question, by code; `texts` are the wordings of each option.

    A code that several options fit, and an option that fits several codes alike, are left out.
    """
    codes = CODES.get(token, ())
    found: dict[str, list[tuple[str, ...]]] = {}
    for wordings in texts:
        if (code := _code(token, wordings, codes)) is not None:
            found.setdefault(code, []).append(wordings)
    return {code: words(found[code][0]) for code in codes if len(found.get(code, ())) == 1}


def _code(token: Token, wordings: tuple[str, ...], codes: tuple[str, ...]) -> str | None:
    folded = {plain(text) for text in wordings}
    exact = [code for code in codes if folded & _names(token, code)]
    if len(exact) == 1:
        return exact[0]
    if exact:
        return None
    signs = [(code, sign) for code, sign in _SIGNS if code in codes]
    return next((code for code, sign in signs if any(re.search(sign, text) for text in folded)), None)


def _names(token: Token, code: str) -> frozenset[str]:
    """What known sites and forms call this code."""
    names = {plain(text) for text in WORDS.get(code, frozenset({code}))}
    for site in SITES.values():
        for page in site.pages:
            for part in page.fields.values():
                if isinstance(part, Choice) and part.token is token and code in part.options:
                    names |= part.options[code].plain_texts
    return frozenset(names)
