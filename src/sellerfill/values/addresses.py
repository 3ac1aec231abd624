"""Addresses in Latin letters, small to large, in the pieces that a form asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from sellerfill import romanize
from sellerfill.errors import UnknownReading
from sellerfill.profile.model import SellerProfile
from sellerfill.profile.parts import Address
from sellerfill.romanize.reading import LOOK_PLACE
from sellerfill.tokens import Token
from sellerfill.values import choices
from sellerfill.values.names import romanized
from sellerfill.values.unspelled import reading
from sellerfill.values.value import Spelling

# Above the street: these have fields of their own.
_UPPER: Final = ("country", "province", "city")
_PIECES: Final = ("line1", "line2", "city", "state")

_GENERICS: Final = (
    ("壮族自治区", "Zhuang Autonomous Region"),
    ("回族自治区", "Hui Autonomous Region"),
    ("维吾尔自治区", "Uygur Autonomous Region"),
    ("特别行政区", "Special Administrative Region"),
    ("自治区", "Autonomous Region"),
    ("省", "Province"),
    ("市", "Municipality"),
)

# Names in use beside the one that the romanizer writes.
_OTHER_NAMES: Final = (
    frozenset({"Inner Mongolia", "Nei Mongol", "Neimenggu", "Nei Menggu"}),
    frozenset({"Tibet", "Xizang"}),
    frozenset({"Hong Kong", "Xianggang"}),
    frozenset({"Macao", "Macau", "Aomen"}),
)


@dataclass(frozen=True, slots=True)
class AddressTokens:
    """The tokens of one address on a form."""

    line1: Token
    line2: Token
    city: Token
    state: Token
    country: Token
    postal_code: Token


BUSINESS: Final = AddressTokens(
    Token.ADDRESS_LINE1, Token.ADDRESS_LINE2, Token.CITY, Token.STATE, Token.COUNTRY, Token.POSTAL_CODE
)
BILLING: Final = AddressTokens(
    Token.BILLING_LINE1,
    Token.BILLING_LINE2,
    Token.BILLING_CITY,
    Token.BILLING_STATE,
    Token.BILLING_COUNTRY,
    Token.BILLING_POSTAL_CODE,
)
TAX: Final = AddressTokens(
    Token.TAX_LINE1, Token.TAX_LINE2, Token.TAX_CITY, Token.TAX_STATE, Token.TAX_COUNTRY, Token.TAX_POSTAL_CODE
)
PERSON: Final = AddressTokens(
    Token.PERSON_LINE1,
    Token.PERSON_LINE2,
    Token.PERSON_CITY,
    Token.PERSON_STATE,
    Token.PERSON_COUNTRY,
    Token.PERSON_POSTAL_CODE,
)


def answers(profile: SellerProfile, name: str, tokens: AddressTokens) -> Iterator[tuple[Token, Spelling]]:
    """The address called `name`, piece by piece; a piece that can't be told from it is left out.

    The first line carries all pieces of the street as `chunks`, one that the profile writes alone too; a second line
    is given only where the profile writes one itself.
    """
    address = profile.addresses[name]
    path = f"addresses.{name}"
    with reading(path):
        pieces = _with_given(_read(address, path), address, path)
    for token, piece in zip((tokens.line1, tokens.line2, tokens.city, tokens.state), _PIECES, strict=True):
        if piece in pieces:
            yield token, pieces[piece]
    yield tokens.country, choices.country(address.country, f"{path}.country")
    if address.postal_code:
        yield tokens.postal_code, Spelling(address.postal_code, f"{path}.postal_code", local=address.postal_code)


def _read(address: Address, path: str) -> dict[str, Spelling]:
    """Street, city and state as the romanizer takes them from the address."""
    whole = address.whole()
    if not whole:
        return {}
    try:
        parsed = romanize.address(whole)
    except UnknownReading:
        if address.latin and address.latin.line1 and address.latin.city:
            return {"line1": Spelling("", path, local=whole)}
        raise
    path = f"{path}.local" if address.local else path
    pieces = {"line1": _street(parsed, address, path)}
    city = parsed.city or (romanize.place(address.city).latin if address.city else None)
    state = parsed.province or (romanize.place(address.province).latin if address.province else None)
    if city:
        # A municipality is its own province: "上海市" names both.
        same = _text_of(parsed, "province") if parsed.city == parsed.province else None
        local = _text_of(parsed, "city") or address.city or same
        spelled = _of_piece(romanized(parsed, path, latin=city), local)
        pieces["city"] = replace(spelled, also=_city_names(city, local))
    if state:
        local = _text_of(parsed, "province") or address.province
        spelled = _of_piece(romanized(parsed, path, latin=state), local)
        pieces["state"] = replace(spelled, also=state_names(state, local))
    return pieces


def _street(parsed: romanize.Address, address: Address, path: str) -> Spelling:
    if address.local:
        local = "".join(part.text for part in parsed.parts if part.kind not in _UPPER)
    else:
        local = "".join(filter(None, (address.district, address.street)))
    spelled = romanized(parsed, path, latin=", ".join(parsed.street))
    whole = tuple(look for look in spelled.look if look is not LOOK_PLACE)
    own = _of_piece(spelled, local)
    pieces = tuple(part.text for part in parsed.parts if part.kind not in _UPPER)
    local_chunks = pieces if "".join(pieces) == local else (local,)
    return replace(own, look=whole + own.look, chunks=parsed.street, local_chunks=local_chunks)


def _of_piece(spelled: Spelling, local: str | None) -> Spelling:
    """The spelling with the readings of one piece alone, to be looked at where one of these is doubtful."""
    own = tuple(reading for reading in spelled.readings if reading.text in (local or ""))
    unsure = any(reading.others and reading.rule == "place-usage" for reading in own)
    return replace(spelled, local=local, readings=own, look=(LOOK_PLACE,) if unsure else ())


def _with_given(read: dict[str, Spelling], address: Address, path: str) -> dict[str, Spelling]:
    """The pieces, with what the profile writes in Latin in place of what was read."""
    pieces = dict(read)
    for piece in _PIECES:
        given = getattr(address.latin, piece) if address.latin else None
        if given:
            known = read.get(piece, Spelling(given, path))
            also = known.also | {given} if known.also else known.also
            spelled = Spelling(given, f"{path}.latin.{piece}", local=known.local, rule="given", also=also)
            # One line alone may be the whole street; where a page's line is shorter, it goes on in the next.
            alone = piece == "line1" and address.latin and not address.latin.line2
            pieces[piece] = replace(spelled, chunks=tuple(given.split(", "))) if alone else spelled
    return pieces


def _text_of(parsed: romanize.Address, kind: str) -> str | None:
    return next((part.text for part in parsed.parts if part.kind == kind), None)


def _city_names(latin: str, local: str | None) -> frozenset[str]:
    names = {latin, f"{latin} City"}
    if local:
        names |= {local, local.removesuffix("市")}
    return frozenset(names)


def state_names(latin: str, local: str | None) -> frozenset[str]:
    """All names of a province: "Guangdong", "Guangdong Province", "广东", "广东省"."""
    names = {latin}
    if local:
        suffix, generic = next((pair for pair in _GENERICS if local.endswith(pair[0])), ("", ""))
        names |= {local, local.removesuffix(suffix), f"{latin} {generic}".strip()}
    for others in _OTHER_NAMES:
        if latin in others:
            names |= others
    return frozenset(names)
