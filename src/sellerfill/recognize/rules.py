"""What no weight may overrule: tokens that a control can't ask for by its very kind."""

from __future__ import annotations

from collections.abc import Iterator

from sellerfill.facts import Kind
from sellerfill.recognize.asked import Asked
from sellerfill.recognize.concepts import concepts
from sellerfill.recognize.options import option_kinds

UNKNOWN = "unknown"
PASSWORDS = frozenset({"new-password", "current-password"})
_TYPED_ONLY = PASSWORDS | {
    "email", "username", "name", "given-name", "family-name", "additional-name", "nickname", "cc-name", "cc-number",
    "cc-csc", "cc-given-name", "cc-family-name", "cc-exp", "one-time-code", "organization", "tel-local-suffix",
}  # fmt: skip
_SECRET = PASSWORDS | {"cc-csc", "cc-number", "one-time-code", UNKNOWN}
_CARD_PARTS = frozenset({"cc-exp-month", "cc-exp-year"})
_MONTHS = frozenset({"months"})
_YEARS = frozenset({"years-ahead", "years-past", "short-years"})
_SHORTEST_CARD = 12


def impossible(one: Asked, tokens: tuple[str, ...]) -> frozenset[str]:
    """Those of the tokens that this control can't ask for.

    A password box asks for a secret; a select is never typed into; a box of four characters takes no e-mail address;
    a select of years asks for no month, the date that a card began is no expiry; a box that asks to be left empty asks
    for nothing.
    """
    control = one.facts
    if any("trap" in concepts(text) for text in _said(one)):
        return frozenset(tokens) - {UNKNOWN}
    never: set[str] = set()
    if control.kind is Kind.PASSWORD:
        never |= set(tokens) - _SECRET
    elif not {"password", "code"} & (concepts(one.label) | concepts(one.attributes)) and control.autocomplete == "":
        # A password shown in clear text still calls itself one.
        never |= PASSWORDS
    if "card-start" in concepts(one.label) | concepts(one.attributes):
        never |= _CARD_PARTS | {"cc-exp", "cc-number"}
    if control.kind is Kind.SELECT:
        never |= _TYPED_ONLY | _other_dates(one)
    if control.max_length is not None and control.max_length < 6:
        never |= {"email", "address-line1", "street-address", "cc-name", "organization", "name"}
    if control.max_length is not None and 4 < control.max_length < _SHORTEST_CARD:
        never.add("cc-number")
    if one.context.type == "email":
        never |= set(tokens) - {"email", "username", UNKNOWN}
    return frozenset(never & set(tokens))


def _said(one: Asked) -> Iterator[str]:
    yield from (one.label, one.attributes, one.context.described)
    yield from (label.text for label in one.facts.labels)
    yield from (near.text for near in one.context.nearby if near.route == "box")


def _other_dates(one: Asked) -> frozenset[str]:
    kinds = option_kinds(one.facts.options)
    if kinds & _YEARS:
        return frozenset({"cc-exp-month", "bday-month", "bday-day"})
    if kinds & _MONTHS:
        return frozenset({"cc-exp-year", "bday-year"})
    if kinds & {"countries"}:
        return _CARD_PARTS
    return frozenset()


def passwords_by_count(labels: list[str], found: list[str]) -> list[str]:
    """The password boxes of one form together: three are the old, the new and its repetition; a repeated one is new.

    `labels` are what names each box, `found` what the model took each for.
    """
    repeated = [at for at, label in enumerate(labels) if "repeat" in concepts(label)]
    if len(found) == 3 and set(found) <= PASSWORDS and repeated == [2]:
        return ["current-password", "new-password", "new-password"]
    if len(found) == 2 and set(found) <= PASSWORDS and repeated == [1]:
        return ["new-password", "new-password"]
    return found
