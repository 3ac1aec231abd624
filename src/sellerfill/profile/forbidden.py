"""What a profile must never hold: card numbers, security codes, PINs, one-time codes, certifications, signatures.

Found by key anywhere, and by value wherever a card's number could have been written: 13 to 19 digits with the right
check digit (ISO/IEC 7812-1, annex B).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any, Final

from stdnum import luhn

from sellerfill.language import Bilingual
from sellerfill.profile.findings import Finding, join

_REASONS: Final = {
    "card-number": (
        Bilingual("A card number has no place in a profile", "资料文件中不得写卡号"),
        Bilingual(
            "Delete it from the file; you type it on the page yourself.", "请从文件中删除；卡号由您本人在页面上输入。"
        ),
    ),
    "security-code": (
        Bilingual("A card's security code has no place in a profile", "资料文件中不得写信用卡安全码"),
        Bilingual(
            "Delete it from the file; you type it on the page yourself.", "请从文件中删除；由您本人在页面上输入。"
        ),
    ),
    "one-time-code": (
        Bilingual("PINs and one-time codes have no place in a profile", "资料文件中不得写 PIN 码或验证码"),
        Bilingual("Delete it from the file; you type it when it arrives.", "请从文件中删除；收到后由您本人输入。"),
    ),
    "certification": (
        Bilingual("Certifications and signatures have no place in a profile", "资料文件中不得写声明、同意或签名"),
        Bilingual(
            "Delete it from the file; you certify and sign on the page.", "请从文件中删除；由您本人在页面上声明并签名。"
        ),
    ),
}

_KEYS: Final = (
    ("card-number", re.compile(r"(credit|debit|bank)?card(number|num|no)|pan|卡号|信用卡号|银行卡号|信用卡卡号")),
    ("security-code", re.compile(r"(card)?(cvv|cvc|csc|cvn)2?|(card)?securitycode|cardverificationcode|安全码")),
    (
        "one-time-code",
        re.compile(
            r"(phone|sms|call|card)?pin(code|number)?|otp.*|totp.*|onetime(code|password|pin)?|((sms|email|mail)?verification|sms|email|mail)code|验证码"
        ),
    ),
    (
        "certification",
        re.compile(
            r"certif(y|ies|ied|ication|ications)|signature.*|perjury|esign.*|agree(d|ments?)?|签名|签字|声明|同意"
        ),
    ),
)
# Numbers that have keys of their own and may pass the card check by chance, one in ten does.
_OTHER_NUMBERS: Final = frozenset({"phone", "registration_number", "postal_code"})
_OTHER_GROUPS: Final = frozenset({"identity", "tin"})
_DIGITS: Final = re.compile(r"(?<!\d)\d(?:[ \-]?\d){12,18}(?!\d)")

Path = tuple[str | int, ...]


def purge(tree: dict[str, Any]) -> tuple[dict[str, Any], list[Finding]]:
    """The tree without what is forbidden, and one error for each thing removed."""
    findings = [_finding(code, path) for code, path in _search(tree, ())]
    return _without(tree, (), {finding.path for finding in findings}), findings


def _finding(code: str, path: Path) -> Finding:
    message, next_step = _REASONS[code]
    return Finding("error", code, join(path), message, next_step)


def _search(node: Any, path: Path) -> Iterator[tuple[str, Path]]:
    if isinstance(node, dict):
        for key, value in node.items():
            code = _code_of_key(key, path)
            if code:
                yield code, (*path, key)
            else:
                yield from _search(value, (*path, key))
    elif isinstance(node, tuple):
        for index, value in enumerate(node):
            yield from _search(value, (*path, index))
    elif _holds_card_number(node, path):
        yield "card-number", path


def _code_of_key(key: str, path: Path) -> str | None:
    plain = re.sub(r"[\s_\-.]", "", unicodedata.normalize("NFKC", key)).lower()
    if path == ("card",) and plain in ("number", "no", "num"):
        return "card-number"
    if path == ("card",) and plain == "code":
        return "security-code"
    return next((code for code, pattern in _KEYS if pattern.fullmatch(plain)), None)


def _holds_card_number(text: str, path: Path) -> bool:
    if (path[-1:] and path[-1] in _OTHER_NUMBERS) or _OTHER_GROUPS.intersection(map(str, path)):
        return False
    runs = _DIGITS.findall(unicodedata.normalize("NFKC", text))
    return any(luhn.is_valid(re.sub(r"\D", "", run)) for run in runs)


def _without(node: Any, path: Path, removed: set[str]) -> Any:
    if isinstance(node, dict):
        return {
            key: _without(value, (*path, key), removed)
            for key, value in node.items()
            if join((*path, key)) not in removed
        }
    if isinstance(node, tuple):
        return tuple(_without(value, (*path, index), removed) for index, value in enumerate(node))
    return node
