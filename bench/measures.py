"""How a spelling is compared with the gold: letters, English forms, parts, numbers and their order."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Spelled:
    """What a romanizer made of one text.

    `latin` is its main form. `passport` and `pinyin` are those forms where it has them, else None; `english` says
    that it writes English forms, so that those may be asked of it.
    """

    latin: str
    passport: str | None = None
    pinyin: str | None = None
    english: bool = False


def letters(text: str) -> str:
    """Lower-case ASCII letters alone; ü is "u", whether it is written ü, v or yu."""
    marked = unicodedata.normalize("NFD", text.lower())
    plain = re.sub("[^a-z]", "", "".join(c for c in marked if not unicodedata.combining(c)))
    return re.sub("([ln])yu", r"\1u", plain.replace("v", "u"))


def passport_letters(text: str) -> str:
    """Pinyin in syllables ("lv xiao jun") as the passport's letters, without spaces: "LYUXIAOJUN"."""
    ruled = re.sub(r"\b([ln])ve\b", r"\1ue", text.lower())
    return re.sub("[^a-z]", "", re.sub(r"\b([ln])v\b", r"\1yu", ruled)).upper()


def judge(kind: str, gold: Mapping[str, Any], got: Spelled) -> Iterator[tuple[str, bool]]:
    """Every measure that applies to this row, and whether it holds."""
    yield "ASCII", bool(got.latin) and all(" " <= c <= "~" for c in got.latin)
    if kind in ("person", "surname"):
        yield "letters", letters(got.latin) == letters(gold["gold"])
        if "gold_passport" in gold:
            yield "passport", _passport(gold["gold_passport"], got)
    elif kind == "place":
        yield from _place(gold, got)
    elif "parts" in gold:
        yield from _parts(kind, gold, got)
    else:
        yield "full pinyin", letters(got.pinyin or got.latin) == letters(gold["gold"])


def _passport(gold: str, got: Spelled) -> bool:
    # Who writes passports is held to every character; of the others only the letters are asked.
    return got.passport == gold if got.passport else passport_letters(got.latin) == gold.replace(" ", "")


def _place(gold: Mapping[str, Any], got: Spelled) -> Iterator[tuple[str, bool]]:
    kind = {"han": " (pinyin)", "nonpinyin": " (not pinyin)"}.get(gold.get("tag", ""), "")
    yield f"stem{kind}", letters(got.latin).startswith(letters(gold["gold"]))
    if "gold_en" in gold:
        yield f"English{kind}", got.english and _plain(got.latin) == _plain(gold["gold_en"])


def _plain(text: str) -> str:
    return re.sub(r"[\s'’-]+", " ", text).strip().casefold()


def _parts(kind: str, gold: Mapping[str, Any], got: Spelled) -> Iterator[tuple[str, bool]]:
    # In English the last part of the Chinese text stands first.
    backwards: Sequence[Mapping[str, str]] = sorted(gold["parts"], key=lambda part: -gold["zh"].find(part["zh"]))
    spelled = letters(got.latin)
    found = [spelled.find(letters(part["latin"])) for part in backwards]
    for at in found:
        yield "name parts", at >= 0
    if kind == "address":
        numbers = set(re.findall(r"\d+", got.latin))
        yield "numbers", numbers.issuperset(gold["numbers"])
        if len(found) > 1:
            yield "order", min(found) >= 0 and found == sorted(found)
