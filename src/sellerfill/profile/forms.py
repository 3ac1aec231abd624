"""The forms of text that a profile is made of: each takes what a person wrote and gives what a page can use.

A refusal is an `Unfit`, with its own words; it never repeats the text.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Final, Literal

import phonenumbers
from babel import Locale
from email_validator import EmailNotValidError, validate_email

from sellerfill.language import Bilingual
from sellerfill.profile import secrets

Permanent = Literal["permanent"]

_YES_NO: Final = {"true": True, "yes": True, "是": True, "false": False, "no": False, "否": False}


class Unfit(ValueError):
    """A text of the wrong form. `says` follows the key's name: "'card.expires' is not a month"."""

    def __init__(self, code: str, says: Bilingual, next_step: Bilingual) -> None:
        super().__init__(code)
        self.code = code
        self.says = says
        self.next_step = next_step


def trimmed(value: object) -> str:
    """Any text, trimmed; lists and groups are refused."""
    if not isinstance(value, str):
        raise Unfit(
            "not-text",
            Bilingual("must be one plain text", "必须是一段文字"),
            Bilingual("Write it on the same line, after the colon.", "请写在同一行的冒号之后。"),
        )
    return value.strip()


def line(value: object) -> str:
    """One line of visible text."""
    text = trimmed(value)
    if not text:
        raise Unfit("blank", Bilingual("is blank", "是空白的"), Bilingual("Fill it in or remove it.", "请填写或删除。"))
    if any(unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp") for c in text):
        raise Unfit(
            "invisible",
            Bilingual("holds a line break or an invisible character", "含有换行或不可见字符"),
            Bilingual("Delete the text and type it again on one line.", "请删除后在一行内重新输入。"),
        )
    return text


def latin(value: object) -> str:
    """One line of ASCII with a letter or digit in it."""
    text = line(value)
    if not (text.isascii() and any(c.isalnum() for c in text)):
        raise Unfit(
            "not-latin",
            Bilingual("holds characters other than plain Latin letters", "含有拉丁字母以外的字符"),
            Bilingual("Write it in pinyin or English, without accents.", "请用拼音或英文填写，不带声调符号。"),
        )
    return text


def name(value: object) -> str:
    """A short name in small letters, for references."""
    text = trimmed(value)
    if not re.fullmatch(r"[a-z][a-z0-9_-]{0,31}", text):
        raise Unfit(
            "name-form",
            Bilingual("is not a short name in small letters", "不是小写字母的短名称"),
            Bilingual("Use a name such as owner or registered.", "请使用 owner、registered 这样的名称。"),
        )
    return text


def iso_date(value: object) -> date:
    """A date written as 2029-08-31."""
    text = trimmed(value)
    try:
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise Unfit(
            "date-form",
            Bilingual("is not a date such as 2029-08-31", "不是 2029-08-31 这样的日期"),
            Bilingual("Write year, month and day with hyphens.", "请用连字符写年、月、日。"),
        ) from None


def until(value: object) -> date | Permanent:
    """A date, or permanent (长期, 永久)."""
    if trimmed(value) in ("permanent", "长期", "永久"):
        return "permanent"
    try:
        return iso_date(value)
    except Unfit:
        raise Unfit(
            "date-form",
            Bilingual(
                "is neither a date such as 2029-08-31 nor the word permanent",
                "既不是 2029-08-31 这样的日期，也不是 permanent",
            ),
            Bilingual("Copy the date printed on the document.", "请照证件上的日期填写。"),
        ) from None


def month(value: object) -> str:
    """ "2029-08", as text."""
    text = trimmed(value)
    if not re.fullmatch(r"20\d{2}-(0[1-9]|1[0-2])", text):
        raise Unfit(
            "month-form",
            Bilingual("is not a month such as 2029-08", "不是 2029-08 这样的年月"),
            Bilingual("Write the year first: 08/29 on the card is 2029-08.", "先写年份：卡面的 08/29 写作 2029-08。"),
        )
    return text


def yes_no(value: object) -> bool:
    """true, yes, 是; false, no, 否."""
    answer = {"true": True, "yes": True, "是": True, "false": False, "no": False, "否": False}.get(
        trimmed(value).lower()
    )
    if answer is None:
        raise Unfit(
            "yes-or-no",
            Bilingual("is neither true nor false", "不是 true 或 false"),
            Bilingual("Write true (yes) or false (no).", "请填写 true（是）或 false（否）。"),
        )
    return answer


@cache
def _country_codes() -> frozenset[str]:
    return frozenset(code for code in map(str, Locale("en").territories) if re.fullmatch(r"[A-Z]{2}", code))


def country(value: object) -> str:
    """Two letters of ISO 3166-1, in capitals."""
    code = trimmed(value).upper()
    if code not in _country_codes() or code in ("ZZ", "EU", "UN", "EZ", "QO", "XA", "XB"):
        raise Unfit(
            "country-form",
            Bilingual("is not a country code of two letters", "不是两个字母的国家/地区代码"),
            Bilingual("Write CN, HK, MO, TW, US and so on.", "请填写 CN、HK、MO、TW、US 等。"),
        )
    return code


def email(value: object) -> str:
    """An ASCII e-mail address; nobody is asked whether it exists."""
    text = trimmed(value)
    try:
        return validate_email(text, check_deliverability=False, allow_smtputf8=False).normalized
    except EmailNotValidError:
        raise Unfit(
            "email-form",
            Bilingual("is not an e-mail address", "不是电子邮件地址"),
            Bilingual("Write it in half-width characters: name@example.com.", "请用半角字符填写：name@example.com。"),
        ) from None


def phone(value: object) -> str:
    """A number with its country's code, as E.164."""
    text = unicodedata.normalize("NFKC", trimmed(value))
    try:
        number = phonenumbers.parse(text)
    except phonenumbers.NumberParseException:
        number = None
    if number is None or not phonenumbers.is_possible_number(number):
        raise Unfit(
            "phone-form",
            Bilingual("is not a phone number with its country's code", "不是带国家代码的电话号码"),
            Bilingual("Begin with + and the country's code: +86 138 ...", "请以 + 和国家代码开头：+86 138 ……"),
        )
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def percent(value: object) -> Decimal:
    """A share, more than 0 and at most 100."""
    text = trimmed(value).removesuffix("%")
    if not re.fullmatch(r"\d{1,3}(\.\d{1,4})?", text) or not 0 < Decimal(text) <= 100:
        raise Unfit(
            "percent-form",
            Bilingual("is not a share between 0 and 100", "不是 0 到 100 之间的比例"),
            Bilingual("Write the number alone: 25 or 33.3.", "请只写数字：25 或 33.3。"),
        )
    return Decimal(text)


def website(value: object) -> str:
    """An http(s) address."""
    text = line(value)
    if not re.fullmatch(r"https?://[A-Za-z0-9.-]+\.[A-Za-z]{2,}(:\d+)?(/[!-~]*)?", text):
        raise Unfit(
            "website-form",
            Bilingual("is not a web address", "不是网址"),
            Bilingual("Begin with https://.", "请以 https:// 开头。"),
        )
    return text


def secret(value: object) -> secrets.SecretRef:
    """A reference to a secret; the secret itself is refused."""
    ref = secrets.parse(trimmed(value))
    if ref is None:
        raise Unfit(
            "plain-secret",
            Bilingual(
                "must say where the secret lies, never the secret itself", "只能写密码存放的位置，不能写密码本身"
            ),
            Bilingual(
                "Write env:NAME, keyring:service/user or prompt; change the password if you wrote it here.",
                "请填写 env:变量名、keyring:服务名/用户名 或 prompt；若曾把密码写在这里，请更换密码。",
            ),
        )
    return ref
