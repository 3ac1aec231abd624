"""What registrations ask a seller for, by words, and whose part of a page something stands in.

The table is data/seller_words.tsv; synonyms in English and Chinese.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from sellerfill.recognize.text import fold
from sellerfill.tokens import Token

NOBODYS: Final = "-"
OWN_AREAS: Final = frozenset({"billing", "card", "bank", "tax", "business"})
# An abbreviation's plural has humps of its own otherwise: "UPCs".
_PLURAL = re.compile(r"\b([A-Z]{2,})s\b")
_REMARK = re.compile(r"[（(].*?[)）]|[*:：?？]")


@cache
def _rows() -> tuple[tuple[str, re.Pattern[str]], ...]:
    lines = files("sellerfill.recognize").joinpath("data/seller_words.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return tuple((name, re.compile(pattern)) for name, pattern in rows)


def _plain(text: str) -> str:
    return " ".join(_REMARK.sub(" ", fold(_PLURAL.sub(r"\1", text)).replace("_", " ")).split())


@lru_cache(maxsize=4096)
def asked_for(text: str) -> frozenset[str]:
    """Tokens whose words cover most of `text`; several where two are equal, "-" for what nobody here answers.

    asked_for("Name of your shop") == {"seller-store-name"}
    """
    plain = _plain(text)
    covered: dict[str, int] = {}
    for name, pattern in _rows():
        if not name.startswith("@"):
            longest = max((len(match.group()) for match in pattern.finditer(plain)), default=0)
            covered[name] = max(covered.get(name, 0), longest)
    most = max(covered.values(), default=0)
    return frozenset(name for name, length in covered.items() if length == most > 0)


@lru_cache(maxsize=4096)
def areas_of(text: str) -> frozenset[str]:
    """Whose or what for a text says that something is: "billing", "tax", "shipping", "family" ..."""
    plain = _plain(text)
    return frozenset(name[1:] for name, pattern in _rows() if name.startswith("@") and pattern.search(plain))


def area_of(texts: Iterable[str]) -> tuple[frozenset[str], str]:
    """The areas that the first text names that names any, and that text; empty where none does."""
    for text in texts:
        if areas := areas_of(text):
            return areas, text
    return frozenset(), ""


BILLING: Final = {
    Token.ADDRESS_LINE1: Token.BILLING_LINE1,
    Token.ADDRESS_LINE2: Token.BILLING_LINE2,
    Token.CITY: Token.BILLING_CITY,
    Token.STATE: Token.BILLING_STATE,
    Token.COUNTRY: Token.BILLING_COUNTRY,
    Token.POSTAL_CODE: Token.BILLING_POSTAL_CODE,
    Token.PHONE_NATIONAL: Token.BILLING_PHONE,
    Token.NAME: Token.CARD_HOLDER,
}
BANK: Final = {
    Token.COUNTRY: Token.DEPOSIT_COUNTRY,
    Token.LEGAL_NAME: Token.DEPOSIT_HOLDER,
    Token.NAME: Token.DEPOSIT_HOLDER,
}
TAX: Final = {
    Token.ADDRESS_LINE1: Token.TAX_LINE1,
    Token.ADDRESS_LINE2: Token.TAX_LINE2,
    Token.CITY: Token.TAX_CITY,
    Token.STATE: Token.TAX_STATE,
    Token.COUNTRY: Token.TAX_COUNTRY,
    Token.POSTAL_CODE: Token.TAX_POSTAL_CODE,
    Token.LEGAL_NAME: Token.TAX_ORGANIZATION,
    Token.NAME: Token.TAX_FULL_NAME,
}
TOKENS_BY_AREA: Final = {"billing": BILLING, "card": BILLING, "bank": BANK, "tax": TAX}
