"""Numbers in an address: "三" -> "3", "5号之二" -> "5-2", "30" -> "30th"."""

from __future__ import annotations

import re

from sellerfill.romanize.characters import chinese_number

_HAN_NUMBER = "[零〇一二三四五六七八九十百千两廿]+"
_STEM = "[甲乙丙丁戊己庚辛壬癸]"
_LATIN = r"[A-Za-z]{0,4}-?\d+[A-Za-z]{0,2}(?:\s?[-/~&+.,]\s?[A-Za-z]{0,2}\d*[A-Za-z]{0,2}(?![A-Za-z]))*"
NUMBER = rf"(?:第?(?:{_STEM}?(?:{_LATIN}|{_HAN_NUMBER})(?:之(?:{_LATIN}|{_HAN_NUMBER}))?|{_STEM}|[A-Za-z]{{1,2}}))"
"""A pattern for what may stand before 号, 栋, 室 and their like."""

_PINYIN_STEMS = dict(
    zip("甲乙丙丁戊己庚辛壬癸", ["Jia", "Yi", "Bing", "Ding", "Wu", "Ji", "Geng", "Xin", "Ren", "Gui"], strict=True)
)


def arabic(text: str) -> str:
    """A number as written in an English address; digits are never changed: "一〇二" -> "102", "甲5" -> "Jia 5"."""
    text = text.removeprefix("第").replace(" ", "")
    text = re.sub(rf"({_STEM})", lambda m: f" {_PINYIN_STEMS[m[1]]} ", text).strip().replace("  ", " ")
    text = text.replace("之", "-").replace("~", "-")
    return re.sub(_HAN_NUMBER, lambda m: _digits(m[0]), text)


def _digits(numeral: str) -> str:
    value = chinese_number(numeral)
    if value is None:
        return numeral
    spelled = all(c in "零〇一二三四五六七八九" for c in numeral)
    return str(value).zfill(len(numeral)) if spelled else str(value)


def ordinal(number: str) -> str:
    """The ordinal of digits: "1" -> "1st", "12" -> "12th"."""
    if number[-2:] in ("11", "12", "13"):
        return number + "th"
    return number + {"1": "st", "2": "nd", "3": "rd"}.get(number[-1:], "th")


def floor(number: str) -> str:
    """A floor: "30" -> "30th Floor", "B1" -> "Floor B1", "3-5" -> "Floors 3-5"."""
    if number.isdigit():
        return f"{ordinal(number.lstrip('0') or '0')} Floor" if number == number.lstrip("0") else f"Floor {number}"
    if re.search(r"\d[-,&]\d", number):
        return f"Floors {number}"
    return f"Floor {number}"
