"""Whether a page says that a field is somebody else's, or for something else, than its token means."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from sellerfill.recognize.seller_words import area_of
from sellerfill.tokens import Token

_SOMEBODY_ELSES: Final = frozenset({"emergency", "family", "former", "referee"})
_SOMETHING_ELSE: Final = frozenset({"shipping", "returns", "warehouse"})
_OWN: Final = frozenset({"billing", "business", "tax"})
_AND: Final = re.compile(r"\band\b|&|/|\balso\b|\bsame as\b|和|及|与|同时|相同", re.IGNORECASE)
_BUSINESS_ADDRESS: Final = frozenset(
    {Token.ADDRESS_LINE1, Token.ADDRESS_LINE2, Token.CITY, Token.STATE, Token.COUNTRY, Token.POSTAL_CODE}
)
_SELLERS_OWN: Final = _BUSINESS_ADDRESS | frozenset(
    {
        Token.NAME,
        Token.FAMILY_NAME,
        Token.GIVEN_NAME,
        Token.EMAIL,
        Token.LEGAL_NAME,
        Token.PHONE_COUNTRY,
        Token.PHONE_NATIONAL,
        Token.CARD_HOLDER,
        Token.DEPOSIT_HOLDER,
        *(token for token in Token if token.name.startswith("BILLING_")),
        *(token for token in Token if token.name.startswith("TAX_") and token is not Token.TAX_INTERMEDIARY),
    }
)


def contradiction(token: Token, texts: Iterable[str]) -> str:
    """The first of `texts` (a field's labels, then what it stands under, nearest first) that contradicts `token`.

    "" where none does: the nearest text that says whose or what for the field is decides.
    contradiction(Token.BILLING_CITY, ("City", "Shipping address")) == "Shipping address"
    """
    if token not in _SELLERS_OWN:
        return ""
    areas, said = area_of(texts)
    if areas & _SOMEBODY_ELSES:
        return said
    if areas & _SOMETHING_ELSE:
        return "" if areas & _OWN and _AND.search(said) else said
    return said if token in _BUSINESS_ADDRESS and areas == {"billing"} else ""
