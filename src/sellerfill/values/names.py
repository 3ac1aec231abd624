"""Names in Latin letters: the profile's own `latin` first, else the romanizer's."""

from __future__ import annotations

from dataclasses import replace

from sellerfill import romanize
from sellerfill.profile.model import SellerProfile
from sellerfill.profile.parts import CompanyName, Person
from sellerfill.romanize import Romanized
from sellerfill.romanize.reading import LOOK_COMPANY_READING
from sellerfill.values.unspelled import reading
from sellerfill.values.value import Spelling


def person(profile: SellerProfile, who: Person) -> Spelling:
    """A person's name as the passport spells it, surname first: "Lyu Xiaojun"."""
    path = f"people[{profile.people.index(who)}].name"
    length = int(who.name.family_length) if who.name.family_length else None
    with reading(path):
        return romanized(romanize.person(who.name.local, latin=who.name.latin, family_length=length), path)


def parts(profile: SellerProfile, who: Person) -> tuple[Spelling, Spelling] | None:
    """A person's surname and given name apart; None where the profile's own spelling does not tell them."""
    path = f"people[{profile.people.index(who)}].name"
    length = int(who.name.family_length) if who.name.family_length else None
    with reading(path):
        name = romanize.person(who.name.local, latin=who.name.latin, family_length=length)
    unsure = name.ambiguous and name.rule in ("given", "ascii")
    if unsure or not name.family or not name.given:
        return None
    whole = romanized(name, path)
    return (
        replace(whole, latin=name.family, local=name.family_local or None),
        replace(whole, latin=name.given, local=name.given_local or None),
    )


def legal_name(profile: SellerProfile) -> Spelling:
    """A company's registered name in the style that the profile chooses; an individual's own name."""
    name = profile.entity.legal_name if profile.entity else None
    return company(name, "entity.legal_name") if name else person(profile, profile.holder)


def company(name: CompanyName, path: str) -> Spelling:
    """A company's name, in the profile's style."""
    with reading(path):
        result = romanize.company(name.local, latin=name.latin)
    styles = {
        "pinyin": result.pinyin,
        "pinyin-words": result.pinyin_words,
        "pinyin-syllables": result.pinyin_syllables,
    }
    if name.latin or name.latin_style == "english":
        return romanized(result, path)
    unsure = any(reading.others for reading in result.pinyin_readings)
    spelled = romanized(result, path, latin=styles[name.latin_style])
    return replace(spelled, readings=result.pinyin_readings, look=(LOOK_COMPANY_READING,) if unsure else ())


def romanized(result: Romanized, path: str, *, latin: str | None = None) -> Spelling:
    """The romanizer's result as a spelling; `latin` where another of its forms is wanted."""
    return Spelling(
        result.latin if latin is None else latin,
        path,
        local=result.text,
        rule=result.rule,
        readings=result.readings,
        look=result.look,
    )
