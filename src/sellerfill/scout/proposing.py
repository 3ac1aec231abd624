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
from sellerfill.recognize.proposals import propose
from sellerfill.scout.answers import CODES
from sellerfill.scout.fields import ONE_OF_SEVERAL, TYPED, Proposed, Proposer
from sellerfill.scout.looks import Look
from sellerfill.sites import SITES
from sellerfill.tokens import Token

# Words of a page object that was compared with its source are surer than any recognition.
SURE: Final = 0.99
LEAST: Final = 0.5
# A question about an address or a number asks which one, not for its text.
_ASKED_AS_A_QUESTION: Final = {
    Token.BILLING_LINE1: Token.BILLING_CHOICE,
    Token.TAX_TIN: Token.TAX_TIN_KIND,
    Token.PHONE_NATIONAL: Token.PIN_METHOD,
}
_MAILING: Final = re.compile(r"mailing address|correspondence address|邮寄地址|通信地址|通讯地址", re.I)
_EMAIL: Final = re.compile(r"e-?mail|邮箱|电子邮件", re.I)


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
    """What recognition proposes, as far as the kind of control can ask for it."""
    found: list[Proposed | None] = []
    for control, one in zip(look.facts.controls, propose(look.facts, look.contexts), strict=True):
        token = _fit_for(control, one.token)
        found.append((token, one.confidence or LEAST) if token else None)
    return found


def _fit_for(control: ControlFacts, token: Token | None) -> Token | None:
    if control.kind in ONE_OF_SEVERAL:
        if not control.hidden and any(_MAILING.search(text) for text in control.group[:1]):
            return Token.TAX_MAILING
        return token if token in CODES else _ASKED_AS_A_QUESTION.get(token) if token else None
    if token is Token.PHONE_NATIONAL and any(_EMAIL.search(label.text) for label in control.labels[:1]):
        # Signing in with "e-mail or phone": the profile's account is its e-mail.
        return Token.EMAIL
    return token
