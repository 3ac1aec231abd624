"""What a walked page's controls ask for: by the words of known sites first, then by recognition.

Words that mean several things ("Country") are decided by the known page that shares most of the page's questions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from sellerfill.facts import ControlFacts, Kind
from sellerfill.pages import Choice, Field, Page, Tick
from sellerfill.recognize import recognize
from sellerfill.scout.fields import ONE_OF_SEVERAL, TYPED, Proposed, Proposer
from sellerfill.scout.looks import Look
from sellerfill.sites import SITES
from sellerfill.tokens import Token

# Words of a page object that was compared with its source are surer than any recognition.
SURE: Final = 0.99
_BILLING = re.compile(r"billing|账单|付款方式", re.I)
_TAX = re.compile(r"\btax|permanent address|beneficial owner|税|永久地址|受益所有人", re.I)
_IN_BILLING: Final = {
    Token.ADDRESS_LINE1: Token.BILLING_LINE1,
    Token.ADDRESS_LINE2: Token.BILLING_LINE2,
    Token.CITY: Token.BILLING_CITY,
    Token.STATE: Token.BILLING_STATE,
    Token.COUNTRY: Token.BILLING_COUNTRY,
    Token.POSTAL_CODE: Token.BILLING_POSTAL_CODE,
    Token.PHONE_NATIONAL: Token.BILLING_PHONE,
    Token.NAME: Token.CARD_HOLDER,
}
_IN_TAX: Final = {
    Token.ADDRESS_LINE1: Token.TAX_LINE1,
    Token.ADDRESS_LINE2: Token.TAX_LINE2,
    Token.CITY: Token.TAX_CITY,
    Token.STATE: Token.TAX_STATE,
    Token.COUNTRY: Token.TAX_COUNTRY,
    Token.POSTAL_CODE: Token.TAX_POSTAL_CODE,
    Token.LEGAL_NAME: Token.TAX_ORGANIZATION,
    Token.NAME: Token.TAX_FULL_NAME,
}
_OTHER_NAMES: Final = {
    "tel": Token.PHONE_NATIONAL,
    "street-address": Token.ADDRESS_LINE1,
    "country-name": Token.COUNTRY,
    "username": Token.EMAIL,
}


@dataclass(frozen=True, slots=True)
class _Known:
    """A field of a known site's page."""

    page: type[Page]
    field: Field


def proposer() -> Proposer:
    """A proposer that remembers what it said of a look."""
    told: dict[int, tuple[Look, list[Proposed | None]]] = {}

    def propose(look: Look) -> Sequence[Proposed | None]:
        if id(look) not in told:
            told[id(look)] = (look, proposals(look))
        return told[id(look)][1]

    return propose


def proposals(look: Look) -> list[Proposed | None]:
    """One proposal a control of the look, in its order; None where nobody knows what it asks for."""
    fits = [list(_fitting(control)) for control in look.facts.controls]
    pages = [page for page in _pages() if any(known.page is page for fit in fits for known in fit)]
    shared = {page: sum(any(known.page is page for known in fit) for fit in fits) for page in pages}
    recognized = _recognized(look)
    return [_decided(fit, shared) or other for fit, other in zip(fits, recognized, strict=True)]


def _decided(fit: Sequence[_Known], shared: dict[type[Page], int]) -> Proposed | None:
    if not fit:
        return None
    most = max(shared[known.page] for known in fit)
    tokens = {known.field.token for known in fit if shared[known.page] == most}
    return (tokens.pop(), SURE) if len(tokens) == 1 else None


@cache
def _pages() -> tuple[type[Page], ...]:
    return tuple(page for site in SITES.values() for page in site.pages)


def _fitting(control: ControlFacts) -> Iterator[_Known]:
    """Fields of known pages that have the control's words, kind and section."""
    if control.hidden:
        return
    asked = control.kind in ONE_OF_SEVERAL or (control.kind is Kind.CHECKBOX and bool(control.group))
    labels = tuple(label.text for label in control.labels)
    for page in _pages():
        for part in page.fields.values():
            if not isinstance(part, Field) or not _kinds_agree(control, part):
                continue
            texts = control.group if asked and not isinstance(part, Tick) else labels
            section = part.section is None or any(
                part.section.match(text) for text in (*control.sections, *control.group)
            )
            if section and any(part.control.words.match(text) for text in texts):
                yield _Known(page, part)


def _kinds_agree(control: ControlFacts, part: Field) -> bool:
    if isinstance(part, Tick):
        return control.kind is Kind.CHECKBOX
    if isinstance(part, Choice):
        return control.kind in TYPED or control.kind in (*ONE_OF_SEVERAL, Kind.CHECKBOX)
    return control.kind in TYPED


def _recognized(look: Look) -> list[Proposed | None]:
    """What recognition says, in the seller's vocabulary: the section decides whose address or name it is."""
    names = {token.value: token for token in Token} | _OTHER_NAMES
    told = recognize(look.facts, look.contexts)
    found: list[Proposed | None] = []
    for control, one in zip(look.facts.controls, told, strict=True):
        token = names.get(one.token)
        found.append((_in_its_section(token, control), one.confidence) if token else None)
    return found


def _in_its_section(token: Token, control: ControlFacts) -> Token:
    above = " | ".join(control.sections)
    if _BILLING.search(above):
        return _IN_BILLING.get(token, token)
    return _IN_TAX.get(token, token) if _TAX.search(above) else token
