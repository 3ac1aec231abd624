"""People: identity documents, births, shares, phones."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import phonenumbers
from stdnum.cn import ric
from stdnum.exceptions import InvalidComponent, ValidationError

from sellerfill.language import Bilingual
from sellerfill.profile.checks.entity import expired
from sellerfill.profile.draft import Draft
from sellerfill.profile.findings import Finding
from sellerfill.profile.parts import Person
from sellerfill.profile.wording import about

ADULT_YEARS = 18


def check_identities(draft: Draft, today: date) -> Iterator[Finding]:
    """Numbers and dates of identity documents."""
    for index, person in draft.people.items():
        identity = person.identity
        if not identity:
            continue
        path = f"people[{index}].identity"
        if isinstance(identity.expires_on, date):
            yield from expired(f"{path}.expires_on", identity.expires_on, today)
        if identity.type == "national_id" and identity.issuing_country == "CN":
            yield from _national_id(f"{path}.number", person)


def _national_id(path: str, person: Person) -> Iterator[Finding]:
    number = person.identity.number if person.identity else ""
    try:
        ric.validate(number)
    except ValidationError as error:
        # Its checksum is right where only the place or the day is unknown: the tables of places have gaps.
        yield _unknown_place(path) if isinstance(error, InvalidComponent) else _wrong_number(path)
        return
    if person.birth and ric.get_birth_date(number) != person.birth.date:
        yield Finding(
            "warning",
            "birth-differs",
            path,
            about(path, Bilingual("holds another birthday than 'birth.date'", "中的出生日期与“birth.date”不一致")),
            Bilingual("Compare both with the identity card.", "请与身份证核对两处。"),
        )


def _unknown_place(path: str) -> Finding:
    return Finding(
        "warning",
        "identity-place",
        path,
        about(
            path,
            Bilingual("names a birthday or place of issue that is not known", "中的出生日期或地区代码无法识别"),
        ),
        Bilingual("Compare it with the identity card.", "请与身份证核对。"),
    )


def _wrong_number(path: str) -> Finding:
    return Finding(
        "error",
        "identity-number",
        path,
        about(path, Bilingual("is not a valid identity card number", "不是有效的身份证号码")),
        Bilingual("Copy the 18 characters from the card once more.", "请重新照身份证填写 18 位号码。"),
    )


def check_births(draft: Draft, today: date) -> Iterator[Finding]:
    """Birthdays in the future, and people who are not of age."""
    for index, person in draft.people.items():
        if not person.birth:
            continue
        path, born = f"people[{index}].birth.date", person.birth.date
        age = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
        if born > today:
            yield Finding(
                "error",
                "in-the-future",
                path,
                about(path, Bilingual("lies in the future", "是将来的日期")),
                Bilingual("Copy the date from the identity card.", "请照身份证填写日期。"),
            )
        elif age < ADULT_YEARS:
            yield Finding(
                "warning",
                "under-age",
                path,
                about(path, Bilingual("makes this person younger than 18", "表明此人未满 18 岁")),
                Bilingual("Marketplaces accept adults alone.", "平台只接受成年人。"),
            )


def check_shares(draft: Draft, today: date) -> Iterator[Finding]:
    """Shares that together exceed the whole."""
    shares = {index: person.ownership_percent for index, person in draft.people.items() if person.ownership_percent}
    if sum(shares.values(), Decimal(0)) > 100:
        path = f"people[{max(shares)}].ownership_percent"
        yield Finding(
            "error",
            "shares",
            path,
            Bilingual("The shares of all people exceed 100 percent", "所有人的持股比例之和超过 100%"),
            Bilingual("Compare them with the company's register.", "请与公司登记信息核对。"),
        )


def check_phones(draft: Draft, today: date) -> Iterator[Finding]:
    """Numbers that have the right length and yet belong to nobody's plan."""
    phones = {f"people[{index}].phone": person.phone for index, person in draft.people.items()}
    if draft.contact:
        phones["contact.phone"] = draft.contact.phone
    for path, phone in phones.items():
        if phone and not phonenumbers.is_valid_number(phonenumbers.parse(phone)):
            yield Finding(
                "warning",
                "phone-unusual",
                path,
                about(path, Bilingual("is not in use in that country's numbering plan", "不在该国的号码段内")),
                Bilingual("Compare it with your phone.", "请与您的手机号码核对。"),
            )
