"""Names of places: official romanization for divisions, place-name readings for the rest.

Sources: `data/divisions.tsv`; Spelling Rules for Chinese Geographical Names (1984): the stem is one word,
an apostrophe stands before a later syllable that begins with a vowel.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby

from sellerfill.errors import UnknownReading
from sellerfill.romanize import reading as say
from sellerfill.romanize.characters import half_width, has_han, is_han, to_simplified
from sellerfill.romanize.given import latin_kept
from sellerfill.romanize.reading import PlaceName, Reading
from sellerfill.romanize.spelling import ascii_letters, ascii_place, plain, word
from sellerfill.romanize.syllables import Reader, Syllables, readings_of
from sellerfill.romanize.tables import divisions, mapping, place_usage, prefectures, rows

_COUNTY_AND_ABOVE = ("province", "city", "county")


@cache
def generics() -> tuple[tuple[str, str, str], ...]:
    """(generic, English, level) of all kinds of divisions, the longest generic first."""
    table = [(cells[0], cells[1], cells[2]) for cells in rows("place_generics.tsv")]
    return tuple(sorted(table, key=lambda row: -len(row[0])))


@cache
def _ends_of_generics() -> frozenset[str]:
    return frozenset(generic[-1] for generic, _, _ in generics())


@cache
def _peoples() -> tuple[str, ...]:
    return tuple(sorted((cells[0] for cells in rows("peoples.tsv")), key=len, reverse=True))


def split_generic(text: str) -> tuple[str, str, str, str]:
    """A place as (stem, generic, its English, its level): "石湾镇" -> ("石湾", "镇", "Town", "town").

    The names of peoples in the name of an autonomous division are left out of the stem, as in its English form.
    """
    if text[-1:] not in _ends_of_generics():
        return text, "", "", ""
    for generic, english, level in generics():
        if text.endswith(generic) and len(text) > len(generic):
            stem = text[: -len(generic)]
            return (_without_peoples(stem) if "自治" in generic or "民族" in generic else stem), generic, english, level
    return text, "", "", ""


def _without_peoples(stem: str) -> str:
    for people in _peoples():
        if stem.endswith(people) and len(stem) > len(people) + 1:
            return _without_peoples(stem[: -len(people)])
    return stem


@cache
def _foreign_stems() -> dict[str, str]:
    """Stems that aren't pinyin and are the same in all their divisions: 林芝 -> Nyingchi, for 林芝市 too."""
    found: dict[str, set[str]] = {}
    for zh, (stem, english) in divisions().items():
        found.setdefault(stem, set()).add(ascii_place(english_stem(zh, english)))
    return {s: next(iter(e)) for s, e in found.items() if len(e) == 1 and len(s) > 1 and not _is_pinyin(s, *e)}


def _is_pinyin(han: str, latin: str) -> bool:
    """Whether the Latin letters are some reading of the characters, the usual one or not: 六合 is Luhe or Liuhe."""
    ends = {0}
    letters = re.sub("[^a-z]", "", latin.lower())
    for character in han:
        spelled = {plain(r) for r in readings_of(character)}
        ends = {at + len(s) for at in ends for s in spelled if letters.startswith(s, at)}
    return len(letters) in ends


def english_stem(zh: str, english: str) -> str:
    """The English form of a division without its generic: "Bobai County" -> "Bobai"."""
    generic = split_generic(zh)[2]
    return english.removesuffix(generic).strip() if generic else english


@cache
def _reader(region: str) -> Reader:
    return Reader("place", place_usage(region), phrases=True)


def read_place(text: str, offset: int = 0, region: str = "") -> list[Syllables]:
    """Han text read as a place name of a `region`. Raises UnknownReading with the position plus `offset`."""
    return _reader(region).read(text, offset)


def spell_place(read: list[Syllables]) -> str:
    """Syllables as one capitalized word."""
    return word([plain(s) for r in read for s in r.syllables])


def place(text: str) -> PlaceName:
    """A place in Latin letters: "博白县" -> "Bobai County", "呼和浩特市" -> "Hohhot City", "石湾" -> "Shiwan".

    Divisions down to the county get their official romanization and the English generic in `latin`. Below the
    county the generic often belongs to the name (城关镇 is a proper name), so `latin` is pinyin, as gazetteers have
    it, and `english` carries the generic in English. Raises UnknownReading.
    """
    plain_text = half_width(text)
    if not has_han(plain_text):
        kept = latin_kept(text)
        shown = (Reading(text, kept, "ascii", "the text itself"),) if kept else ()
        return PlaceName(text, kept, shown, "ascii", False, (), kept, "", kept, kept)
    simple = to_simplified(plain_text.replace(" ", ""))
    known = _from_tables(text, simple)
    return known or _by_reading(text, simple)


def _from_tables(text: str, simple: str) -> PlaceName | None:
    simple = prefectures().get(simple, simple)
    usual = mapping("place_english.tsv").get(simple)
    if usual:
        shown = Reading(text, usual, "place-english", "data/place_english.tsv")
        generic = split_generic(simple)
        stem = usual.removesuffix(generic[2]).strip() if generic[2] else usual
        return PlaceName(text, usual, (shown,), "place-english", False, (), stem, generic[1], usual, usual)
    if simple not in divisions():
        return None
    english = ascii_place(divisions()[simple][1])
    shown = Reading(text, english, "place-table", "data/divisions.tsv")
    stem, generic_zh = english_stem(simple, english), split_generic(simple)[1]
    usual = mapping("place_english.tsv").get(divisions()[simple][0])
    full = f"{usual} {split_generic(simple)[2]}" if usual and generic_zh == "自治区" else english
    return PlaceName(text, english, (shown,), "place-table", False, (), stem, generic_zh, full, english)


def _by_reading(text: str, simple: str) -> PlaceName:
    stem, generic, english, level = split_generic(simple)
    if not stem or (len(stem) == 1 and level != "province"):
        stem, generic, english, level = simple, "", "", ""
    latin, shown = stem_latin(stem, text)
    full = spell_place([r for run in _runs(simple) for r in (read_place(run) if is_han(run[0]) else [])])
    with_generic = f"{latin} {english}".strip()
    if generic:
        shown = (*shown, Reading(generic, english, "generic", "data/place_generics.tsv"))
    unsure = any(r.others and r.rule == "place-usage" for r in shown)
    above = level in _COUNTY_AND_ABOVE
    return PlaceName(
        text=text,
        latin=with_generic if above or not generic or not full else full,
        readings=shown,
        rule=shown[0].rule,
        ambiguous=unsure,
        look=(say.LOOK_PLACE,) if unsure else (),
        stem=latin,
        generic=generic,
        english=with_generic,
        pinyin=full or with_generic,
    )


def stem_latin(stem: str, text: str, *, in_words: bool = False, region: str = "") -> tuple[str, tuple[Reading, ...]]:
    """A name without its generic in Latin letters, and its readings; `text` is the whole, for the error's position.

    `in_words`: a long name is written in the words that the dictionary knows, not as one word. `region`: the
    province or city whose own readings come first.
    """
    official = _foreign_stems().get(stem)
    if official:
        return official, (Reading(stem, official, "place-table", "data/divisions.tsv"),)
    words: list[str] = []
    shown: list[Reading] = []
    for run in _runs(stem):
        if is_han(run[0]):
            read = read_place(run, max(text.find(run), 0), region)
            words += _in_words(read) if in_words and len(run) > 3 else [spell_place(read)]
            shown += [_reading(r, region) for r in read]
        else:
            words.append(_ascii_run(run, text))
            shown.append(Reading(run, words[-1], "ascii", "the text itself"))
    return " ".join(w for w in words if w), tuple(shown)


def _in_words(read: list[Syllables]) -> list[str]:
    """Dictionary words stand alone, characters between them in pairs, and none by itself."""
    groups: list[list[Syllables]] = []
    for is_single, run in groupby(read, key=lambda item: len(item.syllables) == 1):
        items = list(run)
        size = 2 if is_single and len(items) > 3 else 3 if is_single else 1
        groups += [items[at : at + size] for at in range(0, len(items), size)]
        if is_single and len(items) > 3 and len(items) % 2:
            groups[-2:] = [groups[-2] + groups[-1]]
    at = 0
    while len(groups) > 1 and at < len(groups):
        if sum(len(item.syllables) for item in groups[at]) == 1:
            first = max(at - 1, 0)
            groups[first : first + 2] = [groups[first] + groups[first + 1]]
        else:
            at += 1
    return [spell_place(group) for group in groups]


def _reading(read: Syllables, region: str) -> Reading:
    usual = read.rule == "place-usage"
    doubtful = place_usage(region).doubtful.get(to_simplified(read.text), ()) if usual else read.others
    return Reading(read.text, " ".join(map(plain, read.syllables)), read.rule, read.source, doubtful)


def _ascii_run(run: str, text: str) -> str:
    folded = ascii_letters(run).replace("·", " ").strip()
    for character in folded:
        if not " " <= character <= "~":
            raise UnknownReading(character, max(text.find(character), 0))
    return folded


def _runs(text: str) -> list[str]:
    """The text cut where Han characters and others meet."""
    runs: list[str] = []
    for character in text:
        if runs and is_han(runs[-1][-1]) == is_han(character):
            runs[-1] += character
        else:
            runs.append(character)
    return runs


@cache
def _short_names() -> frozenset[str]:
    """Names of provinces and cities as companies begin with them: with the generic, and without 省 or 市."""
    full = [n for n in (*divisions(), *prefectures()) if n.endswith(("省", "市", "县", "区", "旗", "州", "盟"))]
    bare = [n[:-1] for n in full if n.endswith(("省", "市")) and len(n) > 2]
    more = ["内蒙古", "广西", "西藏", "宁夏", "新疆", "香港", "澳门", "台湾", "浦东"]
    return frozenset(full + bare + more)


def is_place_stem(text: str) -> bool:
    """Whether a company's name may begin with this text as its place: "深圳市", "深圳", "义乌市"."""
    return text in _short_names()


def short_place(text: str) -> str:
    """A place without its generic, in English: "深圳市" -> "Shenzhen", "内蒙古" -> "Inner Mongolia"."""
    usual = mapping("place_english.tsv").get(text) or mapping("place_english.tsv").get(split_generic(text)[0])
    if usual:
        return usual.removesuffix(" City")
    full = next((text + g for g in ("", "省", "市") if text + g in divisions()), prefectures().get(text, text))
    return place(full).stem
