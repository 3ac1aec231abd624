"""The upper part of an address: country, province, city, county, by the table of divisions or by their words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from sellerfill.romanize.tables import divisions, mapping, prefectures

MUNICIPALITIES = ("北京", "上海", "天津", "重庆")
_NOT_DISTRICT = "(?<![小社园业发新校片库景活保作税护住厂验])(?<!经开)(?<!经济)(?<!物流)区"
# Not the 市 of a word (城市, 都市, 超市) nor of a road, a square or a town that begins with it: 环市东路, 新市镇.
_UNKNOWN_CITY = "(?<![城都超])市(?!场|区|民|镇|中心|广场|[东西南北中]?[一二三四五六]?(?:路|街|大道|大街|巷))"
_COUNTY = re.compile(
    rf"[一-鿿]{{1,12}}?(?:自治县|自治旗|林区|矿区|特区|(?<!高)新区|{_NOT_DISTRICT}|县|旗|{_UNKNOWN_CITY})"
)
_FREE_TRADE_ZONE = re.compile(r"^中国\(([一-鿿]{2,3})\)(?=自由贸易|自贸)")
_BELOW_BARE_CITY = re.compile(r"[^路街]{0,6}(?:镇|街道|开发区|经开区|高新区|工业园区)")
_ZONE = re.compile(r"国家|[新高]|经济|技术|开发|工业|保税|[市县镇乡村街]")
_CORPS = re.compile(r"(?:生产建设)?兵团(?:第?(?:\d+|[一二三四五六七八九十]+)师)?")
_SIDES = ("东区", "西区", "南区", "北区", "中区")
_NOT_IN_COUNTY = re.compile(r"[镇乡村路街号栋楼道巷弄社园]")
_NOT_IN_CITY = re.compile(r"[镇乡村路街号栋楼道巷弄社园县区旗]")
_CITY = re.compile(r"[一-鿿]{2,12}?(?:自治州|地区|盟|市(?!场|区|民))")
_AFTER_BARE_CITY = re.compile(r"[一-鿿]{1,8}?(?:区|县|镇|街道|市(?!场))")


@dataclass(frozen=True, slots=True)
class Divided:
    """The divisions at the head of an address, as written, and the rest below them.

    `province` is the short name ("内蒙古"); `province_text`, `city`, `county` stand as in the text; "" where missing.
    """

    country: str
    province: str
    province_text: str
    city: str
    county: str
    rest: str


@cache
def _heads() -> dict[str, str]:
    return mapping("provinces.tsv")


@cache
def _levels() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Names of cities, of counties, and of cities without 市."""
    names = divisions()
    cities = frozenset(
        n for n in (*names, *prefectures(), *mapping("taiwan.tsv")) if n.endswith(("州", "地区", "盟", "市"))
    )
    counties = frozenset(
        n for n in names if n.endswith(("区", "县", "旗", "市")) and not n.endswith(("地区", "自治区"))
    )
    return cities, counties, frozenset(n[:-1] for n in cities if n.endswith("市") and len(n) > 2)


def divide(text: str) -> Divided:
    """Take the divisions off the head of an address: simplified characters, no spaces between Han ones."""
    text = _FREE_TRADE_ZONE.sub(r"\1", text)
    country = _head(text, ("中华人民共和国", "中国"))
    if text[len(country) :][:2] in ("台湾", "香港", "澳门"):
        country = ""
    rest = text.removeprefix("中国" if text.startswith(("中国台湾", "中国香港", "中国澳门")) else country).lstrip(" ,")
    province_text = _province(rest)
    province = _heads().get(province_text, province_text)
    rest = rest[len(province_text) :].lstrip(" ,")
    rest = _again(rest, province_text)
    corps = _CORPS.match(rest) if province == "新疆" else None
    rest = rest[corps.end() :] if corps else rest
    if province in (*MUNICIPALITIES, "香港", "澳门"):
        rest = rest.removeprefix("市辖区").removeprefix("县" if rest[1:2] and rest[:1] == "县" else "\0")
        return Divided(country, province, province_text, "", *_county(rest))
    city, rest = _city(rest, bool(province))
    county, rest = _county(rest.removeprefix("市辖区"), city)
    return Divided(country, province, province_text, city, county, (corps[0] if corps else "") + rest)


def _head(text: str, choices: tuple[str, ...]) -> str:
    return next((c for c in choices if text.startswith(c)), "")


def _again(rest: str, province_text: str) -> str:
    # A form that fills province and city prints a municipality twice: 上海市上海市徐汇区.
    if province_text and province_text.endswith("市") and rest.startswith(province_text):
        return rest[len(province_text) :]
    return rest


def _province(text: str) -> str:
    heads = sorted(_heads(), key=len, reverse=True)
    found = next((h for h in heads if text.startswith(h)), "")
    if found and found == _heads()[found] and _is_road_or_city(found, text[len(found) :]):
        return ""
    if not found:
        bare = _head(text, MUNICIPALITIES)
        bare = bare if bare and _AFTER_BARE_CITY.match(text, len(bare)) else ""
        return "" if _is_road_or_city(bare, text[len(bare) :]) else bare
    return found


def _is_road_or_city(name: str, after: str) -> bool:
    return (f"{name}市" in divisions() and after.startswith("市")) or bool(
        re.match(r"[东西南北中]?[一二三四五六]?(?:路|大道|街|大街|道|大厦)", after)
    )


def _city(text: str, below_province: bool) -> tuple[str, str]:
    cities, _, bare = _levels()
    longest = next((text[:n] for n in range(14, 1, -1) if text[:n] in cities), "")
    if longest:
        return longest, text[len(longest) :].lstrip(" ,")
    stem = next((text[:n] for n in range(7, 1, -1) if text[:n] in bare), "")
    rest = text[len(stem) :].lstrip(" ,")
    if stem and not _is_road_or_city("", rest):
        divided = below_province or _county_stem(rest) or _county(rest)[0]
        if divided or _BELOW_BARE_CITY.match(rest):
            return stem, rest
    match = _CITY.match(text)
    if match and not _NOT_IN_CITY.search(match[0][:-1]):
        return match[0], text[match.end() :].lstrip(" ,")
    return "", text


def _county_stem(text: str) -> str:
    """A district without 区 at the head of the text, after a city without 市: 深圳南山科技园."""
    counties = _levels()[1]
    stem = next((text[:n] for n in range(4, 1, -1) if f"{text[:n]}区" in counties), "")
    after = text[len(stem) :]
    return "" if _is_road_or_city("", after) or _ZONE.match(after) else stem


def _county(text: str, city: str = "") -> tuple[str, str]:
    counties = _levels()[1]
    longest = next((text[:n] for n in range(15, 1, -1) if text[:n] in counties), "")
    if text.startswith("街道", len(longest)):
        return "", text
    if longest and longest != city:
        return longest, text[len(longest) :].lstrip(" ,")
    if city and f"{city}市" in divisions() and _county_stem(text):
        stem = _county_stem(text)
        return stem, text[len(stem) :].lstrip(" ,")
    match = _COUNTY.match(text)
    if (
        match
        and not text.startswith("街道", match.end())
        and match[0] not in _SIDES
        and not _NOT_IN_COUNTY.search(match[0][:-2])
    ):
        return match[0], text[match.end() :].lstrip(" ,")
    return "", text
