"""Chinese addresses in English, small to large.

Sources: the order and words that China Post and the exchanges of company registers use; GB/T 17733 for the
parts of an address.
"""

from __future__ import annotations

import re

from sellerfill.language import Bilingual
from sellerfill.romanize import reading as say
from sellerfill.romanize.address_pinyin import address_pinyin
from sellerfill.romanize.address_result import Address, AddressPart
from sellerfill.romanize.characters import half_width, has_han, is_han, to_simplified
from sellerfill.romanize.divide import MUNICIPALITIES, Divided, divide
from sellerfill.romanize.given import latin_kept
from sellerfill.romanize.parts import cut
from sellerfill.romanize.pieces import Work, pieces
from sellerfill.romanize.places import place, split_generic
from sellerfill.romanize.reading import Reading
from sellerfill.romanize.tables import mapping, prefectures, regions

_POSTCODE_LAST = re.compile(r"(?:[ ,(]+(?:邮编|邮政编码)?|邮编|邮政编码)[: ]*(\d{6})\)?$")
_POSTCODE_FIRST = re.compile(r"^(?:邮编|邮政编码)?[: ]*(\d{6})(?:[ ,]+|(?=[一-鿿]{2,3}[省市]))")
_NUMBER_GOES_ON = re.compile(r"\d(?!\d{5}$)")
_TIGHT = {"number", "lane", "section"}
_BY_CHARACTERS = ("place-usage", "place-word", "pypinyin-phrase", "pypinyin-character")
_CONTEXTS = {"香港": "hongkong", "澳门": "macao", "台湾": "taiwan"}


def address(text: str) -> Address:
    """A Chinese address in English: parts, lines, the whole. See `Address`.

    Raises UnknownReading for a character without a Latin spelling.
    """
    if not has_han(half_width(text)):
        return _latin_already(text)
    written, postcode = _postcode(_without_inner_spaces(to_simplified(half_width(text))))
    divided = divide(written)
    work = Work(text, _CONTEXTS.get(divided.province, ""), _region(divided))
    province, city, district = _upper(divided, work)
    work.city = city
    street, zone = _lower(divided.rest, work)
    whole = [piece for piece in (*street, district or zone) if piece]
    return Address(
        text=text,
        latin=f"{', '.join(whole + _above(divided, province, city))} {postcode or ''}".strip(),
        readings=tuple(work.readings),
        rule="place-table" if divided.province or divided.city else "place-usage",
        ambiguous=bool(_look(divided, work)),
        look=_look(divided, work),
        parts=tuple(work.parts),
        province=province,
        city=city,
        district=district or zone,
        street=tuple(whole),
        pinyin=address_pinyin([*(part.text for part in work.parts), postcode or ""], work.region),
        unplaced=tuple(work.unplaced),
        postcode=postcode,
    )


def _region(divided: Divided) -> str:
    """The province or city whose place names have readings of their own; "" where none is named."""
    named = (divided.province, divided.city.removesuffix("市"), divided.county.removesuffix("市"))
    return next((name for name in named if name in regions()), "")


def _above(divided: Divided, province: str | None, city: str | None) -> list[str]:
    """City, province and country; a municipality stands once."""
    country = "China" if divided.country else None
    return [name for name in (city, province if province != city else None, country) if name]


def _postcode(text: str) -> tuple[str, str | None]:
    """The address without its postcode, which stands apart at either end, and the postcode."""
    match = _POSTCODE_LAST.search(text) or _POSTCODE_FIRST.match(text)
    if not match:
        return text, None
    return text[: match.start()] + text[match.end() :], match[1]


def _look(divided: Divided, work: Work) -> tuple[Bilingual, ...]:
    found = {
        say.LOOK_UNPLACED: bool(work.unplaced),
        say.LOOK_CANTONESE: divided.province in ("香港", "澳门")
        and any(r.rule in _BY_CHARACTERS for r in work.readings),
        say.LOOK_PLACE: any(r.others and r.rule == "place-usage" for r in work.readings),
    }
    return tuple(statement for statement, holds in found.items() if holds)


def _latin_already(text: str) -> Address:
    kept = latin_kept(text)
    pieces = tuple(p.strip() for p in kept.split(",") if p.strip())
    shown = (Reading(text, kept, "ascii", "the text itself"),) if kept else ()
    parts = tuple(AddressPart("other", p, p) for p in pieces)
    return Address(text, kept, shown, "ascii", False, (), parts, None, None, None, pieces, kept, (), None)


def _without_inner_spaces(text: str) -> str:
    kept = ""
    for at, character in enumerate(text):
        if character == " " and 0 < at < len(text) - 1 and (is_han(text[at - 1]) or is_han(text[at + 1])):
            kept += " " if is_han(text[at - 1]) and not _NUMBER_GOES_ON.match(text, at + 1) else ""
        else:
            kept += character
    return kept


def _upper(divided: Divided, work: Work) -> tuple[str | None, str | None, str | None]:
    if divided.country:
        work.add("country", divided.country, "China")
    province = work.add("province", divided.province_text, _short(divided.province, work)) if divided.province else None
    city: str | None = None
    if divided.city:
        city = work.add("city", divided.city, _short(divided.city, work))
    elif divided.province in (*MUNICIPALITIES, "香港", "澳门"):
        city = province
    district = work.add(*_county_part(divided.county, work)) if divided.county else None
    if city is None and district is not None and province is not None:
        return province, district.removesuffix(" City"), None
    return province, city, district


def _county_part(county: str, work: Work) -> tuple[str, str, str]:
    usual = mapping(f"{work.context}.tsv").get(county) if work.context else None
    found = place(county)
    work.readings += found.readings
    if not found.generic and usual is None:
        usual = f"{found.latin} District"
    return ("district" if found.english.endswith(("District", "Area")) else "county"), county, usual or found.english


def _short(name: str, work: Work) -> str:
    """A province or city without its generic, as a bank writes it; an autonomous prefecture keeps its own."""
    usual = mapping("place_english.tsv").get(name)
    if usual:
        work.readings.append(Reading(name, usual, "place-english", "data/place_english.tsv"))
        return usual.removesuffix(" City")
    name = prefectures().get(name, name)
    found = place(name if split_generic(name)[1] else _full(name))
    work.readings += found.readings
    return found.english if name.endswith(("自治州", "地区", "盟")) else found.stem


def _full(name: str) -> str:
    from sellerfill.romanize.tables import divisions

    return next((name + g for g in ("省", "市") if name + g in divisions()), name)


def _lower(text: str, work: Work) -> tuple[list[str], str | None]:
    """The pieces below the county, small to large; apart from them a zone that takes the district's place."""
    done: list[tuple[str, str]] = []
    text = _areas_without_generic(text, done, work)
    for part in cut(text):
        done += pieces(part, done, work)
    above = not any(p.kind in ("district", "county") for p in work.parts)
    zone = done.pop(0)[1] if above and done and done[0][0] == "zone" else None
    joined: list[str] = []
    at = 0
    while at < len(done):
        kind, latin = done[at]
        at += 1
        if kind != "road":
            joined.append(latin)
            continue
        tight: list[tuple[str, str]] = []
        while at < len(done) and done[at][0] in _TIGHT:
            tight.append(done[at])
            at += 1
        joined.append(_road_piece(latin, tight))
    return list(reversed(joined)), zone


def _areas_without_generic(text: str, done: list[tuple[str, str]], work: Work) -> str:
    """Take 九龙, 氹仔 and their like, which carry no generic, off the head; the rest."""
    if work.context not in ("hongkong", "macao"):
        return text
    table = mapping(f"{work.context}.tsv")
    while True:
        area = next(
            (text[:n] for n in range(5, 1, -1) if text[:n] in table and not set(text[:n]) & set("道街路场")), ""
        )
        if not area:
            return text
        done.append(("area", work.add("area", area, work.name(area))))
        text = text[len(area) :].lstrip(" ,")


def _road_piece(road: str, tight: list[tuple[str, str]]) -> str:
    """A road with its section, lanes and number: "No. 5, Lane 300, Zhongshan Road"."""
    latins = [latin for _, latin in tight]
    if tight and tight[0][0] == "number":
        road = f"{latins.pop(0)}{',' if road[0].isdigit() else ''} {road}"
    return ", ".join([*reversed(latins), road])
