"""A table of regular expressions, all looked for in one pass over a text.

Each alternative is filed under the letters that it begins with, so that a place of the text is held against the few
that can begin there and not against a thousand. Most are plain words and need no expression at all.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sellerfill.recognize.text import plain_letters

_PLAIN = re.compile(r"(\\b)?([\w &/-]+)(\\b)?")
_BEGINNING = re.compile(r"(?:\\b)?(\w(?![?*{])(?:[\w &/-](?![?*{])){0,2})")
_TOKEN = re.compile(r"\\.|\[[^]]*\]|.")


@dataclass(frozen=True, slots=True)
class _Word:
    """One alternative: a plain word, which may have to begin or end a word of the text, or an expression."""

    concept: str
    letters: str
    begins: bool
    ends: bool
    expression: re.Pattern[str] | None

    def end(self, text: str, at: int) -> int:
        """Where the word that begins at this place of the text ends; -1 where it doesn't stand there."""
        if self.expression:
            match = self.expression.match(text, at)
            return match.end() if match else -1
        end = at + len(self.letters)
        if not text.startswith(self.letters, at) or (self.begins and at and text[at - 1].isalnum()):
            return -1
        return -1 if self.ends and end < len(text) and text[end].isalnum() else end


class WordList:
    """Concepts by their words."""

    def __init__(self, rows: Iterable[tuple[str, str]]) -> None:
        """`rows` are (concept, regular expression); each of its alternatives begins with a letter or a list of them.

        Raises ValueError for one that doesn't.
        """
        self._by_beginning: dict[str, list[_Word]] = defaultdict(list)
        for concept, pattern in rows:
            for alternative in dict.fromkeys(_alternatives(plain_letters(pattern))):
                self._by_beginning[_beginning(alternative)].append(_word(concept, alternative))

    def found(self, text: str) -> dict[str, tuple[int, int]]:
        """Each concept that a folded text speaks of, with the end of its last word and that word's length."""
        found: dict[str, tuple[int, int]] = {}
        known = self._by_beginning.get
        for at in range(len(text)):
            for word in (*known(text[at], ()), *known(text[at : at + 2], ()), *known(text[at : at + 3], ())):
                end = word.end(text, at)
                if end >= 0:
                    found[word.concept] = max(found.get(word.concept, (0, 0)), (end, end - at))
        return found


def _alternatives(pattern: str) -> Iterator[str]:
    """The alternatives of an expression; those that it begins with in brackets are set free: "(a|b)c|d" -> ac, bc, d.

    Brackets at the beginning of one have no brackets in them.
    """
    for one in _parted(pattern):
        inner, _, rest = one[1:].partition(")") if one.startswith("(") else ("", "", one)
        yield from (f"{first}{rest}" for first in _parted(inner))


def _parted(pattern: str) -> Iterator[str]:
    """Parts of an expression between the bars that stand in no bracket."""
    depth, part = 0, ""
    for token in _TOKEN.findall(pattern):
        depth += (token == "(") - (token == ")")
        if token == "|" and not depth:
            yield part
            part = ""
        else:
            part += token
    yield part


def _beginning(alternative: str) -> str:
    match = _BEGINNING.match(alternative)
    if not match:
        raise ValueError(f"{alternative!r} begins with no letter")
    return match.group(1)


def _word(concept: str, alternative: str) -> _Word:
    plain = _PLAIN.fullmatch(alternative)
    if not plain:
        return _Word(concept, "", False, False, re.compile(alternative))
    return _Word(concept, plain[2], bool(plain[1]), bool(plain[3]), None)
