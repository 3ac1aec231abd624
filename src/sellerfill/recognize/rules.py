"""What no weight may overrule: tokens that a control can't ask for by its very kind."""

from __future__ import annotations

from collections.abc import Iterator

from sellerfill.facts import Kind
from sellerfill.recognize.asked import Asked
from sellerfill.recognize.concepts import concepts
from sellerfill.recognize.options import option_kinds

UNKNOWN = "unknown"
# Nearly always both names fit one field, so they are told as one.
CANONICAL = {"street-address": "address-line1", "tel-national": "tel", "country-name": "country"}
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
_NOT_SIGNING_IN = frozenset({"signup", "reset", "new", "repeat"})
# Boxes that are there for machines: what catches them, and what a test of humanity writes its answer into.
_NOBODYS = frozenset({"trap", "robot-answer"})


def impossible(one: Asked, tokens: tuple[str, ...]) -> frozenset[str]:
    """Those of the tokens that this control can't ask for.

    A password box asks for a secret; a select is never typed into; a box of four characters takes no e-mail address;
    a select of years asks for no month, the date that a card began is no expiry; what is called a user name alone is no
    e-mail address, and a second factor no card's code; a box that asks to be left empty asks for nothing.
    """
    control = one.facts
    if any(_NOBODYS & concepts(text) for text in _said(one)):
        return frozenset(tokens) - {UNKNOWN}
    about = concepts(one.label) | concepts(one.attributes)
    never: set[str] = set()
    if control.kind is Kind.PASSWORD:
        never |= set(tokens) - _SECRET
        if control.autocomplete.lower().split()[-1:] == ["current-password"]:
            never.add("new-password")
    elif not {"password", "code"} & about and control.autocomplete == "":
        # A password shown in clear text still calls itself one.
        never |= PASSWORDS
    if _is_user_name(one):
        never.add("email")
    if "second-factor" in about:
        never |= {"cc-csc", "cc-number"}
    if "card-start" in about:
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


def _is_user_name(one: Asked) -> bool:
    """Whether its label calls it a user name, and nothing of its own speaks of an address."""
    if "user" not in concepts(one.label):
        return False
    own = (one.facts.name, one.facts.id, one.facts.autocomplete, *(label.text for label in one.facts.labels))
    return not any("email" in concepts(text) for text in (one.label, *own))


def _said(one: Asked) -> Iterator[str]:
    yield from (one.label, one.facts.name, one.facts.id, one.context.described)
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


def signs_in(one: Asked, heading: str) -> bool:
    """Whether a form with one password box is for signing in, by its buttons or else by what the page is headed.

    `heading` is "" where the page has other password boxes too.
    """
    buttons = {name for text in one.context.buttons for name in concepts(text)}
    own = buttons | concepts(one.context.form_words) | concepts(one.label) | concepts(one.attributes)
    said = buttons if "login" in buttons else concepts(heading)
    return "login" in said and not _NOT_SIGNING_IN & (own | said)


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
