"""What the words of forms mean, in several languages at once: "手机号码", "phone" and "Telefon" are one concept."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

from sellerfill.recognize.text import fold


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    lines = files("sellerfill.recognize").joinpath("data/concepts.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return tuple((name, re.compile(pattern)) for name, pattern in rows)


@lru_cache(maxsize=4096)
def concepts(text: str) -> frozenset[str]:
    """Names of the concepts that a text speaks of; the table is data/concepts.tsv."""
    return frozenset(name for _, _, name in _found(text))


@lru_cache(maxsize=4096)
def last_concept(text: str) -> str:
    """The concept that a text ends with, "" for none: what "手机验证码" asks for is a code, not a telephone."""
    return max(_found(text), default=(0, 0, ""))[2]


@lru_cache(maxsize=4096)
def _found(text: str) -> tuple[tuple[int, int, str], ...]:
    """Each concept's last words in a text: where they end, how many letters they have, the concept."""
    # An identifier's underscores are letters to a regular expression's word boundary.
    plain = fold(text).replace("_", " ")
    found: list[tuple[int, int, str]] = []
    for name, pattern in _patterns():
        if pattern.search(plain):
            found.append(max((one.end(), one.end() - one.start(), name) for one in pattern.finditer(plain)))
    return tuple(found)
