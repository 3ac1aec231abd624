"""A seller's answers as an unknown page takes them: in Latin letters, on a page that is all Chinese in Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from sellerfill.facts import Kind, PageFacts
from sellerfill.recognize.seller_words import BILLING
from sellerfill.tokens import Token
from sellerfill.values import Value

_HAN = re.compile(r"[\u4e00-\u9fff]")
# Abbreviations stand in Chinese labels too: "PIN", "UPC".
_LATIN_WORD = re.compile(r"\b(?!e-?mail\b)[A-Za-z]*[a-z][A-Za-z]+\b", re.IGNORECASE)
_ABBREVIATION = re.compile(r"\b[A-Z]{2,5}\b")
_WANTS_LATIN = re.compile(r"英文|英语|拼音|拉丁|字母|english|latin|pinyin", re.IGNORECASE)
# What stands on the card, at the bank abroad and in the tax form is in Latin letters in every language of the page.
_ALWAYS_LATIN = ("cc-", "seller-tax", "seller-deposit")
_ASKED = frozenset({Kind.TEXT, Kind.PASSWORD, Kind.SELECT})


def is_chinese_only(page: PageFacts) -> bool:
    """Whether every heading and every label of a box or list is in Chinese, without a word of another language."""
    labels = [c.labels[0].text for c in page.controls if c.kind in _ASKED and not c.hidden and c.labels]
    texts = [*(heading.text for heading in page.headings), *labels]
    return bool(labels) and all(
        _HAN.search(text) and not _LATIN_WORD.search(_ABBREVIATION.sub("", text)) for text in texts
    )


def in_script(value: Value, texts: Iterable[str], *, chinese: bool) -> Value:
    """The value in the script that the page takes; `texts` are the field's own words, which may ask for Latin letters.

    In Chinese it is typed as `latin` is otherwise, whole on one line.
    """
    stays = not value.local or value.secret or value.token.startswith(_ALWAYS_LATIN)
    if not chinese or stays or any(_WANTS_LATIN.search(text) for text in texts):
        return value
    return replace(value, latin=value.local or "", chunks=None)


def with_billing(answers: Mapping[Token, Value]) -> dict[Token, Value]:
    """The answers; where the card's address is the business's own, that one for the billing fields too."""
    known = dict(answers)
    chosen = known.get(Token.BILLING_CHOICE)
    if chosen and chosen.latin == "default":
        for own, billing in BILLING.items():
            if own in known and billing not in known:
                known[billing] = replace(known[own], token=billing)
    return known
