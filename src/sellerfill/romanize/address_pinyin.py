"""An address in full pinyin, in the order of the Chinese text, as China Post accepts it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from sellerfill.romanize.characters import is_han
from sellerfill.romanize.given import latin_kept
from sellerfill.romanize.places import read_place, spell_place
from sellerfill.romanize.roads import name_and_words
from sellerfill.romanize.tables import rows


def address_pinyin(parts: Sequence[str], region: str = "") -> str:
    """The parts' Chinese texts in pinyin: names and generics as words, digits as they are.

    "深圳市", "科技南路", "18号" -> "Shenzhen Shi Keji Nan Lu 18 Hao". `region` as in `read_place`.
    Raises UnknownReading.
    """
    words: list[str] = []
    for part in parts:
        for run in re.findall(r"[^\s,()]+", part):
            words += _words(run, region)
    return latin_kept(" ".join(word for word in words if word))


def _words(run: str, region: str) -> list[str]:
    done: list[str] = []
    for piece in _same_script(run):
        done += _han(piece, region, after_number=bool(done)) if is_han(piece[0]) else [piece.replace("#", "")]
    return done


def _same_script(run: str) -> list[str]:
    pieces: list[str] = []
    for character in run:
        if pieces and is_han(pieces[-1][-1]) == is_han(character):
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces


def _han(text: str, region: str, *, after_number: bool) -> list[str]:
    """Han text as the words of a name and its generic; what follows a number is a generic."""
    generic = "" if after_number else next((g for g in _generics() if text.endswith(g) and len(text) > len(g)), "")
    name = text.removesuffix(generic) if generic else text
    stem = name_and_words(name)[0] if generic.endswith(("路", "街", "道", "巷")) else name
    spelled = [stem, *name[len(stem) :], generic]
    return [spell_place(read_place(word, 0, region)) for word in spelled if word]


@cache
def _generics() -> tuple[str, ...]:
    names = {c[0] for c in rows("place_generics.tsv")} | {c[0] for c in rows("address_words.tsv")}
    return tuple(sorted((n for n in names if all(map(is_han, n))), key=len, reverse=True))
