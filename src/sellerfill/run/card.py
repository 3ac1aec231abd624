"""The card's moment: what the person compares beforehand, and a page's complaints without anything private."""

from __future__ import annotations

from sellerfill.handoff.decline import without_numbers
from sellerfill.language import Bilingual
from sellerfill.pages import Human
from sellerfill.plan import FillPlan
from sellerfill.run.parts import Run
from sellerfill.tokens import Token

BEFORE = Bilingual(
    "The card has not expired, by the profile. Visa and Mastercard are accepted, of the seller or of anybody else.",
    "按资料文件，信用卡尚未过期。接受 Visa 和 Mastercard，持卡人不必是注册人本人。",
)
DEFAULT = Bilingual(
    "Billing address: the page's default, which is the business address, as the profile says. It must be exactly the "
    "one on the card's statement; where it is not, choose 'Add a new address' and write it in English or pinyin.",
    "账单地址：按资料文件使用页面的默认地址（即经营地址）。它必须与信用卡对账单上的地址完全相同；"
    "如不同，请选择“添加新地址”，并用英文或拼音填写。",
)
NEW = Bilingual(
    "Billing address: a new one, not the business address, as the profile says. Compare every line with the card's "
    "statement.",
    "账单地址：按资料文件填写了新地址，与经营地址不同。请逐行与信用卡对账单核对。",
)
NEW_BUT_SAME = Bilingual(
    "Billing address: a new one, yet word for word the business address, which the page offers as the default. Compare "
    "it with the card's statement; set card.billing_address in the profile to the business address if it is right.",
    "账单地址：填写了新地址，但与页面默认的经营地址逐字相同。请与信用卡对账单核对；"
    "如无误，可在资料文件中把 card.billing_address 设为经营地址。",
)
PAIRS = {
    Token.BILLING_LINE1: Token.ADDRESS_LINE1,
    Token.BILLING_LINE2: Token.ADDRESS_LINE2,
    Token.BILLING_CITY: Token.CITY,
    Token.BILLING_STATE: Token.STATE,
    Token.BILLING_POSTAL_CODE: Token.POSTAL_CODE,
    Token.BILLING_COUNTRY: Token.COUNTRY,
}


def card_notes(plan: FillPlan) -> tuple[Bilingual, ...]:
    """What this seller's person should compare before typing the card number; never a value."""
    texts = {planned.value.token: planned.value.latin for planned in plan.fields}
    choice = texts.get(Token.BILLING_CHOICE)
    if choice is None:
        return (BEFORE,)
    if choice == "default":
        return (BEFORE, DEFAULT)
    same = all(texts.get(billing, "").casefold() == texts.get(own, "").casefold() for billing, own in PAIRS.items())
    return (BEFORE, NEW_BUT_SAME if same else NEW)


def notes_for(run: Run, kind: Human) -> tuple[Bilingual, ...]:
    """The notes of a moment of this kind."""
    return card_notes(run.plan) if kind is Human.CARD else ()


def told_by_page(run: Run, kind: Human, complaints: tuple[str, ...]) -> tuple[str, ...]:
    """The page's complaints as they may be shown: without a value of the plan, on the card page without numbers."""
    if kind is not Human.CARD:
        return complaints
    return tuple(without_numbers(run.scrubbed((text,))) for text in complaints)
