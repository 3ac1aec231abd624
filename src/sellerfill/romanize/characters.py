"""Characters before they are read: full width, traditional forms, what counts as Han."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Any

_PUNCTUATION = str.maketrans(
    {
        "，": ",", "、": ",", "；": ";", "：": ":", "。": ".", "．": ".", "！": "!", "？": "?",
        "（": "(", "）": ")", "【": "(", "】": ")", "〔": "(", "〕": ")", "《": "", "》": "", "「": "", "」": "",
        "『": "", "』": "", "“": '"', "”": '"', "‘": "'", "’": "'", "—": "-", "–": "-", "－": "-", "―": "-", "～": "-",
        "〜": "-", "·": "·", "•": "·", "・": "·", "‧": "·", "∙": "·", "｜": "|", "＃": "#", "\u3000": " ",
    }
)  # fmt: skip
_PLAIN_HAN = re.compile(r"[\u4e00-\u9fff]+")
_DIGITS = "零一二三四五六七八九"


def half_width(text: str) -> str:
    """The text with full-width letters, digits and punctuation as ASCII ones; Han characters stay.

    Format characters, which nobody sees, are taken out; every sort of white space is one space.
    """
    if _PLAIN_HAN.fullmatch(text):
        return text
    normal = unicodedata.normalize("NFKC", text.translate(_PUNCTUATION)).translate(_PUNCTUATION)
    seen = "".join(" " if c.isspace() else c for c in normal if unicodedata.category(c) != "Cf")
    return " ".join(seen.split())


def is_plain_han(text: str) -> bool:
    """Whether the text is made of the everyday block of Han ideographs alone."""
    return _PLAIN_HAN.fullmatch(text) is not None


def is_han(character: str) -> bool:
    """Whether the character is a Han ideograph, 〇 included."""
    code = ord(character)
    return 0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0x20000 <= code <= 0x3FFFF or character == "〇"


def has_han(text: str) -> bool:
    """Whether any character is a Han ideograph."""
    return any(map(is_han, text))


@cache
def _converter() -> Any:
    from opencc import OpenCC

    return OpenCC("t2s")


@cache
def simplified(character: str) -> str:
    """The simplified form of one traditional character; any other as it is.

    A character of GB 2312 is left alone: 乾, 於 and 著 are traditional forms of nothing in a name.
    """
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        changed = _converter().convert(character) if is_han(character) else character
        return str(changed) if len(changed) == 1 else character
    return character


def to_simplified(text: str) -> str:
    """Every character in its simplified form; the length stays the same."""
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        pass
    else:
        return text
    return "".join(map(simplified, text))


def chinese_number(text: str) -> int | None:
    """The value of a Chinese numeral below ten thousand ("二十三" -> 23, "一〇二" -> 102); None for other text."""
    digits = text.replace("〇", "零").replace("两", "二").replace("廿", "二十").replace("卅", "三十")
    if not digits or any(c not in _DIGITS + "十百千" for c in digits):
        return None
    if all(c in _DIGITS for c in digits):
        return int("".join(str(_DIGITS.index(c)) for c in digits))
    total, current = 0, 0
    for c in digits:
        if c in _DIGITS:
            current = _DIGITS.index(c)
        else:
            total += (current or 1) * {"十": 10, "百": 100, "千": 1000}[c]
            current = 0
    return total + current
