"""Names of roads in English: "科技南路" -> "Keji South Road", "新丰西三路" -> "Xinfeng West 3rd Road"."""

from __future__ import annotations

import re
from functools import cache

from sellerfill.romanize.characters import chinese_number
from sellerfill.romanize.numerals import ordinal
from sellerfill.romanize.reading import Reading
from sellerfill.romanize.tables import rows

_DIRECTIONS = {"东": "East", "西": "West", "南": "South", "北": "North", "中": "Middle", "内": "Inner", "外": "Outer"}
_TAIL = re.compile(
    r"^(?P<name>.*?)(?P<direction>[东西南北中]?)(?P<ordinal>第?(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])|第\d+)?$"
)
_RING = re.compile(r"^(?P<name>.*?)(?P<side>[东西南北]?)(?P<ring>[一二三四五六七])环(?P<direction>[东西南北中]?)$")
_DIGITS = set("一二三四五六七八九")
_AREA = re.compile(r"^(.{2,4}新[城村])(.{2,})$")
_END_OF_PLACE = "村屋围湾塘岭坑厝庄屯寨坪墩埔坝桥圩堡洞岗冲垌滘涌沥塱厦郢店铺埠甸碑"


@cache
def _nouns() -> frozenset[str]:
    return frozenset(cells[0] for cells in rows("road_nouns.tsv"))


def split_place(name: str, is_word: bool) -> tuple[str, str]:
    """A place written before the name of a road without a sign: "五里坪港城东" -> ("五里坪", "港城东").

    Before a road with a direction or an ordinal, whose own name mostly has two characters, and in long names;
    `is_word` says that a dictionary knows the whole name as one word.
    """
    tail = _TAIL.match(name)
    stem = tail["name"] if tail else name
    area = _AREA.match(name)
    if area and not is_word:
        return area[1], area[2]
    if stem.endswith(("新村", "新城")):
        return "", name
    if is_word or len(stem) < 4 or (stem == name and len(stem) < 5):
        return "", name
    for length in range(len(stem) - 2, 1, -1):
        if stem[length - 1] in _END_OF_PLACE:
            return name[:length], name[length:]
    if len(stem) == 4 and stem[2:] not in _nouns() and stem[:2] not in _nouns():
        return name[:2], name[2:]
    return "", name


def name_and_words(name: str) -> tuple[str, str]:
    """The name of a road apart from its directions and ordinals, and their English words.

    A name of one character keeps them: 唯西 and 纬三 are names, and so are digits side by side: 五四, 一二一.
    """
    if name.isdigit():
        return "", ordinal(name)
    if len(name) > 1 and not set(name) - _DIGITS:
        return name, ""
    ring = _RING.match(name)
    if ring and len(ring["name"]) != 1:
        words = (_side(ring["side"]), ordinal(str(chinese_number(ring["ring"]))), "Ring", _side(ring["direction"]))
        return ring["name"], " ".join(w for w in words if w)
    tail = _TAIL.match(name)
    if tail is None:
        return name, ""
    numeral = tail["ordinal"] or ""
    value = chinese_number(numeral.removeprefix("第")) if not numeral[1:].isdigit() else int(numeral[1:])
    number = ordinal(str(value)) if numeral and value is not None else ""
    if not tail["name"] and numeral:
        return "", f"{_side(tail['direction'])} {number}".strip()
    if len(tail["name"]) >= 2:
        return tail["name"], f"{_side(tail['direction'])} {number}".strip()
    return name, ""


def _side(direction: str | None) -> str:
    return _DIRECTIONS.get(direction or "", "")


def words_reading(original: str, words: str) -> Reading:
    """The explanation of the English words in a road's name."""
    return Reading(original, words, "address-word", "data/address_words.tsv")
