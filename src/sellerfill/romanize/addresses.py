"""Chinese addresses in English, small to large.

Sources: the order and words that China Post and the exchanges of company registers use; GB/T 17733 for the
parts of an address.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from sellerfill.language import Bilingual
from sellerfill.romanize import reading as say
from sellerfill.romanize.address_result import Address, AddressPart
from sellerfill.romanize.characters import half_width, has_han, is_han, to_simplified
from sellerfill.romanize.companies import company, split_trades
from sellerfill.romanize.divide import MUNICIPALITIES, Divided, divide
from sellerfill.romanize.given import latin_kept
from sellerfill.romanize.parts import Part, cut
from sellerfill.romanize.places import place, read_place, spell_place, split_generic, stem_latin
from sellerfill.romanize.reading import Reading
from sellerfill.romanize.roads import name_and_words, split_place, words_reading
from sellerfill.romanize.syllables import is_phrase
from sellerfill.romanize.tables import mapping

_TIGHT = {"number", "lane", "section"}
_IN_WORDS = ("estate", "building", "other", "zone")
_FIRMS = ("公司", "厂", "商行", "经营部", "工作室", "店", "商店")


@dataclass(slots=True)
class _Work:
    """What is collected while an address is put together."""

    text: str
    context: str
    city: str | None = None
    parts: list[AddressPart] = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)
    unplaced: list[str] = field(default_factory=list)

    def name(self, zh: str, *, in_words: bool = False) -> str:
        """A name in Latin letters, run together or in words; its readings are kept."""
        usual = mapping(f"{self.context}.tsv").get(zh) if self.context else None
        if usual:
            self.readings.append(Reading(zh, usual, "place-english", f"data/{self.context}.tsv"))
            return usual
        latin, shown = stem_latin(zh, self.text, in_words=in_words)
        self.readings += shown
        return latin

    def add(self, kind: str, zh: str, latin: str) -> str:
        """Keep a finished part."""
        self.parts.append(AddressPart(kind, zh, latin))
        return latin


def address(text: str) -> Address:
    """A Chinese address in English: parts, lines, the whole. See `Address`.

    Raises UnknownReading for a character without a Latin spelling.
    """
    plain = half_width(text)
    if not has_han(plain):
        return _latin_already(text)
    simple = _without_inner_spaces(to_simplified(plain))
    divided = divide(simple)
    work = _Work(text, {"香港": "hongkong", "台湾": "taiwan"}.get(divided.province, ""))
    province, city, district = _upper(divided, work)
    work.city = city
    street, zone = _lower(divided.rest, work)
    district = district or zone
    whole = [*street, *([district] if district else [])]
    above = [n for n in (city, province if province != city else None, "China" if divided.country else None) if n]
    look: tuple[Bilingual, ...] = (say.LOOK_UNPLACED,) if work.unplaced else ()
    look += (say.LOOK_CANTONESE,) if divided.province in ("香港", "澳门") else ()
    unsure = any(r.others and r.rule == "place-usage" for r in work.readings)
    return Address(
        text=text,
        latin=", ".join(whole + above),
        readings=tuple(work.readings),
        rule="place-table" if divided.province or divided.city else "place-usage",
        ambiguous=bool(look) or unsure,
        look=look + ((say.LOOK_PLACE,) if unsure else ()),
        parts=tuple(work.parts),
        province=province,
        city=city,
        district=district,
        street=tuple(whole),
        pinyin=_pinyin(simple),
        unplaced=tuple(work.unplaced),
    )


def _latin_already(text: str) -> Address:
    kept = latin_kept(text)
    pieces = tuple(p.strip() for p in kept.split(",") if p.strip())
    shown = (Reading(text, kept, "ascii", "the text itself"),) if kept else ()
    parts = tuple(AddressPart("other", p, p) for p in pieces)
    return Address(text, kept, shown, "ascii", False, (), parts, None, None, None, pieces, kept, ())


def _without_inner_spaces(text: str) -> str:
    kept = ""
    for at, character in enumerate(text):
        if character == " " and 0 < at < len(text) - 1 and (is_han(text[at - 1]) or is_han(text[at + 1])):
            kept += " " if is_han(text[at - 1]) and not text[at + 1].isdigit() else ""
        else:
            kept += character
    return kept


def _upper(divided: Divided, work: _Work) -> tuple[str | None, str | None, str | None]:
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


def _county_part(county: str, work: _Work) -> tuple[str, str, str]:
    usual = mapping(f"{work.context}.tsv").get(county) if work.context else None
    found = place(county)
    work.readings += found.readings
    if not found.generic and usual is None:
        usual = f"{found.latin} District"
    return ("district" if found.english.endswith(("District", "Area")) else "county"), county, usual or found.english


def _short(name: str, work: _Work) -> str:
    """A province or city without its generic, as a bank writes it; an autonomous prefecture keeps its own."""
    usual = mapping("place_english.tsv").get(name)
    if usual:
        work.readings.append(Reading(name, usual, "place-english", "data/place_english.tsv"))
        return usual.removesuffix(" City")
    found = place(name if split_generic(name)[1] else _full(name))
    work.readings += found.readings
    return found.english if name.endswith(("自治州", "地区", "盟")) else found.stem


def _full(name: str) -> str:
    from sellerfill.romanize.tables import divisions

    return next((name + g for g in ("省", "市") if name + g in divisions()), name)


def _lower(text: str, work: _Work) -> tuple[list[str], str | None]:
    """The pieces below the county, small to large; apart from them a zone that takes the district's place."""
    pieces: list[tuple[str, str]] = []
    text = _areas_of_hong_kong(text, pieces, work)
    for part in cut(text):
        pieces += _pieces(part, pieces, work)
    above = not any(p.kind in ("district", "county") for p in work.parts)
    zone = pieces.pop(0)[1] if above and pieces and pieces[0][0] == "zone" else None
    joined: list[str] = []
    at = 0
    while at < len(pieces):
        kind, latin = pieces[at]
        at += 1
        if kind != "road":
            joined.append(latin)
            continue
        tight: list[tuple[str, str]] = []
        while at < len(pieces) and pieces[at][0] in _TIGHT:
            tight.append(pieces[at])
            at += 1
        joined.append(_road_piece(latin, tight))
    return list(reversed(joined)), zone


def _areas_of_hong_kong(text: str, pieces: list[tuple[str, str]], work: _Work) -> str:
    """Take 九龙, 观塘 and their like, which carry no generic, off the head; the rest."""
    if work.context != "hongkong":
        return text
    table = mapping("hongkong.tsv")
    while True:
        area = next((text[:n] for n in range(5, 1, -1) if text[:n] in table and not set(text[:n]) & set("道街路")), "")
        if not area:
            return text
        pieces.append(("area", work.add("area", area, work.name(area))))
        text = text[len(area) :].lstrip(" ,")


def _road_piece(road: str, tight: list[tuple[str, str]]) -> str:
    """A road with its section, lanes and number: "No. 5, Lane 300, Zhongshan Road"."""
    latins = [latin for _, latin in tight]
    if tight and tight[0][0] == "number":
        road = f"{latins.pop(0)} {road}"
    return ", ".join([*reversed(latins), road])


def _pieces(part: Part, before: list[tuple[str, str]], work: _Work) -> list[tuple[str, str]]:
    if part.named and part.kind == "road":
        return _road(part, work)
    if part.kind == "crossing":
        return [("road", work.add("road", part.text, _crossing(part, work)))]
    if part.kind == "bare" or (part.generic == "号" and _is_inside(before)):
        kind, latin = _bare(part, before)
        work.readings.append(Reading(part.text, latin, "number", "the text itself"))
        return [(kind, work.add(kind, part.text, latin))]
    if not part.named:
        work.readings.append(Reading(part.text, part.english, "number", "the text itself"))
        return [(part.kind, work.add(part.kind, part.text, part.english))]
    if part.kind == "other" and part.text.endswith(_FIRMS):
        firm = company(part.text)
        work.readings += firm.readings
        return [("firm", work.add("firm", part.text, firm.english))]
    name = _name(part, work) if part.name else _unnamed(part, work)
    if part.generic:
        work.readings.append(Reading(part.generic, part.english, "address-word", "data/address_words.tsv"))
    if part.kind == "other":
        work.unplaced.append(part.text)
    return [(part.kind, work.add(part.kind, part.text, f"{name} {part.english}".strip()))]


def _name(part: Part, work: _Work) -> str:
    """The name of a part; a trade in the name of a building is English: 金茂国际 -> "Jinmao International"."""
    if part.kind not in _IN_WORDS or part.kind == "other":
        return work.name(part.name)
    brand, words = split_trades(part.name)
    work.readings += [Reading(zh, english, "trade-word", "data/trades.tsv") for zh, english in words]
    return " ".join([work.name(brand, in_words=True)] * bool(brand) + [english for _, english in words])


def _unnamed(part: Part, work: _Work) -> str:
    """The city's name for its zone, which has none of its own: 合肥经开区."""
    directly_below = bool(work.parts) and work.parts[-1].kind in ("city", "province")
    return work.city or "" if part.kind == "zone" and directly_below else ""


def _crossing(part: Part, work: _Work) -> str:
    pieces = [latin for text in part.name.split(",") for whole in cut(text) for _, latin in _road(whole, work)]
    return f"{part.english} {' and '.join(pieces)}"


def _is_inside(before: list[tuple[str, str]]) -> bool:
    """Whether a number now names a room: a building, a floor or a unit came before, and no road after it."""
    return bool(before) and before[-1][0] in ("building", "unit", "floor")


def _bare(part: Part, before: list[tuple[str, str]]) -> tuple[str, str]:
    """A number without a word: a room inside a building, else a number of the street."""
    inside = {"building", "unit", "floor", "estate", "phase", "compound", "number", "room", "place", "other"}
    if any(kind in inside for kind, _ in before):
        return "room", f"Room {part.name}"
    return "number", f"No. {part.name}"


def _road(part: Part, work: _Work) -> list[tuple[str, str]]:
    usual = mapping("hongkong.tsv").get(part.text) if work.context == "hongkong" else None
    if usual:
        work.readings.append(Reading(part.text, usual, "place-english", "data/hongkong.tsv"))
        return [("road", work.add("road", part.text, usual))]
    place_before, name = split_place(part.name, is_phrase(part.name))
    done: list[tuple[str, str]] = []
    if place_before:
        done.append(("area", work.add("area", place_before, work.name(place_before))))
    stem, words = name_and_words(name)
    latin = work.name(stem) if stem else ""
    rest = name[len(stem) :] + part.generic
    english = f"{words} {part.english}".strip() if words else part.english
    work.readings.append(words_reading(rest, english))
    done.append(("road", work.add("road", part.text[len(place_before) :], f"{latin} {english}".strip())))
    return done


def _pinyin(simple: str) -> str:
    """The whole in pinyin, in the order of the text, words by the dictionary, numbers as they are."""
    words: list[str] = []
    run = ""
    for character in simple + "\n":
        if is_han(character):
            run += character
            continue
        if run:
            words += [spell_place([r]) for r in read_place(run)]
            run = ""
        words.append(character)
    text = ""
    for word in words:
        glue = not text or not (text[-1].isalnum() or text[-1] in ",)") or not word[0].isalnum()
        single = len(word) == 1 and len(text) > 0 and text[-1].isdigit() and word.isdigit()
        text += word if glue or single else f" {word}"
    return latin_kept(" ".join(text.split()))
