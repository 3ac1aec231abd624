"""Knowing again what somebody typed, without having read it: the page tells one-way marks, salted anew each walk."""

from __future__ import annotations

import re

_PRIME_A, _PRIME_B = 0x01000193, 0x85EBCA6B
_SEED_A, _SEED_B = 0x811C9DC5, 0x9747B28C
_WORD = re.compile(r"[a-z0-9]")
# A phone, a licence or an account number; no label has so many digits.
_NUMBER = re.compile(r"\d(?:[\s./-]?\d){6,}")


def mark(text: str, salt: int) -> str:
    """The mark of a text as `recorder.js` makes it: its length in UTF-16 units and two 32-bit hashes of them."""
    units = text.encode("utf-16-le")
    a, b = (_SEED_A ^ salt) & 0xFFFFFFFF, (_SEED_B ^ salt) & 0xFFFFFFFF
    for at in range(0, len(units), 2):
        unit = units[at] | units[at + 1] << 8
        a = ((a ^ unit) * _PRIME_A) & 0xFFFFFFFF
        b = ((b ^ unit) * _PRIME_B) & 0xFFFFFFFF
    return f"{len(units) // 2}:{a}:{b}"


class Typed:
    """What was typed in a walk, as marks; kept in memory until its end."""

    def __init__(self, salt: int) -> None:
        self._salt = salt
        self._marks: set[str] = set()
        self._known: dict[str, bool] = {}

    def learn(self, marks: list[str]) -> None:
        """Marks of what stands in the text boxes of a page."""
        if not self._marks.issuperset(marks):
            self._marks.update(marks)
            self._known.clear()

    def within(self, text: str) -> bool:
        """Whether something typed, or a long number, stands in `text` as a word or words of its own."""
        if text not in self._known:
            self._known[text] = bool(_NUMBER.search(text)) or self._holds(" ".join(text.lower().split()))
        return self._known[text]

    def _holds(self, text: str) -> bool:
        lengths = {int(one.partition(":")[0]) for one in self._marks}
        return any(
            mark(text[start : start + length], self._salt) in self._marks
            for length in lengths
            for start in range(len(text) - length + 1)
            if _stands_alone(text, start, start + length)
        )


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether no letter runs on at either end; Chinese has no such ends."""
    before = start > 0 and _WORD.match(text[start - 1]) and _WORD.match(text[start])
    after = end < len(text) and _WORD.match(text[end]) and _WORD.match(text[end - 1])
    return not (before or after)
