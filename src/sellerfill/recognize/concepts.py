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
    # An identifier's underscores are letters to a regular expression's word boundary.
    plain = fold(text).replace("_", " ")
    return frozenset(name for name, pattern in _patterns() if pattern.search(plain))
