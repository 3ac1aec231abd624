"""What the Latin forms bring up: characters that the tax form refuses, missing pieces, what a person should see."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sellerfill.language import Bilingual
from sellerfill.profile import Finding
from sellerfill.profile.checks.money import TAX_CHARACTERS
from sellerfill.profile.model import SellerProfile
from sellerfill.tokens import Token
from sellerfill.values import names
from sellerfill.values.addresses import BILLING, BUSINESS, PERSON, TAX
from sellerfill.values.unspelled import Unspelled
from sellerfill.values.value import Value

_TAX_TEXTS = (
    Token.TAX_ORGANIZATION,
    Token.TAX_FULL_NAME,
    Token.TAX_LINE1,
    Token.TAX_LINE2,
    Token.TAX_CITY,
    Token.TAX_STATE,
    Token.TAX_POSTAL_CODE,
    Token.TAX_TIN,
)
_COMPARE = Bilingual(
    "Compare it with the document; to settle it, write your spelling under 'latin'.",
    "请与证件核对；如需固定写法，请填写 latin。",
)


def check(profile: SellerProfile, values: dict[Token, Value]) -> Iterator[Finding]:
    """Findings about the answers; they say which key, never what it became."""
    yield from _tax_characters(values)
    yield from _incomplete_addresses(values)
    yield from _deposit_holder(values)
    yield from _card_name(profile, values)
    yield from _looks(values.values())


def _tax_characters(values: dict[Token, Value]) -> Iterator[Finding]:
    for token in _TAX_TEXTS:
        value = values.get(token)
        if value and not TAX_CHARACTERS.fullmatch(value.latin):
            named = token in (Token.TAX_ORGANIZATION, Token.TAX_FULL_NAME)
            key = "tax.name" if named else f"{_address_of(value.path)}.latin"
            yield Finding(
                "error",
                "tax-characters",
                value.path,
                Bilingual(
                    f"'{value.path}' has a character in its Latin form that the tax form refuses",
                    f"“{value.path}”的拉丁字母写法含有税务表格不接受的字符",
                ),
                Bilingual(
                    f"Write it without brackets and the like under '{key}'; letters, digits, spaces and"
                    " & - , ' / # . % are accepted.",
                    f"请在“{key}”中填写不含括号等符号的写法；只接受英文字母、数字、空格和 & - , ' / # . %。",
                ),
            )


def _incomplete_addresses(values: dict[Token, Value]) -> Iterator[Finding]:
    for tokens in (BUSINESS, BILLING, TAX, PERSON):
        line, country = values.get(tokens.line1), values.get(tokens.country)
        if not country or (line and line.latin and tokens.city in values):
            continue
        path = _address_of(country.path)
        key, en, zh = ("city", "city", "城市") if line and line.latin else ("line1", "street", "街道")
        yield Finding(
            "error",
            "address-incomplete",
            path,
            Bilingual(f"No {en} can be told from '{path}'", f"无法从“{path}”中识别{zh}"),
            Bilingual(f"Write it under '{path}.latin.{key}'.", f"请填写“{path}.latin.{key}”。"),
        )


def _address_of(path: str) -> str:
    return ".".join(path.split(".")[:2])


def _deposit_holder(values: dict[Token, Value]) -> Iterator[Finding]:
    holder, legal = values.get(Token.DEPOSIT_HOLDER), values.get(Token.LEGAL_NAME)
    if holder and legal and holder.latin.casefold() != legal.latin.casefold():
        yield Finding(
            "warning",
            "deposit-holder",
            holder.path,
            Bilingual("The deposit account's holder is not the name that registers", "收款账户持有人与注册名称不一致"),
            Bilingual("Marketplaces pay into an account of the same name.", "平台一般只向同名账户付款。"),
        )


def _card_name(profile: SellerProfile, values: dict[Token, Value]) -> Iterator[Finding]:
    """A name on the card in other letters than the person's; which name comes first does not matter."""
    if not profile.card.name:
        return
    try:
        owner = names.person(profile, profile.person(profile.card.holder))
    except Unspelled:
        # With the card's own letters given, nothing needs this person's name in Latin.
        return
    if _letters(owner.latin) != _letters(profile.card.name):
        yield Finding(
            "warning",
            "card-name",
            "card.name",
            Bilingual("The name on the card is not spelled as the holder's name", "卡面姓名与持卡人姓名的拼写不一致"),
            Bilingual("Compare it with the card, letter by letter.", "请与卡面逐字母核对。"),
        )


def _letters(name: str) -> list[str]:
    return sorted(letter for letter in name.lower() if letter.isalpha())


def _looks(values: Iterable[Value]) -> Iterator[Finding]:
    for value in values:
        for look in value.look:
            message = Bilingual(f"'{value.path}': {look.en.rstrip('.')}", f"“{value.path}”：{look.zh.rstrip('。')}")
            yield Finding("warning", "look", value.path, message, _COMPARE)
