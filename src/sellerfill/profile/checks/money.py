"""Card, tax interview and deposit account."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from stdnum.us import rtn

from sellerfill.language import Bilingual
from sellerfill.profile.choices import Kind
from sellerfill.profile.draft import Draft
from sellerfill.profile.findings import Finding
from sellerfill.profile.parts import Tax
from sellerfill.profile.wording import about, missing

# Source: the tax interview's own notice on accepted characters; space is taken to be one of them.
TAX_CHARACTERS = re.compile(r"[A-Za-z0-9 &\-,'/#.%]*")


def check_card(draft: Draft, today: date) -> Iterator[Finding]:
    """The card's month of expiry; a card is good until the last day of it."""
    if not draft.card:
        return
    month = (draft.card.expiry_year, draft.card.expiry_month)
    if month < (today.year, today.month):
        yield Finding(
            "error",
            "card-expired",
            "card.expires",
            Bilingual("The card has expired", "信用卡已过期"),
            Bilingual("Use a valid card.", "请使用有效的信用卡。"),
        )
    elif month == (today.year, today.month):
        yield Finding(
            "warning",
            "card-expires-soon",
            "card.expires",
            Bilingual("The card expires this month", "信用卡将于本月到期"),
            Bilingual("The monthly fee comes later; use a card that lasts.", "月费在之后扣取，请使用有效期更长的卡。"),
        )


def check_tax(draft: Draft, today: date) -> Iterator[Finding]:
    """Answers that lead to a tax form which is not the seller's, or that contradict each other."""
    tax = draft.tax
    if not tax:
        return
    for path, applies in (("tax.us_person", tax.us_person), ("tax.intermediary_agent", tax.intermediary_agent)):
        if applies:
            yield Finding(
                "error",
                "tax-form",
                path,
                about(
                    path,
                    Bilingual("leads to another form than W-8BEN or W-8BEN-E", "会转到 W-8BEN、W-8BEN-E 以外的表格"),
                ),
                Bilingual(
                    "Such a registration can't be filled here; ask a tax adviser.", "本工具无法填写，请咨询税务顾问。"
                ),
            )
    yield from _owner_type(draft.kind, tax)
    if tax.tin.kind != "none" and not tax.tin.number:
        yield missing("tax.tin.number")
    for path, text in (("tax.name", tax.name), ("tax.tin.number", tax.tin.number)):
        if text and not TAX_CHARACTERS.fullmatch(text):
            yield tax_characters(path)


def _owner_type(kind: Kind | None, tax: Tax) -> Iterator[Finding]:
    if kind == "company" and not tax.owner_type:
        yield missing("tax.owner_type")
    if kind and tax.owner_type and (kind == "individual") != (tax.owner_type == "individual"):
        yield Finding(
            "error",
            "owner-type",
            "tax.owner_type",
            about("tax.owner_type", Bilingual("does not go with 'kind'", "与“kind”不一致")),
            Bilingual("An individual is 'individual', a company is not.", "个人应为“individual”，公司则不是。"),
        )


def tax_characters(path: str) -> Finding:
    """The finding for a text that the tax interview refuses."""
    return Finding(
        "error",
        "tax-characters",
        path,
        about(path, Bilingual("holds a character that the tax form refuses", "含有税务表格不接受的字符")),
        Bilingual(
            "Letters, digits, spaces and & - , ' / # . % alone are accepted; leave the others out.",
            "只接受英文字母、数字、空格和 & - , ' / # . %，请去掉其他字符。",
        ),
    )


def check_deposit(draft: Draft, today: date) -> Iterator[Finding]:
    """A United States routing number has 9 digits, the last of which checks the others."""
    if draft.deposit and draft.deposit.country == "US" and not rtn.is_valid(draft.deposit.routing_number):
        path = "deposit.routing_number"
        yield Finding(
            "error",
            "routing-number",
            path,
            about(path, Bilingual("is not a valid routing number of 9 digits", "不是有效的 9 位汇款路径号码")),
            Bilingual("Ask the bank or the payment provider for it.", "请向银行或收款服务商查询。"),
        )
