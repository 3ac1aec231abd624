"""Texts as recognition compares them: folded, cut into words, and into the letter groups that words share."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_SPACED = re.compile(r"(?<![\u3400-\u9fff])[\u3400-\u9fff](?:\s+[\u3400-\u9fff](?![\u3400-\u9fff]))+")
_WORD = re.compile(r"[^\W\d_]+|\d+")
_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
LONGEST_WORD = 20


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Lower case without accents, an identifier's humps apart: "billingZip" -> "billing zip", "État" -> "etat".

    Characters set apart to fill a column are one word: "电 话" -> "电话".
    """
    return plain_letters(_SPACED.sub(_joined, _CAMEL.sub(" ", text))).casefold()


def plain_letters(text: str) -> str:
    """Letters without accents: "État" -> "Etat"; Korean syllables fall apart into their letters."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _joined(spaced: re.Match[str]) -> str:
    return "".join(spaced.group().split())


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """Words of a text, in order: letters apart from digits, digits as "0" a digit, Chinese as pairs of characters."""
    found: list[str] = []
    for word in _WORD.findall(fold(text)):
        if word[0].isdigit():
            found.append("0" * min(len(word), 5))
        elif _HAN.search(word):
            found += _pairs(word)
        else:
            found.append(word[:LONGEST_WORD])
    return tuple(found)


def _pairs(word: str) -> list[str]:
    return [word] if len(word) < 3 else [word[at : at + 2] for at in range(len(word) - 1)]


@lru_cache(maxsize=4096)
def letter_groups(word: str) -> tuple[str, ...]:
    """Groups of four letters of a word, its ends marked: "city" -> "^cit", "city", "ity$"."""
    if len(word) < 3 or word[0] == "0" or _HAN.search(word):
        return ()
    marked = f"^{word}$"
    return tuple(marked[at : at + 4] for at in range(len(marked) - 3))
