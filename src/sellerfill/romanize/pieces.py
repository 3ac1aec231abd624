"""The pieces of an English address below the county: what each part of the Chinese text becomes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from sellerfill.romanize.address_result import AddressPart
from sellerfill.romanize.companies import company, split_trades
from sellerfill.romanize.parts import Part, cut
from sellerfill.romanize.places import stem_latin
from sellerfill.romanize.reading import Reading
from sellerfill.romanize.roads import name_and_words, split_place, words_reading
from sellerfill.romanize.syllables import is_phrase
from sellerfill.romanize.tables import mapping

_IN_WORDS = ("estate", "building", "other", "zone")
_FIRMS = ("公司", "厂", "商行", "经营部", "工作室", "店", "商店")


@dataclass(slots=True)
class Work:
    """What is collected while an address is put together."""

    text: str
    context: str
    region: str = ""
    city: str | None = None
    parts: list[AddressPart] = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)
    unplaced: list[str] = field(default_factory=list)

    def own_name(self, zh: str) -> str | None:
        """A name that has its own Latin form in Hong Kong, Macao or Taiwan, where the address lies there."""
        usual = mapping(f"{self.context}.tsv").get(zh) if self.context else None
        if usual:
            self.readings.append(Reading(zh, usual, "place-english", f"data/{self.context}.tsv"))
        return usual

    def name(self, zh: str, *, in_words: bool = False) -> str:
        """A name in Latin letters, run together or in words; its readings are kept."""
        usual = self.own_name(zh)
        if usual:
            return usual
        latin, shown = stem_latin(zh, self.text, in_words=in_words, region=self.region)
        self.readings += shown
        return latin

    def add(self, kind: str, zh: str, latin: str) -> str:
        """Keep a finished part."""
        self.parts.append(AddressPart(kind, zh, latin))
        return latin


def pieces(part: Part, before: list[tuple[str, str]], work: Work) -> list[tuple[str, str]]:
    """A part of the text as pieces of the English address, (kind, Latin) each; `before` are those already there."""
    if work.context == "taiwan" and part.generic in mapping("address_words_taiwan.tsv"):
        english = mapping("address_words_taiwan.tsv")[part.generic].format(part.name)
        part = replace(part, english=english)
    usual = work.own_name(part.text) if part.named else None
    if usual:
        return [(part.kind, work.add(part.kind, part.text, usual))]
    if part.named and part.kind == "road":
        return _road(part, work)
    if part.kind == "crossing":
        return [("road", work.add("road", part.text, _crossing(part, work)))]
    if part.kind == "bare" or (part.generic == "号" and _is_inside(before, work)):
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


def _name(part: Part, work: Work) -> str:
    """The name of a part; a trade in the name of a building is English: 金茂国际 -> "Jinmao International"."""
    if part.kind not in _IN_WORDS or part.kind == "other":
        return work.name(part.name)
    brand, words = split_trades(part.name)
    work.readings += [Reading(zh, english, "trade-word", "data/trades.tsv") for zh, english in words]
    return " ".join([work.name(brand, in_words=True)] * bool(brand) + [english for _, english in words])


def _unnamed(part: Part, work: Work) -> str:
    """The city's name for its zone, which has none of its own: 合肥经开区."""
    directly_below = bool(work.parts) and work.parts[-1].kind in ("city", "province")
    return work.city or "" if part.kind == "zone" and directly_below else ""


def _crossing(part: Part, work: Work) -> str:
    pieces = [latin for text in part.name.split(",") for whole in cut(text) for _, latin in _road(whole, work)]
    return f"{part.english} {' and '.join(pieces)}"


def _is_inside(before: list[tuple[str, str]], work: Work) -> bool:
    """Whether a number now names a room: a building, a floor or a unit came before, and no road after it.

    A square without a road counts its houses as a road does: 周水子广场1号.
    """
    if work.parts and work.parts[-1].text.endswith("广场") and not any(k in ("road", "number") for k, _ in before):
        return False
    return bool(before) and before[-1][0] in ("building", "unit", "floor")


def _bare(part: Part, before: list[tuple[str, str]]) -> tuple[str, str]:
    """A number without a word: a room inside a building, else a number of the street."""
    inside = {"building", "unit", "floor", "estate", "phase", "compound", "number", "room", "place", "other"}
    if any(kind in inside for kind, _ in before):
        return "room", f"Room {part.name}"
    return "number", f"No. {part.name}"


def _road(part: Part, work: Work) -> list[tuple[str, str]]:
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
