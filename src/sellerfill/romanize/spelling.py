"""From syllables to spelling: ü, apostrophes, capitals, ASCII.

A syllable here is lower-case pinyin without its tone, "v" standing for ü: "lv", "nve", "xi".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_PASSPORT = {"lv": "lyu", "nv": "nyu", "lve": "lue", "nve": "nue"}
_STANDARD = {"lv": "lyu", "nv": "nyu", "lve": "lyue", "nve": "nyue"}
_PLAIN = {"lv": "lv", "nv": "nv", "lve": "lue", "nve": "nue"}
_FOLD = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "AE"}
    | {"‘": "'", "’": "'", "ʼ": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-"}
)


def untoned(syllable: str) -> str:
    """A toned syllable as this package writes it: "lǜ" -> "lv"."""
    parts = unicodedata.normalize("NFD", syllable.lower())
    kept = "".join(c for c in parts if c == "\u0308" or not unicodedata.combining(c))
    return kept.replace("u\u0308", "v").replace("\u0308", "")


def passport(syllable: str) -> str:
    """Spelling on a passport: "lv" -> "lyu", "lve" -> "lue".

    Source: National Immigration Administration, notice of 2021-09-29.
    """
    return _PASSPORT.get(syllable, syllable)


def standard(syllable: str) -> str:
    """Spelling by GB/T 28039-2011 where ü can't be written: "lv" -> "lyu", "lve" -> "lyue"."""
    return _STANDARD.get(syllable, syllable)


def plain(syllable: str) -> str:
    """Spelling usual for places and companies: "lv" stays, since nothing else tells it from "lu"; "lve" -> "lue"."""
    return _PLAIN.get(syllable, syllable)


def word(syllables: Sequence[str], *, apostrophe: bool = True) -> str:
    """Syllables as one capitalized word, an apostrophe before a later one that begins with a vowel: "Xi'an"."""
    joined = ""
    for syllable in syllables:
        joined += "'" + syllable if apostrophe and joined and syllable[:1] in ("a", "e", "o") else syllable
    return joined[:1].upper() + joined[1:]


def ascii_letters(text: str) -> str:
    """Latin letters without marks: "Ürümqi" -> "Urumqi". Other scripts are left as they are."""
    parts = unicodedata.normalize("NFD", text.translate(_FOLD))
    return "".join(c for c in parts if not unicodedata.combining(c))


def ascii_place(text: str) -> str:
    """The official spelling of a place in ASCII: "Lüliang" -> "Lvliang", as `plain` writes it; "Xigazê" -> "Xigaze"."""
    return ascii_letters(re.sub(r"(?<=[LlNn])ü(?!e)", "v", text))


def is_printable_ascii(text: str) -> bool:
    """Whether every character is one from space to tilde."""
    return all(" " <= c <= "~" for c in text)


def tidy(text: str) -> str:
    """Single spaces, none at the ends."""
    return re.sub(r"\s+", " ", text).strip()
