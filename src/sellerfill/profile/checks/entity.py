"""The licence and the addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from stdnum.cn import uscc

from sellerfill.language import Bilingual
from sellerfill.profile.draft import Draft
from sellerfill.profile.findings import Finding
from sellerfill.profile.parts import Address, LatinAddress
from sellerfill.profile.wording import about, missing

# A licence has to be valid this long when its picture is sent in.
LICENCE_MARGIN = timedelta(days=45)
# Whose addresses can be taken apart; those of other countries are given in Latin letters.
ROMANIZED = frozenset({"CN", "HK", "MO", "TW"})


def check_kind(draft: Draft, today: date) -> Iterator[Finding]:
    """What a company must have, and an individual must not."""
    if draft.kind == "company":
        if "entity" not in draft.keys:
            yield missing("entity")
        if draft.entity and not draft.entity.legal_name:
            yield missing("entity.legal_name")
        if draft.entity and not draft.entity.registration_number:
            yield missing("entity.registration_number")
    if draft.kind == "individual" and draft.entity and draft.entity.legal_name:
        yield Finding(
            "error",
            "individual-with-company",
            "entity.legal_name",
            Bilingual(
                "An individual registers under the person's own name, but a company's name is given",
                "个人卖家使用本人姓名注册，但此处填写了公司名称",
            ),
            Bilingual(
                "Remove 'entity.legal_name', or write kind: company.",
                "请删除“entity.legal_name”，或改为 kind: company。",
            ),
        )


def check_registration(draft: Draft, today: date) -> Iterator[Finding]:
    """The unified social credit code of a mainland company (GB 32100-2015)."""
    entity = draft.entity
    if not entity or not entity.registration_number or entity.registration_country != "CN":
        return
    if not uscc.is_valid(entity.registration_number):
        path = "entity.registration_number"
        yield Finding(
            "error",
            "credit-code",
            path,
            about(path, Bilingual("is not a valid unified social credit code", "不是有效的统一社会信用代码")),
            Bilingual("Copy the 18 characters from the licence once more.", "请重新照营业执照填写 18 位代码。"),
        )


def check_licence(draft: Draft, today: date) -> Iterator[Finding]:
    """Dates of the licence."""
    entity = draft.entity
    if not entity:
        return
    if entity.established_on and entity.established_on > today:
        path = "entity.established_on"
        yield Finding(
            "error",
            "in-the-future",
            path,
            about(path, Bilingual("lies in the future", "是将来的日期")),
            Bilingual("Copy the date from the licence.", "请照营业执照填写日期。"),
        )
    expiry = entity.licence_expiry
    if isinstance(expiry, date):
        yield from expired("entity.licence_expiry", expiry, today)
        if today <= expiry < today + LICENCE_MARGIN:
            yield Finding(
                "warning",
                "licence-margin",
                "entity.licence_expiry",
                Bilingual("The licence is valid for less than 45 more days", "营业执照有效期不足 45 天"),
                Bilingual("Marketplaces may refuse it; renew it first.", "平台可能拒绝，请先续期。"),
            )


def expired(path: str, expiry: date, today: date) -> Iterator[Finding]:
    """A date of expiry in the past."""
    if expiry < today:
        yield Finding(
            "error",
            "expired",
            path,
            about(path, Bilingual("lies in the past: the document has expired", "已是过去的日期：证件已过期")),
            Bilingual("Use a valid document.", "请使用有效的证件。"),
        )


def check_addresses(draft: Draft, today: date) -> Iterator[Finding]:
    """Form of each address, and the one that the business needs."""
    if draft.kind == "company" and "addresses" in draft.keys and not draft.address_names & {"registered", "operating"}:
        yield missing("addresses.registered")
    for name, address in draft.addresses.items():
        yield from _address(f"addresses.{name}", address)


def _address(path: str, address: Address) -> Iterator[Finding]:
    parts = (address.province, address.city, address.district, address.street)
    if address.local and any(parts):
        yield Finding(
            "error",
            "address-twice",
            path,
            about(path, Bilingual("holds both one line and separate parts", "同时填写了整行地址和分项地址")),
            Bilingual("Keep 'local', or the parts, not both.", "请只保留“local”或分项之一。"),
        )
    elif not address.local and not address.street and not (address.latin and address.latin.line1):
        yield missing(f"{path}.local")
    elif not address.local and not address.city and not (address.latin and address.latin.city):
        yield missing(f"{path}.city")
    elif address.country not in ROMANIZED:
        given = address.latin or LatinAddress()
        yield from (missing(f"{path}.latin.{key}") for key in ("line1", "city") if not getattr(given, key))
    yield from _postcode(path, address)


def _postcode(path: str, address: Address) -> Iterator[Finding]:
    if address.country == "CN" and not address.postal_code:
        yield missing(f"{path}.postal_code")
    elif address.country == "CN" and not re.fullmatch(r"\d{6}", address.postal_code or ""):
        yield Finding(
            "error",
            "postcode",
            f"{path}.postal_code",
            about(f"{path}.postal_code", Bilingual("does not have 6 digits", "不是 6 位数字")),
            Bilingual("Chinese postcodes have 6 digits.", "中国邮政编码为 6 位数字。"),
        )
