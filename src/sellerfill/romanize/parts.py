"""The lower part of an address, below the county, cut into its parts from left to right."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from sellerfill.romanize.characters import has_han, is_han
from sellerfill.romanize.numerals import NUMBER, arabic, floor, ordinal
from sellerfill.romanize.tables import rows

_SEPARATORS = " ,;|/()\"'.:#&-+"
_BELONGS_TO_A_ROAD = re.compile(
    r"[东西南北中上下内外前后新老]{0,2}(?:[一二三四五六七八九十]{1,2})?(?:路|街(?!道)|大街|大道|巷|胡同|道)"
)
_ROAD = re.compile(r"路|街(?!道)|大街|大道|巷|胡同")
_ROAD_NAME = r"((?:(?!街道|[镇乡村号])[一-鿿]){1,8}?(?:大道|大街|路|街(?!道)|道))"
_CROSSING = re.compile(
    rf"{_ROAD_NAME}[与和、,]{_ROAD_NAME}"
    r"(?:交汇处|交叉口|交叉处|交口|交会处|交界处|交接处|路口)"
)
_SIDE_OF_ROAD = re.compile(r"[东西南北中](?=[A-Za-z]{0,2}\d|[一二三四五六七八九十]+[号段]|$|[ ,(])")
_HAN_DIGITS = "零一二三四五六七八九十百两第"
_SIDES = {"东": "East", "西": "West", "南": "South", "北": "North", "中": "Middle"}
_GOES_ON_AS_NAME = tuple("村庄镇乡街屯寨")
_TOWNS = ("town", "township", "subdistrict")
_STANDS_ALONE = ("zone", "estate")
_OF_THE_CORPS = ("师", "团", "团场")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the Chinese text: its `kind`, the whole `text`, its `name` and the word that ends it.

    For a number ("18号") `name` is the number in digits and `english` the finished English ("No. 18"); for a
    name (`named`) `english` is that of the word alone.
    """

    kind: str
    text: str
    name: str
    generic: str
    english: str
    named: bool = False


@cache
def _words() -> tuple[dict[str, tuple[str, str]], dict[str, tuple[str, str]]]:
    table = [(c[0], c[1], c[2]) for c in rows("address_words.tsv")]
    after_number = {w: (kind, english) for w, kind, english in table if "{}" in english}
    after_name = {w: (kind, english) for w, kind, english in table if "{}" not in english}
    return after_number, after_name


@cache
def _numbered() -> re.Pattern[str]:
    units = "|".join(sorted(_words()[0], key=len, reverse=True))
    return re.compile(
        rf"\s?(附|自编)?({NUMBER})\s?({units})((?:之|-)(?:\d+(?![\d.])|[一二三四五六七八九十]+)(?!{units})|[甲乙丙丁](?![级区座栋幢楼单]))?(?![层楼])"
    )


@cache
def _fixed() -> dict[str, tuple[str, str]]:
    return {c[0]: (c[1], c[2] if len(c) > 2 else "") for c in rows("address_fixed.tsv")}


def cut(text: str) -> list[Part]:
    """All parts in the order of the text; nothing is dropped: what is not understood has the kind "other"."""
    text = re.sub(r"(?<=[\dA-Za-z])#", "号", text)
    parts: list[Part] = []
    at = 0
    while at < len(text):
        if text[at] in _SEPARATORS:
            at += 1
            continue
        part, end = (
            _crossing(text, at)
            or _number(text, at)
            or _alone(text, at)
            or _bare_number(text, at)
            or _named(text, at, any(p.kind in _TOWNS for p in parts))
        )
        if part.kind != "skip":
            parts.append(part)
        at = end
    return parts


def _crossing(text: str, at: int) -> tuple[Part, int] | None:
    """Two roads that meet: "蒙山大道与育才路交汇处"; `name` holds both roads, a comma between."""
    match = _CROSSING.match(text, at)
    if not match:
        return None
    return Part("crossing", match[0], f"{match[1]},{match[2]}", "", "Intersection of", named=True), match.end()


def _number(text: str, at: int) -> tuple[Part, int] | None:
    match = _numbered().match(text, at)
    if not match or (match[3] in ("里", "村", "巷", "弄", "队", "社") and match[2][0] in _HAN_DIGITS):
        return None
    if match[3] == "F" and text[match.end() : match.end() + 1].isalnum():
        return None
    if not match[2][0].isascii() and text[match.end() : match.end() + 1] in _GOES_ON_AS_NAME:
        return None
    kind, english = _words()[0][match[3]]
    number = arabic(match[2] + (match[4] or ""))
    if kind == "floor" and match[4]:
        return Part(
            kind, match[0].strip(), number, match[3], f"{arabic(match[2])}F{number[len(arabic(match[2])) :]}"
        ), match.end()
    if number.isdigit() and ((match[2].startswith("第") and kind == "estate") or match[3] in _OF_THE_CORPS):
        english = f"{ordinal(number)} {english.replace(' {}', '')}"
    if kind == "floor":
        letter = not any(c.isdigit() for c in number)
        kind, english = ("building", f"Building {number}") if letter else (kind, floor(number))
        return Part(kind, match[0].strip(), number, match[3], english), match.end()
    if match[1] == "附":
        english = "Annex {}"
    elif match[1]:
        english = f"Self-numbered {english}"
    return Part(kind, match[0].strip(), number, match[3], english.format(number)), match.end()


def _alone(text: str, at: int) -> tuple[Part, int] | None:
    for length in range(11, 0, -1):
        word = text[at : at + length]
        if word in _fixed() and not text.startswith("街道", at + length):
            kind, english = _fixed()[word]
            return Part(kind, word, "", word, english), at + length
    side = _SIDES.get(text[at])
    if side and at > 0 and (at + 1 == len(text) or text[at + 1] in _SEPARATORS):
        return Part("place", text[at], "", text[at], f"{side} Side"), at + 1
    basement = re.compile(r"(?:负|地下)([一二三四五六]|\d)(?:层|楼)").match(text, at)
    if basement:
        return Part("floor", basement[0], arabic(basement[1]), "层", f"Basement {arabic(basement[1])}"), basement.end()
    return None


def _bare_number(text: str, at: int) -> tuple[Part, int] | None:
    match = re.compile(
        r"[A-Za-z]{0,3}-?\d[\dA-Za-z]*(?:\s?[-/~.,]\s?(?:[A-Za-z]?\d+[A-Za-z]?|[A-Za-z](?![A-Za-z])))*"
    ).match(text, at)
    if not match or (match.end() < len(text) and is_han(text[match.end()])):
        return None
    number = arabic(match[0])
    return Part("bare", match[0], number, "", number), match.end()


def _named(text: str, at: int, in_town: bool) -> tuple[Part, int]:
    end = at
    while end < len(text) and (end == at or text[end] not in _SEPARATORS or _inside_latin(text, end)):
        found = _generic_at(text, at, end, in_town)
        if found:
            return found
        if has_han(text[at:end]) and _starts_number(text, end):
            return Part("estate", text[at:end], text[at:end], "", "", named=True), end
        end += 1
    return Part("other", text[at:end], text[at:end], "", "", named=True), end


def _inside_latin(text: str, at: int) -> bool:
    return 0 < at < len(text) - 1 and text[at] in " &-.'" and not is_han(text[at - 1]) and not is_han(text[at + 1])


def _starts_number(text: str, at: int) -> bool:
    if text[at] in "零一二三四五六七八九十两第附甲乙丙丁":
        match = _numbered().match(text, at)
        return bool(match) and _number(text, at) is not None
    if text[at].isdigit():
        return True
    if not (text[at].isascii() and text[at].isalpha()) or (text[at - 1].isascii() and text[at - 1].isalnum()):
        return False
    return bool(_numbered().match(text, at))


def _generic_at(text: str, at: int, end: int, in_town: bool) -> tuple[Part, int] | None:
    words = _words()[1]
    for length in range(min(9, len(text) - end), 0, -1):
        word = text[end : end + length]
        if word not in words:
            continue
        kind, english = words[word]
        after = text[end + length :]
        if end == at and (kind not in _STANDS_ALONE or length < 3):
            continue
        if kind in ("village", "area", "community") and _BELONGS_TO_A_ROAD.match(after):
            continue
        if kind in ("town", "township") and (in_town or _ROAD.match(after)):
            continue
        if _goes_on(word, text[at:end], after):
            continue
        side = _SIDE_OF_ROAD.match(after) if kind == "road" and end > at else None
        stop = end + length + (1 if side else 0)
        english = f"{english} {_SIDES[side[0]]}" if side else english
        return Part(kind, text[at:stop], text[at:end], text[end:stop], english, named=True), stop
    return None


_AFTER_ROAD = re.compile(r"[村口桥镇乡]|社区|小区|市场|新村|花园|街道|商业|商城|大道|大街|路(?!口)")
_MORE_OF_NEW_TOWN = re.compile(
    r"[镇乡区村]|街道|社区|小区|大道|大街|广场|国际|花园|大厦|公寓|中心|[东西南北中]?[一二三四五六七八九十]?[路街巷]"
)
_MORE_OF_NAME = re.compile(r"委|镇|街道|社区")


def _goes_on(word: str, name: str, after: str) -> bool:
    """Whether a word is rather the beginning of a longer name: 道 in 道里, 街 in 南街村, 村 in 村委."""
    if word == "道" and (len(name) < 2 or name[-1] not in _HAN_DIGITS):
        return bool(after) and not (after[0].isdigit() or after[0] in " ,与和" or after[0] in "东西中")
    if word == "大道":
        return bool(re.match("[东西南北中]路", after))
    if word in ("路", "街", "巷"):
        return bool(_AFTER_ROAD.match(after))
    if word == "新城":
        return bool(_MORE_OF_NEW_TOWN.match(after))
    if word in ("村", "镇", "乡"):
        return bool(_MORE_OF_NAME.match(after)) or (word == "乡" and after[:1] == "村")
    return word in ("坊", "弄") and bool(after) and not after[0].isdigit()
