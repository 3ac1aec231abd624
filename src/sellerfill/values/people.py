"""What pages ask of a person behind the business: the representative, and each further owner."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sellerfill.profile.model import SellerProfile
from sellerfill.profile.parts import Identity, Person
from sellerfill.tokens import Token
from sellerfill.values import addresses, choices, names
from sellerfill.values.value import Spelling, Value

_BIRTH = (Token.PERSON_BIRTH_YEAR, Token.PERSON_BIRTH_MONTH, Token.PERSON_BIRTH_DAY)
_EXPIRY = (Token.PERSON_ID_EXPIRY_YEAR, Token.PERSON_ID_EXPIRY_MONTH, Token.PERSON_ID_EXPIRY_DAY)
Answers = Iterator[tuple[Token, Spelling]]


def representative(profile: SellerProfile) -> Answers:
    """Who stands for the business, as on the identity document; whether this person owns a share that counts."""
    who = profile.representative
    path = f"people[{profile.people.index(who)}].roles"
    yield Token.PERSON_ROLE, choices.choice("legal_representative", path)
    yield Token.PERSON_OWNER, choices.choice("yes" if "beneficial_owner" in who.roles else "no", path)
    yield from _person(profile, who)


def owners(profile: SellerProfile) -> Answers:
    """The further owners, each with answers of their own; an empty list where there is none."""
    each = tuple(
        tuple(Value.of(token, spelling) for token, spelling in _person(profile, who)) for who in profile.further_owners
    )
    yield Token.OWNERS, Spelling(str(len(each)), "people", rule="choice", each=each)


def _person(profile: SellerProfile, who: Person) -> Answers:
    path = f"people[{profile.people.index(who)}]"
    yield Token.PERSON_NAME, names.person(profile, who)
    if parts := names.parts(profile, who):
        yield Token.PERSON_FAMILY_NAME, parts[0]
        yield Token.PERSON_GIVEN_NAME, parts[1]
    yield Token.PERSON_CITIZENSHIP, choices.country(who.citizenship, f"{path}.citizenship")
    if who.birth:
        yield Token.PERSON_BIRTH_COUNTRY, choices.country(who.birth.country, f"{path}.birth.country")
        yield from zip(_BIRTH, _date(who.birth.date, f"{path}.birth.date"), strict=True)
    if who.identity:
        yield from _identity(who.identity, f"{path}.identity")
    home = who.residence or (profile.business_address if profile.kind == "individual" else None)
    if home:
        yield from addresses.answers(profile, home, addresses.PERSON)
    if who.email:
        yield Token.PERSON_EMAIL, Spelling(who.email, f"{path}.email")
    if who.phone:
        yield Token.PERSON_PHONE, Spelling(who.phone, f"{path}.phone")


def _identity(identity: Identity, path: str) -> Answers:
    yield Token.PERSON_ID_TYPE, choices.choice(identity.type, f"{path}.type")
    yield Token.PERSON_ID_NUMBER, Spelling(identity.number, f"{path}.number")
    yield Token.PERSON_ID_COUNTRY, choices.country(identity.issuing_country, f"{path}.issuing_country")
    path = f"{path}.expires_on"
    ends = identity.expires_on
    yield Token.PERSON_ID_PERMANENT, choices.choice("no" if isinstance(ends, date) else "yes", path)
    yield from zip(_EXPIRY, _date(ends, path) if isinstance(ends, date) else _latest(path), strict=True)


def _date(day: date, path: str) -> tuple[Spelling, Spelling, Spelling]:
    return choices.year(day.year, path), choices.month(day.month, path), choices.day(day.day, path)


def _latest(path: str) -> tuple[Spelling, Spelling, Spelling]:
    """For a form without a word for "permanent": the latest date that it offers."""
    return Spelling(choices.LATEST, path, rule="latest"), choices.month(12, path), choices.day(31, path)
