"""What the words of forms mean, in several languages at once: "手机号码", "phone" and "Telefon" are one concept."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

from sellerfill.recognize.text import fold
from sellerfill.recognize.wordlist import WordList


@cache
def _words_of_forms() -> WordList:
    lines = files("sellerfill.recognize").joinpath("data/concepts.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return WordList((name, pattern) for name, pattern in rows)


@lru_cache(maxsize=4096)
def concepts(text: str) -> frozenset[str]:
    """Names of the concepts that a text speaks of; the table is data/concepts.tsv."""
    return frozenset(_found(text))


@lru_cache(maxsize=4096)
def last_concept(text: str) -> str:
    """The concept that a text ends with, "" for none: what "手机验证码" asks for is a code, not a telephone."""
    return max(((end, length, name) for name, (end, length) in _found(text).items()), default=(0, 0, ""))[2]


@lru_cache(maxsize=4096)
def _found(text: str) -> dict[str, tuple[int, int]]:
    # An identifier's underscores are letters to a regular expression's word boundary.
    return _words_of_forms().found(fold(text).replace("_", " "))
